import type { CalendarDay } from "./calendar-day";

export const VISIT_WAYS = ["in_person", "video", "phone"] as const;
/** How a clinician and a patient met. */
export type VisitWay = (typeof VISIT_WAYS)[number];

/** A time when a clinician and a patient met. */
export type Visit = { id: string; day: CalendarDay; way: VisitWay; notedByName: string };
