import { DayKey, DayStrip } from "@/components/day-strip";
import { Sparkline } from "@/components/sparkline";
import type { CaseloadRow } from "@/db/queries/caseload";
import { addDays, type CalendarDay } from "@/lib/domain/calendar-day";
import { DAY_STATES, type DayState } from "@/lib/domain/day-state";
import type { PainChange } from "@/lib/domain/pain-change";
import type { Words } from "@/lib/words/words";
import { GridRow, OtherReasons, SelectAll } from "./grid-row";
import { GridTable } from "./grid-table";
import type { RowFacts } from "./row-facts";
import { ReasonChip, whyNowInWords } from "./why-now-chip";

const STRIP_DAYS = 14;

/** The caseload: one row a patient, one sentence a row. The whole row leads to the patient. */
export function CaseloadTable({
  words,
  rows,
  facts,
}: {
  words: Words;
  rows: readonly CaseloadRow[];
  /** Of each row, in the same order: its sentences are put together once. */
  facts: readonly RowFacts[];
}) {
  const { t } = words;
  return (
    <div className="@container mt-1">
      <GridTable label={t("clinic.caseload.title")}>
        <thead>
          <tr data-row="head">
            <td>
              <SelectAll />
            </td>
            <th scope="col">{t("clinic.caseload.patient")}</th>
            <th scope="col">{t("clinic.caseload.whyNow")}</th>
            <th scope="col">{t("clinic.caseload.strip")}</th>
            <th scope="col" colSpan={2} className="col-span-2">
              {t("clinic.caseload.pain")}
            </th>
            <th scope="col" className="col-span-2" colSpan={2}>
              {t("clinic.caseload.lastReport")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const known = facts[at];
            return known && <Row key={row.patientId} words={words} row={row} facts={known} />;
          })}
        </tbody>
      </GridTable>
    </div>
  );
}

function Row({ words, row, facts }: { words: Words; row: CaseloadRow; facts: RowFacts }) {
  const { t } = words;
  const { today, summary, patientId } = row;
  const isRecent = summary.latestWorst !== null && summary.latestWorst.day > addDays(today, -STRIP_DAYS);
  const others = Math.max(0, facts.reasons.length - 1);
  return (
    <GridRow id={patientId}>
      <th scope="row">
        <a href={facts.address} data-cell="name" className="block truncate font-semibold after:absolute after:inset-0">
          {facts.name}
        </a>
        <span className="block truncate text-xs text-ink-2">{factsOf(words, row)}</span>
      </th>
      <td data-cell={others > 0 ? undefined : "why"}>
        <ReasonChip whyNow={summary.whyNow}>
          {facts.reasons[0]?.sentence ?? whyNowInWords(words, summary.whyNow, today)}
        </ReasonChip>
        {others > 0 && <OtherReasons id={patientId} count={others} />}
      </td>
      <td data-cell="strip">
        <DayStrip states={summary.strip} label={stripInWords(words, summary.strip)} />
      </td>
      <td>
        <Sparkline values={summary.painWorst} limit={row.painCeiling} label={painInWords(words, row, isRecent)} />
      </td>
      <td data-cell="pain" className="tabular-nums">
        {isRecent && (
          <>
            <b className="text-base font-semibold">{summary.latestWorst?.score}</b>{" "}
            <Change words={words} change={summary.painChange} />
          </>
        )}
      </td>
      <td data-cell="report" data-label={t("clinic.caseload.lastReport")} className="text-xs text-ink-2">
        {dayInWords(words, summary.lastReportedOn, today)}
      </td>
    </GridRow>
  );
}

function factsOf({ t, day }: Words, row: CaseloadRow): string {
  const facts = [
    row.birthYear !== null && t("clinic.born", { year: String(row.birthYear) }),
    row.weekOfProgram !== null && row.weekOfProgram > 0 && t("clinic.week", { week: row.weekOfProgram }),
    row.snoozedUntil && t("triage.snoozedUntil", { day: day(row.snoozedUntil, "short") }),
    row.summary.flareUpSince && t("clinic.caseload.flareUp", { day: day(row.summary.flareUpSince, "short") }),
    row.programName,
  ];
  return facts.filter(Boolean).join(" · ");
}

function stripInWords({ t, number }: Words, strip: readonly DayState[]): string {
  const days = (state: DayState) => strip.filter((one) => one === state).length;
  return t("charts.days.strip", {
    days: number(strip.length),
    done: days("done") + days("flare_up_plan"),
    part: days("part"),
    notDone: days("not_done"),
    silent: days("no_report"),
  });
}

function painInWords({ t, number }: Words, { summary }: CaseloadRow, isRecent: boolean): string {
  return isRecent && summary.latestWorst
    ? t("charts.sparkline.picture", { days: number(STRIP_DAYS), score: number(summary.latestWorst.score) })
    : t("charts.sparkline.none", { days: number(STRIP_DAYS) });
}

const GLYPHS = { up: "▲", down: "▼", same: "=" } as const;

/** Against the patient's own median; nothing when there is too little to compare with. */
function Change({ words: { t, number }, change }: { words: Words; change: PainChange }) {
  if (change.kind === "cannot-say") return null;
  const by = number(Math.abs(change.by));
  return (
    <span
      title={t(`clinic.caseload.change.${change.kind}`, { by })}
      className={change.kind === "up" ? "text-xs font-semibold text-warn-ink" : "text-xs text-ink-2"}
    >
      {`${GLYPHS[change.kind]} ${by}`}
    </span>
  );
}

/** Today, yesterday, or the date. */
export function dayInWords({ t, day }: Words, on: CalendarDay | null, today: CalendarDay): string {
  if (on === null) return t("clinic.never");
  if (on === today) return t("clinic.today");
  return on === addDays(today, -1) ? t("clinic.yesterday") : day(on, "short");
}

/** What the cells of the strips mean. */
export function CaseloadKey({ words: { t } }: { words: Words }) {
  return (
    <DayKey
      title={t("charts.days.key")}
      entries={DAY_STATES.map((state) => ({ state, label: t(`charts.days.${state}`) }))}
    />
  );
}
