-- Heard once is heard: a save that was noted is never taken back or changed.
ALTER TABLE heard_saves FORCE ROW LEVEL SECURITY;--> statement-breakpoint

GRANT SELECT, INSERT ON heard_saves TO portal_app;--> statement-breakpoint

GRANT SELECT ON heard_saves TO portal_backup;--> statement-breakpoint

GRANT UPDATE (text_size, motion, pain_scale, sounds, voice) ON users TO portal_app;--> statement-breakpoint

-- How somebody wants to read and be guided comes with their session: every page needs it.
CREATE FUNCTION display_of(who users) RETURNS json LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public
AS $$
  SELECT json_build_object('textSize', who.text_size, 'motion', who.motion, 'painScale', who.pain_scale, 'sounds', who.sounds, 'voice', who.voice)
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION display_of(users) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION display_of(users) TO portal_sign_in;--> statement-breakpoint

-- session_open() and session_enter() stay as they are for a portal of the version before that still runs while this is done.
CREATE FUNCTION session_look(p_token_hash bytea, p_now timestamptz)
RETURNS TABLE (clinic_id uuid, user_id uuid, session_id uuid, role text, name text, locale text, time_zone text, theme text, display json, patient_id uuid, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT u.clinic_id, u.id, s.id, u.role, coalesce(p.given_name, u.name), coalesce(p.locale, u.locale), coalesce(p.time_zone, u.time_zone), u.theme, display_of(u), p.id, s.expires_at
  FROM sessions s
  JOIN users u ON u.clinic_id = s.clinic_id AND u.id = s.user_id
  LEFT JOIN patients p ON p.clinic_id = u.clinic_id AND p.user_id = u.id AND u.role = 'patient'
  WHERE s.token_hash = p_token_hash AND s.ended_at IS NULL AND s.expires_at > p_now AND u.disabled_at IS NULL
    AND (u.role <> 'patient' OR p.id IS NOT NULL)
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION session_look(bytea, timestamptz) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION session_look(bytea, timestamptz) TO portal_login;--> statement-breakpoint
ALTER FUNCTION session_look(bytea, timestamptz) OWNER TO portal_sign_in;--> statement-breakpoint

-- The same as the first step of the transaction that works for the session's owner; see migration 0010.
CREATE FUNCTION session_begin(p_token_hash bytea, p_now timestamptz)
RETURNS TABLE (clinic_id uuid, user_id uuid, session_id uuid, role text, name text, locale text, time_zone text, theme text, display json, patient_id uuid, expires_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
#variable_conflict use_column
BEGIN
  SELECT u.clinic_id, u.id, s.id, u.role, coalesce(p.given_name, u.name), coalesce(p.locale, u.locale), coalesce(p.time_zone, u.time_zone), u.theme, display_of(u), p.id, s.expires_at
  INTO clinic_id, user_id, session_id, role, name, locale, time_zone, theme, display, patient_id, expires_at
  FROM sessions s
  JOIN users u ON u.clinic_id = s.clinic_id AND u.id = s.user_id
  LEFT JOIN patients p ON p.clinic_id = u.clinic_id AND p.user_id = u.id AND u.role = 'patient'
  WHERE s.token_hash = p_token_hash AND s.ended_at IS NULL AND s.expires_at > p_now AND u.disabled_at IS NULL
    AND (u.role <> 'patient' OR p.id IS NOT NULL);
  PERFORM set_config('app.clinic', coalesce(clinic_id::text, ''), true), set_config('app.user', coalesce(user_id::text, ''), true),
          set_config('app.session', coalesce(session_id::text, ''), true), set_config('app.role', coalesce(role, ''), true),
          set_config('app.patient', coalesce(patient_id::text, ''), true);
  IF session_id IS NOT NULL THEN
    RETURN NEXT;
  END IF;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION session_begin(bytea, timestamptz) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION session_begin(bytea, timestamptz) TO portal_app;--> statement-breakpoint
ALTER FUNCTION session_begin(bytea, timestamptz) OWNER TO portal_sign_in;
