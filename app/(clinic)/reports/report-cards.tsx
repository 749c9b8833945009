import { Card } from "@/components/card";
import type { ClinicReport, RuleYield } from "@/lib/domain/clinic-report";
import { REASON_KINDS } from "@/lib/domain/reason";
import { SAFETY_ANSWER_RULE } from "@/lib/domain/signal-rules";
import type { Words } from "@/lib/words/words";

type Part = { words: Words };

const BANDS = ["low", "middle", "high", "nothingDue"] as const;

/** How a share is spread over patients, as counts and quartiles, and never as one mean. */
export function SpreadCard({
  words: { t, number },
  id,
  title,
  lead,
  spread,
}: Part & { id: string; title: string; lead: string; spread: ClinicReport["sessions"] }) {
  const { quartiles } = spread;
  const most = Math.max(1, ...BANDS.map((band) => spread[band]));
  const percent = (share: number) => number(Math.round(share * 100));
  return (
    <Card title={title} titleId={id}>
      <p className="text-ink-2">{lead}</p>
      <dl className="mt-3 grid grid-cols-[max-content_1fr_max-content] items-center gap-x-3 gap-y-1.5">
        {BANDS.map((band) => (
          <div key={band} className="col-span-3 grid grid-cols-subgrid items-center">
            <dt>{t(`reports.bands.${band}`)}</dt>
            <dd className="contents">
              <Bar share={spread[band] / most} isEmpty={band === "nothingDue"} />
              <span className="text-end font-medium tabular-nums">{number(spread[band])}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">
        {quartiles
          ? t("reports.quartiles", {
              quarter: percent(quartiles.quarter),
              half: percent(quartiles.half),
              threeQuarters: percent(quartiles.threeQuarters),
            })
          : t("reports.noShares")}
      </p>
    </Card>
  );
}

/** A bar beside its number, which says the same; dashed where it is about nothing. */
function Bar({ share, isEmpty = false }: { share: number; isEmpty?: boolean }) {
  const width = Number((share * 100).toFixed(1));
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="h-4 w-full">
      <rect width={width} height="10" className={isEmpty ? "fill-adh-1" : "chart-done"} />
    </svg>
  );
}

export function ReasonsCard({ words: { t, number }, barriers }: Part & Pick<ClinicReport, "barriers">) {
  const most = Math.max(1, ...barriers.map(({ days }) => days));
  return (
    <Card title={t("reports.reasons")} titleId="reasons">
      {barriers.length === 0 ? (
        <p className="text-ink-2">{t("reports.noReasons")}</p>
      ) : (
        <>
          <p className="text-ink-2">{t("reports.reasonsLead")}</p>
          <table className="mt-2 w-full">
            <thead className="text-xs text-ink-2">
              <tr>
                <Head>{t("reports.reasonHead")}</Head>
                <Head colSpan={2}>{t("reports.days")}</Head>
                <Head end>{t("reports.people")}</Head>
              </tr>
            </thead>
            <tbody>
              {barriers.map(({ barrier, days, patients }) => (
                <tr key={barrier} className="border-t border-line">
                  <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                    {t(`common.barriers.${barrier}`)}
                  </th>
                  <td className="w-1/3 py-1.5">
                    <Bar share={days / most} />
                  </td>
                  <td className="py-1.5 ps-2 text-end tabular-nums">{number(days)}</td>
                  <td className="py-1.5 ps-3 text-end tabular-nums">{number(patients)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Card>
  );
}

function Head({ children, colSpan, end = false }: { children: string; colSpan?: number; end?: boolean }) {
  return (
    <th scope="col" colSpan={colSpan} className={`py-1.5 font-medium ${end ? "ps-3 text-end" : "pe-3 text-start"}`}>
      {children}
    </th>
  );
}

export function FlareUpsCard({ words: { t }, flareUps }: Part & Pick<ClinicReport, "flareUps">) {
  return (
    <Card title={t("reports.flareUps")} titleId="flare-ups">
      <p>{t("reports.flareUpsSaid", flareUps)}</p>
    </Card>
  );
}

export function RetentionCard({ words: { t }, retention }: Part & Pick<ClinicReport, "retention">) {
  return (
    <Card title={t("reports.retention")} titleId="retention">
      <p className="text-ink-2">{t("reports.retentionLead")}</p>
      <dl className="mt-2 grid gap-1.5">
        {retention.map(({ weeks, still, of }) => (
          <div key={weeks} className="flex items-baseline justify-between gap-3">
            <dt>{t("reports.after", { weeks })}</dt>
            <dd className="tabular-nums">
              {of === 0 ? t("reports.nobodyYet") : t("reports.of", { count: still, of })}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

const COLUMNS = ["raised", "settled", "open", "overdue", "changed"] as const;

/** What the rules raised, what became of it, and how often it led to a change: with counts, because they are small. */
export function SignalsCard({ words, rules }: Part & { rules: readonly RuleYield[] }) {
  const { t, number } = words;
  return (
    <Card title={t("reports.signals")} titleId="signals">
      {rules.length === 0 ? (
        <p className="text-ink-2">{t("reports.noSignals")}</p>
      ) : (
        <>
          <p className="max-w-prose text-ink-2">{t("reports.signalsLead")}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its card is moved by the arrow keys */}
          <section className="mt-2 overflow-x-auto" tabIndex={0} aria-label={t("reports.signalsTable")}>
            <table className="w-full min-w-120">
              <thead className="text-xs text-ink-2">
                <tr>
                  <Head>{t("reports.head.rule")}</Head>
                  {COLUMNS.map((column) => (
                    <Head key={column} end>
                      {t(`reports.head.${column}`)}
                    </Head>
                  ))}
                  <Head end>{t("reports.head.days")}</Head>
                </tr>
              </thead>
              <tbody>
                {rules.map((row) => (
                  <tr key={row.rule} className="border-t border-line">
                    <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                      {ruleInWords(words, row.rule)}
                    </th>
                    {COLUMNS.map((column) => (
                      <td key={column} className="py-1.5 ps-3 text-end tabular-nums">
                        {column === "changed"
                          ? t("reports.of", { count: row.changed, of: row.raised })
                          : number(row[column])}
                      </td>
                    ))}
                    <td className="py-1.5 ps-3 text-end tabular-nums">
                      {row.medianDays === null ? "–" : number(Math.round(row.medianDays * 10) / 10)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </Card>
  );
}

function ruleInWords({ t }: Words, rule: string): string {
  const known = [SAFETY_ANSWER_RULE.name as "safety-answer", ...REASON_KINDS].find((kind) => kind === rule); // its own name
  return known ? t(`reports.rules.${known}`) : rule;
}
