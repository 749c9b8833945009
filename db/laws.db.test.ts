import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildOneOfEach, type SmallClinic } from "./testing/one-of-each";

// Every law of the schema is broken once and must refuse. The laws are read from the catalog, so a new CHECK without a
// case fails here, and so does a nullable column that a CHECK looks at and nobody left empty: a CHECK over NULL passes.

type Change = Readonly<Record<string, unknown>>;
/** Changes of one valid row, as JSON by column name. */
type Case = { refuses: readonly Change[]; accepts?: readonly Change[] };

const LONG = (length: number) => "a".repeat(length);
const CLINICIAN = "a0000000-0000-7000-8000-00000000000d";
const AT = "2026-11-01T08:00:00Z";

const none = (...columns: readonly string[]): Change => Object.fromEntries(columns.map((column) => [column, null]));
/** One word outside of the list, and none at all. */
const word = (column: string, alone: Change = {}): Case => ({
  refuses: [
    { ...alone, [column]: "sometimes" },
    { ...alone, [column]: "" },
  ],
});
const wordOrSilence = (column: string, known: string, alone: Change = {}): Case => ({
  ...word(column, alone),
  accepts: [none(column), { ...alone, [column]: known }],
});
const range = (column: string, from: number, to: number, step = 1): Case => ({
  refuses: [{ [column]: from - step }, { [column]: to + step }],
  accepts: [{ [column]: from }, { [column]: to }],
});
const rangeOrSilence = (column: string, from: number, to: number, step = 1): Case => {
  const { refuses, accepts = [] } = range(column, from, to, step);
  return { refuses, accepts: [...accepts, none(column)] };
};
const textOf = (column: string, from: number, to: number): Case => ({
  refuses: [{ [column]: LONG(to + 1) }, { [column]: " ".repeat(from) }],
  accepts: [{ [column]: LONG(from) }, { [column]: LONG(to) }],
});
/** Pain told as a number or as a word, never as both. */
const oneScale = (number: string, word: string): Case => ({
  refuses: [
    { [number]: 3, [word]: "mild" },
    { [number]: null, [word]: "awful" },
    { [number]: null, [word]: "" },
  ],
  accepts: [{ [number]: 3, [word]: null }, { [number]: null, [word]: "very_severe" }, none(number, word)],
});
const sha256 = (column: string): Case => ({ refuses: [{ [column]: "\\x00" }, { [column]: `\\x${"00".repeat(33)}` }] });

/** A version as it is when it has been sent; the row in the fixture is a draft. */
const SENT = { number: 7, sent_by: CLINICIAN, sent_at: AT, starts_on: "2026-10-01", draft: null };
const LAST_MORNING = { ended_on: "2026-10-09", end_said_by: CLINICIAN, end_said_at: AT };

