import type { Metadata } from "next";
import { findToday } from "@/db/queries/today";
import { findNews } from "@/db/queries/versions";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { wordsFor } from "@/lib/words/words";
import { TodayScreen } from "../_screens/today-screen";

export const metadata: Metadata = { title: wordsFor("en").t("patient.today.title") };

/** What today asks of the patient, what they have said about it, and how the week goes. */
export default async function TodayPage() {
  const viewer = await requireViewer("patient");
  const instant = now();
  const { today, news } = await reading(viewer, async (scope) => {
    const [found, unseen] = await Promise.all([findToday(scope, { now: instant }), findNews(scope)]);
    return found && { today: found, news: unseen };
  });
  return (
    <TodayScreen
      words={wordsFor(viewer.locale)}
      today={today}
      news={news}
      now={instant}
      timeZone={viewer.timeZone}
      painScale={viewer.display.painScale}
    />
  );
}
