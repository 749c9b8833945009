import { type CalendarDay, instantAtStartOf } from "@/lib/domain/calendar-day";

/** The instant that somebody named, unless their clock runs ahead of ours: nobody reports from the future. */
export function believable(said: string | null, now: Date): Date {
  const at = said === null ? now : new Date(said);
  return at > now ? now : at;
}

/** The same, of something that belongs to a time in care: the clock of a phone may be years behind as well. */
export function believableSince(
  said: string | null,
  { timeZone, inCareSince }: { timeZone: string; inCareSince: CalendarDay },
  now: Date,
): Date {
  const at = believable(said, now);
  return at < instantAtStartOf(inCareSince, timeZone) ? now : at;
}
