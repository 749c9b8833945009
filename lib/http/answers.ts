import { z } from "zod";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { DIRECTIONS, EXERCISE_KINDS, IMPACTS, KIT_COSTS, LOAD_LEVELS, POSITIONS } from "@/lib/domain/exercise";
import { FACET_NAMES } from "@/lib/domain/exercise-facets";
import { LESSON_SLUGS } from "@/lib/domain/lessons";
import { PAIN_BANDS, PAIN_SCHEME_IDS } from "@/lib/domain/pain-band";
import { CAUTIONS, DAILY_LOADS, LEG_PAINS, PAIN_DURATIONS } from "@/lib/domain/person";
import { PROGRAM_MODES, SECTIONS } from "@/lib/domain/plan";
import { REASON_KINDS } from "@/lib/domain/reason";
import { OCCASIONS, SIGNS } from "@/lib/domain/red-flags";
import {
  BARRIERS,
  ENJOYMENTS,
  ITEM_STATUSES,
  MEDICATIONS,
  MOODS,
  MORNING_ANSWERS,
  PAIN_SCORES,
  PAIN_WORDS,
  STIFFNESSES,
} from "@/lib/domain/report";
import { DECISIONS } from "@/lib/domain/review";
import { SIGNAL_STATES } from "@/lib/domain/signal";
import { CLOSED_BECAUSE } from "@/lib/domain/today";
import { MOTIONS, PAIN_SCALES, TEXT_SIZES, THEMES } from "@/lib/domain/viewer";
import { FileAnswer } from "./endpoint";

// What the API answers. The compiler holds the queries to it; the description of the API is made from it.

const Id = z.guid();
const Day = z.custom<CalendarDay>((value) => typeof value === "string").meta({ type: "string", format: "date" });
/** An instant as the server holds it; JSON writes it as text. */
const At = z
  .custom<Date>((value) => value instanceof Date || (typeof value === "string" && !Number.isNaN(Date.parse(value))))
  .meta({ type: "string", format: "date-time" });
const Pain = z
  .literal([...PAIN_SCORES])
  .nullable()
  .meta({ description: "Null: not reported. It is not 0." });
const PainWords = z
  .enum(PAIN_WORDS)
  .nullable()
  .meta({ description: "Null: not told in words. Words are a scale of their own, never turned into numbers." });
const Counts = z
  .object({ done: z.number(), due: z.number() })
  .nullable()
  .meta({ description: "Null: nothing was due." });
const DayState = z.enum(["done", "part", "not_done", "no_report", "rest", "pause", "flare_up_plan", "not_yet"]);
const Side = z.enum(["both", "each", "left", "right"]);
/** A clinic's own drawing, as PUT takes it; shipped exercises are drawn by their slug. */
const Drawing = z
  .custom<object>((value) => typeof value === "object")
  .meta({ type: "object" })
  .nullable();
const Barriers = z.array(z.enum(BARRIERS));
const amounts = {
  sets: z.int().nullable(),
  repetitions: z.int().nullable(),
  holdSeconds: z.int().nullable(),
  minutes: z.int().nullable(),
};

const LeftOut = z
  .array(z.string())
  .meta({ description: "Names of exercises that can no longer be prescribed and so were left out." });

