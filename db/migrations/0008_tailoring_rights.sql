-- Said once: that a patient has seen a version is never taken back.
ALTER TABLE versions_seen FORCE ROW LEVEL SECURITY;--> statement-breakpoint

GRANT SELECT, INSERT ON versions_seen TO portal_app;--> statement-breakpoint

GRANT SELECT ON versions_seen TO portal_backup;
