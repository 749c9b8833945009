import type { Metadata } from "next";
import { listLessons } from "@/db/queries/lessons";
import { findToday } from "@/db/queries/today";
import { findNews } from "@/db/queries/versions";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { lessonsIn } from "@/lib/words/lessons";
import { wordsFor } from "@/lib/words/words";
import { lessonToRead } from "../_parts/lesson-shelf";
import { TodayScreen } from "../_screens/today-screen";

export const metadata: Metadata = { title: wordsFor("en").t("patient.today.title") };

/** What today asks of the patient, what they have said about it, and how the week goes. */
export default async function TodayPage() {
  const viewer = await requireViewer("patient");
  const instant = now();
  const { today, news, lessons } = await reading(viewer, async (scope) => {
    const [found, unseen, given] = await Promise.all([
      findToday(scope, { now: instant }),
      findNews(scope),
      listLessons(scope, { patientId: viewer.patientId, now: instant }),
    ]);
    return found && given && { today: found, news: unseen, lessons: given };
  });
  return (
    <TodayScreen
      words={wordsFor(viewer.locale)}
      today={today}
      news={news}
      now={instant}
      timeZone={viewer.timeZone}
      painScale={viewer.display.painScale}
      lesson={lessonToRead(lessonsIn(viewer.locale), lessons)}
    />
  );
}
