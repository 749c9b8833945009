ALTER TABLE visits FORCE ROW LEVEL SECURITY;--> statement-breakpoint

-- A visit noted by mistake is taken away again; the audit trail keeps that it was noted.
GRANT SELECT, INSERT, DELETE ON visits TO portal_app;--> statement-breakpoint

GRANT SELECT ON visits TO portal_backup;--> statement-breakpoint

-- A review is never changed; that it was taken back is said beside it.
GRANT UPDATE (undone_at) ON reviews TO portal_app;
