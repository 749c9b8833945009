import type { ReactNode } from "react";
import type { PainSeries } from "./data";
import { brokenLine, type Spot } from "./geometry";

/**
 * The marks of the pain lines: ○ before, ▲ worst, ■ after, ◆ next morning. `prefix` keeps ids apart when a page holds several charts;
 * `step` is the width of a day in px: where days are narrow the marks are smaller. */
export function PainMarks({ prefix, step }: { prefix: string; step: number }) {
  const size = step >= 10 ? 12 : step >= 5 ? 9 : 7;
  return (
    <defs>
      <Mark id={`${prefix}-before`} size={size}>
        <circle cx="6" cy="6" r="3.2" className="chart-before-mark" />
      </Mark>
      <Mark id={`${prefix}-worst`} size={size}>
        <path d="M6 1l4.6 8H1.4z" className="chart-worst-mark" />
      </Mark>
      <Mark id={`${prefix}-after`} size={size}>
        <path d="M3 3h6v6H3z" className="chart-after-mark" />
      </Mark>
      <Mark id={`${prefix}-morning`} size={size}>
        <path d="M6 1.6l4.4 4.4L6 10.4 1.6 6z" className="chart-morning-mark" />
      </Mark>
    </defs>
  );
}

function Mark({ id, size, children }: { id: string; size: number; children: ReactNode }) {
  return (
    <marker
      id={id}
      viewBox="0 0 12 12"
      refX="6"
      refY="6"
      markerWidth={size}
      markerHeight={size}
      markerUnits="userSpaceOnUse"
    >
      {children}
    </marker>
  );
}

/** One pain line with its marks as a single path. */
export function PainLine({
  series,
  prefix,
  spots,
}: {
  series: PainSeries;
  prefix: string;
  spots: readonly (Spot | null)[];
}) {
  const mark = `url(#${prefix}-${series})`;
  return (
    <path
      d={brokenLine(spots)}
      className={`chart-line chart-${series}`}
      markerStart={mark}
      markerMid={mark}
      markerEnd={mark}
    />
  );
}

/** A line and its mark as they stand in the legend. */
export function SeriesSign({ series }: { series: PainSeries }) {
  return (
    <svg width="26" height="12" aria-hidden="true" className="shrink-0">
      <path d="M0 6h26" className={`chart-line chart-${series}`} />
      {series === "before" && <circle cx="13" cy="6" r="3.2" className="chart-before-mark" />}
      {series === "worst" && <path d="M13 1.2l4.6 8H8.4z" className="chart-worst-mark" />}
      {series === "after" && <path d="M10 3h6v6h-6z" className="chart-after-mark" />}
      {series === "morning" && <path d="M13 1.6l4.4 4.4-4.4 4.4L8.6 6z" className="chart-morning-mark" />}
    </svg>
  );
}
