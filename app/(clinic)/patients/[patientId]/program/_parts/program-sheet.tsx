import type { ReactNode } from "react";
import { shapeInWords } from "@/app/_parts/prescription-words";
import { Pictogram } from "@/components/pictogram";
import type { Figures } from "@/db/queries/versions";
import { SECTIONS } from "@/lib/domain/plan";
import type { ShapedItem } from "@/lib/domain/program-shape";
import type { Words } from "@/lib/words/words";

/** A program as it is given, section by section. `mark` stands at the end of an exercise, `below` under its words. */
export function ProgramSheet({
  words,
  items,
  figures,
  mark,
  below,
}: {
  words: Words;
  items: readonly ShapedItem[];
  figures: Figures;
  mark?: (item: ShapedItem) => ReactNode;
  below?: (item: ShapedItem) => ReactNode;
}) {
  const { t } = words;
  return SECTIONS.map((section) => {
    const own = items.filter((item) => item.section === section);
    if (own.length === 0) return null;
    return (
      <div key={section} className="not-first:mt-4">
        <h3 className="text-xs font-medium text-ink-2">{t(`common.section.${section}`)}</h3>
        <ul className="divide-y divide-line">
          {own.map((item) => (
            <SheetRow key={item.prescriptionId} words={words} item={item} figures={figures} mark={mark?.(item)}>
              {below?.(item)}
            </SheetRow>
          ))}
        </ul>
      </div>
    );
  });
}

/** One exercise with its picture, what is asked for, its cue and what may be done instead. */
export function SheetRow({
  words,
  item,
  figures,
  mark,
  children,
}: {
  words: Words;
  item: ShapedItem;
  figures: Figures;
  mark?: ReactNode;
  children?: ReactNode;
}) {
  const { t, list } = words;
  return (
    <li className="flex items-center gap-3 py-2">
      <Pictogram
        slug={item.exercise.slug}
        figure={figures.get(item.exercise.id)}
        decorative="beside-its-name"
        className="self-start"
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-semibold wrap-anywhere">
          {item.exercise.name}
          {mark}
        </p>
        <p>{shapeInWords(words, item)}</p>
        {item.cue !== null && (
          <p className="text-xs text-ink-2 wrap-anywhere">{t("clinic.program.cue", { cue: item.cue })}</p>
        )}
        {item.swaps.length > 0 && (
          <p className="text-xs text-ink-2 wrap-anywhere">
            {t("versions.item.swaps", { exercises: list(item.swaps.map(({ name }) => name)) })}
          </p>
        )}
        {children}
      </div>
    </li>
  );
}
