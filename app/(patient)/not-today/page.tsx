import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findToday } from "@/db/queries/today";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { wordsFor } from "@/lib/words/words";
import { NotTodayScreen } from "../_screens/not-today-screen";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor("en");
  const title = t("patient.notToday.title");
  return { title: (await takeFlash("left-out-day")) ? t("common.titleWithProblem", { title }) : title };
}

/** Saying why, without blame. */
export default async function NotTodayPage() {
  const viewer = await requireViewer("patient");
  const [today, flash] = await Promise.all([
    reading(viewer, (scope) => findToday(scope, { now: now() })),
    takeFlash("left-out-day"),
  ]);
  if (!today.canReport || today.checkIn) redirect("/today");
  return <NotTodayScreen words={wordsFor(viewer.locale)} today={today} flash={flash} />;
}
