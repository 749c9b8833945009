"use client";

import { useMemo, useState } from "react";
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { ExploreWords } from "./chart-over";
import { PAIN_SERIES, type PainChartData, type PainChartWords, type PainDay, type PainSeries, painOf } from "./data";
import { ActiveEntry, DetailPanel } from "./explorer-parts";
import { AREAS, dodge, PAIN_GRID, PAIN_MAXIMUM } from "./geometry";
import { PainLine, PainMarks, SeriesSign } from "./marks";
import { FlareHatch } from "./pain-chart-svg";

type Day = PainDay & { index: number };

/** The pain chart to explore: pointer or arrow keys choose a day, the panel below says it, lines can be put away. */
export function PainChart({
  id,
  label,
  data,
  words,
  height,
}: {
  id: string;
  label: string;
  data: PainChartData;
  words: PainChartWords & { explore: ExploreWords };
  height: number;
}) {
  const [hidden, setHidden] = useState<readonly PainSeries[]>(data.more ?? []);
  const [chosenPlace, setChosenPlace] = useState<string | null>(null);
  const lines = [...(data.lines ?? PAIN_SERIES), ...(data.more ?? [])];
  const shown = lines.filter((series) => !hidden.includes(series));
  const days = useMemo(() => data.days.map((day, index): Day => ({ ...day, index })), [data.days]);
  const chosen = days.find(({ index }) => String(index) === chosenPlace);
  const place = (day: string) => days.find((other) => other.day >= day)?.index ?? days.length - 1;
  const prefix = `${id}-explorer`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape lets go of the chosen day, wherever in the chart the focus is
    <div className="grid gap-2" onKeyDown={({ key }) => key === "Escape" && setChosenPlace(null)}>
      <div style={{ height }}>
        <ResponsiveContainer width="100%" height={height} initialDimension={{ width: AREAS.pain.wide.width, height }}>
          <LineChart data={days} accessibilityLayer title={label} margin={{ top: 24, right: 12, bottom: 0, left: 0 }}>
            <PainMarks prefix={prefix} step={AREAS.pain.wide.width / Math.max(1, days.length)} />
            <FlareHatch id={prefix} />
            <CartesianGrid vertical={false} className="chart-grid" stroke="var(--color-c-grid)" />
            <XAxis
              dataKey="index"
              type="number"
              domain={[-0.5, days.length - 0.5]}
              ticks={data.ticks.map(({ day }) => place(day))}
              tickFormatter={(index: number) => data.ticks.find(({ day }) => place(day) === index)?.label ?? ""}
              tick={{ className: "chart-text", fill: "var(--color-ink-2)", fontSize: 12 }}
              stroke="var(--color-c-grid)"
              height={28}
            />
            <YAxis
              domain={[0, PAIN_MAXIMUM]}
              ticks={[...PAIN_GRID]}
              tick={{ className: "chart-text", fill: "var(--color-ink-2)", fontSize: 12 }}
              axisLine={false}
              tickLine={false}
              width={32}
            />
            {data.flareUps.map(({ from, to, label: name }) => (
              <ReferenceArea
                key={from}
                x1={place(from) - 0.5}
                x2={place(to) + 0.5}
                fill={`url(#${prefix}-flare)`}
                fillOpacity={1}
                label={{
                  value: name,
                  position: "insideTopLeft",
                  fill: "var(--color-warn-ink)",
                  fontSize: 12,
                  fontWeight: 600,
                }}
              />
            ))}
            {data.limit && (
              <ReferenceLine
                y={data.limit.score}
                stroke="var(--color-ink-2)"
                strokeDasharray="6 4"
                label={{
                  value: data.limit.label,
                  position: "insideBottomRight",
                  fill: "var(--color-ink-2)",
                  fontSize: 12,
                }}
              />
            )}
            {data.versions.map((version) => (
              <ReferenceLine
                key={version.day}
                x={place(version.day) - 0.5}
                stroke="var(--color-primary)"
                strokeWidth={1.5}
                label={{ value: version.short, position: "top", fill: "var(--color-primary-ink)", fontSize: 12 }}
              />
            ))}
            <Tooltip content={() => null} cursor={{ stroke: "var(--color-edge)" }} isAnimationActive={false} />
            {shown.map((series) => (
              <Line
                key={series}
                dataKey={series}
                name={words[series]}
                connectNulls={false}
                isAnimationActive={false}
                dot={false}
                activeDot={false}
                shape={({ points }: { points?: readonly { x: number | null; y: number | null }[] }) => (
                  <PainLine series={series} prefix={prefix} spots={dodged(series, points ?? [])} />
                )}
              />
            ))}
            <ActiveEntry onChange={setChosenPlace} />
          </LineChart>
        </ResponsiveContainer>
      </div>
      <DetailPanel
        hint={words.explore.hint}
        title={chosen?.label}
        facts={
          chosen === undefined
            ? []
            : shown.map((series) => ({
                name: words[series],
                value: painOf(chosen, series)?.toString() ?? words.notReported,
              }))
        }
        told={chosen?.told}
      />
      {lines.length > 1 && <SeriesToggles lines={lines} words={words} hidden={hidden} onChange={setHidden} />}
    </div>
  );
}

function dodged(series: PainSeries, points: readonly { x: number | null; y: number | null }[]) {
  const [first, second] = points;
  const step = first?.x != null && second?.x != null ? second.x - first.x : 24;
  return points.map(({ x, y }) => (x === null || y === null ? null : { x: x + dodge(series, step), y }));
}

function SeriesToggles({
  lines,
  words,
  hidden,
  onChange,
}: {
  lines: readonly PainSeries[];
  words: PainChartWords & { explore: ExploreWords };
  hidden: readonly PainSeries[];
  onChange: (hidden: readonly PainSeries[]) => void;
}) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{words.explore.show}</legend>
      {lines.map((series) => {
        const isHidden = hidden.includes(series);
        return (
          <button
            key={series}
            type="button"
            aria-pressed={!isHidden}
            onClick={() => onChange(isHidden ? hidden.filter((other) => other !== series) : [...hidden, series])}
            className="inline-flex min-h-9 items-center gap-2 rounded-md border border-line px-3 text-sm text-ink-2 aria-pressed:border-edge aria-pressed:bg-surface aria-pressed:text-ink"
          >
            <SeriesSign series={series} />
            <span className={isHidden ? "line-through" : undefined}>{words[series]}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
