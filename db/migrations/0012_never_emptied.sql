-- TRUNCATE asks no row, so the laws of single rows never hear of it: what was sent, and who did what, is not emptied either.
CREATE FUNCTION refuse_emptying() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public
AS $$
BEGIN
  RAISE EXCEPTION 'the table % is never emptied', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;--> statement-breakpoint

CREATE TRIGGER program_versions_are_never_emptied BEFORE TRUNCATE ON program_versions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();--> statement-breakpoint

CREATE TRIGGER prescriptions_are_never_emptied BEFORE TRUNCATE ON prescriptions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();--> statement-breakpoint

CREATE TRIGGER audit_events_are_never_emptied BEFORE TRUNCATE ON audit_events
FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();--> statement-breakpoint

CREATE TRIGGER audit_heads_are_never_emptied BEFORE TRUNCATE ON audit_heads
FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
