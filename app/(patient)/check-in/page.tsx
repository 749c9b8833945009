import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { findToday } from "@/db/queries/today";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { wordsFor } from "@/lib/words/words";
import { CheckInScreen } from "../_screens/check-in-screen";

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

  return (
    <CheckInScreen
      words={wordsFor(viewer.locale)}
      today={today}
      when="today"
      newId={uuidv7()}
      flash={flash?.values.occurredOn === today.day ? flash : null}
      painScale={viewer.display.painScale}
      asked={typeof step === "string" ? step : undefined}
    />
  );
}