const CASES: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  audit_events: {
    audit_counts_from_one: { refuses: [{ sequence: 0 }] },
    audit_hash_is_sha256: { refuses: [...sha256("hash").refuses, ...sha256("previous_hash").refuses] },
  },
  outbox_jobs: {
    outbox_kind_is_short: {
      refuses: [{ kind: "" }, { kind: LONG(61) }],
      accepts: [{ kind: LONG(60) }],
    },
  },
  clinic_rules: {
    rules_count_from_one: { refuses: [{ version: 0 }] },
    rules_are_an_object: { refuses: [{ rules: [] }, { rules: "strict" }, { rules: 5 }] },
  },
  clinics: {
    clinic_has_a_name: textOf("name", 1, 200),
    clinic_speaks_a_language: { refuses: [{ languages: [] }] },
    clinic_replies_within_a_month: range("reply_working_days", 1, 20),
  },
  exercises: {
    exercise_has_a_name: textOf("name", 1, 80),
    exercise_kind: word("kind"),
    exercise_position: word("position"),
    exercise_direction: word("direction"),
    exercise_kit_cost: word("kit_cost"),
    exercise_side: word("usual_side"),
    exercise_load_level: word("load_level"),
    exercise_impact: word("impact"),
    review_names_who_and_when: {
      refuses: [
        { reviewed_by: "Ines", reviewed_on: null },
        { reviewed_by: null, reviewed_on: "2026-11-01" },
      ],
      accepts: [none("reviewed_by", "reviewed_on"), { reviewed_by: "Ines", reviewed_on: "2026-11-01" }],
    },
    change_names_who_and_when: {
      refuses: [
        { changed_by: CLINICIAN, changed_at: null },
        { changed_by: null, changed_at: AT },
        { is_shipped: false, changed_by: null, changed_at: null },
      ],
      accepts: [none("changed_by", "changed_at"), { is_shipped: false, changed_by: CLINICIAN, changed_at: AT }],
    },
    picture_is_a_link: {
      refuses: [{ picture_url: "http://pictures.example/bridge.png" }, { picture_url: `https://${LONG(493)}` }],
      accepts: [none("picture_url"), { picture_url: "https://pictures.example/bridge.png" }],
    },
    exercise_has_steps: { refuses: [{ steps: [] }, { steps: Array(11).fill("Lift") }] },
    exercise_says_when_to_stop: { refuses: [{ stop_if: [] }] },
    usual_dose_has_something_to_do: {
      refuses: [
        none("usual_repetitions", "usual_hold_seconds", "usual_minutes"),
        { usual_sets: 0 },
        { usual_sets: 21 },
      ],
      accepts: [
        { usual_repetitions: null, usual_hold_seconds: 30 },
        { usual_repetitions: null, usual_minutes: 10 },
      ],
    },
    no_exercise_is_its_own_step: {
      refuses: [{ easier_slug: "bridge" }, { harder_slug: "bridge" }],
      accepts: [none("easier_slug", "harder_slug")],
    },
  },
  templates: {
    template_has_a_name: textOf("name", 1, 120),
    template_says_for_whom: textOf("for_whom", 1, 300),
    shipped_templates_have_a_slug: {
      refuses: [none("slug"), { is_shipped: false }],
      accepts: [{ is_shipped: false, slug: null }],
    },
  },
  broken_glass: {
    glass_is_broken_for_a_reason: textOf("reason", 10, 500),
    broken_glass_ends: { refuses: [{ ends_at: AT }] },
  },
  care_teams: {
    care_ends_after_it_starts: {
      refuses: [{ to_on: "2026-09-30" }],
      accepts: [{ to_on: "2026-10-01" }, none("to_on")],
    },
  },
  goal_scores: { goal_score_is_0_to_10: range("score", 0, 10) },
  goals: {
    goal_is_said_in_words: textOf("words", 1, 200),
    goal_ends_once: {
      refuses: [{ reached_on: "2026-11-01", dropped_on: "2026-11-01" }],
      accepts: [none("reached_on", "dropped_on"), { reached_on: "2026-11-01" }, { dropped_on: "2026-11-01" }],
    },
  },
  lessons: {
    lesson_was_assigned_or_read: {
      refuses: [none("assigned_at", "read_at")],
      accepts: [{ assigned_at: null, read_at: AT }],
    },
    somebody_takes_back_what_was_given: {
      refuses: [{ taken_back_at: AT }, { assigned_at: null, read_at: AT, taken_back_at: AT, taken_back_by: CLINICIAN }],
      accepts: [
        { taken_back_at: AT, taken_back_by: CLINICIAN },
        { assigned_at: null, read_at: AT, ...none("taken_back_at", "taken_back_by") },
      ],
    },
  },
  patients: {
    pain_duration_is_known: { ...word("pain_duration"), accepts: [none("pain_duration")] },
    leg_pain_is_known: { ...word("leg_pain"), accepts: [none("leg_pain")] },
    daily_load_is_known: { ...word("daily_load"), accepts: [none("daily_load")] },
    patient_has_a_name: {
      refuses: [...textOf("given_name", 1, 80).refuses, ...textOf("family_name", 1, 80).refuses],
    },
    birth_year_is_plausible: rangeOrSilence("birth_year", 1900, 2100),
    pain_ceiling_is_0_to_10: rangeOrSilence("pain_ceiling", 0, 10),
    pain_baseline_is_0_to_10: rangeOrSilence("pain_baseline", 0, 10),
    cautions_are_known: { refuses: [{ cautions: ["vertigo"] }, { cautions: ["heart", null] }] },
    leaves_care_after_entering: {
      refuses: [{ left_care_on: "2026-09-30" }],
      accepts: [{ left_care_on: "2026-10-01" }, none("left_care_on")],
    },
    diagnosis_is_short: { refuses: [{ diagnosis: LONG(501) }], accepts: [{ diagnosis: LONG(500) }, none("diagnosis")] },
    relief_plan_is_short: {
      refuses: [{ pain_relief_plan: LONG(2001) }],
      accepts: [{ pain_relief_plan: LONG(2000) }, none("pain_relief_plan")],
    },
  },
  pauses: {
    pause_ends_after_it_starts: {
      refuses: [{ to_on: "2026-10-04" }],
      accepts: [{ to_on: "2026-10-05" }, none("to_on")],
    },
    pause_has_a_reason: textOf("reason", 1, 500),
  },
  credentials: {
    password_is_hashed_with_argon2id: {
      refuses: [{ password_hash: "steadyback-demo" }, { password_hash: "$argon2i$v" }],
    },
  },
  invitations: {
    invitation_role: word("role", none("patient_id")),
    patients_are_invited_to_their_record: {
      refuses: [none("patient_id"), { role: "clinician" }],
      accepts: [{ role: "admin", patient_id: null }],
    },
    guests_of_a_clinic_have_an_inviter: {
      refuses: [none("invited_by"), { role: "clinician", ...none("patient_id", "invited_by") }],
      accepts: [{ role: "admin", ...none("patient_id", "invited_by") }],
    },
    invitation_email_is_lower_case: { refuses: [{ email: "Maya@a.example" }] },
    invitation_ends_after_it_starts: { refuses: [{ expires_at: AT }] },
    invitation_token_is_sha256: sha256("token_hash"),
  },
  second_factors: { second_factor_kind: word("kind") },
  sessions: {
    token_hash_is_sha256: sha256("token_hash"),
    session_ends_after_it_starts: { refuses: [{ expires_at: AT }] },
    session_end_has_a_reason: {
      refuses: [{ ended_at: AT }, { ended_because: "signed_out" }],
      accepts: [none("ended_at", "ended_because"), { ended_at: AT, ended_because: "signed_out" }],
    },
  },
  throttles: { tries_are_counted: { refuses: [{ tries: 0 }] } },
  users: {
    user_role: word("role"),
    email_is_lower_case: {
      refuses: [{ email: "Ines@a.example" }, { email: "ab" }, { email: LONG(255) }],
      accepts: [{ email: LONG(254) }],
    },
    user_has_a_name: textOf("name", 1, 120),
    user_theme: word("theme"),
    user_text_size: word("text_size"),
    user_motion: word("motion"),
    user_pain_scale: word("pain_scale"),
  },
  prescriptions: {
    dose_has_something_to_do: {
      refuses: [none("repetitions", "hold_seconds", "minutes")],
      accepts: [
        { repetitions: null, hold_seconds: 30 },
        { repetitions: null, minutes: 10 },
      ],
    },
    sets_are_1_to_20: range("sets", 1, 20),
    repetitions_are_1_to_200: {
      ...range("repetitions", 1, 200),
      accepts: [{ repetitions: 1 }, { repetitions: 200 }, { repetitions: null, minutes: 1 }],
    },
    hold_is_1_to_600_seconds: rangeOrSilence("hold_seconds", 1, 600),
    minutes_are_1_to_240: rangeOrSilence("minutes", 1, 240),
    rest_is_0_to_600_seconds: rangeOrSilence("rest_seconds", 0, 600),
    load_is_0_to_500_kilograms: rangeOrSilence("load_kilograms", 0, 500, 0.01),
    effort_is_0_to_10: rangeOrSilence("effort", 0, 10),
    pulse_zone_is_whole_and_plausible: {
      refuses: [
        { pulse_from: 90, pulse_to: null },
        { pulse_from: null, pulse_to: 90 },
        { pulse_from: 39, pulse_to: 90 },
        { pulse_from: 90, pulse_to: 221 },
        { pulse_from: 91, pulse_to: 90 },
      ],
      accepts: [none("pulse_from", "pulse_to"), { pulse_from: 90, pulse_to: 90 }],
    },
    prescription_side: word("side"),
    prescription_section: word("section"),
    fixed_days_or_times_a_week: {
      refuses: [none("weekdays", "times_per_week"), { times_per_week: 3 }],
      accepts: [{ weekdays: null, times_per_week: 3 }],
    },
    weekdays_are_1_to_7: {
      refuses: [
        { weekdays: [] },
        { weekdays: [0] },
        { weekdays: [8] },
        { weekdays: [1, null] },
        { weekdays: Array(8).fill(1) },
      ],
      accepts: [{ weekdays: [1, 2, 3, 4, 5, 6, 7] }, { weekdays: null, times_per_week: 1 }],
    },
    times_per_week_are_1_to_7: {
      refuses: [
        { weekdays: null, times_per_week: 0 },
        { weekdays: null, times_per_week: 8 },
      ],
      accepts: [{ weekdays: null, times_per_week: 7 }, none("times_per_week")],
    },
    no_exercise_swaps_for_itself: { refuses: [{ swaps: ["a0000000-0000-7000-8000-00000000000e"] }] },
    swaps_are_named: {
      refuses: [
        { swaps: [null] },
        { swaps: ["1", "2", "3", "4"].map((last) => `a0000000-0000-7000-8000-00000000001${last}`) },
      ],
      accepts: [{ swaps: ["a0000000-0000-7000-8000-000000000011"] }],
    },
    cue_is_short: { refuses: [{ cue: LONG(301) }], accepts: [{ cue: LONG(300) }, none("cue")] },
  },
  program_versions: {
    pain_first_plan_needs_its_mode: {
      refuses: [{ mode: "usual", pain_first: {} }],
      accepts: [{ mode: "pain_first", pain_first: {} }, none("pain_first")],
    },
    sent_is_whole_and_a_draft_is_open: {
      refuses: [
        { number: 7 },
        { sent_by: CLINICIAN },
        none("draft"),
        { ...SENT, number: null },
        { ...SENT, sent_by: null },
        { ...SENT, starts_on: null },
        { ...SENT, sent_at: null },
        { ...SENT, draft: {} },
      ],
      accepts: [SENT, none("number", "sent_by", "sent_at", "starts_on")],
    },
    version_ends_after_it_starts: {
      refuses: [
        { starts_on: "2026-10-02", ends_on: "2026-10-01" },
        { starts_on: null, ends_on: "2026-10-01" },
      ],
      accepts: [{ starts_on: "2026-10-01", ends_on: "2026-10-01" }, none("ends_on")],
    },
    version_numbers_count_from_one: {
      refuses: [{ ...SENT, number: 0 }],
      accepts: [none("number")],
    },
    version_has_a_name: textOf("name", 1, 120),
    version_mode: word("mode"),
    version_note_is_short: { refuses: [{ note: LONG(1001) }], accepts: [{ note: LONG(1000) }, none("note")] },
    above_limit_words_are_short: {
      refuses: [{ above_limit_words: LONG(301) }, { above_limit_words: " " }],
      accepts: [{ above_limit_words: LONG(300) }, none("above_limit_words")],
    },
  },
  programs: {
    program_end_has_an_author: {
      refuses: [{ ended_on: "2026-11-01" }, { ended_by: CLINICIAN }],
      accepts: [none("ended_on", "ended_by"), { ended_on: "2026-11-01", ended_by: CLINICIAN }],
    },
  },
  check_in_items: {
    item_status: word("status"),
    not_done_has_no_amounts: {
      refuses: ["sets", "repetitions", "hold_seconds", "minutes", "effort"].map((amount) => ({
        status: "not_done",
        [amount]: 1,
      })),
      accepts: [{ status: "not_done", ...none("sets", "repetitions", "hold_seconds", "minutes", "effort") }],
    },
    done_has_no_barriers: { refuses: [{ barriers: ["pain"] }] },
    item_barriers_are_known: {
      refuses: [
        { status: "partly", barriers: ["laziness"] },
        { status: "partly", barriers: ["pain", null] },
      ],
    },
    sets_done_are_0_to_100: rangeOrSilence("sets", 0, 100),
    repetitions_done_are_0_to_1000: rangeOrSilence("repetitions", 0, 1000),
    hold_done_is_0_to_3600_seconds: rangeOrSilence("hold_seconds", 0, 3600),
    minutes_done_are_0_to_1440: rangeOrSilence("minutes", 0, 1440),
    item_effort_is_0_to_10: rangeOrSilence("effort", 0, 10),
    item_pain_is_0_to_10: rangeOrSilence("pain", 0, 10),
    item_enjoyment_word: wordOrSilence("enjoyment", "a_lot"),
    item_pain_is_one_word_or_one_number: oneScale("pain", "pain_word"),
  },
  check_ins: {
    pain_before_is_0_to_10: rangeOrSilence("pain_before", 0, 10),
    pain_worst_is_0_to_10: rangeOrSilence("pain_worst", 0, 10),
    pain_after_is_0_to_10: rangeOrSilence("pain_after", 0, 10),
    pain_is_said_in_numbers_or_in_words: {
      refuses: [
        { pain_worst_word: "mild" },
        { pain_worst: null, pain_before: 0, pain_after_word: "none" },
        { pain_worst: null, pain_after: 10, pain_before_word: "none" },
      ],
      accepts: [
        none("pain_before", "pain_worst", "pain_after", "pain_before_word", "pain_worst_word", "pain_after_word"),
        { pain_worst: null, pain_worst_word: "mild" },
      ],
    },
    pain_before_word: wordOrSilence("pain_before_word", "none", none("pain_worst")),
    pain_worst_word: wordOrSilence("pain_worst_word", "severe", none("pain_worst")),
    pain_after_word: wordOrSilence("pain_after_word", "very_severe", none("pain_worst")),
    stiffness_word: wordOrSilence("stiffness", "quite"),
    mood_word: wordOrSilence("mood", "very_low"),
    enjoyment_word: wordOrSilence("enjoyment", "a_bit"),
    medication_word: wordOrSilence("medication", "less"),
    note_is_short: { refuses: [{ note: "" }, { note: LONG(2001) }], accepts: [{ note: LONG(2000) }, none("note")] },
    check_in_source: word("source"),
    check_in_revisions_count_from_one: { refuses: [{ revision: 0 }] },
  },
  flare_ups: {
    flare_up_ends_after_it_starts: {
      refuses: [{ ...LAST_MORNING, ended_on: "2026-10-06" }],
      accepts: [{ ...LAST_MORNING, ended_on: "2026-10-07" }, none("ended_on")],
    },
    flare_up_end_has_an_author: {
      refuses: ["ended_on", "end_said_by", "end_said_at"].map((missing) => ({ ...LAST_MORNING, [missing]: null })),
      accepts: [LAST_MORNING, none("ended_on", "end_said_by", "end_said_at")],
    },
    flare_up_pain_is_0_to_10: rangeOrSilence("worst_pain", 0, 10),
    flare_up_pain_is_one_word_or_one_number: oneScale("worst_pain", "worst_pain_word"),
    flare_up_source: word("source"),
  },
  left_out_days: {
    left_out_for_a_known_reason: { refuses: [{ barriers: [] }, { barriers: ["laziness"] }, { barriers: [null] }] },
    left_out_note_is_short: {
      refuses: [{ note: "" }, { note: LONG(2001) }],
      accepts: [{ note: LONG(2000) }, none("note")],
    },
    left_out_source: word("source"),
  },
  mornings: {
    morning_answer: word("answer"),
    morning_pain_is_0_to_10: rangeOrSilence("pain", 0, 10),
    morning_pain_is_one_word_or_one_number: oneScale("pain", "pain_word"),
    morning_source: word("source"),
    mornings_count_from_one: { refuses: [{ revision: 0 }] },
  },
  safety_answers: { safety_occasion: word("occasion"), safety_source: word("source") },
  heard_saves: {
    heard_save_is_about_something: {
      refuses: [{ about: "" }, { about: LONG(41) }, { about_id: "" }, { about_id: LONG(61) }],
      accepts: [{ about: LONG(40), about_id: LONG(60) }],
    },
    heard_revision_counts_from_one: { refuses: [{ revision: 0 }], accepts: [{ revision: 1 }, none("revision")] },
  },
  reviews: {
    review_decision_is_short: {
      refuses: [{ decision: "" }, { decision: LONG(61) }],
      accepts: [{ decision: LONG(60) }],
    },
    review_is_undone_after_it_was_made: {
      refuses: [{ undone_at: "2020-01-01T00:00:00Z" }],
      accepts: [{ undone_at: "2030-01-01T00:00:00Z" }, none("undone_at")],
    },
    review_note_is_short: { refuses: [{ note: LONG(2001) }], accepts: [{ note: LONG(2000) }, none("note")] },
  },
  visits: { visit_way: word("way") },
  signal_steps: {
    signal_state: word("state"),
    signal_step_is_short: {
      refuses: [{ outcome: LONG(1001) }, { state: "snoozed", snoozed_until: "2026-12-01", reason: LONG(301) }],
      accepts: [
        { outcome: LONG(1000) },
        none("outcome"),
        none("reason"),
        { state: "snoozed", snoozed_until: "2026-12-01", reason: LONG(300) },
      ],
    },
    snooze_has_an_end_and_a_reason: {
      refuses: [
        { state: "snoozed", ...none("snoozed_until", "reason") },
        { state: "snoozed", snoozed_until: "2026-12-01", reason: null },
        { state: "snoozed", snoozed_until: null, reason: "on holiday" },
        { state: "open", snoozed_until: "2026-12-01", reason: "on holiday" },
      ],
      accepts: [
        none("snoozed_until", "reason"),
        { state: "snoozed", snoozed_until: "2026-12-01", reason: "on holiday" },
      ],
    },
  },
  signals: {
    signal_is_due_once_it_is_about_something: {
      refuses: [{ due_on: "2026-10-08" }],
      accepts: [{ due_on: "2026-10-09" }, none("due_on")],
    },
    signal_names_its_rule: { refuses: [{ rule: "" }, { rule: LONG(61) }, { rule_version: 0 }] },
  },
  patient_weeks: { weeks_start_on_monday: { refuses: [{ starts_on: "2026-09-27" }, { starts_on: "2026-09-29" }] } },
};

