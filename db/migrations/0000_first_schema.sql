CREATE TABLE "audit_events" (
	"clinic_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_role" text,
	"session_id" uuid,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text,
	"patient_id" uuid,
	"outcome" text NOT NULL,
	"purpose" text,
	"request_id" text,
	"meta" jsonb NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_events_clinic_id_sequence_pk" PRIMARY KEY("clinic_id","sequence"),
	CONSTRAINT "audit_counts_from_one" CHECK ("audit_events"."sequence" >= 1),
	CONSTRAINT "audit_hash_is_sha256" CHECK (octet_length("audit_events"."hash") = 32 and octet_length("audit_events"."previous_hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"clinic_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_heads_clinic_id_pk" PRIMARY KEY("clinic_id")
);
--> statement-breakpoint
ALTER TABLE "audit_heads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox_jobs" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"run_after" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "outbox_jobs_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "outbox_kind_is_short" CHECK (length("outbox_jobs"."kind") between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "outbox_jobs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clinic_rules" (
	"clinic_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"set_by" uuid,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "clinic_rules_clinic_id_version_pk" PRIMARY KEY("clinic_id","version"),
	CONSTRAINT "rules_count_from_one" CHECK ("clinic_rules"."version" >= 1),
	CONSTRAINT "rules_are_an_object" CHECK (jsonb_typeof("clinic_rules"."rules") = 'object')
);
--> statement-breakpoint
ALTER TABLE "clinic_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clinics" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"languages" text[] NOT NULL,
	"emergency_number" text NOT NULL,
	"urgent_number" text,
	"clinic_phone" text,
	"reply_working_days" smallint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "clinic_has_a_name" CHECK (length(trim("clinics"."name")) between 1 and 200),
	CONSTRAINT "clinic_speaks_a_language" CHECK (cardinality("clinics"."languages") >= 1),
	CONSTRAINT "clinic_replies_within_a_month" CHECK ("clinics"."reply_working_days" between 1 and 20)
);
--> statement-breakpoint
ALTER TABLE "clinics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exercises" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"is_shipped" boolean NOT NULL,
	"name" text NOT NULL,
	"other_names" text[] DEFAULT '{}' NOT NULL,
	"kind" text NOT NULL,
	"regions" text[] NOT NULL,
	"position" text NOT NULL,
	"direction" text NOT NULL,
	"kit" text[] DEFAULT '{}' NOT NULL,
	"kit_cost" text NOT NULL,
	"steps" text[] NOT NULL,
	"cues" text[] NOT NULL,
	"faults" text[] DEFAULT '{}' NOT NULL,
	"stop_if" text[] NOT NULL,
	"precautions" text[] DEFAULT '{}' NOT NULL,
	"alt_text" text NOT NULL,
	"easier_slug" text,
	"harder_slug" text,
	"usual_sets" smallint NOT NULL,
	"usual_repetitions" smallint,
	"usual_hold_seconds" smallint,
	"usual_minutes" smallint,
	"usual_rest_seconds" smallint,
	"usual_side" text NOT NULL,
	"estimated_minutes" numeric(4, 1) NOT NULL,
	"poses" jsonb,
	"picture_url" text,
	"licence" text NOT NULL,
	"source" text NOT NULL,
	"reviewed_by" text,
	"archived_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "exercises_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "one_exercise_per_slug" UNIQUE("clinic_id","slug"),
	CONSTRAINT "exercise_has_a_name" CHECK (length(trim("exercises"."name")) between 1 and 80),
	CONSTRAINT "exercise_kind" CHECK ("exercises"."kind" in ('mobility', 'stretching', 'strengthening', 'aerobic', 'balance', 'relaxation')),
	CONSTRAINT "exercise_position" CHECK ("exercises"."position" in ('lying_on_back', 'lying_on_front', 'lying_on_side', 'hands_and_knees', 'kneeling', 'sitting', 'standing', 'walking')),
	CONSTRAINT "exercise_direction" CHECK ("exercises"."direction" in ('bend', 'arch', 'neutral', 'rotate', 'side')),
	CONSTRAINT "exercise_kit_cost" CHECK ("exercises"."kit_cost" in ('none', 'household', 'low', 'medium', 'high')),
	CONSTRAINT "exercise_side" CHECK ("exercises"."usual_side" in ('both', 'each', 'left', 'right')),
	CONSTRAINT "exercise_has_steps" CHECK (cardinality("exercises"."steps") between 1 and 10),
	CONSTRAINT "exercise_says_when_to_stop" CHECK (cardinality("exercises"."stop_if") >= 1),
	CONSTRAINT "usual_dose_has_something_to_do" CHECK (num_nonnulls("exercises"."usual_repetitions", "exercises"."usual_hold_seconds", "exercises"."usual_minutes") >= 1 and "exercises"."usual_sets" between 1 and 20),
	CONSTRAINT "no_exercise_is_its_own_step" CHECK ("exercises"."easier_slug" is distinct from "exercises"."slug" and "exercises"."harder_slug" is distinct from "exercises"."slug")
);
--> statement-breakpoint
ALTER TABLE "exercises" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "favourite_exercises" (
	"clinic_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"exercise_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "favourite_exercises_clinic_id_user_id_exercise_id_pk" PRIMARY KEY("clinic_id","user_id","exercise_id")
);
--> statement-breakpoint
ALTER TABLE "favourite_exercises" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "templates" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"for_whom" text NOT NULL,
	"is_shipped" boolean NOT NULL,
	"content" jsonb NOT NULL,
	"made_by" uuid,
	"changed_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "templates_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "template_has_a_name" CHECK (length(trim("templates"."name")) between 1 and 120)
);
--> statement-breakpoint
ALTER TABLE "templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "broken_glass" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"clinician_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "broken_glass_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "glass_is_broken_for_a_reason" CHECK (length(trim("broken_glass"."reason")) between 10 and 500),
	CONSTRAINT "broken_glass_ends" CHECK ("broken_glass"."ends_at" > "broken_glass"."opened_at")
);
--> statement-breakpoint
ALTER TABLE "broken_glass" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care_teams" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"clinician_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "care_teams_clinic_id_clinician_id_patient_id_from_on_pk" PRIMARY KEY("clinic_id","clinician_id","patient_id","from_on"),
	CONSTRAINT "care_ends_after_it_starts" CHECK ("care_teams"."to_on" is null or "care_teams"."to_on" >= "care_teams"."from_on")
);
--> statement-breakpoint
ALTER TABLE "care_teams" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goal_scores" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"day" date NOT NULL,
	"score" smallint NOT NULL,
	"said_by" uuid NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goal_scores_clinic_id_patient_id_goal_id_day_pk" PRIMARY KEY("clinic_id","patient_id","goal_id","day"),
	CONSTRAINT "goal_score_is_0_to_10" CHECK ("goal_scores"."score" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "goal_scores" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goals" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"words" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"reached_on" date,
	"dropped_on" date,
	CONSTRAINT "goals_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "goal_is_said_in_words" CHECK (length(trim("goals"."words")) between 1 and 200),
	CONSTRAINT "goal_ends_once" CHECK (num_nonnulls("goals"."reached_on", "goals"."dropped_on") <= 1)
);
--> statement-breakpoint
ALTER TABLE "goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lessons" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"page" text NOT NULL,
	"assigned_by" uuid,
	"assigned_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	CONSTRAINT "lessons_clinic_id_patient_id_page_pk" PRIMARY KEY("clinic_id","patient_id","page"),
	CONSTRAINT "lesson_was_assigned_or_read" CHECK (num_nonnulls("lessons"."assigned_at", "lessons"."read_at") >= 1)
);
--> statement-breakpoint
ALTER TABLE "lessons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "patients" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"birth_year" smallint,
	"diagnosis" text,
	"diagnosis_code" text,
	"time_zone" text NOT NULL,
	"locale" text NOT NULL,
	"cautions" text[] DEFAULT '{}' NOT NULL,
	"pain_ceiling" smallint,
	"pain_baseline" smallint,
	"pain_relief_plan" text,
	"in_care_since" date NOT NULL,
	"left_care_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "patients_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "one_patient_per_user" UNIQUE("clinic_id","user_id"),
	CONSTRAINT "patient_has_a_name" CHECK (length(trim("patients"."given_name")) between 1 and 80 and length(trim("patients"."family_name")) between 1 and 80),
	CONSTRAINT "birth_year_is_plausible" CHECK ("patients"."birth_year" is null or "patients"."birth_year" between 1900 and 2100),
	CONSTRAINT "pain_ceiling_is_0_to_10" CHECK ("patients"."pain_ceiling" is null or "patients"."pain_ceiling" between 0 and 10),
	CONSTRAINT "pain_baseline_is_0_to_10" CHECK ("patients"."pain_baseline" is null or "patients"."pain_baseline" between 0 and 10),
	CONSTRAINT "cautions_are_known" CHECK ("patients"."cautions" <@ array['kneeling', 'beta_blocker', 'balance', 'pregnancy', 'osteoporosis', 'recent_surgery', 'heart']::text[]),
	CONSTRAINT "leaves_care_after_entering" CHECK ("patients"."left_care_on" is null or "patients"."left_care_on" >= "patients"."in_care_since"),
	CONSTRAINT "diagnosis_is_short" CHECK ("patients"."diagnosis" is null or length("patients"."diagnosis") <= 500),
	CONSTRAINT "relief_plan_is_short" CHECK ("patients"."pain_relief_plan" is null or length("patients"."pain_relief_plan") <= 2000)
);
--> statement-breakpoint
ALTER TABLE "patients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pauses" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"reason" text NOT NULL,
	"said_by" uuid NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "pauses_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "pause_ends_after_it_starts" CHECK ("pauses"."to_on" is null or "pauses"."to_on" >= "pauses"."from_on"),
	CONSTRAINT "pause_has_a_reason" CHECK (length(trim("pauses"."reason")) between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "credentials" (
	"clinic_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "credentials_clinic_id_user_id_pk" PRIMARY KEY("clinic_id","user_id"),
	CONSTRAINT "password_is_hashed_with_argon2id" CHECK ("credentials"."password_hash" like '$argon2id$%')
);
--> statement-breakpoint
ALTER TABLE "credentials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"role" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"patient_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "invitation_role" CHECK ("invitations"."role" in ('patient', 'clinician', 'admin')),
	CONSTRAINT "patients_are_invited_to_their_record" CHECK (("invitations"."role" = 'patient') = ("invitations"."patient_id" is not null)),
	CONSTRAINT "invitation_email_is_lower_case" CHECK ("invitations"."email" = lower("invitations"."email")),
	CONSTRAINT "invitation_ends_after_it_starts" CHECK ("invitations"."expires_at" > "invitations"."invited_at"),
	CONSTRAINT "invitation_token_is_sha256" CHECK (octet_length("invitations"."token_hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "known_places" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"last_signed_in_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "known_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "second_factors" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "second_factors_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "second_factor_kind" CHECK ("second_factors"."kind" in ('totp', 'passkey', 'recovery_code'))
);
--> statement-breakpoint
ALTER TABLE "second_factors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	"browser" text,
	CONSTRAINT "sessions_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "token_hash_is_sha256" CHECK (octet_length("sessions"."token_hash") = 32),
	CONSTRAINT "session_ends_after_it_starts" CHECK ("sessions"."expires_at" > "sessions"."started_at"),
	CONSTRAINT "session_end_has_a_reason" CHECK (("sessions"."ended_at" is null) = ("sessions"."ended_because" is null))
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "throttles" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	"tries" integer NOT NULL,
	CONSTRAINT "tries_are_counted" CHECK ("throttles"."tries" >= 1)
);
--> statement-breakpoint
ALTER TABLE "throttles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"role" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"time_zone" text NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"disabled_at" timestamp with time zone,
	"disabled_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "users_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "one_user_per_email_and_clinic" UNIQUE("clinic_id","email"),
	CONSTRAINT "user_role" CHECK ("users"."role" in ('patient', 'clinician', 'admin')),
	CONSTRAINT "email_is_lower_case" CHECK ("users"."email" = lower("users"."email") and length("users"."email") between 3 and 254),
	CONSTRAINT "user_has_a_name" CHECK (length(trim("users"."name")) between 1 and 120),
	CONSTRAINT "user_theme" CHECK ("users"."theme" in ('system', 'light', 'dark'))
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "prescriptions" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"exercise_id" uuid NOT NULL,
	"place" smallint NOT NULL,
	"section" text NOT NULL,
	"sets" smallint NOT NULL,
	"repetitions" smallint,
	"hold_seconds" smallint,
	"minutes" smallint,
	"rest_seconds" smallint,
	"load_kilograms" numeric(5, 2),
	"effort" smallint,
	"side" text NOT NULL,
	"weekdays" smallint[],
	"times_per_week" smallint,
	"cue" text,
	"swaps" uuid[] DEFAULT '{}' NOT NULL,
	"progression" jsonb,
	CONSTRAINT "prescriptions_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "places_are_taken_once" UNIQUE("clinic_id","patient_id","version_id","place"),
	CONSTRAINT "dose_has_something_to_do" CHECK (num_nonnulls("prescriptions"."repetitions", "prescriptions"."hold_seconds", "prescriptions"."minutes") >= 1),
	CONSTRAINT "sets_are_1_to_20" CHECK ("prescriptions"."sets" between 1 and 20),
	CONSTRAINT "repetitions_are_1_to_200" CHECK ("prescriptions"."repetitions" is null or "prescriptions"."repetitions" between 1 and 200),
	CONSTRAINT "hold_is_1_to_600_seconds" CHECK ("prescriptions"."hold_seconds" is null or "prescriptions"."hold_seconds" between 1 and 600),
	CONSTRAINT "minutes_are_1_to_240" CHECK ("prescriptions"."minutes" is null or "prescriptions"."minutes" between 1 and 240),
	CONSTRAINT "rest_is_0_to_600_seconds" CHECK ("prescriptions"."rest_seconds" is null or "prescriptions"."rest_seconds" between 0 and 600),
	CONSTRAINT "load_is_0_to_500_kilograms" CHECK ("prescriptions"."load_kilograms" is null or "prescriptions"."load_kilograms" between 0 and 500),
	CONSTRAINT "effort_is_0_to_10" CHECK ("prescriptions"."effort" is null or "prescriptions"."effort" between 0 and 10),
	CONSTRAINT "prescription_side" CHECK ("prescriptions"."side" in ('both', 'each', 'left', 'right')),
	CONSTRAINT "prescription_section" CHECK ("prescriptions"."section" in ('warm_up', 'main', 'flare_up')),
	CONSTRAINT "fixed_days_or_times_a_week" CHECK (num_nonnulls("prescriptions"."weekdays", "prescriptions"."times_per_week") = 1),
	CONSTRAINT "weekdays_are_1_to_7" CHECK ("prescriptions"."weekdays" is null or (cardinality("prescriptions"."weekdays") between 1 and 7 and "prescriptions"."weekdays" <@ array[1,2,3,4,5,6,7]::smallint[])),
	CONSTRAINT "times_per_week_are_1_to_7" CHECK ("prescriptions"."times_per_week" is null or "prescriptions"."times_per_week" between 1 and 7),
	CONSTRAINT "no_exercise_swaps_for_itself" CHECK (not ("prescriptions"."exercise_id" = any("prescriptions"."swaps"))),
	CONSTRAINT "cue_is_short" CHECK ("prescriptions"."cue" is null or length("prescriptions"."cue") <= 300)
);
--> statement-breakpoint
ALTER TABLE "prescriptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "program_versions" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"number" integer,
	"name" text NOT NULL,
	"mode" text DEFAULT 'usual' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"note" text,
	"draft" jsonb,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"sent_by" uuid,
	"sent_at" timestamp with time zone,
	CONSTRAINT "program_versions_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "versions_are_numbered_once" UNIQUE("clinic_id","patient_id","program_id","number"),
	CONSTRAINT "sent_is_whole_and_a_draft_is_open" CHECK (("program_versions"."sent_at" is null and num_nonnulls("program_versions"."number", "program_versions"."sent_by") = 0 and "program_versions"."draft" is not null)
        or ("program_versions"."sent_at" is not null and num_nonnulls("program_versions"."number", "program_versions"."sent_by", "program_versions"."starts_on") = 3 and "program_versions"."draft" is null)),
	CONSTRAINT "version_ends_after_it_starts" CHECK ("program_versions"."ends_on" is null or ("program_versions"."starts_on" is not null and "program_versions"."ends_on" >= "program_versions"."starts_on")),
	CONSTRAINT "version_numbers_count_from_one" CHECK ("program_versions"."number" is null or "program_versions"."number" >= 1),
	CONSTRAINT "version_has_a_name" CHECK (length(trim("program_versions"."name")) between 1 and 120),
	CONSTRAINT "version_mode" CHECK ("program_versions"."mode" in ('usual', 'pain_first')),
	CONSTRAINT "version_note_is_short" CHECK ("program_versions"."note" is null or length("program_versions"."note") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "program_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "programs" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"ended_on" date,
	"ended_by" uuid,
	CONSTRAINT "programs_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "program_end_has_an_author" CHECK (("programs"."ended_on" is null) = ("programs"."ended_by" is null))
);
--> statement-breakpoint
ALTER TABLE "programs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_items" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"prescription_id" uuid NOT NULL,
	"status" text NOT NULL,
	"sets" smallint,
	"repetitions" smallint,
	"hold_seconds" smallint,
	"minutes" smallint,
	"effort" smallint,
	"pain" smallint,
	"enjoyment" text,
	"swapped_for_id" uuid,
	"barriers" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "check_in_items_clinic_id_patient_id_check_in_id_prescription_id_pk" PRIMARY KEY("clinic_id","patient_id","check_in_id","prescription_id"),
	CONSTRAINT "item_status" CHECK ("check_in_items"."status" in ('done', 'partly', 'not_done')),
	CONSTRAINT "not_done_has_no_amounts" CHECK ("check_in_items"."status" <> 'not_done' or num_nonnulls("check_in_items"."sets", "check_in_items"."repetitions", "check_in_items"."hold_seconds", "check_in_items"."minutes", "check_in_items"."effort") = 0),
	CONSTRAINT "done_has_no_barriers" CHECK ("check_in_items"."status" <> 'done' or cardinality("check_in_items"."barriers") = 0),
	CONSTRAINT "item_barriers_are_known" CHECK ("check_in_items"."barriers" <@ array['sickness', 'pain', 'made_worse', 'low_motivation', 'no_time', 'cost_or_equipment', 'afraid', 'forgot', 'unsure_how', 'not_enjoyable', 'other']::text[]),
	CONSTRAINT "sets_done_are_0_to_100" CHECK ("check_in_items"."sets" is null or "check_in_items"."sets" between 0 and 100),
	CONSTRAINT "repetitions_done_are_0_to_1000" CHECK ("check_in_items"."repetitions" is null or "check_in_items"."repetitions" between 0 and 1000),
	CONSTRAINT "hold_done_is_0_to_3600_seconds" CHECK ("check_in_items"."hold_seconds" is null or "check_in_items"."hold_seconds" between 0 and 3600),
	CONSTRAINT "minutes_done_are_0_to_1440" CHECK ("check_in_items"."minutes" is null or "check_in_items"."minutes" between 0 and 1440),
	CONSTRAINT "item_effort_is_0_to_10" CHECK ("check_in_items"."effort" is null or "check_in_items"."effort" between 0 and 10),
	CONSTRAINT "item_pain_is_0_to_10" CHECK ("check_in_items"."pain" is null or "check_in_items"."pain" between 0 and 10),
	CONSTRAINT "item_enjoyment_word" CHECK ("check_in_items"."enjoyment" is null or "check_in_items"."enjoyment" in ('no', 'a_bit', 'yes', 'a_lot'))
);
--> statement-breakpoint
ALTER TABLE "check_in_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_revisions" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"author_id" uuid NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"replaced_by" uuid NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_in_revisions_clinic_id_patient_id_check_in_id_revision_pk" PRIMARY KEY("clinic_id","patient_id","check_in_id","revision")
);
--> statement-breakpoint
ALTER TABLE "check_in_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_ins" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"occurred_on" date NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"is_added_later" boolean NOT NULL,
	"source" text NOT NULL,
	"author_id" uuid NOT NULL,
	"pain_before" smallint,
	"pain_worst" smallint,
	"pain_after" smallint,
	"pain_before_word" text,
	"pain_worst_word" text,
	"pain_after_word" text,
	"stiffness" text,
	"mood" text,
	"enjoyment" text,
	"medication" text,
	"note" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"content_hash" "bytea" NOT NULL,
	CONSTRAINT "check_ins_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "one_check_in_a_day" UNIQUE("clinic_id","patient_id","occurred_on"),
	CONSTRAINT "pain_before_is_0_to_10" CHECK ("check_ins"."pain_before" is null or "check_ins"."pain_before" between 0 and 10),
	CONSTRAINT "pain_worst_is_0_to_10" CHECK ("check_ins"."pain_worst" is null or "check_ins"."pain_worst" between 0 and 10),
	CONSTRAINT "pain_after_is_0_to_10" CHECK ("check_ins"."pain_after" is null or "check_ins"."pain_after" between 0 and 10),
	CONSTRAINT "pain_is_said_in_numbers_or_in_words" CHECK (num_nonnulls("check_ins"."pain_before", "check_ins"."pain_worst", "check_ins"."pain_after") = 0
        or num_nonnulls("check_ins"."pain_before_word", "check_ins"."pain_worst_word", "check_ins"."pain_after_word") = 0),
	CONSTRAINT "pain_before_word" CHECK ("check_ins"."pain_before_word" is null or "check_ins"."pain_before_word" in ('none', 'mild', 'moderate', 'severe', 'very_severe')),
	CONSTRAINT "pain_worst_word" CHECK ("check_ins"."pain_worst_word" is null or "check_ins"."pain_worst_word" in ('none', 'mild', 'moderate', 'severe', 'very_severe')),
	CONSTRAINT "pain_after_word" CHECK ("check_ins"."pain_after_word" is null or "check_ins"."pain_after_word" in ('none', 'mild', 'moderate', 'severe', 'very_severe')),
	CONSTRAINT "stiffness_word" CHECK ("check_ins"."stiffness" is null or "check_ins"."stiffness" in ('not_at_all', 'a_little', 'quite', 'very')),
	CONSTRAINT "mood_word" CHECK ("check_ins"."mood" is null or "check_ins"."mood" in ('very_low', 'low', 'ok', 'good', 'very_good')),
	CONSTRAINT "enjoyment_word" CHECK ("check_ins"."enjoyment" is null or "check_ins"."enjoyment" in ('no', 'a_bit', 'yes', 'a_lot')),
	CONSTRAINT "medication_word" CHECK ("check_ins"."medication" is null or "check_ins"."medication" in ('none', 'less', 'same', 'more')),
	CONSTRAINT "note_is_short" CHECK ("check_ins"."note" is null or length("check_ins"."note") between 1 and 2000),
	CONSTRAINT "check_in_source" CHECK ("check_ins"."source" in ('web', 'offline', 'paper', 'proxy')),
	CONSTRAINT "check_in_revisions_count_from_one" CHECK ("check_ins"."revision" >= 1)
);
--> statement-breakpoint
ALTER TABLE "check_ins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "flare_ups" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date,
	"worst_pain" smallint,
	"said_by" uuid NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"end_said_by" uuid,
	"end_said_at" timestamp with time zone,
	CONSTRAINT "flare_ups_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "flare_up_ends_after_it_starts" CHECK ("flare_ups"."ended_on" is null or "flare_ups"."ended_on" >= "flare_ups"."started_on"),
	CONSTRAINT "flare_up_end_has_an_author" CHECK (num_nonnulls("flare_ups"."ended_on", "flare_ups"."end_said_by", "flare_ups"."end_said_at") in (0, 3)),
	CONSTRAINT "flare_up_pain_is_0_to_10" CHECK ("flare_ups"."worst_pain" is null or "flare_ups"."worst_pain" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "flare_ups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "left_out_days" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"day" date NOT NULL,
	"barriers" text[] NOT NULL,
	"note" text,
	"time_zone" text NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"is_added_later" boolean NOT NULL,
	"source" text NOT NULL,
	"author_id" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "left_out_days_clinic_id_patient_id_day_pk" PRIMARY KEY("clinic_id","patient_id","day"),
	CONSTRAINT "left_out_for_a_known_reason" CHECK ("left_out_days"."barriers" <@ array['sickness', 'pain', 'made_worse', 'low_motivation', 'no_time', 'cost_or_equipment', 'afraid', 'forgot', 'unsure_how', 'not_enjoyable', 'other']::text[] and cardinality("left_out_days"."barriers") >= 1),
	CONSTRAINT "left_out_note_is_short" CHECK ("left_out_days"."note" is null or length("left_out_days"."note") between 1 and 2000),
	CONSTRAINT "left_out_source" CHECK ("left_out_days"."source" in ('web', 'offline', 'paper', 'proxy'))
);
--> statement-breakpoint
ALTER TABLE "left_out_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mornings" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"day" date NOT NULL,
	"answer" text NOT NULL,
	"pain" smallint,
	"entered_at" timestamp with time zone NOT NULL,
	"author_id" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mornings_clinic_id_patient_id_day_pk" PRIMARY KEY("clinic_id","patient_id","day"),
	CONSTRAINT "morning_answer" CHECK ("mornings"."answer" in ('better', 'same', 'worse')),
	CONSTRAINT "morning_pain_is_0_to_10" CHECK ("mornings"."pain" is null or "mornings"."pain" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "mornings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "safety_answers" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"occasion" text NOT NULL,
	"signs" text[] NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"author_id" uuid NOT NULL,
	"acknowledged_at" timestamp with time zone,
	CONSTRAINT "safety_answers_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "safety_occasion" CHECK ("safety_answers"."occasion" in ('start', 'flare_up', 'on_demand'))
);
--> statement-breakpoint
ALTER TABLE "safety_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reviews" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"reviewed_at" timestamp with time zone NOT NULL,
	"decision" text NOT NULL,
	"note" text,
	CONSTRAINT "reviews_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "review_decision_is_short" CHECK (length("reviews"."decision") between 1 and 60),
	CONSTRAINT "review_note_is_short" CHECK ("reviews"."note" is null or length("reviews"."note") <= 2000)
);
--> statement-breakpoint
ALTER TABLE "reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signal_steps" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"signal_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"state" text NOT NULL,
	"snoozed_until" date,
	"outcome" text,
	"reason" text,
	"by_user" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "signal_steps_clinic_id_patient_id_signal_id_id_pk" PRIMARY KEY("clinic_id","patient_id","signal_id","id"),
	CONSTRAINT "signal_state" CHECK ("signal_steps"."state" in ('open', 'snoozed', 'done')),
	CONSTRAINT "snooze_has_an_end_and_a_reason" CHECK (("signal_steps"."state" = 'snoozed') = (num_nonnulls("signal_steps"."snoozed_until", "signal_steps"."reason") = 2))
);
--> statement-breakpoint
ALTER TABLE "signal_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signals" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rule" text NOT NULL,
	"rule_version" integer NOT NULL,
	"numbers" jsonb NOT NULL,
	"about_on" date NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	CONSTRAINT "signals_clinic_id_patient_id_id_pk" PRIMARY KEY("clinic_id","patient_id","id"),
	CONSTRAINT "signal_names_its_rule" CHECK (length("signals"."rule") between 1 and 60 and "signals"."rule_version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "signals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "patient_days" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"day" date NOT NULL,
	"state" text NOT NULL,
	"version_number" smallint,
	"items_due" smallint NOT NULL,
	"items_done" smallint,
	"sessions_due" smallint NOT NULL,
	"sessions_done" smallint NOT NULL,
	"exercises_due" smallint NOT NULL,
	"exercises_done" smallint NOT NULL,
	"dose_due" smallint NOT NULL,
	"dose_done" integer NOT NULL,
	"dose_unknown" smallint NOT NULL,
	"reported_due" smallint NOT NULL,
	"reported" smallint NOT NULL,
	"pain_before" smallint,
	"pain_worst" smallint,
	"pain_after" smallint,
	"morning" text,
	"morning_pain" smallint,
	"is_flare_up" boolean NOT NULL,
	"is_added_later" boolean NOT NULL,
	"barriers" text[] NOT NULL,
	CONSTRAINT "patient_days_clinic_id_patient_id_day_pk" PRIMARY KEY("clinic_id","patient_id","day"),
	CONSTRAINT "day_state" CHECK ("patient_days"."state" in ('done', 'part', 'not_done', 'no_report', 'rest', 'pause', 'flare_up_plan', 'not_yet'))
);
--> statement-breakpoint
ALTER TABLE "patient_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "patient_tallies" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"fresh_through" date,
	"stale_from" date,
	"caseload" jsonb,
	CONSTRAINT "patient_tallies_clinic_id_patient_id_pk" PRIMARY KEY("clinic_id","patient_id")
);
--> statement-breakpoint
ALTER TABLE "patient_tallies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "patient_weeks" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"sessions_due" smallint NOT NULL,
	"sessions_done" smallint NOT NULL,
	"exercises_due" smallint NOT NULL,
	"exercises_done" smallint NOT NULL,
	"dose_due" smallint NOT NULL,
	"dose_done" integer NOT NULL,
	"dose_unknown" smallint NOT NULL,
	"reported_due" smallint NOT NULL,
	"reported" smallint NOT NULL,
	CONSTRAINT "patient_weeks_clinic_id_patient_id_starts_on_pk" PRIMARY KEY("clinic_id","patient_id","starts_on"),
	CONSTRAINT "weeks_start_on_monday" CHECK (extract(isodow from "patient_weeks"."starts_on") = 1)
);
--> statement-breakpoint
ALTER TABLE "patient_weeks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "clinic_rules" ADD CONSTRAINT "clinic_rules_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourite_exercises" ADD CONSTRAINT "favourite_exercises_clinic_id_user_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","user_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourite_exercises" ADD CONSTRAINT "favourite_exercises_clinic_id_exercise_id_exercises_clinic_id_id_fk" FOREIGN KEY ("clinic_id","exercise_id") REFERENCES "public"."exercises"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broken_glass" ADD CONSTRAINT "broken_glass_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broken_glass" ADD CONSTRAINT "broken_glass_clinic_id_clinician_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","clinician_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_teams" ADD CONSTRAINT "care_teams_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_teams" ADD CONSTRAINT "care_teams_clinic_id_clinician_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","clinician_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_scores" ADD CONSTRAINT "goal_scores_clinic_id_patient_id_goal_id_goals_clinic_id_patient_id_id_fk" FOREIGN KEY ("clinic_id","patient_id","goal_id") REFERENCES "public"."goals"("clinic_id","patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_clinic_id_user_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","user_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_clinic_id_said_by_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","said_by") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_clinic_id_user_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","user_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_clinic_id_invited_by_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","invited_by") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_clinic_id_user_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","user_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_clinic_id_user_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","user_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD CONSTRAINT "prescriptions_clinic_id_patient_id_version_id_program_versions_clinic_id_patient_id_id_fk" FOREIGN KEY ("clinic_id","patient_id","version_id") REFERENCES "public"."program_versions"("clinic_id","patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD CONSTRAINT "prescriptions_clinic_id_exercise_id_exercises_clinic_id_id_fk" FOREIGN KEY ("clinic_id","exercise_id") REFERENCES "public"."exercises"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_versions" ADD CONSTRAINT "program_versions_clinic_id_patient_id_program_id_programs_clinic_id_patient_id_id_fk" FOREIGN KEY ("clinic_id","patient_id","program_id") REFERENCES "public"."programs"("clinic_id","patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_versions" ADD CONSTRAINT "program_versions_clinic_id_changed_by_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","changed_by") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_versions" ADD CONSTRAINT "program_versions_clinic_id_sent_by_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","sent_by") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_clinic_id_opened_by_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","opened_by") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_items" ADD CONSTRAINT "check_in_items_clinic_id_patient_id_check_in_id_check_ins_clinic_id_patient_id_id_fk" FOREIGN KEY ("clinic_id","patient_id","check_in_id") REFERENCES "public"."check_ins"("clinic_id","patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_items" ADD CONSTRAINT "check_in_items_clinic_id_patient_id_prescription_id_prescriptions_clinic_id_patient_id_id_fk" FOREIGN KEY ("clinic_id","patient_id","prescription_id") REFERENCES "public"."prescriptions"("clinic_id","patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_revisions" ADD CONSTRAINT "check_in_revisions_clinic_id_patient_id_check_in_id_check_ins_clinic_id_patient_id_id_fk" FOREIGN KEY ("clinic_id","patient_id","check_in_id") REFERENCES "public"."check_ins"("clinic_id","patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_clinic_id_patient_id_version_id_program_versions_clinic_id_patient_id_id_fk" FOREIGN KEY ("clinic_id","patient_id","version_id") REFERENCES "public"."program_versions"("clinic_id","patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_clinic_id_author_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","author_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flare_ups" ADD CONSTRAINT "flare_ups_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flare_ups" ADD CONSTRAINT "flare_ups_clinic_id_said_by_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","said_by") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "left_out_days" ADD CONSTRAINT "left_out_days_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "left_out_days" ADD CONSTRAINT "left_out_days_clinic_id_author_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","author_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mornings" ADD CONSTRAINT "mornings_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mornings" ADD CONSTRAINT "mornings_clinic_id_author_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","author_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_answers" ADD CONSTRAINT "safety_answers_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_answers" ADD CONSTRAINT "safety_answers_clinic_id_author_id_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","author_id") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_clinic_id_reviewed_by_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","reviewed_by") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_steps" ADD CONSTRAINT "signal_steps_clinic_id_patient_id_signal_id_signals_clinic_id_patient_id_id_fk" FOREIGN KEY ("clinic_id","patient_id","signal_id") REFERENCES "public"."signals"("clinic_id","patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_steps" ADD CONSTRAINT "signal_steps_clinic_id_by_user_users_clinic_id_id_fk" FOREIGN KEY ("clinic_id","by_user") REFERENCES "public"."users"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_days" ADD CONSTRAINT "patient_days_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_tallies" ADD CONSTRAINT "patient_tallies_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_weeks" ADD CONSTRAINT "patient_weeks_clinic_id_patient_id_patients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_of_patient_idx" ON "audit_events" USING btree ("clinic_id","patient_id","sequence");--> statement-breakpoint
CREATE INDEX "outbox_waiting_idx" ON "outbox_jobs" USING btree ("run_after") WHERE "outbox_jobs"."done_at" is null;--> statement-breakpoint
CREATE INDEX "care_teams_of_patient_idx" ON "care_teams" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "invitations_token_idx" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_token_idx" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_of_user_idx" ON "sessions" USING btree ("clinic_id","user_id");--> statement-breakpoint
CREATE INDEX "users_email_idx" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "prescriptions_of_exercise_idx" ON "prescriptions" USING btree ("clinic_id","exercise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_draft_per_program" ON "program_versions" USING btree ("clinic_id","patient_id","program_id") WHERE "program_versions"."sent_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_program_per_patient" ON "programs" USING btree ("clinic_id","patient_id") WHERE "programs"."ended_on" is null;--> statement-breakpoint
CREATE INDEX "signals_by_rule_idx" ON "signals" USING btree ("clinic_id","rule","raised_at");--> statement-breakpoint
CREATE POLICY "admin_or_own_record" ON "audit_events" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) = 'admin' or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "audit_events" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "audit_heads" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_only" ON "outbox_jobs" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "outbox_jobs" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "clinic_reads" ON "clinic_rules" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "clinic_rules" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) = 'admin') WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) = 'admin');--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "clinic_rules" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "clinic_reads" ON "clinics" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "clinics" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) = 'admin') WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) = 'admin');--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "clinics" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "clinic_reads" ON "exercises" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_write" ON "exercises" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "exercises" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "own_rows" ON "favourite_exercises" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and user_id = (select nullif(current_setting('app.user', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "favourite_exercises" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_only" ON "templates" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "templates" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_only" ON "broken_glass" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "broken_glass" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_reads_own" ON "care_teams" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and patient_id = (select nullif(current_setting('app.patient', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_write" ON "care_teams" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "care_teams" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "goal_scores" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "goal_scores" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "goals" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "goals" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "lessons" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "lessons" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_reads_own" ON "patients" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and id = (select nullif(current_setting('app.patient', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_write" ON "patients" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "patients" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sign_in_functions" ON "patients" AS PERMISSIVE FOR ALL TO "portal_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "patient_reads_own" ON "pauses" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and patient_id = (select nullif(current_setting('app.patient', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_write" ON "pauses" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "pauses" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sign_in_functions" ON "credentials" AS PERMISSIVE FOR ALL TO "portal_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "staff_only" ON "invitations" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "invitations" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sign_in_functions" ON "invitations" AS PERMISSIVE FOR ALL TO "portal_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_functions" ON "known_places" AS PERMISSIVE FOR ALL TO "portal_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_functions" ON "second_factors" AS PERMISSIVE FOR ALL TO "portal_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "own_rows" ON "sessions" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and user_id = (select nullif(current_setting('app.user', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and user_id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "sessions" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sign_in_functions" ON "sessions" AS PERMISSIVE FOR ALL TO "portal_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_functions" ON "throttles" AS PERMISSIVE FOR ALL TO "portal_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "staff_see_all" ON "users" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "patients_see_staff" ON "users" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (role <> 'patient' or id = (select nullif(current_setting('app.user', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "users" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) = 'admin') WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) = 'admin');--> statement-breakpoint
CREATE POLICY "own_settings" ON "users" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and id = (select nullif(current_setting('app.user', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "users" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sign_in_functions" ON "users" AS PERMISSIVE FOR ALL TO "portal_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "patient_reads_own" ON "prescriptions" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and patient_id = (select nullif(current_setting('app.patient', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_write" ON "prescriptions" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "prescriptions" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_reads_own" ON "program_versions" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and patient_id = (select nullif(current_setting('app.patient', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_write" ON "program_versions" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "program_versions" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_reads_own" ON "programs" AS PERMISSIVE FOR SELECT TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and patient_id = (select nullif(current_setting('app.patient', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_write" ON "programs" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "programs" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "check_in_items" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "check_in_items" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "check_in_revisions" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "check_in_revisions" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "check_ins" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "check_ins" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "flare_ups" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "flare_ups" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "left_out_days" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "left_out_days" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "mornings" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "mornings" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "safety_answers" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "safety_answers" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_only" ON "reviews" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "reviews" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_only" ON "signal_steps" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "signal_steps" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_only" ON "signals" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin')) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and (select current_setting('app.role', true)) in ('clinician', 'admin'));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "signals" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "patient_days" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "patient_days" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "patient_tallies" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "patient_tallies" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_and_staff" ON "patient_weeks" AS PERMISSIVE FOR ALL TO "portal_app" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid))) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid) and ((select current_setting('app.role', true)) in ('clinician', 'admin') or patient_id = (select nullif(current_setting('app.patient', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "owner_within_clinic" ON "patient_weeks" AS PERMISSIVE FOR ALL TO "portal_owner" USING (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid)) WITH CHECK (clinic_id = (select nullif(current_setting('app.clinic', true), '')::uuid));