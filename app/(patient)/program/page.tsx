import type { Metadata } from "next";
import { findOwnProgram } from "@/db/queries/program";
import { findNews } from "@/db/queries/versions";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { wordsFor } from "@/lib/words/words";
import { ProgramScreen } from "../_screens/program-screen";

export const metadata: Metadata = { title: wordsFor("en").t("patient.program.title") };

/** What I was given: every exercise with its dose and days, who sent it and when. */
export default async function ProgramPage() {
  const viewer = await requireViewer("patient");
  const instant = now();
  const { program, news } = await reading(viewer, async (scope) => {
    const [found, unseen] = await Promise.all([findOwnProgram(scope, { now: instant }), findNews(scope)]);
    return { program: found, news: unseen };
  });
  return (
    <ProgramScreen
      words={wordsFor(viewer.locale)}
      inForce={program?.inForce ?? null}
      news={news}
      today={calendarDayAt(instant, viewer.timeZone)}
      timeZone={viewer.timeZone}
    />
  );
}
