import { PAIN_SERIES, type PainChartData, painOf } from "./data";
import {
  AREAS,
  type Area,
  acrossOf,
  dodge,
  heightOf,
  PAIN_GRID,
  PAIN_MAXIMUM,
  short,
  withoutCrowding,
} from "./geometry";
import { PainLine, PainMarks } from "./marks";

/**
 * Pain before, at its worst and after, day by day on a fixed 0–10: our own picture, in the HTML before any script runs.
 * `label` names the picture in one sentence. It is drawn for the width it has: narrow below 36rem, wide above.
 */
export function PainChartSvg({ id, label, data }: { id: string; label: string; data: PainChartData }) {
  return (
    <div className="@container">
      <PainPicture
        id={`${id}-narrow`}
        label={label}
        data={data}
        area={AREAS.pain.narrow}
        className="@min-[36rem]:hidden"
      />
      <PainPicture
        id={`${id}-wide`}
        label={label}
        data={data}
        area={AREAS.pain.wide}
        className="max-w-224 @max-[36rem]:hidden"
      />
    </div>
  );
}

function PainPicture({
  id,
  label,
  data,
  area,
  className,
}: {
  id: string;
  label: string;
  data: PainChartData;
  area: Area;
  className: string;
}) {
  const step = (area.width - area.left - area.right) / Math.max(1, data.days.length);
  const across = acrossIn(data, area);
  return (
    <svg
      viewBox={`0 0 ${area.width} ${area.height}`}
      role="img"
      aria-label={label}
      className={`block h-auto w-full ${className}`}
    >
      <PainMarks prefix={id} step={step} />
      <FlareHatch id={id} />
      <PainGrid area={area} />
      {data.flareUps.map((flareUp) => {
        const from = short(across(flareUp.from) - step / 2);
        return (
          <FlareBand
            key={flareUp.from}
            id={id}
            x={from}
            width={short(across(flareUp.to) + step / 2 - from)}
            label={flareUp.label}
            area={area}
          />
        );
      })}
      {data.limit && <LimitLine limit={data.limit} area={area} />}
      <VersionFlags data={data} area={area} across={across} step={step} />
      {(data.lines ?? PAIN_SERIES).map((series) => (
        <PainLine
          key={series}
          series={series}
          prefix={id}
          spots={data.days.map((day, index) => {
            const value = painOf(day, series);
            if (value === null) return null;
            return {
              x: acrossOf(index, data.days.length, area) + dodge(series, step),
              y: heightOf(value, PAIN_MAXIMUM, area),
            };
          })}
        />
      ))}
      <DayTicks data={data} area={area} across={across} />
    </svg>
  );
}

/** Where a named day stands; a day outside the window stands at its nearer edge. */
function acrossIn({ days }: PainChartData, area: Area): (day: string) => number {
  const places = new Map(days.map(({ day }, index) => [day, index]));
  const first = days[0]?.day ?? "";
  return (day) => acrossOf(places.get(day) ?? (day < first ? 0 : days.length - 1), days.length, area);
}

/** The hatching of flare-ups, so that the band is seen without colour. */
export function FlareHatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-flare`} width="6" height="6" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-flare" />
        <rect width="2" height="6" className="fill-warn" opacity=".28" />
      </pattern>
    </defs>
  );
}

function PainGrid({ area }: { area: Area }) {
  const lines = PAIN_GRID.map(
    (score) => `M${area.left} ${heightOf(score, PAIN_MAXIMUM, area)}H${area.width - area.right}`,
  );
  return (
    <>
      <path d={lines.join("")} className="chart-grid" />
      {PAIN_GRID.map((score) => (
        <text
          key={score}
          x={area.left - 8}
          y={heightOf(score, PAIN_MAXIMUM, area) + 4}
          textAnchor="end"
          className="chart-text"
        >
          {score}
        </text>
      ))}
    </>
  );
}

function FlareBand({ id, x, width, label, area }: { id: string; x: number; width: number; label: string; area: Area }) {
  return (
    <>
      <rect x={x} y={area.top} width={width} height={area.height - area.top - area.bottom} fill={`url(#${id}-flare)`} />
      <text x={x + 5} y={area.top + 14} className="chart-text fill-warn-ink! font-semibold">
        {label}
      </text>
    </>
  );
}

function LimitLine({ limit, area }: { limit: { score: number; label: string }; area: Area }) {
  const y = heightOf(limit.score, PAIN_MAXIMUM, area);
  return (
    <>
      <path d={`M${area.left} ${y}H${area.width - area.right}`} className="chart-limit" />
      <text x={area.width - area.right - 2} y={y - 5} textAnchor="end" className="chart-text chart-over-lines">
        {limit.label}
      </text>
    </>
  );
}

const LETTER = 6.6; // px, the mean width of a letter at 12 px in Inter

function VersionFlags({
  data,
  area,
  across,
  step,
}: {
  data: PainChartData;
  area: Area;
  across: (day: string) => number;
  step: number;
}) {
  const isNarrow = area.width < 500;
  let taken = Number.NEGATIVE_INFINITY;
  return data.versions.map((version) => {
    const x = short(across(version.day) - step / 2);
    const room = area.width - area.right - x;
    const next = data.versions.find(({ day }) => day > version.day);
    const space = next === undefined ? room : across(next.day) - step / 2 - x;
    const long = version.label.length * LETTER + 10;
    const text = isNarrow || long > space ? version.short : version.label;
    const width = short(text.length * LETTER + 10);
    const isLate = width > room;
    const start = isLate ? x - width : x;
    const isFree = start >= taken;
    taken = isFree ? start + width : taken;
    return (
      <g key={version.day}>
        <path d={`M${x} ${area.top - 18}V${area.height - area.bottom}`} className="chart-version" />
        {isFree && (
          <>
            <rect x={start} y={area.top - 20} width={width} height="18" rx="4" className="fill-primary-soft" />
            <text x={start + 5} y={area.top - 7} className="chart-text fill-primary-ink!">
              {text}
            </text>
          </>
        )}
      </g>
    );
  });
}

function DayTicks({ data, area, across }: { data: PainChartData; area: Area; across: (day: string) => number }) {
  const ticks = withoutCrowding(
    data.ticks.map(({ day, label }) => ({ day, label, x: across(day) })),
    60,
  );
  const y = area.height - area.bottom;
  return (
    <>
      <path d={ticks.map(({ x }) => `M${x} ${y}v5`).join("")} className="chart-grid" />
      {ticks.map(({ day, label, x }) => (
        <text key={day} x={clampLabel(x, label, area)} y={y + 19} textAnchor="middle" className="chart-text">
          {label}
        </text>
      ))}
    </>
  );
}

function clampLabel(x: number, label: string, area: Area): number {
  const half = (label.length * LETTER) / 2;
  return short(Math.min(area.width - half, Math.max(half, x)));
}
