"use client";

import { lazy, type ReactNode } from "react";
import { ChartOver, type ExploreWords } from "./chart-over";
import type { PainChartData, PainChartWords } from "./data";

const load = () => import("./pain-chart");
const PainChart = lazy(() => load().then(({ PainChart }) => ({ default: PainChart })));

/** The pain picture with its explorer, whose code is fetched only when it is wanted. */
export function PainExplorer({
  id,
  label,
  data,
  words,
  below,
  children,
}: {
  id: string;
  label: string;
  data: PainChartData;
  words: PainChartWords & { explore: ExploreWords };
  /** What stands under the picture on the same axis. */
  below?: ReactNode;
  children: ReactNode;
}) {
  return (
    <ChartOver
      picture={children}
      prepare={load}
      below={below}
      words={words.explore}
      explorer={(height) => <PainChart id={id} label={label} data={data} words={words} height={height} />}
    />
  );
}
