import { Icon } from "@/components/icon";
import { type CautionFinding, cautionsFor } from "@/lib/domain/cautions";
import type { DraftItem } from "@/lib/domain/draft";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";
import type { LibraryExercise } from "./library-exercise";
import type { AboutPatient } from "./row-types";

/** What to think of with this exercise and this person. It warns and never blocks. */
export function RowWarnings({
  item,
  exercise,
  about,
  words,
}: {
  item: DraftItem;
  exercise: LibraryExercise | undefined;
  about: AboutPatient;
  words: BuilderWords;
}) {
  const sentences = exercise === undefined ? [] : warningsOf(item, exercise, about, words);
  if (sentences.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-xs text-warn-ink">
      {sentences.map((sentence) => (
        <li key={sentence} className="flex items-start gap-1.5">
          <Icon name="triangle-alert" className="mt-0.5 size-3.5 text-warn" />
          {sentence}
        </li>
      ))}
    </ul>
  );
}

function warningsOf(
  item: DraftItem,
  exercise: LibraryExercise,
  { cautions }: AboutPatient,
  words: BuilderWords,
): string[] {
  const found = cautionsFor(exercise, cautions).map((finding) => inWords(finding, words));
  const hasPulse = item.pulseFrom !== null || item.pulseTo !== null;
  return cautions.includes("beta_blocker") && hasPulse ? [...found, words.caution.pulseUnderBlocker] : found;
}

function inWords(finding: CautionFinding, { caution }: BuilderWords): string {
  switch (finding.kind) {
    case "caution":
      return fill(caution[finding.because], { caution: caution.names[finding.caution] });
    case "effort-instead-of-pulse":
      return caution.effort;
    case "no-easier-variant":
      return caution.noEasier;
  }
}
