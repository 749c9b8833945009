const WIDTH = 96;
const HEIGHT = 28;
const EDGE = 4;

/** Pain of the last days on a fixed 0–10, oldest first, `null` where nobody reported: rows compare, gaps stay gaps, the last point is marked. */
export function Sparkline({
  values,
  limit,
  label,
}: {
  values: readonly (number | null)[];
  limit: number | null;
  label: string;
}) {
  const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  const x = (index: number) => short(EDGE + index * step);
  const y = (value: number) => short(EDGE + ((10 - value) / 10) * (HEIGHT - 2 * EDGE));
  const last = values.findLastIndex((value) => value !== null);
  const lastValue = values[last];
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label} className="block">
      {limit !== null && (
        <path d={`M${EDGE} ${y(limit)}h${WIDTH - 2 * EDGE}`} className="fill-none stroke-ink-2" strokeDasharray="2 3" />
      )}
      <path
        d={broken(values.map((value, index) => (value === null ? null : [x(index), y(value)])))}
        className="fill-none stroke-c-during"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {lastValue !== null && lastValue !== undefined && (
        <path d={`M${x(last)} ${y(lastValue)}h0`} className="stroke-c-during" strokeWidth="6.5" strokeLinecap="round" />
      )}
    </svg>
  );
}

/** Path data through the points: it starts anew after every gap, and a lone point is a dot. */
function broken(points: readonly (readonly [number, number] | null)[]): string {
  return points
    .map((point, index) => {
      if (point === null) return "";
      const [x, y] = point;
      const [before, after] = [points[index - 1] ?? null, points[index + 1] ?? null];
      if (before !== null) return `L${x} ${y}`;
      return after === null ? `M${x} ${y}h0` : `M${x} ${y}`;
    })
    .join("");
}

const short = (value: number) => Number(value.toFixed(1));
