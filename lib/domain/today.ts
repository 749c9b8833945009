import { type Counts, runningWeek } from "./adherence";
import { addDays, type CalendarDay } from "./calendar-day";
import { type DayState, dayViews } from "./day-state";
import type { History } from "./history";
import type { Barrier, PainScore } from "./report";
import type { SavedCheckIn, SavedItem } from "./saved-report";
import { type PlanForDay, planFor } from "./schedule";
import { weekOf } from "./span";

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
};

/** What a day asks of a patient and what they have said about it. */
export type Today<Item extends Prescribed> = {
  day: CalendarDay;
  patientName: string;
  plan: "no_program" | "not_started" | "paused" | "rest" | "exercises" | "flare_up";
  startsOn: CalendarDay | null;
  version: TodayVersion | null;
  items: TodayItem<Item>[];
  checkIn: SavedCheckIn | null;
  leftOut: { barriers: Barrier[] } | null;
  painCeiling: PainScore | null;
  emergencyNumber: string;
  urgentNumber: string | null;
  runningWeek: Counts | null;
  /** Monday to Sunday of the week of this day. */
  week: { day: CalendarDay; state: DayState }[];
  /** Whether a report of this day is still taken: not in the future, and within the clinic's window. */
  canReport: boolean;
};

/** Everything that a day is worked out from. The server reads it; a phone has it in its suitcase. */
export type TodaySource<Item extends Prescribed> = {
  patient: { name: string; painCeiling: PainScore | null };
  clinic: { emergencyNumber: string; urgentNumber: string | null };
  /** How many days back a report is still taken. */
  lateEntryDays: number;
  /** With the reports at least from the Monday of the week of the day that is asked for. */
  history: History;
  /** At least the version in force on that day. */
  versions: readonly (TodayVersion & { items: readonly Item[] })[];
  /** At least that of the day, if there is one. */
  checkIns: readonly SavedCheckIn[];
};

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
  const leftOut = history.leftOutDays.find((one) => one.day === day);
  return {
    day,
    patientName: patient.name,
    plan: PLAN_WORDS[plan.kind],
    startsOn: plan.kind === "starts" ? plan.on : null,
    version: version && factsOf(version),
    items: itemsOf(plan, version?.items ?? [], checkIn),
    checkIn,
    leftOut: leftOut ? { barriers: [...leftOut.barriers] } : null,
    painCeiling: patient.painCeiling,
    emergencyNumber: clinic.emergencyNumber,
    urgentNumber: clinic.urgentNumber,
    runningWeek: runningWeek(history, today),
    week: dayViews(history, weekOf(day), today).map((one) => ({ day: one.day, state: one.state })),
    canReport: versionId !== null && day <= today && day >= addDays(today, -source.lateEntryDays),
  };
}

const PLAN_WORDS: Record<PlanForDay["kind"], Today<Prescribed>["plan"]> = {
  "no-program": "no_program",
  starts: "not_started",
  paused: "paused",
  rest: "rest",
  exercises: "exercises",
  "flare-up": "flare_up",
};

const factsOf = ({ id, number, name, sentByName, note, startsOn }: TodayVersion): TodayVersion => ({
  id,
  number,
  name,
  sentByName,
  note,
  startsOn,
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
