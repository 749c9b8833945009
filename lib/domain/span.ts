import type { CalendarDay } from "./calendar-day";

/** Days from the first to the last, both included. */
export type Span = { from: CalendarDay; to: CalendarDay };
