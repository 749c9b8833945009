import { sql } from "drizzle-orm";
import { type Counts, runningWeek } from "@/lib/domain/adherence";
import { addDays, type CalendarDay, calendarDayAt, startOfIsoWeek } from "@/lib/domain/calendar-day";
import { type DayState, dayViews } from "@/lib/domain/day-state";
import type { History } from "@/lib/domain/history";
import type { Barrier, PainScore } from "@/lib/domain/report";
import { type PlanForDay, planFor } from "@/lib/domain/schedule";
import { weekOf } from "@/lib/domain/span";
import { loadHistories } from "../history";
import type { Scope } from "../tenant";
import { readCheckIns, type SavedCheckIn, type SavedItem } from "./check-ins";
import { type PrescribedItem, readPrescribed } from "./prescribed";
import { rulesFrom } from "./rules";

export type TodayItem = PrescribedItem & {
  /** For an exercise done n times a week: how often it is left this week without this day. Null on fixed days. */
  timesLeftThisWeek: number | null;
  reported: Pick<SavedItem, "status" | "sets" | "repetitions" | "holdSeconds" | "minutes" | "barriers"> | null;
};

export type Today = {
  day: CalendarDay;
  patientName: string;
  plan: "no_program" | "not_started" | "paused" | "rest" | "exercises" | "flare_up";
  startsOn: CalendarDay | null;
  version: {
    id: string;
    number: number;
    name: string;
    sentByName: string;
    note: string | null;
    startsOn: CalendarDay;
  } | null;
  items: TodayItem[];
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

type PatientRow = {
  given_name: string;
  pain_ceiling: PainScore | null;
  time_zone: string;
  emergency_number: string;
  urgent_number: string | null;
  rules: Record<string, unknown> | null;
};
type VersionRow = NonNullable<Today["version"]>;

/** What a day asks of the signed-in patient and what they have already said about it. Without a day: today. */
export async function findToday(
  scope: Scope,
  { now, day: asked }: { now: Date; day?: CalendarDay | undefined },
): Promise<Today | null> {
  const { db, viewer } = scope;
  if (viewer.role !== "patient") return null;
  const { patientId } = viewer;
  const today = calendarDayAt(now, viewer.timeZone);
  const day = asked ?? today;

  const [[patient], histories, [checkIn], [leftOut], versions] = await Promise.all([
    db.execute<PatientRow>(sql`
      select p.given_name, p.pain_ceiling, p.time_zone, c.emergency_number, c.urgent_number,
        (select r.rules from clinic_rules r where r.clinic_id = p.clinic_id order by r.version desc limit 1) as rules
      from patients p join clinics c on c.clinic_id = p.clinic_id where p.id = ${patientId}`),
    loadHistories(db, [patientId], startOfIsoWeek(day)),
    readCheckIns(db, patientId, { from: day, to: day }),
    db.execute<{ barriers: Barrier[] }>(sql`
      select barriers from left_out_days where patient_id = ${patientId} and day = ${day} and withdrawn_at is null`),
    db.execute<VersionRow>(sql`
      select v.id, v.number, v.name, u.name as "sentByName", v.note, v.starts_on as "startsOn"
      from program_versions v join users u on u.clinic_id = v.clinic_id and u.id = v.sent_by
      where v.patient_id = ${patientId} and v.sent_at is not null`),
  ]);
  const history = histories.get(patientId);
  if (!patient || !history) return null;

  const plan = planFor(history, day);
  const versionId = "version" in plan ? plan.version.id : null;
  const prescribed = versionId ? await readPrescribed(db, patientId, versionId) : [];
  scope.record({ action: "today.read", entity: "patient", entityId: patientId, patientId });
  return {
    day,
    patientName: patient.given_name,
    plan: PLAN_WORDS[plan.kind],
    startsOn: plan.kind === "starts" ? plan.on : null,
    version: versions.find(({ id }) => id === versionId) ?? null,
    items: itemsOf(plan, prescribed, checkIn),
    checkIn: checkIn ?? null,
    leftOut: leftOut ?? null,
    painCeiling: patient.pain_ceiling,
    emergencyNumber: patient.emergency_number,
    urgentNumber: patient.urgent_number,
    runningWeek: runningWeek(history, today),
    week: weekDays(history, day, today),
    canReport: versionId !== null && isWithinWindow(day, today, rulesFrom(patient.rules ?? {}).lateEntryDays),
  };
}

const PLAN_WORDS: Record<PlanForDay["kind"], Today["plan"]> = {
  "no-program": "no_program",
  starts: "not_started",
  paused: "paused",
  rest: "rest",
  exercises: "exercises",
  "flare-up": "flare_up",
};

const isWithinWindow = (day: CalendarDay, today: CalendarDay, lateEntryDays: number): boolean =>
  day <= today && day >= addDays(today, -lateEntryDays);

/** What the day asks for, and whatever was reported beyond it. */
function itemsOf(
  plan: PlanForDay,
  prescribed: readonly PrescribedItem[],
  checkIn: SavedCheckIn | undefined,
): TodayItem[] {
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
}: SavedItem): TodayItem["reported"] => ({
  status,
  sets,
  repetitions,
  holdSeconds,
  minutes,
  barriers,
});

const weekDays = (history: History, day: CalendarDay, today: CalendarDay): Today["week"] =>
  dayViews(history, weekOf(day), today).map(({ day: one, state }) => ({ day: one, state }));
