import type { DraftItem } from "@/lib/domain/draft";
import type { Phase } from "@/lib/domain/plan";
import type { BuilderWords } from "./builder-words";
import type { Library } from "./library";
import type { LibraryExercise } from "./library-exercise";
import type { CellOf } from "./use-grid";

/** What a row can do with its item. `field` names what changes, for the steps to be taken back. */
export type RowActions = {
  onChange(item: DraftItem, part: Partial<DraftItem>, said: { field: string; key?: string }): void;
  onReplace(item: DraftItem, exercise: LibraryExercise): void;
  onMove(id: string, by: -1 | 1): void;
  onDuplicate(id: string): void;
  onRemove(id: string): void;
  onSameDays(item: DraftItem): void;
};

/** What is known about the person while prescribing. */
export type AboutPatient = { age: number | null; cautions: readonly string[] };

/** One row of the sheet, with all that its cells need. */
export type Row = RowActions & {
  item: DraftItem;
  name: string;
  exercise: LibraryExercise | undefined;
  library: Library;
  phases: readonly Phase[];
  about: AboutPatient;
  words: BuilderWords;
  cellOf: CellOf;
  /** What is wrong, by the id of the field. */
  messages: ReadonlyMap<string, string>;
};
