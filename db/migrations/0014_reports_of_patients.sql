CREATE TABLE "heard_saves" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"save_id" uuid NOT NULL,
	"about" text NOT NULL,
	"about_id" text NOT NULL,
	"revision" integer,
	"heard_at" timestamp with time zone NOT NULL,
	"heard_from" uuid NOT NULL,
	CONSTRAINT "heard_saves_clinic_id_patient_id_save_id_pk" PRIMARY KEY("clinic_id","patient_id","save_id"),
	CONSTRAINT "heard_save_is_about_something" CHECK (length("heard_saves"."about") between 1 and 40 and length("heard_saves"."about_id") between 1 and 60),
	CONSTRAINT "heard_revision_counts_from_one" CHECK ("heard_saves"."revision" is null or "heard_saves"."revision" >= 1)
);
--> statement-breakpoint
ALTER TABLE "heard_saves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "text_size" text DEFAULT 'usual' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "motion" text DEFAULT 'system' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "pain_scale" text DEFAULT 'numbers' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "sounds" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "voice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "program_versions" ADD COLUMN "above_limit_words" text;--> statement-breakpoint
ALTER TABLE "check_in_items" ADD COLUMN "pain_word" text;--> statement-breakpoint
ALTER TABLE "flare_ups" ADD COLUMN "worst_pain_word" text;--> statement-breakpoint
ALTER TABLE "flare_ups" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "flare_ups" ADD COLUMN "source" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "mornings" ADD COLUMN "pain_word" text;--> statement-breakpoint
ALTER TABLE "mornings" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "mornings" ADD COLUMN "source" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "mornings" ADD COLUMN "is_added_later" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "safety_answers" ADD COLUMN "source" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "heard_saves" ADD CONSTRAINT "heard_saves_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "heard_saves" ADD CONSTRAINT "heard_saves_clinic_id_heard_from_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","heard_from") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "user_text_size" CHECK ("users"."text_size" in ('usual', 'large', 'largest'));--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "user_motion" CHECK ("users"."motion" in ('system', 'reduced'));--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "user_pain_scale" CHECK ("users"."pain_scale" in ('numbers', 'words'));--> statement-breakpoint
ALTER TABLE "program_versions" ADD CONSTRAINT "above_limit_words_are_short" CHECK ("program_versions"."above_limit_words" is null or length(trim("program_versions"."above_limit_words")) between 1 and 300);--> statement-breakpoint
ALTER TABLE "check_in_items" ADD CONSTRAINT "item_pain_is_one_word_or_one_number" CHECK (num_nonnulls("check_in_items"."pain", "check_in_items"."pain_word") <= 1 and ("check_in_items"."pain_word" is null or "check_in_items"."pain_word" in ('none', 'mild', 'moderate', 'severe', 'very_severe')));--> statement-breakpoint
ALTER TABLE "flare_ups" ADD CONSTRAINT "flare_up_pain_is_one_word_or_one_number" CHECK (num_nonnulls("flare_ups"."worst_pain", "flare_ups"."worst_pain_word") <= 1
        and ("flare_ups"."worst_pain_word" is null or "flare_ups"."worst_pain_word" in ('none', 'mild', 'moderate', 'severe', 'very_severe')));--> statement-breakpoint
ALTER TABLE "flare_ups" ADD CONSTRAINT "flare_up_source" CHECK ("flare_ups"."source" in ('web', 'offline', 'paper', 'proxy'));--> statement-breakpoint
ALTER TABLE "mornings" ADD CONSTRAINT "morning_pain_is_one_word_or_one_number" CHECK (num_nonnulls("mornings"."pain", "mornings"."pain_word") <= 1 and ("mornings"."pain_word" is null or "mornings"."pain_word" in ('none', 'mild', 'moderate', 'severe', 'very_severe')));--> statement-breakpoint
ALTER TABLE "mornings" ADD CONSTRAINT "morning_source" CHECK ("mornings"."source" in ('web', 'offline', 'paper', 'proxy'));--> statement-breakpoint
ALTER TABLE "mornings" ADD CONSTRAINT "mornings_count_from_one" CHECK ("mornings"."revision" >= 1);--> statement-breakpoint
ALTER TABLE "safety_answers" ADD CONSTRAINT "safety_source" CHECK ("safety_answers"."source" in ('web', 'offline', 'paper', 'proxy'));--> statement-breakpoint
CREATE POLICY "patient_raises" ON "signals" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and patient_id = (select nullif(current_setting('app.patient', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "heard_saves" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "heard_saves" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));