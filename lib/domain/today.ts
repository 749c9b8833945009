import { type Counts, runningWeek } from "./adherence";
import { addDays, type CalendarDay } from "./calendar-day";
import { type DayState, dayViews } from "./day-state";
import type { History } from "./history";
import { followsWork, type SavedMorning } from "./morning-question";
import type { ProgramVersion } from "./plan";
import { asksAtStart, type SafetyAnswer, type SessionStop, sessionStop } from "./red-flags";
import type { Barrier, PainScore } from "./report";
import type { SavedCheckIn, SavedItem } from "./saved-report";
import { flareUpOn, type PlanForDay, planFor } from "./schedule";
import { longSilence, SILENCE_LOOK_BACK_DAYS, type Silence } from "./silence";
import { weekOf } from "./span";
import { nextVersionAfter, reportOn, versionOn } from "./timeline";

/** One exercise of a version. How it is shown is the business of whoever shows it. */
type Prescribed = { prescriptionId: string };

export type TodayItem<Item extends Prescribed> = Item & {
  /** For an exercise done n times a week: how often it is left this week without this day. Null on fixed days. */
  timesLeftThisWeek: number | null;
  reported: Pick<SavedItem, "status" | "sets" | "repetitions" | "holdSeconds" | "minutes" | "barriers"> | null;
};

export type TodayVersion = {
  id: string;
  number: number;
  name: string;
  sentByName: string;
  note: string | null;
  startsOn: CalendarDay;
  /** What the clinician wrote for a pain above the agreed limit. */
  aboveLimitWords: string | null;
};

/** What a day asks of a patient and what they have said about it. */
export type Today<Item extends Prescribed> = {
  day: CalendarDay;
  patientName: string;
  plan: "no_program" | "not_started" | "paused" | "rest" | "exercises" | "flare_up";
  startsOn: CalendarDay | null;
  version: TodayVersion | null;
  items: TodayItem<Item>[];
  /** Before a program starts: the exercises that it will hold. */
  preview: Item[];
  /** The question about the morning: asked after a day on which something was done, and what was told. */
  morning: {
    question: "asked" | "not-asked";
    told: SavedMorning | null;
    /** Before the exercises of the day before. */
    painBefore: PainScore | null;
  };
  /** Before this day: more silent due days than the clinic calls quiet. Null where nobody was silent for long. */
  silence: Silence | null;
  /** The flare-up that this day lies in, with a plan of its own or without. */
  flareUpSince: CalendarDay | null;
  /** Why no exercises are offered, and whether the questions about red flags are asked before the first of them. */
  safety: { stop: SessionStop | null; questions: "asked" | "not-asked" };
  checkIn: SavedCheckIn | null;
  leftOut: { barriers: Barrier[]; note: string | null } | null;
  painCeiling: PainScore | null;
  emergencyNumber: string;
  urgentNumber: string | null;
  runningWeek: Counts | null;
  /** Monday to Sunday of the week of this day. */
  week: { day: CalendarDay; state: DayState }[];
  /** Whether a report of this day is still taken: not in the future, and within the clinic's window. */
  canReport: boolean;
  /** Why it is not. */
  closed: ClosedBecause | null;
};

export const CLOSED_BECAUSE = ["to-come", "too-long-ago", "nothing-planned"] as const;
/** Why a day can't be reported about: it has not come, its time is over, or no program was in force. */
export type ClosedBecause = (typeof CLOSED_BECAUSE)[number];

/** Everything that a day is worked out from. The server reads it; a phone has it in its suitcase. */
export type TodaySource<Item extends Prescribed> = {
  patient: { name: string; painCeiling: PainScore | null };
  clinic: { emergencyNumber: string; urgentNumber: string | null };
  /** How many days back a report is still taken, and after how many silent due days somebody is called quiet. */
  rules: { lateEntryDays: number; quietDueDays: number };
  /** With the reports at least from `reportsNeededFrom` the day that is asked for. */
  history: History;
  /** At least the version in force on that day, or else the one that starts next. */
  versions: readonly (TodayVersion & { items: readonly Item[] })[];
  /** At least those of the day, if there are any. */
  checkIns: readonly SavedCheckIn[];
  mornings: readonly SavedMorning[];
  leftOutDays: readonly { day: CalendarDay; barriers: Barrier[]; note: string | null }[];
  /** At least the latest, those of today, and those with a sign that nobody acknowledged. */
  safetyAnswers: readonly SafetyAnswer[];
};

/** The first day whose reports decide about a day: the silence before it, and the Monday of its week. */
export function reportsNeededFrom(day: CalendarDay): CalendarDay {
  return addDays(day, -SILENCE_LOOK_BACK_DAYS);
}