const MAYA = "a0000000-0000-7000-8000-00000000001a";
const TOMAS = "a0000000-0000-7000-8000-00000000002a";
const DRAFT = "a0000000-0000-7000-8000-0000000d4af7";
const NEW_PRESCRIPTION = { id: "a0000000-0000-7000-8000-0000000d4af8", version_id: DRAFT, place: 1 };

const admin = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => undefined });
let own: SmallClinic;
let other: SmallClinic;

beforeAll(async () => {
  own = await buildOneOfEach(admin, "a");
  other = await buildOneOfEach(admin, "b");
  await admin`insert into throttles values (${Buffer.from("key")}, now(), 1)`;
  await admin`insert into program_versions (clinic_id, id, patient_id, program_id, name, draft, changed_by, changed_at)
    select clinic_id, ${DRAFT}, patient_id, program_id, 'Next', '{}', changed_by, ${AT} from program_versions where patient_id = ${MAYA}`;
});

afterAll(() => admin.end());

/** The constraint or the SQLSTATE that refused, or "accepted"; whatever was done is undone. */
async function attempt(work: (tx: postgres.TransactionSql) => Promise<unknown>): Promise<string> {
  const undo = new Error("undo");
  try {
    await admin.begin(async (tx) => {
      await work(tx);
      throw undo;
    });
  } catch (error) {
    if (error === undo) return "accepted";
    if (error instanceof postgres.PostgresError) return error.constraint_name ?? error.code;
    throw error;
  }
  throw new Error("The transaction was not undone.");
}

