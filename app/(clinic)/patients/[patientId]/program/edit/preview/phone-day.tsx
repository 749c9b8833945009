import { Pictogram } from "@/components/pictogram";
import type { ListedExercise } from "@/db/queries/exercises";
import { estimatedMinutes } from "@/lib/domain/dose";
import { type DraftContent, type DraftItem, itemsOfPhase } from "@/lib/domain/draft";
import type { Weekday } from "@/lib/domain/plan";
import { doseInWords, frequencyInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { doseOf, frequencyOf } from "../../draft-faults";
import { bySection } from "../sheet-edits";

type Day = {
  words: Words;
  content: DraftContent;
  exercises: readonly ListedExercise[];
  weekday: Weekday;
  dayName: string;
};

/** One day of a draft on a screen as wide as a phone: what is due, what has no days yet, and the flare-up plan. */
export function PhoneDay({ words, content, exercises, weekday, dayName }: Day) {
  const { t } = words;
  const items = bySection(itemsOfPhase(content));
  const ordinary = items.filter(({ section }) => section !== "flare_up");
  const due = ordinary.filter((item) => isDueOn(item, weekday));
  const undecided = ordinary.filter((item) => frequencyOf(item) === null);
  const flareUp = items.filter(({ section }) => section === "flare_up");
  const minutes = estimatedMinutes(due.flatMap((item) => doseOf(item) ?? []));
  const list = (rows: readonly DraftItem[]) => <Rows words={words} items={rows} exercises={exercises} />;
  return (
    <div className="mx-auto grid w-97.5 max-w-full gap-4 rounded-xl border border-edge bg-bg p-4 font-sans text-lg shadow-2">
      <div>
        <p className="text-base text-ink-2">{dayName}</p>
        <h2 className="text-2xl font-semibold">{t("patient.today.exercises")}</h2>
        {due.length > 0 && (
          <p className="text-base text-ink-2">{t("patient.today.size", { count: due.length, minutes })}</p>
        )}
      </div>
      {due.length > 0 ? (
        list(due)
      ) : (
        <p className="rounded-lg bg-surface p-4">
          <span className="block font-semibold">{t("clinic.builder.previewPage.rest")}</span>
          <span className="text-base text-ink-2">{t("clinic.builder.previewPage.restBody")}</span>
        </p>
      )}
      {undecided.length > 0 && (
        <section className="grid gap-2">
          <h3 className="text-lg font-semibold">{t("clinic.builder.previewPage.chooseDays")}</h3>
          {list(undecided)}
        </section>
      )}
      {flareUp.length > 0 && (
        <section className="grid gap-2">
          <h3 className="text-lg font-semibold">{t("clinic.builder.previewPage.flareUp")}</h3>
          {list(flareUp)}
        </section>
      )}
    </div>
  );
}

/** Days of the patient's choice may be this one. */
function isDueOn(item: DraftItem, weekday: Weekday): boolean {
  const frequency = frequencyOf(item);
  if (frequency === null) return false;
  return frequency.kind === "per-week" || frequency.weekdays.includes(weekday);
}

function Rows({
  words,
  items,
  exercises,
}: {
  words: Words;
  items: readonly DraftItem[];
  exercises: readonly ListedExercise[];
}) {
  const known = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  return (
    <ul className="grid gap-2">
      {items.map((item) => (
        <Row key={item.prescriptionId} words={words} item={item} known={known} />
      ))}
    </ul>
  );
}

function Row({ words, item, known }: { words: Words; item: DraftItem; known: ReadonlyMap<string, ListedExercise> }) {
  const { t } = words;
  const exercise = known.get(item.exerciseId);
  const dose = doseOf(item);
  const frequency = frequencyOf(item);
  const swaps = item.swaps.flatMap((id) => known.get(id)?.name ?? []);
  return (
    <li className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-surface p-3">
      <Pictogram slug={exercise?.slug ?? ""} figure={exercise?.figure} decorative="beside-its-name" />
      <div className="min-w-0 flex-[1_1_7rem]">
        <p className="leading-6 font-semibold">{exercise?.name}</p>
        <p className="text-base text-ink-2">
          {dose === null ? t("clinic.builder.previewPage.undecided") : doseInWords(words, dose, item.side)}
        </p>
        {frequency?.kind === "per-week" && <p className="text-base text-ink-2">{frequencyInWords(words, frequency)}</p>}
      </div>
      {(item.cue !== null || swaps.length > 0) && (
        <div className="basis-full text-base wrap-anywhere">
          {item.cue !== null && <p>{t("clinic.builder.previewPage.cue", { cue: item.cue })}</p>}
          {swaps.length > 0 && (
            <p className="text-ink-2">{t("clinic.builder.previewPage.swaps", { exercises: words.list(swaps) })}</p>
          )}
        </div>
      )}
    </li>
  );
}
