import type { PainSeries } from "./data";
import { brokenLine, type Spot } from "./geometry";

/** The marks of the pain lines: ○ before, ▲ worst, ■ after. `prefix` keeps ids apart when a page holds several charts. */
export function PainMarks({ prefix }: { prefix: string }) {
  return (
    <defs>
      <Mark id={`${prefix}-before`}>
        <circle cx="6" cy="6" r="3.2" className="chart-before-mark" />
      </Mark>
      <Mark id={`${prefix}-worst`}>
        <path d="M6 1l4.6 8H1.4z" className="chart-worst-mark" />
      </Mark>
      <Mark id={`${prefix}-after`}>
        <path d="M3 3h6v6H3z" className="chart-after-mark" />
      </Mark>
    </defs>
  );
}

function Mark({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <marker
      id={id}
      viewBox="0 0 12 12"
      refX="6"
      refY="6"
      markerWidth="12"
      markerHeight="12"
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
    </svg>
  );
}
