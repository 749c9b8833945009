import type { Metadata } from "next";
import { listLessons } from "@/db/queries/lessons";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { lessonsIn } from "@/lib/words/lessons";
import { wordsFor } from "@/lib/words/words";
import { shelvesOf } from "../_parts/lesson-shelf";
import { LearnScreen } from "../_screens/learn-screen";

export const metadata: Metadata = { title: wordsFor("en").t("learn.title") };

/** Short pages about backs, those that the physio gave first. */
export default async function LearnPage() {
  const viewer = await requireViewer("patient");
  const states = await reading(viewer, (scope) => listLessons(scope, { patientId: viewer.patientId, now: now() }));
  return <LearnScreen words={wordsFor(viewer.locale)} shelves={shelvesOf(lessonsIn(viewer.locale), states)} />;
}
