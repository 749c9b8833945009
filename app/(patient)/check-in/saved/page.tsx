import type { Metadata } from "next";
import { findToday } from "@/db/queries/today";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt, isCalendarDay } from "@/lib/domain/calendar-day";
import { wordsFor } from "@/lib/words/words";
import { SavedScreen } from "../../_screens/saved-screen";

type Props = { searchParams: Promise<{ day?: string | string[] }> };

export const metadata: Metadata = { title: wordsFor("en").t("patient.saved.pageTitle") };

/** What was just kept, every answer with a way to change it. */
export default async function SavedPage({ searchParams }: Props) {
  const viewer = await requireViewer("patient");
  const { day: asked } = await searchParams;
  const instant = now();
  const today = calendarDayAt(instant, viewer.timeZone);
  const day = typeof asked === "string" && isCalendarDay(asked) ? asked : today;
  const report = await reading(viewer, (scope) => findToday(scope, { now: instant, day }));
  return <SavedScreen words={wordsFor(viewer.locale)} report={report} today={today} whereabouts="sent" />;
}
