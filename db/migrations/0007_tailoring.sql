CREATE TABLE "versions_seen" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"seen_by" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "versions_seen_clinic_id_patient_id_version_id_pk" PRIMARY KEY("clinic_id","patient_id","version_id")
);
--> statement-breakpoint
ALTER TABLE "versions_seen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "exercises" ADD COLUMN "load_level" text DEFAULT 'light' NOT NULL;--> statement-breakpoint
ALTER TABLE "exercises" ADD COLUMN "impact" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "exercises" ADD COLUMN "reviewed_on" date;--> statement-breakpoint
ALTER TABLE "exercises" ADD COLUMN "changed_by" uuid;--> statement-breakpoint
ALTER TABLE "exercises" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "templates" ADD COLUMN "slug" text;--> statement-breakpoint
ALTER TABLE "templates" ADD COLUMN "fits" jsonb DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "patients" ADD COLUMN "pain_duration" text;--> statement-breakpoint
ALTER TABLE "patients" ADD COLUMN "leg_pain" text;--> statement-breakpoint
ALTER TABLE "patients" ADD COLUMN "daily_load" text;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD COLUMN "pulse_from" smallint;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD COLUMN "pulse_to" smallint;--> statement-breakpoint
ALTER TABLE "program_versions" ADD COLUMN "phases" jsonb;--> statement-breakpoint
ALTER TABLE "versions_seen" ADD CONSTRAINT "versions_seen_clinic_id_patient_id_version_id_program_versions_clinic_id_patient_id_id_fk" FOREIGN KEY ("clinic_id","patient_id","version_id") REFERENCES "public"."program_versions"("clinic_id","patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions_seen" ADD CONSTRAINT "versions_seen_clinic_id_seen_by_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","seen_by") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "one_template_per_slug" UNIQUE("clinic_id","slug");--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercise_load_level" CHECK ("exercises"."load_level" in ('light', 'medium', 'heavy'));--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercise_impact" CHECK ("exercises"."impact" in ('none', 'low', 'high'));--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "review_names_who_and_when" CHECK (("exercises"."reviewed_by" is null) = ("exercises"."reviewed_on" is null));--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "change_names_who_and_when" CHECK (("exercises"."changed_by" is null) = ("exercises"."changed_at" is null) and ("exercises"."is_shipped" or "exercises"."changed_by" is not null));--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "picture_is_a_link" CHECK ("exercises"."picture_url" is null or ("exercises"."picture_url" like 'https://%' and length("exercises"."picture_url") <= 500));--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "template_says_for_whom" CHECK (length(trim("templates"."for_whom")) between 1 and 300);--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "shipped_templates_have_a_slug" CHECK ("templates"."is_shipped" = ("templates"."slug" is not null));--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "pain_duration_is_known" CHECK ("patients"."pain_duration" is null or "patients"."pain_duration" in ('under_6_weeks', '6_to_12_weeks', 'over_12_weeks'));--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "leg_pain_is_known" CHECK ("patients"."leg_pain" is null or "patients"."leg_pain" in ('none', 'above_knee', 'below_knee'));--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "daily_load_is_known" CHECK ("patients"."daily_load" is null or "patients"."daily_load" in ('mostly_sitting', 'mixed', 'lifting'));--> statement-breakpoint
ALTER TABLE "prescriptions" ADD CONSTRAINT "pulse_zone_is_whole_and_plausible" CHECK (num_nonnulls("prescriptions"."pulse_from", "prescriptions"."pulse_to") = 0
        or (num_nonnulls("prescriptions"."pulse_from", "prescriptions"."pulse_to") = 2 and "prescriptions"."pulse_from" between 40 and 220
          and "prescriptions"."pulse_to" between 40 and 220 and "prescriptions"."pulse_from" <= "prescriptions"."pulse_to"));--> statement-breakpoint
ALTER TABLE "prescriptions" ADD CONSTRAINT "swaps_are_named" CHECK (array_position("prescriptions"."swaps", null) is null and cardinality("prescriptions"."swaps") <= 3);--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "versions_seen" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "versions_seen" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));