/** Changes one valid row of Maya's or of her clinic's; a prescription never changes, so a new one is written instead. */
async function apply(tx: postgres.TransactionSql, table: string, change: Change): Promise<void> {
  const name = `"${table}"`;
  const inserts = table === "prescriptions";
  const json = JSON.stringify(inserts ? { ...NEW_PRESCRIPTION, ...change } : change);
  const columns = Object.keys(change).map((column) => `"${column}" = changed."${column}"`);
  const statement = inserts
    ? `insert into ${name} select changed.* from ${name} t, json_populate_record(t, $1::text::json) changed where ${rowOf(table)}`
    : `update ${name} set ${columns.join(", ")} from json_populate_record(null::${name}, $1::text::json) changed
       where ${name}.ctid = (select t.ctid from ${name} t where ${rowOf(table)} limit 1)`;
  const { count } = await tx.unsafe(statement, [json]);
  if (count !== 1) throw new Error(`${table} has no row to change.`);
}

function rowOf(table: string): string {
  if (table === "throttles") return "true";
  if (table === "program_versions") return `t.id = '${DRAFT}'`;
  if (table === "patients") return `t.id = '${MAYA}'`;
  const row = `t.clinic_id = '${own.clinicId}'`;
  return `${row} and coalesce(to_jsonb(t) ->> 'patient_id', '${MAYA}') = '${MAYA}'`;
}

