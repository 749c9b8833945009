-- A patient does what was sent to them: nobody, not even the owner of the tables, may rewrite it afterwards.
CREATE FUNCTION refuse_change_of_sent_version() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public
AS $$
BEGIN
  IF OLD.sent_at IS NOT NULL THEN
    RAISE EXCEPTION 'a version that was sent never changes' USING ERRCODE = '23514', CONSTRAINT = 'sent_versions_never_change';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint

CREATE TRIGGER sent_versions_never_change BEFORE UPDATE OR DELETE ON program_versions
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sent_version();--> statement-breakpoint

CREATE FUNCTION refuse_change_of_sent_prescription() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public
AS $$
DECLARE
  touched prescriptions;
BEGIN
  touched := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  IF TG_OP = 'UPDATE' OR EXISTS (
    SELECT FROM program_versions v
    WHERE v.clinic_id = touched.clinic_id AND v.patient_id = touched.patient_id AND v.id = touched.version_id
      AND v.sent_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'a prescription that was sent never changes' USING ERRCODE = '23514', CONSTRAINT = 'sent_prescriptions_never_change';
  END IF;
  RETURN touched;
END $$;--> statement-breakpoint

CREATE TRIGGER sent_prescriptions_never_change BEFORE INSERT OR UPDATE OR DELETE ON prescriptions
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sent_prescription();
