"use client";

import { useMemo, useState } from "react";
import {
  Bar,
  BarChart,
  type BarShapeProps,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import { barPath, highestOf, NothingDue } from "./adherence-bars-svg";
import type { ExploreWords } from "./chart-over";
import { type AdherenceChartWords, type AdherenceWeek, countOnBar } from "./data";
import { ActiveEntry, DetailPanel } from "./explorer-parts";
import { AREAS } from "./geometry";

type Week = AdherenceWeek & { tallest: number };

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
      weeks.map((week): Week => ({ ...week, tallest: Math.max(week.sessions?.due ?? 0, week.sessions?.done ?? 0) })),
    [weeks],
  );
  const chosen = weeks.find(({ week }) => week === chosenWeek);
  return (
    <div className="grid gap-2">
      <div style={{ height }}>
        <ResponsiveContainer
          width="100%"
          height={height}
          initialDimension={{ width: AREAS.adherence.wide.width, height }}
        >
          <BarChart data={bars} accessibilityLayer title={label} margin={{ top: 24, right: 6, bottom: 0, left: 6 }}>
            <XAxis
              dataKey="week"
              tickFormatter={(week: string) => weeks.find((other) => other.week === week)?.label ?? ""}
              tick={{ className: "chart-text", fill: "var(--color-ink-2)", fontSize: 12 }}
              stroke="var(--color-c-grid)"
              tickLine={false}
              height={28}
            />
            <YAxis hide domain={[0, highestOf(weeks)]} />
            <Tooltip content={() => null} cursor={{ fill: "var(--color-sunken)" }} isAnimationActive={false} />
            <Bar
              dataKey="tallest"
              name={words.planned}
              maxBarSize={44}
              isAnimationActive={false}
              shape={(place: BarShapeProps) => <WeekBar place={place} week={bars[place.index]} />}
            />
            <SilentWeeks weeks={weeks} word={words.nothingDue} />
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

/** One week as in the picture: what was done, the planned outline behind, the count on top. */
function WeekBar({ place, week }: { place: BarShapeProps; week: Week | undefined }) {
  if (!week?.sessions || place.height <= 0) return null;
  const { done, due } = week.sessions;
  const [middle, floor] = [place.x + place.width / 2, place.y + place.height];
  const top = (sessions: number) => floor - (sessions / week.tallest) * place.height;
  const isRunning = week.stage === "running";
  return (
    <g>
      <path
        d={barPath(middle, place.width, top(done), floor)}
        className={isRunning ? "chart-done-running" : "chart-done"}
      />
      <path
        d={barPath(middle, place.width, top(due), floor)}
        className="chart-planned"
        strokeDasharray={isRunning ? "3 3" : undefined}
      />
      <text x={middle} y={place.y - 6} textAnchor="middle" className="chart-text fill-ink! font-semibold">
        {countOnBar(week.sessions)}
      </text>
    </g>
  );
}

/** The weeks without anything due, said in words as in the picture. */
function SilentWeeks({ weeks, word }: { weeks: readonly AdherenceWeek[]; word: string }) {
  const scale = useXAxisScale();
  const plot = usePlotArea();
  if (scale === undefined || plot === undefined) return null;
  return weeks
    .filter(({ sessions }) => sessions === null)
    .map(({ week }) => (
      <NothingDue
        key={week}
        x={scale(week, { position: "middle" }) ?? 0}
        floor={plot.y + plot.height}
        share={plot.width / weeks.length}
        word={word}
      />
    ));
}

function factsOf(week: AdherenceWeek | undefined, words: AdherenceChartWords): { name: string; value: string }[] {
  if (week === undefined) return [];
  if (week.sessions === null) return [{ name: words.planned, value: words.nothingDue }];
  return [
    { name: words.done, value: week.sessions.done.toString() },
    { name: words.planned, value: week.sessions.due.toString() },
  ];
}