type Law = { table: string; name: string; nullable: string[] };

/** Every CHECK of the schema with the columns it looks at that may be empty. */
const laws = () => admin<Law[]>`
  select t.relname as table, c.conname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.conrelid and a.attnum = any(c.conkey) and not a.attnotnull order by a.attnum) as nullable
  from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = 'public' and c.contype = 'c' order by 1, 2`;

const cases = Object.entries(CASES).flatMap(([table, named]) =>
  Object.entries(named).map(([name, { refuses, accepts = [] }]) => ({ table, name, refuses, accepts })),
);

describe("the laws of the schema", () => {
  it("are all broken below, and nothing else is", async () => {
    const written = (await laws()).map(({ table, name }) => `${table}.${name}`);
    expect(written.length).toBeGreaterThan(100);
    expect(cases.map(({ table, name }) => `${table}.${name}`).sort()).toEqual([...written].sort());
    expect(cases.filter(({ refuses }) => refuses.length === 0)).toEqual([]);
  });

  it("say of every column that may be empty whether silence is allowed", async () => {
    const unsaid = (await laws()).flatMap(({ table, name, nullable }) => {
      const { refuses = [], accepts = [] } = CASES[table]?.[name] ?? {};
      const tried = [...refuses, ...accepts];
      return nullable
        .filter((column) => !tried.some((change) => change[column] === null))
        .map((column) => `${name}: ${column}`);
    });
    expect(unsaid).toEqual([]);
  });

  it.each(cases)("$table: $name", async ({ table, name, refuses, accepts }) => {
    for (const change of refuses) {
      expect(await attempt((tx) => apply(tx, table, change)), `refused: ${JSON.stringify(change).slice(0, 120)}`).toBe(
        name,
      );
    }
    for (const change of accepts) {
      expect(await attempt((tx) => apply(tx, table, change)), `allowed: ${JSON.stringify(change).slice(0, 120)}`).toBe(
        "accepted",
      );
    }
  });
});

