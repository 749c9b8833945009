import type { ReactNode } from "react";
import { Card } from "@/components/card";
import type { NamedExerciseRecord } from "@/db/queries/exercise-records";
import type { PainTrend } from "@/lib/domain/pain-change";
import type { Span } from "@/lib/domain/span";
import { doseInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";

const COLUMNS = ["done", "worstPain", "effort", "enjoyment", "trend"] as const;

/** Each exercise by itself over the window: what was done of it, and what was told about it. */
export function ExercisesCard({
  words,
  records,
  span,
}: {
  words: Words;
  records: readonly NamedExerciseRecord[];
  span: Span;
}) {
  const { t, day } = words;
  return (
    <Card title={t("overview.exercises.title")} titleId="exercises">
      {records.length === 0 ? (
        <p className="text-ink-2">{t("overview.exercises.none")}</p>
      ) : (
        <>
          <p className="text-xs text-ink-2">
            {t("overview.exercises.lead", { from: day(span.from, "short"), to: day(span.to, "short") })}
          </p>
          <table className="mt-2 w-full border-collapse text-sm max-sm:block max-sm:[&_tbody]:block">
            <thead className="text-xs text-ink-2 max-sm:sr-only">
              <tr>
                <Head>{t("overview.exercises.name")}</Head>
                {COLUMNS.map((column) => (
                  <Head key={column}>{t(`overview.exercises.${column}`)}</Head>
                ))}
              </tr>
            </thead>
            <tbody>
              {records.map((one) => (
                <Row key={one.latest.id} words={words} record={one} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Card>
  );
}

function Head({ children }: { children: string }) {
  return (
    <th scope="col" className="py-1.5 pe-3 text-start font-medium">
      {children}
    </th>
  );
}

function Row({ words, record }: { words: Words; record: NamedExerciseRecord }) {
  const { t } = words;
  const { latest, isPlanned, sessions, worstPain, effort, enjoyment, trend } = record;
  const outOfTen = (value: number | null) =>
    value === null ? <NotTold words={words} /> : t("overview.exercises.outOfTen", { value });
  return (
    <tr className="border-t border-line align-top max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4 max-sm:py-2">
      <th scope="row" className="py-2 pe-3 text-start font-medium max-sm:col-span-2 max-sm:py-0 max-sm:pb-1">
        {record.name}
        <span className="block text-xs font-normal text-ink-2">
          {isPlanned ? doseInWords(words, latest.dose, record.side) : t("overview.exercises.former")}
        </span>
      </th>
      <Cell words={words} column="done">
        {sessions === null ? t("overview.exercises.nothingDue") : t("clinic.of", sessions)}
      </Cell>
      <Cell words={words} column="worstPain">
        {outOfTen(worstPain)}
      </Cell>
      <Cell words={words} column="effort">
        {outOfTen(effort)}
      </Cell>
      <Cell words={words} column="enjoyment">
        {enjoyment === null ? <NotTold words={words} /> : t(`common.enjoyment.${enjoyment}`)}
      </Cell>
      <Cell words={words} column="trend">
        {trendInWords(words, trend)}
      </Cell>
    </tr>
  );
}

/** On a narrow screen every number has its name before it, as there is no head above it. */
function Cell({
  words: { t },
  column,
  children,
}: {
  words: Words;
  column: (typeof COLUMNS)[number];
  children: ReactNode;
}) {
  return (
    <td className="py-2 pe-3 tabular-nums max-sm:py-0.5 max-sm:pe-0">
      <span className="text-xs text-ink-2 sm:hidden">{t(`overview.exercises.${column}`)} </span>
      {children}
    </td>
  );
}

function NotTold({ words: { t } }: { words: Words }) {
  return (
    <>
      <span aria-hidden="true" className="text-ink-2">
        –
      </span>
      <span className="sr-only">{t("overview.exercises.notTold")}</span>
    </>
  );
}

function trendInWords({ t }: Words, trend: PainTrend): string {
  if (trend.kind === "cannot-say") return t("overview.exercises.tooFew", trend);
  return t(`overview.exercises.${trend.kind}`, trend);
}
