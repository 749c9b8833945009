import { Card } from "@/components/card";
import { ChartFrame, PainLegend } from "@/components/charts/chart-frame";
import { PainChartSvg } from "@/components/charts/pain-chart-svg";
import { PainExplorer } from "@/components/charts/pain-explorer";
import { PainWordsSvg } from "@/components/charts/pain-words-svg";
import { PortalLink } from "@/components/portal-link";
import { DataTable, TableToggle } from "@/components/table-toggle";
import type { PatientProgress } from "@/lib/domain/patient-progress";
import type { Words } from "@/lib/words/words";
import {
  hasNumbers,
  hasWords,
  isByWeek,
  type Mornings,
  painChartData,
  painWordsData,
  progressTable,
} from "./progress-data";
import { progressPath } from "./progress-path";

type Part = { words: Words; progress: PatientProgress; mornings: Mornings };

/** Pain over time: one line of numbers, words on an axis of their own, and everything that was told as a table. */
export function ProgressPain(part: Part) {
  const { t } = part.words;
  const { days } = part.progress;
  const table = progressTable(part.words, part.progress);
  const byWeek = isByWeek(part.progress);
  return (
    <Card look="patient" title={t("patient.progress.painTitle")} titleId="pain">
      <div className="grid gap-4">
        {(hasNumbers(days) || !hasWords(days)) && <Numbers {...part} />}
        {hasWords(days) && <InWords {...part} />}
        <div>
          <TableToggle label={t("patient.progress.table.open")}>
            <DataTable
              caption={t(byWeek ? "patient.progress.table.captionWeeks" : "patient.progress.table.caption")}
              {...table}
            />
          </TableToggle>
          {byWeek && <p className="text-base text-ink-2">{t("patient.progress.table.weekNote")}</p>}
        </div>
      </div>
    </Card>
  );
}

function Numbers({ words, progress, mornings }: Part) {
  const { t } = words;
  const data = painChartData(words, progress, mornings);
  const picture = t(mornings === "shown" ? "patient.progress.painPictureMornings" : "patient.progress.painPicture", {
    from: words.day(progress.span.from, "full"),
    to: words.day(progress.span.to, "full"),
  });
  const lines = {
    before: t("charts.pain.before"),
    worst: t("patient.progress.worst"),
    after: t("charts.pain.after"),
    morning: t("charts.pain.morning"),
    day: t("charts.pain.day"),
    notReported: t("charts.pain.notReported"),
  };
  const explore = {
    open: t("charts.explore.open"),
    close: t("charts.explore.close"),
    loading: t("charts.explore.loading"),
    show: t("charts.explore.show"),
    hint: t("charts.explore.hint"),
  };
  return (
    <ChartFrame
      sentence={t(isByWeek(progress) ? "patient.progress.painWeekly" : "patient.progress.painSentence")}
      legend={
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <PainLegend words={lines} lines={data.lines} />
          <MorningToggle words={words} progress={progress} mornings={mornings} />
        </div>
      }
      footnote={t("patient.progress.painNote")}
    >
      <PainExplorer id="pain-chart" label={picture} data={data} words={{ ...lines, explore }}>
        <PainChartSvg id="pain-chart" label={picture} data={data} />
      </PainExplorer>
    </ChartFrame>
  );
}

/** A link to the same page with the other answer, so that it works without script. */
function MorningToggle({ words: { t }, progress, mornings }: Part) {
  const other = mornings === "shown" ? "hidden" : "shown";
  return (
    <PortalLink
      href={progressPath(progress.asked, other)}
      scroll={false}
      className="inline-flex min-h-11 items-center text-base text-primary underline underline-offset-2 print:hidden"
    >
      {t(mornings === "shown" ? "patient.progress.hideMornings" : "patient.progress.showMornings")}
    </PortalLink>
  );
}

function InWords({ words, progress }: Part) {
  const { t } = words;
  const picture = t("patient.progress.wordsPicture", {
    from: words.day(progress.span.from, "full"),
    to: words.day(progress.span.to, "full"),
  });
  return (
    <figure className="grid gap-2">
      <figcaption>
        <h3 className="text-lg font-semibold">{t("patient.progress.wordsTitle")}</h3>
        <p>{t("patient.progress.wordsSentence")}</p>
      </figcaption>
      <PainWordsSvg label={picture} data={painWordsData(words, progress)} />
    </figure>
  );
}
