-- What a request may do at all, table by table. Row security then says on which rows.
-- No DELETE on anything a person reported or decided, no TRUNCATE anywhere, nothing on passwords, nothing but SELECT on the audit trail.
GRANT USAGE ON SCHEMA public TO portal_app, portal_login, portal_backup, portal_sign_in;--> statement-breakpoint

GRANT SELECT, INSERT, UPDATE ON
  clinics, clinic_rules, invitations,
  patients, care_teams, broken_glass, pauses, goals, goal_scores, lessons,
  exercises, templates,
  programs, program_versions, prescriptions,
  check_ins, left_out_days, mornings, flare_ups, safety_answers,
  outbox_jobs
TO portal_app;--> statement-breakpoint

-- A person changes their own settings and an admin closes an account; nobody gives out a role this way.
GRANT SELECT ON users TO portal_app;--> statement-breakpoint
GRANT UPDATE (name, locale, time_zone, theme, disabled_at, disabled_by) ON users TO portal_app;--> statement-breakpoint

-- Written once: the trail of corrections, and what was seen and decided.
GRANT SELECT, INSERT ON check_in_revisions, signals, signal_steps, reviews TO portal_app;--> statement-breakpoint

-- The lines of a check-in are replaced by a correction; what they said stays in check_in_revisions.
GRANT SELECT, INSERT, UPDATE, DELETE ON check_in_items, favourite_exercises TO portal_app;--> statement-breakpoint

-- Derived, and made anew at any time.
GRANT SELECT, INSERT, UPDATE, DELETE ON patient_days, patient_weeks, patient_tallies TO portal_app;--> statement-breakpoint

-- A person sees and ends their own sessions; the token's hash stays out of sight.
GRANT SELECT (clinic_id, id, user_id, started_at, expires_at, ended_at, ended_because, browser) ON sessions TO portal_app;--> statement-breakpoint
GRANT UPDATE (ended_at, ended_because) ON sessions TO portal_app;--> statement-breakpoint

GRANT SELECT ON audit_events TO portal_app;--> statement-breakpoint

GRANT SELECT ON ALL TABLES IN SCHEMA public TO portal_backup;
