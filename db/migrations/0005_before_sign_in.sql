-- The few questions that are answered before anybody is signed in. They belong to portal_sign_in, which no one can sign in as,
-- and portal_login may execute nothing else.
GRANT SELECT ON clinics, users, credentials, sessions, invitations, patients TO portal_sign_in;--> statement-breakpoint
GRANT INSERT ON users, credentials, sessions TO portal_sign_in;--> statement-breakpoint
GRANT UPDATE (ended_at, ended_because) ON sessions TO portal_sign_in;--> statement-breakpoint
GRANT UPDATE (used_at) ON invitations TO portal_sign_in;--> statement-breakpoint
GRANT UPDATE (user_id) ON patients TO portal_sign_in;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON throttles, known_places TO portal_sign_in;--> statement-breakpoint
CREATE POLICY "sign_in_functions" ON "clinics" FOR SELECT TO portal_sign_in USING (true);--> statement-breakpoint

CREATE FUNCTION act_for(p_clinic uuid, p_user uuid, p_role text, p_session uuid) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, public
AS $$
  SELECT set_config('app.clinic', p_clinic::text, true), set_config('app.user', coalesce(p_user::text, ''), true),
         set_config('app.role', coalesce(p_role, ''), true), set_config('app.session', coalesce(p_session::text, ''), true);
$$;--> statement-breakpoint

