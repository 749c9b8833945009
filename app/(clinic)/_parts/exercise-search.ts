export const EXERCISE_KINDS = ["mobility", "stretching", "strengthening", "aerobic", "balance", "relaxation"] as const;
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

/** What a search looks through. */
export type Searchable = {
  name: string;
  otherNames: readonly string[];
  kind: ExerciseKind;
  regionNames: readonly string[];
};

/** Whether an exercise is of the kind, and each word of the search begins a word of its names or regions. */
export function isFound(
  exercise: Searchable,
  { search, kind }: { search: string; kind: ExerciseKind | null },
): boolean {
  if (kind !== null && exercise.kind !== kind) return false;
  const words = wordsOf([exercise.name, ...exercise.otherNames, ...exercise.regionNames].join(" "));
  return wordsOf(search).every((asked) => words.some((word) => word.startsWith(asked)));
}

/** Words without case, accents or punctuation: "Child's pose" is "childs" and "pose". */
function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "");
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
