import { DayKey, DayStrip } from "@/components/day-strip";
import { Sparkline } from "@/components/sparkline";
import type { CaseloadRow } from "@/db/queries/caseload";
import { addDays, type CalendarDay } from "@/lib/domain/calendar-day";
import { DAY_STATES, type DayState } from "@/lib/domain/day-state";
import type { PainChange } from "@/lib/domain/pain-change";
import type { Words } from "@/lib/words/words";
import { WhyNowChip } from "./why-now-chip";

const STRIP_DAYS = 14;

// The cells carry no classes of their own: 25 rows of 7 are laid out from here. Below 60rem a row becomes a card.
const LAYOUT = [
  "block w-full [&_:is(thead,tbody)]:block [&_tr]:grid [&_tr]:items-center [&_:is(th,td)]:text-start [&_:is(th,td)]:font-normal",
  "[&_tbody_tr]:relative [&_tbody_tr]:border-t [&_tbody_tr]:border-line [&_tbody_tr]:bg-surface [&_tbody_tr:hover]:bg-primary-soft",
  "[&_thead]:max-lg:sr-only @max-[60rem]:[&_thead]:sr-only",
  "@min-[60rem]:[&_tr]:grid-cols-[minmax(11rem,1fr)_12rem_12.25rem_6rem_3.75rem_4.25rem_5rem] @min-[60rem]:[&_tr]:gap-x-3 @min-[60rem]:[&_tr]:px-3",
  "@min-[60rem]:[&_tbody_tr]:min-h-13 @min-[60rem]:[&_thead_tr]:min-h-10 [&_thead]:text-xs [&_thead]:text-ink-2 [&_thead_th]:font-medium",
  "@max-[60rem]:[&_tbody]:grid @max-[60rem]:[&_tbody]:gap-2 @min-[40rem]:@max-[60rem]:[&_tbody]:grid-cols-2",
  "@max-[60rem]:[&_tbody_tr]:grid-cols-[auto_auto_1fr] @max-[60rem]:[&_tbody_tr]:gap-x-3 @max-[60rem]:[&_tbody_tr]:gap-y-2 @max-[60rem]:[&_tbody_tr]:rounded-lg @max-[60rem]:[&_tbody_tr]:border @max-[60rem]:[&_tbody_tr]:p-3",
  "@max-[60rem]:[&_:nth-child(-n+3):is(th,td)]:col-span-3 @max-[60rem]:[&_td:last-child]:col-span-3",
  "@max-[60rem]:[&_td[data-label]]:before:me-1.5 @max-[60rem]:[&_td[data-label]]:before:text-ink-2 @max-[60rem]:[&_td[data-label]]:before:content-[attr(data-label)]",
].join(" ");

/** The caseload: one row a patient, one sentence a row. The whole row leads to the patient. */
export function CaseloadTable({ words, rows }: { words: Words; rows: readonly CaseloadRow[] }) {
  const { t } = words;
  return (
    <div className="@container mt-1">
      <table className={LAYOUT}>
        <thead>
          <tr>
            <th scope="col">{t("clinic.caseload.patient")}</th>
            <th scope="col">{t("clinic.caseload.whyNow")}</th>
            <th scope="col">{t("clinic.caseload.strip")}</th>
            <th scope="col" className="col-span-2">
              {t("clinic.caseload.pain")}
            </th>
            <th scope="col" title={t("clinic.caseload.sessionsHint")}>
              {t("clinic.caseload.sessions")}
            </th>
            <th scope="col">{t("clinic.caseload.lastReport")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.patientId} words={words} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ words, row }: { words: Words; row: CaseloadRow }) {
  const { t } = words;
  const { today, summary } = row;
  const isRecent = summary.latestWorst !== null && summary.latestWorst.day > addDays(today, -STRIP_DAYS);
  return (
    <tr>
      <th scope="row">
        <a href={`/patients/${row.patientId}`} className="block truncate font-semibold after:absolute after:inset-0">
          {t("clinic.name.inList", { family: row.familyName, given: row.givenName })}
        </a>
        <span className="block truncate text-xs text-ink-2">{factsOf(words, row)}</span>
      </th>
      <td>
        <WhyNowChip words={words} whyNow={summary.whyNow} today={today} />
      </td>
      <td>
        <DayStrip states={summary.strip} label={stripInWords(words, summary.strip)} />
      </td>
      <td>
        <Sparkline values={summary.painWorst} limit={row.painCeiling} label={painInWords(words, row, isRecent)} />
      </td>
      <td className="tabular-nums">
        {isRecent && (
          <>
            <b className="text-base font-semibold">{summary.latestWorst?.score}</b>{" "}
            <Change words={words} change={summary.painChange} />
          </>
        )}
      </td>
      <td data-label={t("clinic.caseload.sessions")} className="text-xs tabular-nums">
        {summary.sessions ? (
          `${summary.sessions.done}/${summary.sessions.due}`
        ) : (
          <span className="text-ink-2">{t("clinic.caseload.nothingDue")}</span>
        )}
      </td>
      <td data-label={t("clinic.caseload.lastReport")} className="text-xs text-ink-2">
        {dayInWords(words, summary.lastReportedOn, today)}
      </td>
    </tr>
  );
}

function factsOf({ t, day }: Words, row: CaseloadRow): string {
  const facts = [
    row.birthYear !== null && t("clinic.born", { year: String(row.birthYear) }),
    row.weekOfProgram !== null && row.weekOfProgram > 0 && t("clinic.week", { week: row.weekOfProgram }),
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
