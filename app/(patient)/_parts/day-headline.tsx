import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Words } from "@/lib/words/words";

/** The date at the start of the top line, shorter where "Get help now" needs the room. */
export function DayHeadline({ words, day }: { words: Words; day: CalendarDay }) {
  return (
    <>
      <span className="sm:hidden">{`${words.day(day, "shortWeekday")} ${words.day(day, "short")}`}</span>
      <span className="max-sm:hidden">{words.day(day)}</span>
    </>
  );
}
