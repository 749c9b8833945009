import { DayStrip } from "@/components/day-strip";
import type { ReportedDay } from "@/db/queries/check-ins";
import type { Progress, ProgressDay } from "@/db/queries/progress";
import type { PainScore } from "@/lib/domain/report";
import type { Words } from "@/lib/words/words";
import { leftOutInWords, noteOf } from "./said";

const RECENT_DAYS = 14;

/** The last two weeks day by day, today first. A day without a word says so; a skipped question leaves a dash. */
export function RecentDays({
  words,
  progress,
  reports,
}: {
  words: Words;
  progress: Progress;
  reports: readonly ReportedDay[];
}) {
  const { t } = words;
  const days = progress.days.slice(-RECENT_DAYS).reverse();
  return (
    <table className="w-full border-collapse text-sm max-sm:block max-sm:[&_:is(thead,tbody)]:block max-sm:[&_tr]:grid max-sm:[&_tr]:grid-cols-[5.5rem_1fr_2.75rem_2.75rem_2.75rem] max-sm:[&_:is(th,td):last-child]:col-span-5 max-sm:[&_:is(th,td):last-child:empty]:hidden max-sm:[&_thead_th:last-child]:sr-only">
      <thead className="text-xs text-ink-2">
        <tr>
          <Head>{t("clinic.report.day")}</Head>
          <Head>{t("clinic.report.state")}</Head>
          <Head>{t("clinic.report.before")}</Head>
          <Head>{t("clinic.report.worst")}</Head>
          <Head>{t("clinic.report.after")}</Head>
          <Head>{t("clinic.report.reasons")}</Head>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <Day key={day.day} words={words} day={day} report={reports.find((one) => one.day === day.day)} />
        ))}
      </tbody>
    </table>
  );
}

function morningInWords({ t }: Words, { morning, morningPain }: ProgressDay): string {
  const answer = t(`clinic.safety.mornings.${morning ?? "same"}`);
  return morningPain === null ? answer : t("clinic.safety.morningPain", { answer, score: morningPain });
}

function Head({ children }: { children: string }) {
  return (
    <th scope="col" className="py-1.5 pe-3 text-start font-medium whitespace-nowrap">
      {children}
    </th>
  );
}

function Day({ words, day, report }: { words: Words; day: ProgressDay; report: ReportedDay | undefined }) {
  const { t } = words;
  const isSilent = report?.checkIn === undefined || report.checkIn === null;
  const note = report ? noteOf(report) : null;
  const said = [
    ...(report ? leftOutInWords(words, report) : []),
    ...(day.morning ? [morningInWords(words, day)] : []),
    ...(day.isAddedLater ? [t("clinic.report.addedLater")] : []),
  ];
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-2 pe-3 text-start font-medium whitespace-nowrap">
        {words.day(day.day, "shortWeekday")} {words.day(day.day, "short")}
      </th>
      <td className="py-2 pe-3 sm:whitespace-nowrap">
        <span className="flex items-baseline gap-2">
          <span aria-hidden="true">
            <DayStrip states={[day.state]} label="" />
          </span>
          {t(`common.dayState.${day.state}`)}
        </span>
      </td>
      {([day.painBefore, day.painWorst, day.painAfter] as const).map((score, place) => (
        <td key={PLACES[place]} className="py-2 pe-3 tabular-nums">
          {isSilent ? null : <Score words={words} score={score} />}
        </td>
      ))}
      <td className="w-full py-2 text-ink-2 max-sm:pt-0">
        {said.join(" · ")}
        {note !== null && <span className="block text-ink">{t("clinic.overview.quote", { note })}</span>}
      </td>
    </tr>
  );
}

const PLACES = ["before", "worst", "after"];

function Score({ words: { t }, score }: { words: Words; score: PainScore | null }) {
  return score === null ? <span className="text-2xs text-ink-2">{t("clinic.report.skipped")}</span> : score;
}
