import { AdherenceFigure } from "@/components/charts/adherence-figure";
import type { PatientProgress } from "@/lib/domain/patient-progress";
import type { Words } from "@/lib/words/words";
import { adherenceBars } from "./progress-data";

/** Days of exercise, one bar for a week or for some weeks, with what was planned as an outline behind. */
export function ProgressWeeks({ words, progress }: { words: Words; progress: PatientProgress }) {
  const { t } = words;
  const { weeksTogether, weeks } = adherenceBars(words, progress);
  const sentence = [
    t("patient.progress.weeksSentence"),
    weeksTogether > 1 && t("patient.progress.weeksTogether", { weeks: weeksTogether }),
  ];
  return (
    <AdherenceFigure
      sentence={sentence.filter(Boolean).join(" ")}
      picture={t("patient.progress.weeksPicture", {
        from: words.day(progress.span.from, "full"),
        to: words.day(progress.span.to, "full"),
      })}
      weeks={weeks}
      words={{
        week: t(weeksTogether > 1 ? "patient.progress.head.weeks" : "patient.progress.head.week"),
        done: t("patient.progress.head.done"),
        planned: t("patient.progress.head.planned"),
        nothingDue: t("patient.progress.head.nothing"),
        running: t("charts.adherence.running"),
        table: t("charts.adherence.table"),
        caption: t("patient.progress.weeksTitle"),
        explore: {
          open: t("charts.explore.open"),
          close: t("charts.explore.close"),
          loading: t("charts.explore.loading"),
          show: t("charts.explore.show"),
          hint: t("charts.explore.hint"),
        },
      }}
    />
  );
}
