-- A patient may say in which time zone they live, and nothing else about their row: it holds the pain ceiling that a
-- clinician set. Whose row it is, is read from the transaction. A form of the clinic that was opened before is stale then.
CREATE FUNCTION own_time_zone(p_time_zone text) RETURNS integer LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public
AS $$
  UPDATE patients SET time_zone = p_time_zone, revision = revision + 1
  WHERE clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
    AND id = nullif(current_setting('app.patient', true), '')::uuid
    AND time_zone <> p_time_zone
  RETURNING revision
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION own_time_zone(text) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION own_time_zone(text) TO portal_app;
