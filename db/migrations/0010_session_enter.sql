-- The look-up of a session as the first step of the transaction that works for its owner: it says who the transaction
-- is for, and answers as session_open() does. Without such a session it is for nobody.
-- plpgsql, because it keeps its plan for the life of a connection.
CREATE FUNCTION session_enter(p_token_hash bytea, p_now timestamptz)
RETURNS TABLE (clinic_id uuid, user_id uuid, session_id uuid, role text, name text, locale text, time_zone text, theme text, patient_id uuid, expires_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
#variable_conflict use_column
BEGIN
  SELECT u.clinic_id, u.id, s.id, u.role, coalesce(p.given_name, u.name), coalesce(p.locale, u.locale), coalesce(p.time_zone, u.time_zone), u.theme, p.id, s.expires_at
  INTO clinic_id, user_id, session_id, role, name, locale, time_zone, theme, patient_id, expires_at
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

REVOKE ALL ON FUNCTION session_enter(bytea, timestamptz) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION session_enter(bytea, timestamptz) TO portal_app;--> statement-breakpoint
ALTER FUNCTION session_enter(bytea, timestamptz) OWNER TO portal_sign_in;