/** The version that a day shows: the one in force or, before the first, the one that starts next. */
export function versionShownOn(history: History, day: CalendarDay): ProgramVersion | null {
  return versionOn(history, day) ?? nextVersionAfter(history, day);
}

/**
 * Works a day out. The same on the server and on a phone without signal.
 * @param today in the patient's own calendar.
 * @param day the day that is asked for, usually the same.
 */
export function todayFrom<Item extends Prescribed>(
  source: TodaySource<Item>,
  { today, day = today }: { today: CalendarDay; day?: CalendarDay | undefined },
): Today<Item> {
  const { patient, clinic, history } = source;
  const plan = planFor(history, day);
  const versionId = "version" in plan ? plan.version.id : null;
  const version = source.versions.find(({ id }) => id === versionId) ?? null;
  const checkIn = source.checkIns.find(({ occurredOn }) => occurredOn === day) ?? null;
  const leftOut = source.leftOutDays.find((one) => one.day === day);
  const shown = versionShownOn(history, day)?.id;
  const closed = closedBecause(day, { today, lateEntryDays: source.rules.lateEntryDays, versionId });
  return {
    day,
    patientName: patient.name,
    plan: PLAN_WORDS[plan.kind],
    startsOn: plan.kind === "starts" ? plan.on : null,
    version: version && factsOf(version),
    items: itemsOf(plan, version?.items ?? [], checkIn),
    preview: plan.kind === "starts" ? [...(source.versions.find(({ id }) => id === shown)?.items ?? [])] : [],
    morning: {
      question: followsWork(history, day) ? "asked" : "not-asked",
      told: source.mornings.find((one) => one.day === day) ?? null,
      painBefore: reportOn(history, addDays(day, -1))?.painBefore ?? null,
    },
    silence: longSilence(history, day, source.rules),
    flareUpSince: flareUpOn(history, day)?.from ?? null,
    safety: {
      stop: sessionStop(source.safetyAnswers, today),
      questions: versionId !== null && asksAtStart(source.safetyAnswers) ? "asked" : "not-asked",
    },
    checkIn,
    leftOut: leftOut ? { barriers: leftOut.barriers, note: leftOut.note } : null,
    painCeiling: patient.painCeiling,
    emergencyNumber: clinic.emergencyNumber,
    urgentNumber: clinic.urgentNumber,
    runningWeek: runningWeek(history, today),
    week: dayViews(history, weekOf(day), today).map((one) => ({ day: one.day, state: one.state })),
    canReport: closed === null,
    closed,
  };
}

function closedBecause(
  day: CalendarDay,
  { today, lateEntryDays, versionId }: { today: CalendarDay; lateEntryDays: number; versionId: string | null },
): ClosedBecause | null {
  if (day > today) return "to-come";
  if (day < addDays(today, -lateEntryDays)) return "too-long-ago";
  return versionId === null ? "nothing-planned" : null;
}

const PLAN_WORDS: Record<PlanForDay["kind"], Today<Prescribed>["plan"]> = {
  "no-program": "no_program",
  starts: "not_started",
  paused: "paused",
  rest: "rest",
  exercises: "exercises",
  "flare-up": "flare_up",
};

const factsOf = ({ id, number, name, sentByName, note, startsOn, aboveLimitWords }: TodayVersion): TodayVersion => ({
  id,
  number,
  name,
  sentByName,
  note,
  startsOn,
  aboveLimitWords,
});

/** What the day asks for, and whatever was reported beyond it. */
function itemsOf<Item extends Prescribed>(
  plan: PlanForDay,
  prescribed: readonly Item[],
  checkIn: SavedCheckIn | null,
): TodayItem<Item>[] {
  const reported = new Map(checkIn?.items.map((item) => [item.prescriptionId, item]) ?? []);
  const due = new Set("fixed" in plan ? plan.fixed.map(({ id }) => id) : []);
  const left = new Map("flexible" in plan ? plan.flexible.map((one) => [one.prescription.id, one.timesLeft]) : []);
  return prescribed.flatMap((item) => {
    const said = reported.get(item.prescriptionId);
    const timesLeft = left.get(item.prescriptionId);
    if (!due.has(item.prescriptionId) && !timesLeft && !said) return [];
    return [{ ...item, timesLeftThisWeek: timesLeft ?? null, reported: said ? reportedPart(said) : null }];
  });
}

const reportedPart = ({
  status,
  sets,
  repetitions,
  holdSeconds,
  minutes,
  barriers,
}: SavedItem): TodayItem<Prescribed>["reported"] => ({ status, sets, repetitions, holdSeconds, minutes, barriers });