type Pointer = { name: string; table: string; column: string; target: string; key: string; isOfPatient: boolean };

/** Every foreign key with the column that points, which is its last. */
const pointers = () => admin<Pointer[]>`
  select c.conname as name, t.relname as table, a.attname as column, r.relname as target, k.attname as key, cardinality(c.conkey) = 3 as "isOfPatient"
  from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
  join pg_class r on r.oid = c.confrelid
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[cardinality(c.conkey)]
  join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[cardinality(c.confkey)]
  where n.nspname = 'public' and c.contype = 'f' and cardinality(c.conkey) > 1 order by 2, 3`;

/** Points one of Maya's rows to the row of the target that lies there. */
const pointing = ({ table, column, target, key }: Pointer, where: string) =>
  attempt(async (tx) => {
    const [row] = await tx.unsafe<{ id: string }[]>(`select "${key}" as id from "${target}" where ${where} limit 1`);
    if (!row) throw new Error(`${target} has no row where ${where}.`);
    await apply(tx, table, { ...TOGETHER[`${table}.${column}`], [column]: row.id });
  });
/** What must be said together with who, or another law refuses first. */
const TOGETHER: Record<string, Change> = {
  "program_versions.sent_by": SENT,
  "programs.ended_by": { ended_on: "2026-11-01" },
  "flare_ups.end_said_by": LAST_MORNING,
  "exercises.changed_by": { changed_at: AT },
};
/** The id of somebody is no pointer where the row must outlive them; a save has no other row than the one that notes it. */
const NO_POINTERS = [
  "audit_events.actor_id",
  "audit_events.patient_id",
  "audit_events.session_id",
  "heard_saves.save_id",
];

