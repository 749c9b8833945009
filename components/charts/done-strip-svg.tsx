import type { DoneDay } from "./data";
import { AREAS, type Area, acrossOf, short } from "./geometry";

const HEIGHT = 56;
const BAR = { top: 6, height: 38 };
const WIDEST = 18;

/**
 * What was done of what was planned, day by day, under a pain chart and on the same axis: outlines for what was planned,
 * filled as far as it was done; a dashed outline where nobody said anything, a dot for rest.
 */
export function DoneStripSvg({ label, days }: { label: string; days: readonly DoneDay[] }) {
  return (
    <div className="@container">
      <Strip label={label} days={days} area={AREAS.pain.narrow} className="@min-[36rem]:hidden" />
      <Strip label={label} days={days} area={AREAS.pain.wide} className="max-w-224 @max-[36rem]:hidden" />
    </div>
  );
}

function Strip({
  label,
  days,
  area,
  className,
}: {
  label: string;
  days: readonly DoneDay[];
  area: Area;
  className: string;
}) {
  const step = (area.width - area.left - area.right) / Math.max(1, days.length);
  const width = short(Math.min(WIDEST, Math.max(1.2, step * 0.72)));
  const at = (index: number) => short(acrossOf(index, days.length, area) - width / 2);
  const asked = days.map((day, index) => ({ ...day, index })).filter(({ planned }) => planned > 0);
  const box = (x: number, height: number) =>
    `M${x} ${short(BAR.top + BAR.height - height)}h${width}v${height}h${-width}z`;
  const filled = ({ planned, done }: DoneDay) => short((BAR.height * Math.min(planned, done ?? 0)) / planned);
  return (
    <svg
      viewBox={`0 0 ${area.width} ${HEIGHT}`}
      role="img"
      aria-label={label}
      className={`block h-auto w-full ${className}`}
    >
      <path
        d={asked.flatMap((day) => (filled(day) > 0 ? box(at(day.index), filled(day)) : [])).join("")}
        className="chart-done"
      />
      <path
        d={asked.flatMap(({ index, done }) => (done === null ? [] : box(at(index), BAR.height))).join("")}
        className="chart-planned"
      />
      <path
        d={asked.flatMap(({ index, done }) => (done === null ? box(at(index), BAR.height) : [])).join("")}
        className="chart-planned"
        strokeDasharray="2 2"
      />
      <path
        d={days
          .flatMap(({ isRest }, index) =>
            isRest ? `M${short(at(index) + width / 2)} ${BAR.top + BAR.height - 2}h0` : [],
          )
          .join("")}
        className="chart-rest"
      />
    </svg>
  );
}
