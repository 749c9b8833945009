-- A day is kept as the text that is answered, and what it adds to the measures as another. Everything here is derived:
-- the table is made anew, so that no dropped columns weigh on each of its rows, and the first reader works the days out.
DROP TABLE "patient_days";--> statement-breakpoint
TRUNCATE "patient_weeks", "patient_tallies";--> statement-breakpoint
CREATE TABLE "patient_days" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"day" date NOT NULL,
	"answer" json NOT NULL,
	"tally" json NOT NULL,
	CONSTRAINT "patient_days_clinic_id_patient_id_day_pk" PRIMARY KEY("clinic_id","patient_id","day")
);
--> statement-breakpoint
ALTER TABLE "patient_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "patient_days" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "patient_days" ADD CONSTRAINT "patient_days_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "patient_days" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "patient_days" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON patient_days TO portal_app;--> statement-breakpoint
GRANT SELECT ON patient_days TO portal_backup;