describe("what a row points to", () => {
  it("is never another patient's", async () => {
    const ofPatients = (await pointers()).filter(({ isOfPatient }) => isOfPatient);
    expect(ofPatients.map(({ table, column }) => `${table}.${column}`)).toEqual([
      "check_in_items.check_in_id",
      "check_in_items.prescription_id",
      "check_in_revisions.check_in_id",
      "check_ins.version_id",
      "goal_scores.goal_id",
      "prescriptions.version_id",
      "program_versions.program_id",
      "signal_steps.review_id",
      "signal_steps.signal_id",
      "versions_seen.version_id",
    ]);
    for (const pointer of ofPatients) {
      expect(await pointing(pointer, `clinic_id = '${own.clinicId}' and patient_id = '${TOMAS}'`)).toBe(pointer.name);
    }
  });

  it("is never another clinic's", async () => {
    const all = await pointers();
    expect(all.length).toBeGreaterThan(40);
    const names = new Set(all.map(({ name }) => name));
    for (const pointer of all) {
      const refusal = await pointing(pointer, `clinic_id = '${other.clinicId}'`);
      // A row that others hang on is held back by them when it is moved to another patient, which is as good.
      if (pointer.column === "patient_id") expect(names, `${pointer.name}: ${refusal}`).toContain(refusal);
      else expect(refusal).toBe(pointer.name);
    }
  });

  it("is somebody or something that there is: every id of another row is a pointer", async () => {
    const ids = await admin<{ name: string }[]>`
      select t.relname || '.' || a.attname as name from pg_attribute a
      join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and a.atttypid = 'uuid'::regtype and a.attname not in ('id', 'clinic_id')
        and not exists (select from pg_constraint c
          where c.conrelid = t.oid and c.contype = 'f' and a.attnum = any(c.conkey)) order by 1`;
    expect(ids.map(({ name }) => name)).toEqual(NO_POINTERS);
  });

  it("may be the patient's own", async () => {
    expect(await attempt((tx) => apply(tx, "check_ins", { version_id: DRAFT }))).toBe("accepted");
  });
});

