import { ChartFrame, PainLegend } from "./chart-frame";
import type { ExploreWords } from "./chart-over";
import {
  ALL_PAIN_SERIES,
  type DoneDay,
  doneInCell,
  PAIN_SERIES,
  type PainChartData,
  type PainChartWords,
  painRows,
} from "./data";
import { DoneStripSvg } from "./done-strip-svg";
import { PainChartSvg } from "./pain-chart-svg";
import { PainExplorer } from "./pain-explorer";

/**
 * Everything about pain over time: the sentence, the picture, the explorer on request, the table.
 * `id` is unique on the page; `picture` is the accessible name of the drawing. `done` adds a strip on the same axis.
 */
export function PainFigure({
  id,
  sentence,
  picture,
  data,
  words,
  done,
  footnote,
}: {
  id: string;
  sentence: string;
  picture: string;
  data: PainChartData;
  words: PainChartWords & { table: string; caption: string; explore: ExploreWords };
  done?: { label: string; head: string; rest: string; days: readonly DoneDay[] };
  footnote?: string;
}) {
  const { before, worst, after, morning, day, notReported, explore } = words;
  const lines = data.lines ?? PAIN_SERIES;
  const columns = ALL_PAIN_SERIES.filter((series) => lines.includes(series) || data.more?.includes(series));
  const rows = painRows(data.days, words, columns);
  return (
    <ChartFrame
      sentence={sentence}
      legend={<PainLegend words={words} lines={lines} />}
      footnote={footnote}
      table={{
        label: words.table,
        caption: words.caption,
        head: [day, ...columns.map((series) => words[series]), ...(done ? [done.head] : [])],
        rows: done
          ? rows.map((row, index) => [
              ...row,
              doneInCell(done.days[index] ?? NOTHING, { rest: done.rest, notReported }),
            ])
          : rows,
      }}
    >
      <PainExplorer
        id={id}
        label={picture}
        data={data}
        words={{ before, worst, after, morning, day, notReported, explore }}
        below={done && <DoneStripSvg label={done.label} days={done.days} />}
      >
        <PainChartSvg id={id} label={picture} data={data} />
      </PainExplorer>
    </ChartFrame>
  );
}

const NOTHING: DoneDay = { day: "", planned: 0, done: null, isRest: true };