export const Saved = z.object({ id: Id, revision: z.int() });
export const SavedCheckIn = Saved.extend({ occurredOn: Day, isAddedLater: z.boolean() });
export const HeardSaves = z.object({
  results: z.array(
    z.object({
      saveId: Id,
      outcome: z
        .enum(["kept", "heard", "refused"])
        .meta({ description: "heard: it, or what replaced it, came before. refused: nothing of it was written." }),
      status: z.int().meta({ description: "What it would have been answered alone. From 500 on: send it again." }),
      code: z.string().optional(),
      fields: z.record(z.string(), z.string()).optional(),
      current: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
    }),
  ),
});
export const SavedLeftOutDay = z.object({ day: Day, revision: z.int(), isAddedLater: z.boolean() });
export const SavedMorning = SavedLeftOutDay;
export const SavedFlareUp = z.object({ id: Id, startedOn: Day, endedOn: Day.nullable() });
export const SavedSafetyAnswer = z.object({
  id: Id,
  urgency: z.enum(["emergency", "urgent"]).nullable().meta({
    description: "How soon the signs ask for help. Null: none of these, which does not say that all is safe.",
  }),
  answeredOn: Day,
  acknowledgedAt: At.nullable(),
});
export const TakenStep = z.object({ signalId: Id, state: z.enum(SIGNAL_STATES), at: At });
const Spread = z.object({
  low: z.int().meta({ description: "Patients below a half." }),
  middle: z.int().meta({ description: "From a half to four fifths." }),
  high: z.int().meta({ description: "Four fifths and more." }),
  nothingDue: z.int(),
  quartiles: z.object({ quarter: z.number(), half: z.number(), threeQuarters: z.number() }).nullable(),
});
export const ClinicReport = z.object({
  span: z.object({ from: Day, to: Day }),
  patients: z.int(),
  sessions: Spread,
  completeness: Spread,
  barriers: z.array(z.object({ barrier: z.enum(BARRIERS), days: z.int(), patients: z.int() })),
  flareUps: z.object({ started: z.int(), patients: z.int(), days: z.int() }),
  retention: z.array(z.object({ weeks: z.int(), still: z.int(), of: z.int() })),
  rules: z.array(
    z.object({
      rule: z.string(),
      raised: z.int(),
      settled: z.int(),
      open: z.int(),
      overdue: z.int(),
      changed: z.int().meta({ description: "Led to a changed program, or a version sent within two weeks." }),
      medianDays: z.number().nullable(),
    }),
  ),
});
const ClinicRules = z.object({
  thresholds: z.object({
    painDelta: z.number(),
    painHigh: z.number(),
    painUpReports: z.number(),
    morningsWorse: z.number(),
    quietDueDays: z.number(),
    belowPlanShare: z.number(),
    programEndsDays: z.number(),
    progressShare: z.number(),
    progressDays: z.number(),
    progressPainAtMost: z.number(),
  }),
  quietDueDays: z.number(),
  lateEntryDays: z.number(),
  painScheme: z.enum(PAIN_SCHEME_IDS),
});
export const Rules = z.object({
  version: z.int(),
  rules: ClinicRules,
  history: z.array(
    z.object({ version: z.int(), rules: ClinicRules, setByName: z.string().nullable(), setAt: z.string() }),
  ),
});
export const SavedRules = z.object({ version: z.int() });
const ReasonKinds = z.enum(REASON_KINDS);
export const SavedReview = z.object({
  id: Id,
  decision: z.enum(DECISIONS),
  at: At,
  settled: z.array(ReasonKinds).meta({ description: "The reasons that this review saw to, or put off." }),
});
export const UndoneReview = z.object({ id: Id, undoneAt: At });
export const NotedVisit = z.object({ id: Id });
export const SavedDraft = z.object({ versionId: Id, revision: z.int() });
export const Versions = z.object({
  versions: z.array(
    z.object({
      id: Id,
      number: z.int(),
      name: z.string(),
      startsOn: Day,
      endsOn: Day.nullable(),
      sentByName: z.string(),
      sentAt: At,
      exercises: z.array(z.string()),
    }),
  ),
});
export const SentVersion = z.object({ versionId: Id, number: z.int() });
export const SeenVersion = z.object({ versionId: Id });
export const ReadLesson = z.object({ page: z.enum(LESSON_SLUGS), readAt: At });
export const Settings = z.object({
  theme: z.enum(THEMES),
  textSize: z.enum(TEXT_SIZES),
  motion: z.enum(MOTIONS),
  painScale: z.enum(PAIN_SCALES),
  sounds: z.boolean(),
  voice: z.boolean(),
  timeZone: z.string(),
});
export const GivenLesson = z.object({ page: z.enum(LESSON_SLUGS), assigned: z.boolean() });
export const SavedGoal = z.object({ id: Id });
export const SavedGoalScore = z.object({ id: Id, day: Day, score: z.literal([...PAIN_SCORES]) });
export const Templates = z.object({
  templates: z.array(
    z.object({
      id: Id,
      name: z.string(),
      forWhom: z.string(),
      isShipped: z.boolean(),
      isArchived: z.boolean(),
      exercises: z.int().meta({ description: "In an ordinary day of the first phase." }),
      minutesADay: z.int().nullable().meta({ description: "Of the longest day. Null: no dose is known." }),
      exerciseNames: z.array(z.string()),
      fits: z.object({
        painBands: z.array(z.enum(PAIN_BANDS)).readonly(),
        painDurations: z.array(z.enum(PAIN_DURATIONS)).readonly(),
        legPains: z.array(z.enum(LEG_PAINS)).readonly(),
        dailyLoads: z.array(z.enum(DAILY_LOADS)).readonly(),
        ageFrom: z.int().nullable(),
      }),
      revision: z.int(),
    }),
  ),
});
export const SavedTemplate = Saved.extend({ leftOut: LeftOut });
export const ArchivedTemplate = z.object({ id: Id, archived: z.boolean() });
export const CopiedDraft = z.object({ versionId: Id, revision: z.int(), leftOut: LeftOut });
export const Assigned = z.object({
  results: z.array(
    z.object({
      patientId: Id,
      outcome: z
        .enum(["sent", "draft", "refused"])
        .meta({ description: "draft with a refusal: written but not sent. refused: nothing was written." }),
      versionId: Id.nullable(),
      number: z.int().nullable(),
      revision: z.int().nullable(),
      leftOut: LeftOut,
      refusal: z.string().nullable(),
      fields: z.record(z.string(), z.string()).nullable(),
    }),
  ),
});
export const Invited = z.object({ invitationId: Id, link: z.string(), email: z.string(), expiresAt: At });
export const SignedIn = z.object({ role: z.enum(["patient", "clinician", "admin"]) });
export const Nothing = z.object({});
export const Pdf = z.instanceof(FileAnswer).meta({ type: "string", format: "binary" });
export const CaseloadTable = z.instanceof(FileAnswer).meta({
  type: "string",
  description: "One line a patient; an empty cell is silence. Each file is written into the audit trail.",
});
export const Copy = z
  .instanceof(FileAnswer)
  .meta({ type: "string", description: "docs/export.md says what each field is. Null, or an empty cell, is silence." });

