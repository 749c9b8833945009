import type { Metadata } from "next";
import { findToday } from "@/db/queries/today";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { wordsFor } from "@/lib/words/words";
import { CheckInPage, ClosedDayPage } from "../_parts/check-in-page";

type Props = { searchParams: Promise<{ step?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor("en");
  const title = t("patient.checkIn.title");
  return { title: (await takeFlash("check-in")) ? t("common.titleWithProblem", { title }) : title };
}

/** Telling about today. */
export default async function CheckInTodayPage({ searchParams }: Props) {
  const viewer = await requireViewer("patient");
  const [{ step }, flash, today] = await Promise.all([
    searchParams,
    takeFlash("check-in"),
    reading(viewer, (scope) => findToday(scope, { now: now() })),
  ]);

  const words = wordsFor(viewer.locale);
  if (!today.canReport || today.version === null) return <ClosedDayPage words={words} />;
  return (
    <CheckInPage
      words={words}
      today={today}
      version={today.version}
      when="today"
      flash={flash?.values.occurredOn === today.day ? flash : null}
      asked={typeof step === "string" ? step : undefined}
    />
  );
}
