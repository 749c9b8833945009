import type { ReportedDay, SavedCheckIn } from "@/db/queries/check-ins";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { ENJOYMENTS, MOODS, STIFFNESSES } from "@/lib/domain/report";
import { daysUpTo, eachDay, type Span } from "@/lib/domain/span";
import type { Words } from "@/lib/words/words";

/** Longer windows show their last days only, so that a day stays wide enough to be seen. */
export const LONGEST_FELT_DAYS = 84;

export const FELT = ["stiffness", "mood", "enjoyment"] as const;
export type Felt = (typeof FELT)[number];

/** What was answered on a day: its word, and which step of so many it is, from 1. Null: not told. */
export type FeltDay = { day: CalendarDay; said: { word: string; step: number; of: number } | null };

/** The days that are drawn of a window. */
export function feltSpan({ from, to }: Span): Span {
  const latest = daysUpTo(to, LONGEST_FELT_DAYS);
  return latest.from > from ? latest : { from, to };
}

/** One question day by day, from which both the picture and the table are made. */
export function feltDays({ t }: Words, reports: readonly ReportedDay[], span: Span, felt: Felt): FeltDay[] {
  const answerTo: Record<Felt, (checkIn: SavedCheckIn) => FeltDay["said"]> = {
    stiffness: ({ stiffness }) => saidOf(STIFFNESSES, stiffness, (one) => t(`common.stiffness.${one}`)),
    mood: ({ mood }) => saidOf(MOODS, mood, (one) => t(`common.mood.${one}`)),
    enjoyment: ({ enjoyment }) => saidOf(ENJOYMENTS, enjoyment, (one) => t(`common.enjoyment.${one}`)),
  };
  const checkIns = new Map(reports.map(({ day, checkIn }) => [day, checkIn]));
  return eachDay(span).map((day) => {
    const checkIn = checkIns.get(day) ?? null;
    return { day, said: checkIn && answerTo[felt](checkIn) };
  });
}

function saidOf<A extends string>(
  steps: readonly A[],
  answer: A | null,
  wordOf: (answer: A) => string,
): FeltDay["said"] {
  return answer === null ? null : { word: wordOf(answer), step: steps.indexOf(answer) + 1, of: steps.length };
}
