"use client";

import { useMemo, useState } from "react";
import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { highestOf } from "./adherence-bars-svg";
import type { ExploreWords } from "./chart-over";
import { type AdherenceChartWords, type AdherenceWeek, countOnBar } from "./data";
import { ActiveEntry, DetailPanel } from "./explorer-parts";
import { AREAS } from "./geometry";

type Week = AdherenceWeek & { done: number | null; due: number | null; count: string };

/** The weekly sessions to explore: pointer or arrow keys choose a week, the panel below says it. */
export function AdherenceChart({
  label,
  weeks,
  words,
  height,
}: {
  label: string;
  weeks: readonly AdherenceWeek[];
  words: AdherenceChartWords & { explore: ExploreWords };
  height: number;
}) {
  const [chosenWeek, setChosenWeek] = useState<string | null>(null);
  const bars = useMemo(
    () =>
      weeks.map(
        (week): Week => ({
          ...week,
          done: week.sessions?.done ?? null,
          due: week.sessions?.due ?? null,
          count: week.sessions ? countOnBar(week.sessions) : words.nothingDue,
        }),
      ),
    [weeks, words.nothingDue],
  );
  const chosen = bars.find(({ week }) => week === chosenWeek);
  return (
    <div className="grid gap-2">
      <div style={{ height }}>
        <ResponsiveContainer
          width="100%"
          height={height}
          initialDimension={{ width: AREAS.adherence.wide.width, height }}
        >
          <BarChart
            data={bars}
            accessibilityLayer
            title={label}
            barGap="-100%"
            margin={{ top: 24, right: 6, bottom: 0, left: 6 }}
          >
            <CartesianGrid vertical={false} horizontal={false} />
            <XAxis
              dataKey="week"
              tickFormatter={(week: string) => bars.find((bar) => bar.week === week)?.label ?? ""}
              tick={{ className: "chart-text", fill: "var(--color-ink-2)", fontSize: 12 }}
              stroke="var(--color-c-grid)"
              tickLine={false}
              height={28}
            />
            <YAxis hide domain={[0, highestOf(weeks)]} />
            <Tooltip content={() => null} cursor={{ fill: "var(--color-sunken)" }} isAnimationActive={false} />
            <Bar
              dataKey="done"
              name={words.done}
              maxBarSize={44}
              fill="var(--color-c-adh)"
              radius={[4, 4, 0, 0]}
              isAnimationActive={false}
            />
            <Bar
              dataKey="due"
              name={words.planned}
              maxBarSize={44}
              fill="none"
              stroke="var(--color-edge)"
              radius={[4, 4, 0, 0]}
              isAnimationActive={false}
            >
              <LabelList dataKey="count" position="top" className="chart-text" fill="var(--color-ink)" fontSize={12} />
            </Bar>
            <ActiveEntry onChange={setChosenWeek} />
          </BarChart>
        </ResponsiveContainer>
      </div>
      <DetailPanel
        hint={words.explore.hint}
        title={chosen === undefined ? undefined : `${words.week} ${chosen.label}`}
        facts={factsOf(chosen, words)}
      />
    </div>
  );
}

function factsOf(week: Week | undefined, words: AdherenceChartWords): { name: string; value: string }[] {
  if (week === undefined) return [];
  if (week.sessions === null) return [{ name: words.planned, value: words.nothingDue }];
  return [
    { name: words.done, value: week.sessions.done.toString() },
    { name: words.planned, value: week.sessions.due.toString() },
  ];
}