-- Whose session is this, and what may they do now? Asked on every request.
CREATE FUNCTION session_open(p_token_hash bytea, p_now timestamptz)
RETURNS TABLE (clinic_id uuid, user_id uuid, session_id uuid, role text, name text, locale text, time_zone text, theme text, patient_id uuid, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT u.clinic_id, u.id, s.id, u.role, coalesce(p.given_name, u.name), coalesce(p.locale, u.locale), coalesce(p.time_zone, u.time_zone), u.theme, p.id, s.expires_at
  FROM sessions s
  JOIN users u ON u.clinic_id = s.clinic_id AND u.id = s.user_id
  LEFT JOIN patients p ON p.clinic_id = u.clinic_id AND p.user_id = u.id AND u.role = 'patient'
  WHERE s.token_hash = p_token_hash AND s.ended_at IS NULL AND s.expires_at > p_now AND u.disabled_at IS NULL
    AND (u.role <> 'patient' OR p.id IS NOT NULL)
$$;--> statement-breakpoint

-- Whose password is to be checked? The same e-mail may belong to one person in several clinics.
CREATE FUNCTION sign_in_candidates(p_email text)
RETURNS TABLE (clinic_id uuid, user_id uuid, role text, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT u.clinic_id, u.id, u.role, c.password_hash
  FROM users u JOIN credentials c ON c.clinic_id = u.clinic_id AND c.user_id = u.id
  WHERE u.email = lower(p_email) AND u.disabled_at IS NULL
  ORDER BY u.created_at, u.id
  LIMIT 5
$$;--> statement-breakpoint

CREATE FUNCTION session_start(p_clinic uuid, p_user uuid, p_session uuid, p_token_hash bytea, p_now timestamptz, p_expires timestamptz, p_browser text, p_request text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  who users;
BEGIN
  SELECT * INTO who FROM users u WHERE u.clinic_id = p_clinic AND u.id = p_user AND u.disabled_at IS NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO sessions (clinic_id, id, user_id, token_hash, started_at, expires_at, browser)
  VALUES (p_clinic, p_session, p_user, p_token_hash, p_now, p_expires, p_browser);
  PERFORM act_for(p_clinic, p_user, who.role, p_session);
  PERFORM audit_append(jsonb_build_array(jsonb_build_object('action', 'session.start', 'entity', 'session', 'entityId', p_session, 'requestId', p_request)));
  RETURN true;
END $$;--> statement-breakpoint

CREATE FUNCTION session_end(p_token_hash bytea, p_now timestamptz, p_because text, p_request text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  ended record;
BEGIN
  FOR ended IN
    UPDATE sessions s SET ended_at = p_now, ended_because = p_because
    WHERE s.token_hash = p_token_hash AND s.ended_at IS NULL
    RETURNING s.clinic_id, s.user_id, s.id, (SELECT u.role FROM users u WHERE u.clinic_id = s.clinic_id AND u.id = s.user_id) AS role
  LOOP
    PERFORM act_for(ended.clinic_id, ended.user_id, ended.role, ended.id);
    PERFORM audit_append(jsonb_build_array(jsonb_build_object('action', 'session.end', 'entity', 'session', 'entityId', ended.id, 'requestId', p_request)));
  END LOOP;
END $$;--> statement-breakpoint

-- A wrong password leaves a line with the person it was tried for.
CREATE FUNCTION sign_in_refused(p_clinic uuid, p_user uuid, p_request text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  PERFORM act_for(p_clinic, NULL, NULL, NULL);
  PERFORM audit_append(jsonb_build_array(jsonb_build_object('action', 'session.start', 'entity', 'user', 'entityId', p_user, 'outcome', 'refused', 'requestId', p_request)));
END $$;--> statement-breakpoint

-- Counts one try under a key and answers how many seconds to wait: 0 means go on. Counted before the try, so a burst can't slip through.
CREATE FUNCTION throttle_take(p_key bytea, p_limit integer, p_window_seconds integer, p_now timestamptz)
RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  INSERT INTO throttles AS t (key, window_started_at, tries) VALUES (p_key, p_now, 1)
  ON CONFLICT (key) DO UPDATE SET
    tries = CASE WHEN t.window_started_at + make_interval(secs => p_window_seconds) <= p_now THEN 1 ELSE least(t.tries + 1, p_limit + 1) END,
    window_started_at = CASE WHEN t.window_started_at + make_interval(secs => p_window_seconds) <= p_now THEN p_now ELSE t.window_started_at END
  RETURNING CASE WHEN tries <= p_limit THEN 0
    ELSE greatest(1, ceil(extract(epoch FROM window_started_at + make_interval(secs => p_window_seconds) - p_now)))::integer END
$$;--> statement-breakpoint

CREATE FUNCTION throttle_clear(p_key bytea) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ DELETE FROM throttles WHERE key = p_key $$;--> statement-breakpoint

CREATE FUNCTION place_is_known(p_key bytea, p_since timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT EXISTS (SELECT FROM known_places WHERE key = p_key AND last_signed_in_at >= p_since) $$;--> statement-breakpoint

CREATE FUNCTION place_remember(p_key bytea, p_now timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  INSERT INTO known_places (key, last_signed_in_at) VALUES (p_key, p_now)
  ON CONFLICT (key) DO UPDATE SET last_signed_in_at = greatest(known_places.last_signed_in_at, excluded.last_signed_in_at)
$$;--> statement-breakpoint

-- Reading a link uses nothing up: mail scanners open links too.
CREATE FUNCTION invitation_look(p_token_hash bytea, p_now timestamptz)
RETURNS TABLE (clinic_name text, role text, email text, name text, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT c.name, i.role, i.email, i.name, i.expires_at
  FROM invitations i JOIN clinics c ON c.clinic_id = i.clinic_id
  WHERE i.token_hash = p_token_hash AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > p_now
$$;--> statement-breakpoint

-- Uses the link up first, in the same statement that finds it, so that it works once however often it is pressed.
-- Answers no row when the link is used, revoked, expired or unknown, and 'taken' when the e-mail already signs in at this clinic.
CREATE FUNCTION invitation_accept(p_token_hash bytea, p_user uuid, p_password_hash text, p_now timestamptz, p_request text)
RETURNS TABLE (outcome text, clinic_id uuid, user_id uuid, role text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
#variable_conflict use_column
DECLARE
  invited invitations;
BEGIN
  UPDATE invitations i SET used_at = p_now
  WHERE i.token_hash = p_token_hash AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > p_now
  RETURNING i.* INTO invited;
  IF invited.id IS NULL THEN
    RETURN;
  END IF;
  BEGIN
    INSERT INTO users (clinic_id, id, role, email, name, locale, time_zone, created_at)
    SELECT invited.clinic_id, p_user, invited.role, invited.email, invited.name, c.languages[1], c.time_zone, p_now
    FROM clinics c WHERE c.clinic_id = invited.clinic_id;
    INSERT INTO credentials (clinic_id, user_id, password_hash, changed_at) VALUES (invited.clinic_id, p_user, p_password_hash, p_now);
    IF invited.patient_id IS NOT NULL THEN
      UPDATE patients p SET user_id = p_user
      WHERE p.clinic_id = invited.clinic_id AND p.id = invited.patient_id AND p.user_id IS NULL;
      IF NOT FOUND THEN
        RAISE unique_violation;
      END IF;
    END IF;
  EXCEPTION WHEN unique_violation THEN
    RETURN QUERY SELECT 'taken', NULL::uuid, NULL::uuid, NULL::text;
    RETURN;
  END;
  PERFORM act_for(invited.clinic_id, p_user, invited.role, NULL);
  PERFORM audit_append(jsonb_build_array(jsonb_build_object('action', 'invitation.accept', 'entity', 'invitation', 'entityId', invited.id, 'patientId', invited.patient_id, 'requestId', p_request)));
  RETURN QUERY SELECT 'joined', invited.clinic_id, p_user, invited.role;
END $$;--> statement-breakpoint

DO $$
DECLARE
  answer regprocedure;
BEGIN
  FOR answer IN
    SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.proname IN ('act_for', 'session_open', 'sign_in_candidates', 'session_start', 'session_end', 'sign_in_refused',
      'throttle_take', 'throttle_clear', 'place_is_known', 'place_remember', 'invitation_look', 'invitation_accept')
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', answer);
    IF answer::text NOT LIKE 'act_for(%' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO portal_login', answer);
    END IF;
    EXECUTE format('ALTER FUNCTION %s OWNER TO portal_sign_in', answer);
  END LOOP;
END $$;