const CheckIn = z.object({
  id: Id,
  revision: z.int(),
  occurredOn: Day,
  versionId: Id,
  painBefore: Pain,
  painWorst: Pain,
  painAfter: Pain,
  painBeforeWord: PainWords,
  painWorstWord: PainWords,
  painAfterWord: PainWords,
  stiffness: z.enum(STIFFNESSES).nullable(),
  mood: z.enum(MOODS).nullable(),
  enjoyment: z.enum(ENJOYMENTS).nullable(),
  medication: z.enum(MEDICATIONS).nullable(),
  note: z.string().nullable(),
  isAddedLater: z.boolean(),
  source: z.enum(["web", "offline", "paper", "proxy"]),
  enteredAt: At,
  items: z.array(
    z.object({
      prescriptionId: Id,
      exerciseId: Id,
      name: z.string(),
      status: z.enum(ITEM_STATUSES),
      ...amounts,
      effort: z.int().nullable(),
      pain: Pain,
      painWord: PainWords,
      enjoyment: z.enum(ENJOYMENTS).nullable(),
      swappedForId: Id.nullable(),
      swappedForName: z.string().nullable(),
      barriers: Barriers,
    }),
  ),
});

const Frequency = z.union([
  z.object({ kind: z.literal("weekdays"), weekdays: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])).readonly() }),
  z.object({ kind: z.literal("per-week"), times: z.int() }),
]);

