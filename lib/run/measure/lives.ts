import { programByChance } from "@/db/seed/plans";
import { randomFrom } from "@/db/seed/random";
import { type Life, simulate } from "@/db/seed/simulate";
import { HABITS, type Habits, TRAITS, type Trait } from "@/db/seed/traits";
import { addDays, type CalendarDay, calendarDay } from "@/lib/domain/calendar-day";
import type { History } from "@/lib/domain/history";
import type { ToldMorning } from "@/lib/domain/reason";
import type { DayReport, LeftOutDay } from "@/lib/domain/report";
import type { Span } from "@/lib/domain/span";

/** A patient of a simulated clinic: how they were meant to live, and everything they told. */
export type SimulatedPatient = {
  trait: Trait;
  habits: Habits;
  span: Span;
  life: Pick<Life, "pauses" | "flareUps" | "silentFrom">;
  history: History;
  mornings: readonly ToldMorning[];
  /** The day on which each day was told about; nothing is known of it before. */
  enteredOn: ReadonlyMap<CalendarDay, CalendarDay>;
};

const FIRST_DAY = calendarDay("2026-06-01");

/** The patients of one clinic, whose traits go round; the same seed gives the same patients. */
export function simulateClinic(seed: string, patients: number, days: number): SimulatedPatient[] {
  return Array.from({ length: patients }, (_, place) => {
    const trait = TRAITS[place % TRAITS.length] ?? "steady";
    return simulatePatient(`${seed} ${place}`, trait, days);
  });
}

function simulatePatient(seed: string, trait: Trait, days: number): SimulatedPatient {
  const span = { from: FIRST_DAY, to: addDays(FIRST_DAY, days - 1) };
  const versions = programByChance(randomFrom(`${seed} program`), { clinicId: seed, patientId: seed, span });
  const habits = HABITS[trait];
  const life = simulate({ seed, habits, versions, span });
  const reports: DayReport[] = [];
  const leftOutDays: LeftOutDay[] = [];
  const mornings: ToldMorning[] = [];
  const enteredOn = new Map<CalendarDay, CalendarDay>();
  for (const { day, report, morning } of life.days) {
    if (morning) mornings.push({ day, answer: morning.answer, pain: morning.pain });
    if (report.kind === "silence") continue;
    enteredOn.set(day, addDays(day, report.entered.daysLater));
    const addedLater = report.entered.daysLater > 1;
    if (report.kind === "left-out") {
      leftOutDays.push({ day, barriers: report.barriers, addedLater });
    } else {
      const { items, answers } = report;
      const { painBefore, painWorst, painAfter } = answers;
      reports.push({ day, addedLater, items, painBefore, painWorst, painAfter });
    }
  }
  const { pauses, flareUps, silentFrom } = life;
  const history: History = { versions, pauses, flareUps, reports, leftOutDays };
  return { trait, habits, span, life: { pauses, flareUps, silentFrom }, history, mornings, enteredOn };
}

/** What was known of a patient on the morning of a day: nothing of the day itself, nor of what came or was told later. */
export function knownOn({ history, mornings, enteredOn }: SimulatedPatient, today: CalendarDay) {
  const isPast = ({ day }: { day: CalendarDay }) => (enteredOn.get(day) ?? day) < today;
  const begun = <S extends { from: CalendarDay; to: CalendarDay | null }>(spans: readonly S[]) =>
    spans.flatMap(({ from, to }) => (from < today ? [{ from, to: to !== null && to < today ? to : null }] : []));
  return {
    history: {
      versions: history.versions.filter(({ startsOn }) => startsOn <= today),
      pauses: begun(history.pauses),
      flareUps: begun(history.flareUps),
      reports: history.reports.filter(isPast),
      leftOutDays: history.leftOutDays.filter(isPast),
    },
    mornings: mornings.filter(({ day }) => day <= today),
  };
}
