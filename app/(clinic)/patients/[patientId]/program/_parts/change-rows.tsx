import { ChangeLine } from "@/app/_parts/change-lines";
import { changesInWords } from "@/app/_parts/changes-in-words";
import { shapeInWords } from "@/app/_parts/prescription-words";
import { Chip } from "@/components/chip";
import { Pictogram } from "@/components/pictogram";
import type { Figures } from "@/db/queries/versions";
import type { ProgramChange } from "@/lib/domain/program-changes";
import type { ShapedItem } from "@/lib/domain/program-shape";
import type { Words } from "@/lib/words/words";

const TONES = { added: "ok", removed: "plain", changed: "info", eased: "info", "stepped-up": "info" } as const;
export type ItemKind = keyof typeof TONES;

/** Every change in the patient's words, with the picture of its exercise and the dose before and now. */
export function ChangeRows({
  words,
  changes,
  figures,
}: {
  words: Words;
  changes: readonly ProgramChange[];
  figures: Figures;
}) {
  return (
    <ul className="divide-y divide-line">
      {changes.map((change) => {
        const [line = ""] = changesInWords(words, [change]);
        const { before, after } = itemsOf(change);
        const item = after ?? before;
        return (
          <li key={`${change.kind} ${line}`} className="flex items-center gap-3 py-2">
            {item && (
              <Pictogram
                slug={item.exercise.slug}
                figure={figures.get(item.exercise.id)}
                decorative="beside-its-name"
                className="self-start"
              />
            )}
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold wrap-anywhere">
                <span>
                  <ChangeLine words={words} line={line} />
                </span>
                <KindChip words={words} kind={change.kind} />
              </p>
              <BeforeAndNow words={words} before={before} after={after} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

export function KindChip({ words: { t }, kind }: { words: Words; kind: ProgramChange["kind"] }) {
  return kind in TONES ? (
    <Chip tone={TONES[kind as ItemKind]}>{t(`versions.clinic.kinds.${kind as ItemKind}`)}</Chip> // the line before says so
  ) : null;
}

function BeforeAndNow({ words, before, after }: { words: Words; before: ShapedItem | null; after: ShapedItem | null }) {
  const { t } = words;
  return (
    <>
      {before && <p className="text-ink-2">{t("versions.clinic.was", { before: shapeInWords(words, before) })}</p>}
      {after && <p>{t("versions.clinic.is", { after: shapeInWords(words, after) })}</p>}
    </>
  );
}

/** The exercise of a change as it was and as it is; neither for what concerns the whole program. */
function itemsOf(change: ProgramChange): { before: ShapedItem | null; after: ShapedItem | null } {
  switch (change.kind) {
    case "added":
      return { before: null, after: change.after };
    case "removed":
      return { before: change.before, after: null };
    case "changed":
    case "eased":
    case "stepped-up":
      return { before: change.before, after: change.after };
    default:
      return { before: null, after: null };
  }
}