/** One exercise of a version, with all that is needed to show it. */
const Prescribed = z.object({
  prescriptionId: Id,
  exerciseId: Id,
  slug: z.string(),
  name: z.string(),
  altText: z.string(),
  figure: Drawing,
  section: z.enum(SECTIONS),
  dose: z.object({ ...amounts, sets: z.int() }),
  frequency: Frequency,
  side: Side,
  restSeconds: z.int().nullable(),
  effort: z.int().nullable(),
  cue: z.string().nullable(),
  steps: z.array(z.string()),
  cues: z.array(z.string()),
  stopIf: z.array(z.string()),
  regions: z.array(z.string()),
  estimatedMinutes: z.number(),
});

const TodayItem = Prescribed.extend({
  timesLeftThisWeek: z.int().nullable(),
  reported: z.object({ status: z.enum(ITEM_STATUSES), ...amounts, barriers: Barriers }).nullable(),
});

const SafetyAnswer = z.object({
  id: Id,
  occasion: z.enum(OCCASIONS),
  signs: z.array(z.enum(SIGNS)).readonly(),
  answeredOn: Day,
  acknowledgedAt: z.string().nullable().meta({ format: "date-time" }),
});

const versionFacts = {
  id: Id,
  number: z.int(),
  name: z.string(),
  sentByName: z.string(),
  note: z.string().nullable(),
  startsOn: Day,
  aboveLimitWords: z.string().nullable(),
};

export const Today = z.object({
  day: Day,
  patientName: z.string(),
  plan: z.enum(["no_program", "not_started", "paused", "rest", "exercises", "flare_up"]),
  startsOn: Day.nullable(),
  version: z.object(versionFacts).nullable(),
  items: z.array(TodayItem),
  preview: z.array(TodayItem.omit({ timesLeftThisWeek: true, reported: true })),
  morning: z.object({
    question: z.enum(["asked", "not-asked"]),
    told: z.object({ day: Day, answer: z.enum(MORNING_ANSWERS), pain: Pain, painWord: PainWords }).nullable(),
    painBefore: Pain,
  }),
  silence: z.object({ dueDays: z.int(), since: Day }).nullable(),
  flareUpSince: Day.nullable(),
  safety: z.object({
    stop: z
      .object({
        because: z.enum(["not-acknowledged", "same-day"]),
        answer: SafetyAnswer,
        urgency: z.enum(["emergency", "urgent"]),
      })
      .nullable()
      .meta({ description: "Why no exercises are offered. Null does not say that all is safe." }),
    questions: z.enum(["asked", "not-asked"]),
  }),
  checkIn: CheckIn.nullable(),
  leftOut: z.object({ barriers: Barriers, note: z.string().nullable() }).nullable(),
  painCeiling: Pain,
  emergencyNumber: z.string(),
  urgentNumber: z.string().nullable(),
  runningWeek: Counts,
  week: z.array(z.object({ day: Day, state: DayState })),
  canReport: z.boolean(),
  closed: z.enum(CLOSED_BECAUSE).nullable(),
});

const Span = z.object({ from: Day, to: Day.nullable() });
const SaidItem = z.object({
  prescriptionId: Id,
  exerciseId: Id,
  status: z.enum(ITEM_STATUSES),
  ...amounts,
  barriers: Barriers.readonly(),
});
const PlannedVersion = z.object({
  id: Id,
  number: z.int(),
  startsOn: Day,
  endsOn: Day.nullable(),
  prescriptions: z
    .array(
      z.object({
        id: Id,
        exerciseId: Id,
        section: z.enum(SECTIONS),
        dose: z.object({ ...amounts, sets: z.int() }),
        frequency: Frequency,
      }),
    )
    .readonly(),
});
const PackedVersion = z.object({
  ...versionFacts,
  mode: z.enum(PROGRAM_MODES),
  painFirst: z
    .object({
      painAtMost: z.int(),
      forDays: z.int(),
      sessionsAtLeast: z.int().nullable(),
      reliefPlan: z.string().nullable(),
    })
    .nullable()
    .meta({ description: "What less pain first is after. Null in the usual mode, or where nothing was agreed." }),
  endsOn: Day.nullable(),
  sentAt: At,
  items: z.array(Prescribed),
});

const NewsVersion = PackedVersion.omit({ aboveLimitWords: true });

