import type { Metadata } from "next";
import { cache } from "react";
import { findOwnProgram } from "@/db/queries/program";
import { findToday } from "@/db/queries/today";
import { nameExercises } from "@/db/queries/versions";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { wordsFor } from "@/lib/words/words";
import { type ItemWithSwaps, ProgramExerciseScreen } from "../../_screens/program-exercise-screen";

type Props = { params: Promise<{ prescriptionId: string }> };

/** Read once for the title and the page together. */
const findItem = cache(async (prescriptionId: string): Promise<ItemWithSwaps> => {
  const viewer = await requireViewer("patient");
  return reading(viewer, async (scope) => {
    const instant = now();
    const [program, today] = await Promise.all([
      findOwnProgram(scope, { now: instant }),
      findToday(scope, { now: instant }),
    ]);
    const item = program?.inForce?.items.find((one) => one.prescriptionId === prescriptionId);
    if (item === undefined) return null;
    const { exerciseOf } = await nameExercises(scope, item.swaps);
    const isDueToday = today?.items.some((one) => one.prescriptionId === prescriptionId);
    return { ...item, swapNames: item.swaps.map((id) => exerciseOf(id).name), isDueToday };
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findItem((await params).prescriptionId)).name };
}

/** One exercise: how it looks, how much of it, how to do it, and when to stop. */
export default async function ExercisePage({ params }: Props) {
  const viewer = await requireViewer("patient");
  const { prescriptionId } = await params;
  return <ProgramExerciseScreen words={wordsFor(viewer.locale)} item={await findItem(prescriptionId)} />;
}
