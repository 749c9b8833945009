import { acrossOf, short, withoutCrowding } from "./geometry";

/** Pain as it was told in words. `rows` are the words from the worst to none; each place says in which row it stands. */
export type PainWordsData = {
  rows: readonly string[];
  places: readonly { day: string; row: number | null }[];
  ticks: readonly { day: string; label: string }[];
};

const ROW = 34;
const AREAS = {
  wide: { width: 720, height: 0, left: 100, right: 12, top: 8, bottom: 28 },
  narrow: { width: 358, height: 0, left: 92, right: 6, top: 8, bottom: 28 },
} as const;

/**
 * Pain in words on an axis of words: a mark in the row of the word, and no line between marks, because nobody said how far
 * one word is from the next. `label` names the picture in one sentence.
 */
export function PainWordsSvg({ label, data }: { label: string; data: PainWordsData }) {
  return (
    <div className="@container">
      {(["narrow", "wide"] as const).map((width) => (
        <WordsPicture
          key={width}
          label={label}
          data={data}
          width={width}
          className={width === "narrow" ? "@min-[36rem]:hidden" : "max-w-224 @max-[36rem]:hidden"}
        />
      ))}
    </div>
  );
}

function WordsPicture({
  label,
  data,
  width,
  className,
}: {
  label: string;
  data: PainWordsData;
  width: keyof typeof AREAS;
  className: string;
}) {
  const area = { ...AREAS[width], height: AREAS[width].top + data.rows.length * ROW + AREAS[width].bottom };
  const heightOfRow = (row: number) => area.top + (row + 0.5) * ROW;
  const count = data.places.length;
  const step = (area.width - area.left - area.right) / Math.max(1, count);
  const marks = data.places.flatMap(({ row }, index) =>
    row === null ? [] : [triangleAt(acrossOf(index, count, area), heightOfRow(row), step)],
  );
  const placeOf = new Map(data.places.map(({ day }, index) => [day, acrossOf(index, count, area)]));
  const ticks = withoutCrowding(
    data.ticks.map(({ day, label: name }) => ({ day, label: name, x: placeOf.get(day) ?? area.left })),
    60,
  );
  return (
    <svg
      viewBox={`0 0 ${area.width} ${area.height}`}
      role="img"
      aria-label={label}
      className={`block h-auto w-full ${className}`}
    >
      <path
        d={data.rows.map((_, row) => `M${area.left} ${heightOfRow(row)}H${area.width - area.right}`).join("")}
        className="chart-grid"
      />
      {data.rows.map((word, row) => (
        <text key={word} x={area.left - 8} y={heightOfRow(row) + 4} textAnchor="end" className="chart-text">
          {word}
        </text>
      ))}
      <path d={marks.join("")} className="chart-worst-mark" />
      {ticks.map(({ day, label: name, x }) => (
        <text
          key={day}
          x={short(Math.min(area.width - 24, x))}
          y={area.height - 9}
          textAnchor="middle"
          className="chart-text"
        >
          {name}
        </text>
      ))}
    </svg>
  );
}

/** The mark of the worst pain, smaller where days are narrow. */
function triangleAt(x: number, y: number, step: number): string {
  const half = step >= 10 ? 5 : 3;
  return `M${short(x)} ${short(y - half)}l${half} ${short(1.8 * half)}h-${2 * half}z`;
}