/** Everything that a patient's phone may need for two weeks without signal. */
export const Suitcase = z.object({
  packedAt: At,
  person: z.object({
    userId: Id,
    name: z.string(),
    locale: z.literal("en"),
    timeZone: z.string(),
    theme: z.enum(THEMES),
    display: z.object({
      textSize: z.enum(TEXT_SIZES),
      motion: z.enum(MOTIONS),
      painScale: z.enum(PAIN_SCALES),
      sounds: z.boolean(),
      voice: z.boolean(),
    }),
  }),
  patient: z.object({ name: z.string(), painCeiling: Pain }),
  clinic: z.object({
    name: z.string(),
    emergencyNumber: z.string(),
    urgentNumber: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  rules: z.object({ lateEntryDays: z.int(), quietDueDays: z.int() }),
  history: z
    .object({
      versions: z.array(PlannedVersion).readonly(),
      pauses: z.array(Span).readonly(),
      flareUps: z.array(Span).readonly(),
      reports: z
        .array(
          z.object({
            day: Day,
            addedLater: z.boolean(),
            items: z.array(SaidItem).readonly(),
            painBefore: Pain,
            painWorst: Pain,
            painAfter: Pain,
          }),
        )
        .readonly(),
      leftOutDays: z.array(z.object({ day: Day, barriers: Barriers.readonly(), addedLater: z.boolean() })).readonly(),
    })
    .meta({ description: "What the rules that work out a day are given." }),
  versions: z.array(PackedVersion).meta({ description: "In force on a day that can still be reported, or to come." }),
  news: z
    .object({ version: NewsVersion, before: NewsVersion })
    .nullable()
    .meta({ description: "The version that was sent and not seen, and the one that was known before." }),
  checkIns: z.array(CheckIn).readonly(),
  leftOutDays: z.array(z.object({ day: Day, barriers: Barriers, note: z.string().nullable() })).readonly(),
  mornings: z
    .array(
      z.object({
        day: Day,
        answer: z.enum(MORNING_ANSWERS),
        pain: Pain,
        painWord: PainWords,
      }),
    )
    .readonly(),
  flareUps: z
    .array(
      z.object({
        id: Id,
        startedOn: Day,
        endedOn: Day.nullable(),
        worstPain: Pain,
        worstPainWord: PainWords,
      }),
    )
    .readonly(),
  safetyAnswers: z.array(SafetyAnswer).readonly(),
  goals: z.array(
    z.object({
      id: Id,
      words: z.string(),
      setAt: At,
      reachedOn: Day.nullable(),
      droppedOn: Day.nullable(),
      scores: z.array(z.object({ day: Day, score: z.literal([...PAIN_SCORES]) })),
    }),
  ),
  lessons: z
    .array(
      z.object({
        page: z.enum(LESSON_SLUGS),
        givenOn: Day.nullable(),
        givenByName: z.string().nullable(),
        readOn: Day.nullable(),
      }),
    )
    .readonly(),
  enjoyed: z.array(z.object({ name: z.string(), enjoyment: z.enum(["yes", "a_lot"]) })),
  since: Day,
});

const WorstPain = z.object({ day: Day, score: z.literal([...PAIN_SCORES]) });
const ruleReasons = [
  z.object({ kind: z.literal("morning-worse"), day: Day, because: z.literal("above-before"), by: z.int() }),
  z.object({ kind: z.literal("morning-worse"), day: Day, because: z.literal("worse-again"), mornings: z.int() }),
  z.object({
    kind: z.literal("pain-up"),
    latest: WorstPain,
    median: z.number().nullable(),
    because: z.enum(["high", "above-own-median"]),
  }),
  z.object({ kind: z.literal("quiet"), dueDays: z.int(), since: Day }),
  z.object({ kind: z.literal("new"), startsOn: Day.nullable() }),
  z.object({ kind: z.literal("no-program") }),
  z.object({ kind: z.literal("below-plan"), sessions: Counts.unwrap(), reported: Counts }),
  z.object({ kind: z.literal("program-ends"), endsOn: Day, inDays: z.int() }),
  z.object({
    kind: z.literal("ready-to-progress"),
    sessions: Counts.unwrap(),
    worst: z.literal([...PAIN_SCORES]),
    days: z.int(),
  }),
] as const;
const Reason = z.union(ruleReasons.map((reason) => reason.extend({ about: Day })));
const WhyNow = z.union([
  z.object({
    kind: z.literal("safety-answer"),
    signalId: Id,
    on: Day,
    signs: z.array(z.enum(SIGNS)).readonly(),
    urgency: z.enum(["emergency", "urgent"]),
    answers: z.int(),
  }),
  Reason,
  z.object({ kind: z.literal("on-track"), sessions: Counts }),
]);
const PainChange = z.union([
  z.object({ kind: z.enum(["up", "down", "same"]), latest: WorstPain, median: z.number(), by: z.number() }),
  z.object({ kind: z.literal("cannot-say"), reports: z.int() }),
]);

export const Caseload = z.object({
  patients: z.array(
    z.object({
      patientId: Id,
      givenName: z.string(),
      familyName: z.string(),
      birthYear: z.int().nullable(),
      programName: z.string().nullable(),
      versionNumber: z.int().nullable(),
      weekOfProgram: z.int().nullable(),
      painCeiling: Pain,
      today: Day,
      snoozedUntil: Day.nullable().meta({ description: "The last day to which a reason that holds was put off." }),
      reviewedOn: Day.nullable().meta({ description: "The last day on which a clinician saw to a reason." }),
      summary: z.object({
        strip: z.array(DayState),
        painWorst: z.array(Pain).readonly(),
        latestWorst: WorstPain.nullable(),
        painChange: PainChange,
        lastReportedOn: Day.nullable(),
        sessions: Counts,
        completeness: Counts,
        whyNow: WhyNow,
        reasons: z.array(Reason).readonly(),
        flareUpSince: Day.nullable(),
      }),
    }),
  ),
});

export const FoundPatients = z.object({
  patients: z.array(
    z.object({
      patientId: Id,
      givenName: z.string(),
      familyName: z.string(),
      birthYear: z.int().nullable(),
    }),
  ),
});

const Dose = z.object({
  sets: z.int(),
  repetitions: z.int().nullable(),
  holdSeconds: z.int().nullable(),
  minutes: z.int().nullable(),
});
const Answered = z.enum(["yes", "no", "unknown"]);
const Gate = z.union([
  z.object({ name: z.literal("time"), holds: z.enum(["yes", "no"]), since: Day, days: z.int() }),
  z.object({ name: z.literal("sessions"), holds: Answered, counts: Counts, percent: z.number() }),
  z.object({ name: z.literal("pain"), holds: Answered, worst: Pain, reports: z.int(), atMost: z.number() }),
  z.object({ name: z.literal("morning"), holds: Answered, mornings: z.int() }),
  z.object({ name: z.literal("flare-up"), holds: z.enum(["yes", "no"]), last: Day.nullable() }),
  z.object({ name: z.literal("pause"), holds: z.enum(["yes", "no"]), since: Day.nullable() }),
  z.object({ name: z.literal("two-for-two"), holds: Answered, extra: z.int() }),
]);
const GateNames = z
  .array(z.enum(["time", "sessions", "pain", "morning", "flare-up", "pause", "two-for-two"]))
  .readonly();
const Step = z.union([
  z.object({
    kind: z.literal("dose"),
    step: z.object({ part: z.enum(["sets", "repetitions", "holdSeconds", "minutes"]), from: z.int(), to: z.int() }),
  }),
  z.object({ kind: z.literal("exercise"), to: z.object({ exerciseId: Id, dose: Dose }) }),
]);
const judged = { prescriptionId: Id, gates: z.array(Gate).readonly() };
const Verdict = z.union([
  z.object({ ...judged, kind: z.literal("offer"), step: Step, route: z.enum(["two-for-two", "steady"]) }),
  z.object({ ...judged, kind: z.literal("at-the-top") }),
  z.object({ ...judged, kind: z.literal("hold"), because: GateNames }),
  z.object({
    ...judged,
    kind: z.literal("ease"),
    step: Step.nullable(),
    because: z.enum(["pain-up", "morning-worse"]),
  }),
  z.object({ ...judged, kind: z.literal("cannot-say"), missing: GateNames }),
]);
export const Progression = z.object({
  today: Day,
  items: z.array(
    z.object({
      prescriptionId: Id,
      name: z.string(),
      dose: Dose,
      side: z.enum(["both", "each", "left", "right"]),
      verdict: Verdict,
      toName: z.string().nullable().meta({ description: "The exercise that a step leads to." }),
    }),
  ),
});

export const Progress = z.object({
  patientId: Id,
  today: Day,
  span: z.object({ from: Day, to: Day }),
  days: z.array(
    z.object({
      day: Day,
      state: DayState,
      itemsDue: z.int(),
      itemsDone: z.int().nullable(),
      painBefore: Pain,
      painWorst: Pain,
      painAfter: Pain,
      morning: z.enum(["better", "same", "worse"]).nullable(),
      morningPain: Pain,
      isFlareUp: z.boolean(),
      isAddedLater: z.boolean(),
      versionNumber: z.int().nullable(),
      barriers: Barriers,
    }),
  ),
  measures: z.object({
    sessions: Counts,
    exercises: Counts,
    dose: z.object({ done: z.number(), due: z.number(), unknown: z.number() }).nullable(),
    completeness: Counts,
  }),
  runningWeek: Counts,
  weeks: z.array(z.object({ startsOn: Day, sessions: Counts })),
  barriers: z.array(z.object({ barrier: z.enum(BARRIERS), days: z.int() })),
  versions: z.array(z.object({ number: z.int(), startsOn: Day, sentByName: z.string() })),
  flareUps: z.array(z.object({ from: Day, to: Day.nullable() })),
  painCeiling: Pain,
  painScheme: z.enum(PAIN_SCHEME_IDS),
});

const ListedExercise = z.object({
  id: Id,
  slug: z.string(),
  isShipped: z.boolean(),
  name: z.string(),
  otherNames: z.array(z.string()),
  kind: z.enum(EXERCISE_KINDS),
  position: z.enum(POSITIONS),
  direction: z.enum(DIRECTIONS),
  regions: z.array(z.string()),
  kit: z.array(z.string()),
  kitCost: z.enum(KIT_COSTS),
  loadLevel: z.enum(LOAD_LEVELS),
  impact: z.enum(IMPACTS),
  steps: z.array(z.string()),
  cues: z.array(z.string()),
  faults: z.array(z.string()),
  stopIf: z.array(z.string()),
  precautions: z.array(z.enum(CAUTIONS)),
  altText: z.string(),
  usualSets: z.int(),
  usualRepetitions: z.int().nullable(),
  usualHoldSeconds: z.int().nullable(),
  usualMinutes: z.int().nullable(),
  usualRestSeconds: z.int().nullable(),
  usualSide: Side,
  estimatedMinutes: z.number(),
  easierSlug: z.string().nullable(),
  harderSlug: z.string().nullable(),
  figure: Drawing,
  pictureUrl: z.string().nullable(),
  source: z.string(),
  licence: z.string(),
  reviewedBy: z.string().nullable().meta({ description: "Null: no clinician has reviewed it yet." }),
  reviewedOn: Day.nullable(),
  isArchived: z.boolean(),
  revision: z.int(),
  isFavourite: z.boolean(),
  recency: z.int().nullable().meta({ description: "0 for what this person prescribed last." }),
});

export const Exercises = z.object({
  exercises: z.array(ListedExercise.extend({ matched: z.string() })),
  facets: z.record(z.enum(FACET_NAMES), z.record(z.string(), z.int())),
  didYouMean: z.string().nullable().meta({ description: "Nothing is called what was asked, but this comes near." }),
});

export const ArchivedExercise = z.object({ id: Id, isArchived: z.boolean() });
export const FavouredExercise = z.object({ id: Id, isFavourite: z.boolean() });
