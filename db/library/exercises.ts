import { FIGURES, type FigureSlug } from "@/lib/figure/figures";
import { seedId } from "../seed/ids";
import { AEROBIC } from "./aerobic";
import { BALANCE } from "./balance";
import type { ExerciseRow, LibraryExercise } from "./library-exercise";
import { MOBILITY } from "./mobility";
import { RELAXATION } from "./relaxation";
import { STRENGTHENING } from "./strengthening";
import { STRETCHING } from "./stretching";

export type { LibraryExercise } from "./library-exercise";

const LICENCE = "CC BY 4.0";
const SOURCE = "Written for Steadyback";

/** The shipped exercises by kind. No clinician has reviewed these texts yet, and every row says so. */
export const LIBRARY: readonly LibraryExercise[] = [
  ...MOBILITY,
  ...STRETCHING,
  ...STRENGTHENING,
  ...AEROBIC,
  ...BALANCE,
  ...RELAXATION,
];

/** The id of a shipped exercise in a clinic; the same on every machine. */
export function exerciseIdOf(clinicId: string, slug: FigureSlug): string {
  return seedId("exercise", clinicId, slug);
}

/** The shipped library as rows of the table `exercises` of one clinic; the ids are the same every time. */
export function libraryRows(clinicId: string): ExerciseRow[] {
  return LIBRARY.map((exercise) => ({
    clinicId,
    id: exerciseIdOf(clinicId, exercise.slug),
    isShipped: true,
    ...exercise,
    altText: FIGURES[exercise.slug].alt,
    poses: null,
    pictureUrl: null,
    licence: LICENCE,
    source: SOURCE,
    reviewedBy: null,
    reviewedOn: null,
    archivedAt: null,
    revision: 1,
  }));
}
