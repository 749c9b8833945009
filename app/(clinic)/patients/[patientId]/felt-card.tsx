import { Card } from "@/components/card";
import type { ReportedDay } from "@/db/queries/check-ins";
import type { Span } from "@/lib/domain/span";
import type { Words } from "@/lib/words/words";
import { FELT, type Felt, type FeltDay, feltDays, feltSpan, LONGEST_FELT_DAYS } from "./felt-data";

/** Stiffness, mood and enjoyment day by day: a strip each, and the same words in a table. */
export function FeltCard({
  words,
  reports,
  span: window,
}: {
  words: Words;
  reports: readonly ReportedDay[];
  span: Span;
}) {
  const { t } = words;
  const span = feltSpan(window);
  const rows = FELT.map((felt) => ({ felt, days: feltDays(words, reports, span, felt) }));
  if (rows.every(({ days }) => days.every(({ said }) => said === null))) {
    return (
      <Card title={t("overview.felt.title")} titleId="felt">
        <p className="text-ink-2">{t("overview.felt.none")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("overview.felt.title")} titleId="felt">
      <p className="text-xs text-ink-2">
        {t("overview.felt.lead")}
        {span.from !== window.from && ` ${t("overview.felt.more", { days: LONGEST_FELT_DAYS })}`}
      </p>
      <div className="mt-3 grid gap-3">
        {rows.map(({ felt, days }) => (
          <FeltRow key={felt} words={words} felt={felt} days={days} span={span} />
        ))}
      </div>
      <FeltTable words={words} rows={rows} />
    </Card>
  );
}

function FeltRow({ words, felt, days, span }: { words: Words; felt: Felt; days: readonly FeltDay[]; span: Span }) {
  const { t, day } = words;
  const name = t(`clinic.report.${felt}`);
  const latest = latestInWords(words, days);
  const picture = t("overview.felt.picture", {
    name,
    from: day(span.from, "short"),
    to: day(span.to, "short"),
    latest,
  });
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{name}</span>
        <span className="text-xs text-ink-2">{latest}</span>
      </p>
      <FeltStrip picture={picture} days={days} />
    </div>
  );
}

function latestInWords({ t, day }: Words, days: readonly FeltDay[]): string {
  const told = days.flatMap(({ day: on, said }) => (said ? [{ on, said }] : []));
  const last = told.at(-1);
  if (!last) return t("overview.felt.notTold");
  return t("overview.felt.latestOf", { word: last.said.word, day: day(last.on, "short"), days: told.length });
}

const WIDTH = 600;
const HEIGHT = 24;

/** One bar a day, as tall as the answer is far up its own scale; a low line runs under all days, so that gaps show. */
function FeltStrip({ picture, days }: { picture: string; days: readonly FeltDay[] }) {
  const step = WIDTH / Math.max(1, days.length);
  const width = Math.round(Math.min(16, step * 0.8) * 10) / 10;
  const bars = days.flatMap(({ said }, index) => {
    if (!said) return [];
    const height = Math.round((HEIGHT * said.step * 10) / said.of) / 10;
    const x = Math.round((index * step + (step - width) / 2) * 10) / 10;
    return `M${x} ${Math.round((HEIGHT - height) * 10) / 10}h${width}v${height}h${-width}z`;
  });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={picture}
      className="mt-1 block h-6 w-full"
    >
      <path d={`M0 ${HEIGHT + 0.5}H${WIDTH}`} className="chart-planned" />
      <path d={bars.join("")} className="chart-done" />
    </svg>
  );
}

function FeltTable({ words, rows }: { words: Words; rows: readonly { felt: Felt; days: readonly FeltDay[] }[] }) {
  const { t, day } = words;
  const days = rows[0]?.days ?? [];
  const told = days
    .map((one, index) => ({ day: one.day, said: rows.map((row) => row.days[index]?.said?.word ?? null) }))
    .filter(({ said }) => said.some((word) => word !== null))
    .reverse();
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-8 items-center text-xs text-primary underline underline-offset-2">
        {t("overview.felt.each")}
      </summary>
      <table className="mt-1 w-full border-collapse text-sm">
        <thead className="text-xs text-ink-2">
          <tr>
            {[t("clinic.report.day"), ...FELT.map((felt) => t(`clinic.report.${felt}`))].map((head) => (
              <th key={head} scope="col" className="py-1.5 pe-3 text-start font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map((one) => (
            <tr key={one.day} className="border-t border-line">
              <th scope="row" className="py-1.5 pe-3 text-start font-medium whitespace-nowrap">
                {day(one.day, "short")}
              </th>
              {FELT.map((felt, place) => (
                <td key={felt} className="py-1.5 pe-3">
                  {one.said[place] ?? <span className="text-ink-2">{t("clinic.report.notSaid")}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
