import { type AdherenceChartWords, type AdherenceWeek, countOnBar } from "./data";
import { AREAS, type Area, acrossOf, heightOf, short } from "./geometry";

/**
 * Sessions done each week as bars, what was planned as an outline behind, the count on top: our own picture,
 * in the HTML before any script runs. A week with nothing due says so instead of showing an empty bar.
 */
export function AdherenceBarsSvg({
  label,
  weeks,
  words,
}: {
  label: string;
  weeks: readonly AdherenceWeek[];
  words: AdherenceChartWords;
}) {
  return (
    <div className="@container">
      <BarsPicture
        label={label}
        weeks={weeks}
        words={words}
        area={AREAS.adherence.narrow}
        className="@min-[36rem]:hidden"
      />
      <BarsPicture
        label={label}
        weeks={weeks}
        words={words}
        area={AREAS.adherence.wide}
        className="max-w-224 @max-[36rem]:hidden"
      />
    </div>
  );
}

function BarsPicture({
  label,
  weeks,
  words,
  area,
  className,
}: {
  label: string;
  weeks: readonly AdherenceWeek[];
  words: AdherenceChartWords;
  area: Area;
  className: string;
}) {
  const most = highestOf(weeks);
  const share = (area.width - area.left - area.right) / Math.max(1, weeks.length);
  const width = Math.min(44, share * 0.62);
  const floor = area.height - area.bottom;
  const every = Math.ceil(52 / share);
  const bars = weeks.map((week, index) => ({ ...week, x: acrossOf(index, weeks.length, area) }));
  const rising = (pick: "done" | "due", stage?: AdherenceWeek["stage"]) =>
    bars
      .filter((bar) => stage === undefined || bar.stage === stage)
      .map(({ x, sessions }) => (sessions ? barPath(x, width, heightOf(sessions[pick], most, area), floor) : ""))
      .join("");
  return (
    <svg
      viewBox={`0 0 ${area.width} ${area.height}`}
      role="img"
      aria-label={label}
      className={`block h-auto w-full ${className}`}
    >
      <path d={`M${area.left} ${floor + 0.5}H${area.width - area.right}`} className="chart-grid" />
      <path d={rising("done", "complete")} className="chart-done" />
      <path d={rising("done", "running")} className="chart-done-running" />
      <path d={rising("due", "complete")} className="chart-planned" />
      <path d={rising("due", "running")} className="chart-planned" strokeDasharray="3 3" />
      {bars.map(({ week, label: name, sessions, x }, index) => (
        <g key={week}>
          {sessions === null ? (
            <NothingDue x={x} floor={floor} share={share} word={words.nothingDue} />
          ) : (
            <text
              x={x}
              y={heightOf(Math.max(sessions.due, sessions.done), most, area) - 6}
              textAnchor="middle"
              className="chart-text fill-ink! font-semibold"
            >
              {countOnBar(sessions)}
            </text>
          )}
          {(bars.length - 1 - index) % every === 0 && (
            <text x={x} y={floor + 19} textAnchor="middle" className="chart-text">
              {name}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The tallest thing to be drawn, at least one session. */
export function highestOf(weeks: readonly AdherenceWeek[]): number {
  return Math.max(1, ...weeks.map(({ sessions }) => Math.max(sessions?.due ?? 0, sessions?.done ?? 0)));
}

/** A bar with rounded upper corners; nothing for nothing done. */
export function barPath(x: number, width: number, top: number, floor: number): string {
  if (floor - top < 1) return "";
  const radius = Math.min(4, floor - top);
  const left = short(x - width / 2);
  const flat = short(width - 2 * radius);
  return `M${left} ${floor}V${short(top + radius)}q0-${radius} ${radius}-${radius}h${flat}q${radius} 0 ${radius} ${radius}V${floor}z`;
}

/** The word in place of a bar, upright where the week is narrow. */
export function NothingDue({ x, floor, share, word }: { x: number; floor: number; share: number; word: string }) {
  const fits = share > word.length * 6.6;
  return (
    <text
      x={x}
      y={fits ? floor - 8 : floor - 6}
      textAnchor={fits ? "middle" : "start"}
      transform={fits ? undefined : `rotate(-90 ${x} ${floor - 6}) translate(0 4)`}
      className="chart-text"
    >
      {word}
    </text>
  );
}
