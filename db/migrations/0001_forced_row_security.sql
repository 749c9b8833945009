-- drizzle-kit enables row security but never forces it on a table's owner, so it is forced here.
-- A later table with a clinic needs the same line in its own migration: a test reads the catalog and fails without it.
DO $$
DECLARE
  guarded regclass;
BEGIN
  FOR guarded IN
    SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
  END LOOP;
END $$;
