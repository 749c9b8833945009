import type { Metadata } from "next";
import { listGoals } from "@/db/queries/goals";
import { findPatientProgress, listEnjoyed } from "@/db/queries/patient-progress";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { wordsFor } from "@/lib/words/words";
import { morningsIn, spanIn } from "../_parts/progress-path";
import { ProgressScreen } from "../_screens/progress-screen";

type Search = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: wordsFor("en").t("patient.progress.title") };

/** How it has been going, for the last week, the last four, or from the beginning. */
export default async function ProgressPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer("patient");
  const search = await searchParams;
  const about = { patientId: viewer.patientId, now: now() };
  const { progress, goals, enjoyed } = await reading(viewer, async (scope) => {
    const [found, own, joys] = await Promise.all([
      findPatientProgress(scope, { ...about, asked: spanIn(search) }),
      listGoals(scope, about),
      listEnjoyed(scope, about),
    ]);
    return found && own && { progress: found, goals: own, enjoyed: joys };
  });
  return (
    <ProgressScreen
      words={wordsFor(viewer.locale)}
      progress={progress}
      mornings={morningsIn(search)}
      goals={goals}
      enjoyed={enjoyed}
    />
  );
}
