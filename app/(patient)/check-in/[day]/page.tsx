import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { uuidv7 } from "uuidv7";
import { findToday } from "@/db/queries/today";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { type CalendarDay, calendarDayAt, dayExistsIn, isCalendarDay } from "@/lib/domain/calendar-day";
import { wordsFor } from "@/lib/words/words";
import { CheckInScreen, ClosedDayScreen } from "../../_screens/check-in-screen";

type Props = { params: Promise<{ day: string }>; searchParams: Promise<{ step?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor("en");
  const title = t("patient.checkIn.title");
  return { title: (await takeFlash("check-in")) ? t("common.titleWithProblem", { title }) : title };
}

/** Telling about an earlier day, or changing what was told about it. */
export default async function CheckInDayPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("patient");
  const [{ day }, { step }, flash] = await Promise.all([params, searchParams, takeFlash("check-in")]);
  const instant = now();
  if (!isCalendarDay(day)) notFound();
  if (isSkipped(day, viewer.timeZone)) return <ClosedDayScreen words={wordsFor(viewer.locale)} because="not-there" />;
  const today = await reading(viewer, (scope) => findToday(scope, { now: instant, day }));

  return (
    <CheckInScreen
      words={wordsFor(viewer.locale)}
      today={today}
      when={day === calendarDayAt(instant, viewer.timeZone) ? "today" : "earlier"}
      newId={uuidv7()}
      flash={flash?.values.occurredOn === day ? flash : null}
      painScale={viewer.display.painScale}
      asked={typeof step === "string" ? step : undefined}
    />
  );
}

/** Clocks have skipped days only in the years that clocks know; the ends of the calendar can't be asked. */
const isSkipped = (day: CalendarDay, timeZone: string): boolean =>
  day > "1800-01-01" && day < "9000-01-01" && !dayExistsIn(day, timeZone);