describe("what was sent", () => {
  const asOwner = (statement: string) =>
    attempt(async (tx) => {
      await tx.unsafe("set local role portal_owner");
      await tx`select set_config('app.clinic', ${own.clinicId}, true)`;
      const { count } = await tx.unsafe(statement);
      if (count === 0) throw new Error(`Nothing to refuse: ${statement}`);
    });
  const asSuperuser = (statement: string) => attempt((tx) => tx.unsafe(statement));
  const again = (version: string) => `insert into prescriptions
    select changed.* from prescriptions p, jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'place', 9, 'version_id', ${version})) changed
    where p.patient_id = '${MAYA}'`;

  const REFUSED = [
    [
      "a version is changed",
      "update program_versions set note = 'more' where sent_at is not null",
      "sent_versions_never_change",
    ],
    [
      "a version is taken back",
      "update program_versions set sent_at = null, sent_by = null, number = null, draft = '{}' where sent_at is not null",
      "sent_versions_never_change",
    ],
    ["a version is removed", "delete from program_versions where sent_at is not null", "sent_versions_never_change"],
    ["a dose is changed", "update prescriptions set sets = 4", "sent_prescriptions_never_change"],
    [
      "a prescription is moved to a draft",
      `update prescriptions set version_id = '${DRAFT}' where patient_id = '${MAYA}'`,
      "sent_prescriptions_never_change",
    ],
    ["a prescription is removed", "delete from prescriptions", "sent_prescriptions_never_change"],
    ["a prescription is added", again("p.version_id"), "sent_prescriptions_never_change"],
    ["all versions are emptied", "truncate program_versions cascade", "program_versions_are_never_emptied"],
    ["all prescriptions are emptied", "truncate prescriptions cascade", "prescriptions_are_never_emptied"],
    ["all programs are emptied", "truncate programs cascade", "program_versions_are_never_emptied"],
    ["the trail is emptied", "truncate audit_events", "audit_events_are_never_emptied"],
    ["the heads of the trail are emptied", "truncate audit_heads", "audit_heads_are_never_emptied"],
  ] as const;

  it.each(REFUSED)("never changes: %s", async (_what, statement, trigger) => {
    expect(await asOwner(statement)).toBe(trigger);
    expect(await asSuperuser(statement)).toBe(trigger);
  });

  it("was a draft before, which may be written, changed and thrown away", async () => {
    const draft = `id = '${DRAFT}'`;
    expect(await asOwner(`update program_versions set note = 'more' where ${draft}`)).toBe("accepted");
    expect(await asOwner(again(`'${DRAFT}'`))).toBe("accepted");
    expect(await asOwner(`delete from program_versions where ${draft}`)).toBe("accepted");
  });
});
