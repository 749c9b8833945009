"use client";

import { lazy, type ReactNode } from "react";
import { ChartOver, type ExploreWords } from "./chart-over";
import type { AdherenceChartWords, AdherenceWeek } from "./data";

const load = () => import("./adherence-chart");
const AdherenceChart = lazy(() => load().then(({ AdherenceChart }) => ({ default: AdherenceChart })));

/** The adherence picture with its explorer, whose code is fetched only when it is wanted. */
export function AdherenceExplorer({
  label,
  weeks,
  words,
  children,
}: {
  label: string;
  weeks: readonly AdherenceWeek[];
  words: AdherenceChartWords & { explore: ExploreWords };
  children: ReactNode;
}) {
  return (
    <ChartOver
      picture={children}
      prepare={load}
      words={words.explore}
      explorer={(height) => <AdherenceChart label={label} weeks={weeks} words={words} height={height} />}
    />
  );
}
