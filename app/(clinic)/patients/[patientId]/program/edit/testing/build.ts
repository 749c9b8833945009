import { type DraftItem, UNDECIDED } from "@/lib/domain/draft";
import type { LibraryExercise } from "../library-exercise";

/** An exercise of the library; its id, its slug and its name are the same word. */
export function buildExercise(name: string, override: Partial<LibraryExercise> = {}): LibraryExercise {
  return {
    id: name,
    slug: name,
    name,
    otherNames: [],
    regionNames: ["low back"],
    kind: "strengthening",
    position: "lying_on_back",
    direction: "neutral",
    regions: ["low_back"],
    kit: [],
    kitCost: "none",
    loadLevel: "light",
    impact: "none",
    precautions: [],
    isShipped: true,
    isArchived: false,
    isFavourite: false,
    recency: null,
    figure: null,
    easierSlug: null,
    harderSlug: null,
    usual: { sets: 2, repetitions: 10, holdSeconds: null, minutes: null, restSeconds: null, side: "both" },
    ...override,
  };
}

/** An item of a draft, of the exercise of that name. */
export function buildItem(exerciseId: string, override: Partial<DraftItem> = {}): DraftItem {
  return { ...UNDECIDED, prescriptionId: `of-${exerciseId}`, exerciseId, section: "main", ...override };
}
