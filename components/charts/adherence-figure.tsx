import { AdherenceBarsSvg } from "./adherence-bars-svg";
import { AdherenceExplorer } from "./adherence-explorer";
import { ChartFrame } from "./chart-frame";
import type { ExploreWords } from "./chart-over";
import { type AdherenceChartWords, type AdherenceWeek, adherenceRows } from "./data";

/** Everything about sessions week by week: the sentence, the picture, the explorer on request, the table. */
export function AdherenceFigure({
  sentence,
  picture,
  weeks,
  words,
  footnote,
}: {
  sentence: string;
  picture: string;
  weeks: readonly AdherenceWeek[];
  words: AdherenceChartWords & { table: string; caption: string; explore: ExploreWords };
  footnote?: string;
}) {
  const { week, done, planned, nothingDue, running, explore } = words;
  const chartWords = { week, done, planned, nothingDue, running };
  return (
    <ChartFrame
      sentence={sentence}
      footnote={footnote}
      table={{
        label: words.table,
        caption: words.caption,
        head: [week, done, planned],
        rows: adherenceRows(weeks, chartWords),
      }}
    >
      <AdherenceExplorer label={picture} weeks={weeks} words={{ ...chartWords, explore }}>
        <AdherenceBarsSvg label={picture} weeks={weeks} words={chartWords} />
      </AdherenceExplorer>
    </ChartFrame>
  );
}
