CREATE TABLE "visits" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"day" date NOT NULL,
	"way" text NOT NULL,
	"noted_by" uuid NOT NULL,
	"noted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "visits_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "visit_way" CHECK ("visits"."way" in ('in_person', 'video', 'phone'))
);
--> statement-breakpoint
ALTER TABLE "visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "program_versions" ADD COLUMN "pain_first" jsonb;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signal_steps" ADD COLUMN "review_id" uuid;--> statement-breakpoint
ALTER TABLE "signals" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "signals" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "patient_tallies" ADD COLUMN "handled" json;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_clinic_id_noted_by_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","noted_by") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visits_by_day_idx" ON "visits" USING btree ("clinic_id","patient_id","day");--> statement-breakpoint
ALTER TABLE "signal_steps" ADD CONSTRAINT "signal_steps_clinic_id_patient_id_review_id_reviews_clinic_id_patient_id_id_fk" FOREIGN KEY ("clinic_id","patient_id","review_id") REFERENCES "public"."reviews"("clinic_id","patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_clinic_id_owner_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","owner_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_versions" ADD CONSTRAINT "pain_first_plan_needs_its_mode" CHECK ("program_versions"."pain_first" is null or "program_versions"."mode" = 'pain_first');--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "review_is_undone_after_it_was_made" CHECK ("reviews"."undone_at" is null or "reviews"."undone_at" >= "reviews"."reviewed_at");--> statement-breakpoint
ALTER TABLE "signal_steps" ADD CONSTRAINT "signal_step_is_short" CHECK (length("signal_steps"."outcome") <= 1000 and length("signal_steps"."reason") <= 300);--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signal_is_due_once_it_is_about_something" CHECK ("signals"."due_on" is null or "signals"."due_on" >= "signals"."about_on");--> statement-breakpoint
CREATE POLICY "patient_reads_own" ON "visits" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and patient_id = (select nullif(current_setting('app.patient', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_write" ON "visits" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "visits" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));