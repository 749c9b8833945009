import type { FoundExercise } from "@/db/queries/exercises";
import { doseInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { capital, kitOf, regionsOf } from "../../_parts/exercise-words";

/** The dose, what it takes and where the exercise comes from, each with its name. */
export function Facts({ words, exercise, timeZone }: { words: Words; exercise: FoundExercise; timeZone: string }) {
  const { t, number, list, moment } = words;
  const { usualSets, usualRepetitions, usualHoldSeconds, usualMinutes, usualSide, usualRestSeconds } = exercise;
  const dose = { sets: usualSets, repetitions: usualRepetitions, holdSeconds: usualHoldSeconds, minutes: usualMinutes };
  const kit = kitOf(words, exercise);
  const { changedByName, changedAt } = exercise;
  const facts: [string, string | null][] = [
    [t("library.detail.dose"), doseInWords(words, dose, usualSide)],
    [
      t("library.detail.rest"),
      usualRestSeconds === null ? null : t("library.detail.restSeconds", { seconds: usualRestSeconds }),
    ],
    [t("library.detail.minutes"), t("library.detail.minutesValue", { minutes: number(exercise.estimatedMinutes) })],
    [t("library.detail.works"), capital(list(regionsOf(words, exercise)))],
    [t("library.detail.position"), t(`library.positions.${exercise.position}`)],
    [t("library.detail.direction"), t(`library.directions.${exercise.direction}`)],
    [t("library.detail.kit"), kit.length === 0 ? t("library.kit.nothing") : capital(list(kit))],
    [t("library.detail.cost"), t(`library.costs.${exercise.kitCost}`)],
    [t("library.detail.load"), t(`library.loads.${exercise.loadLevel}`)],
    [t("library.detail.impact"), t(`library.impacts.${exercise.impact}`)],
    [t("library.detail.usedBy"), t("library.detail.usedByValue", { count: exercise.usedBy })],
    [t("library.detail.source"), exercise.source],
    [t("library.detail.licence"), exercise.licence],
  ];
  return (
    <section className="rounded-lg border border-line bg-surface p-4">
      <h2 className="mb-2 text-base font-semibold">
        {t("library.detail.facts")}{" "}
        <span className="font-normal text-ink-2">· {t(`library.kinds.${exercise.kind}`)}</span>
      </h2>
      <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-4 gap-y-1.5">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd className="min-w-0 wrap-anywhere">{value}</dd>
            </div>
          ),
        )}
      </dl>
      {changedByName !== null && changedAt !== null && (
        <p className="mt-3 text-xs text-ink-2">
          {t("library.detail.changed", { name: changedByName, moment: moment(changedAt, timeZone) })}
        </p>
      )}
    </section>
  );
}
