import { addDays, type CalendarDay } from "./calendar-day";
import { dayState } from "./day-state";
import type { History } from "./history";
import { isReported } from "./timeline";

/** Due days in a row without a word, and the first of them. */
export type Silence = { dueDays: number; since: CalendarDay };

/** How far back the row is counted; whoever was silent for longer was silent for long enough. */
export const SILENCE_LOOK_BACK_DAYS = 28;

/**
 * The due days without a word since the last word, counted back from yesterday. Rest days, pauses and days without a
 * program never count. Null when there is none, or when there is word about today.
 */
export function silenceUpTo(history: History, today: CalendarDay): Silence | null {
  if (isReported(history, today)) return null;
  let dueDays = 0;
  let since = today;
  for (let back = 1; back <= SILENCE_LOOK_BACK_DAYS; back += 1) {
    const day = addDays(today, -back);
    if (isReported(history, day)) break;
    if (dayState(history, day, today) !== "no_report") continue;
    dueDays += 1;
    since = day;
  }
  return dueDays === 0 ? null : { dueDays, since };
}

/** A silence of more due days than the clinic calls quiet: whoever comes back after it is asked to start small. */
export function longSilence(
  history: History,
  today: CalendarDay,
  { quietDueDays }: { quietDueDays: number },
): Silence | null {
  const silence = silenceUpTo(history, today);
  return silence !== null && silence.dueDays > quietDueDays ? silence : null;
}
