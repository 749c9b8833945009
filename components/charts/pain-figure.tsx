import { ChartFrame, PainLegend } from "./chart-frame";
import type { ExploreWords } from "./chart-over";
import { PAIN_SERIES, type PainChartData, type PainChartWords, painRows } from "./data";
import { PainChartSvg } from "./pain-chart-svg";
import { PainExplorer } from "./pain-explorer";

/**
 * Everything about pain over time: the sentence, the picture, the explorer on request, the table.
 * `id` is unique on the page; `picture` is the accessible name of the drawing.
 */
export function PainFigure({
  id,
  sentence,
  picture,
  data,
  words,
  footnote,
}: {
  id: string;
  sentence: string;
  picture: string;
  data: PainChartData;
  words: PainChartWords & { table: string; caption: string; explore: ExploreWords };
  footnote?: string;
}) {
  const { before, worst, after, morning, day, notReported, explore } = words;
  return (
    <ChartFrame
      sentence={sentence}
      legend={<PainLegend words={words} />}
      footnote={footnote}
      table={{
        label: words.table,
        caption: words.caption,
        head: [day, ...PAIN_SERIES.map((series) => words[series])],
        rows: painRows(data.days, words),
      }}
    >
      <PainExplorer
        id={id}
        label={picture}
        data={data}
        words={{ before, worst, after, morning, day, notReported, explore }}
      >
        <PainChartSvg id={id} label={picture} data={data} />
      </PainExplorer>
    </ChartFrame>
  );
}
