import { charts } from "@/lib/words/en/charts";
import { Card } from "../card";
import { EmptyState } from "../empty-state";
import type { Example } from "../example";
import { AdherenceFigure } from "./adherence-figure";
import { PainFigure } from "./pain-figure";
import { ADHERENCE_EXAMPLES, PAIN_EXAMPLES } from "./sample-data";

export const examples: Example[] = [
  ...PAIN_EXAMPLES.map(({ name, data }, index) => ({
    name: `pain: ${name}`,
    element: (
      <Card title="Pain">
        <PainFigure
          id={`pain-${index}`}
          sentence="Pain while exercising went down from 6 to 2; reported on 23 of 28 days."
          picture="Pain before, at its worst and after exercise, from 0 to 10"
          data={data}
          words={{ ...charts.pain, explore: charts.explore }}
          footnote={charts.pain.footnote}
        />
      </Card>
    ),
  })),
  { name: "pain: nothing yet", element: <EmptyState icon="chart-line" title={charts.pain.empty} /> },
  ...ADHERENCE_EXAMPLES.map(({ name, weeks }) => ({
    name: `adherence: ${name}`,
    element: (
      <Card title="Sessions">
        <AdherenceFigure
          sentence="9 of 12 planned sessions done in the last four weeks."
          picture="Sessions done and planned each week"
          weeks={weeks}
          words={{ ...charts.adherence, explore: charts.explore }}
        />
      </Card>
    ),
  })),
];
