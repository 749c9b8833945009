import { expect, type Locator, type Page } from "@playwright/test";
import { PAIN_SERIES, type PainSeries } from "@/components/charts/data";
import { AREAS, acrossOf, dodge, heightOf, PAIN_MAXIMUM } from "@/components/charts/geometry";
import { t } from "./words";

/** What one day of a pain chart says, in the order of its columns; null is not reported. */
export type Day = Record<PainSeries, number | null>;

const SILENT: Day = { before: null, worst: null, after: null, morning: null };

/** The card with this title. */
export const cardOf = (page: Page, title: string): Locator => page.getByRole("region", { name: title, exact: true });

/** The rows of the table that stands beside a chart, without its head. */
export async function rowsOf(figure: Locator): Promise<string[][]> {
  const rows = figure.locator("tbody tr");
  await expect(rows.first()).toBeAttached();
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")),
  );
}

/** The days of a pain chart as its table says them in these columns, which follow the day. */
export async function daysInTable(figure: Locator, columns: readonly PainSeries[] = PAIN_SERIES): Promise<Day[]> {
  return (await rowsOf(figure)).map(([, ...cells]) => ({
    ...SILENT,
    ...Object.fromEntries(columns.map((series, place) => [series, scoreIn(cells[place])])),
  }));
}

/** What a day says of some lines. */
export const onlyOf = (day: Day, lines: readonly PainSeries[]): Day => ({
  ...SILENT,
  ...Object.fromEntries(lines.map((series) => [series, day[series]])),
});

function scoreIn(cell: string | undefined): number | null {
  if (cell === t("charts.pain.notReported")) return null;
  expect(cell, "neither a score nor words").toMatch(/^(?:10|\d)$/);
  return Number(cell);
}

/** The days of a pain chart as its picture draws them: each mark is read off the axes. */
export async function daysInPicture(
  figure: Locator,
  width: keyof typeof AREAS.pain,
  count: number,
  lines: readonly PainSeries[],
): Promise<Day[]> {
  const days = Array.from({ length: count }, (): Day => ({ ...SILENT }));
  const area = AREAS.pain[width];
  const step = (area.width - area.left - area.right) / count;
  for (const series of lines) {
    for (const { x, y } of await spotsOf(lineOf(figure, width, series))) {
      const place = days.findIndex(
        (_, index) => Math.abs(acrossOf(index, count, area) + dodge(series, step) - x) < 0.2,
      );
      const score = Array.from({ length: PAIN_MAXIMUM + 1 }, (_, value) => value).find(
        (value) => Math.abs(heightOf(value, PAIN_MAXIMUM, area) - y) < 0.2,
      );
      const day = days[place];
      if (day === undefined || score === undefined) throw new Error(`A mark at ${x} ${y} stands for no day and score.`);
      day[series] = score;
    }
  }
  return days;
}

/** In how many pieces a line is drawn: one more than it has gaps inside. */
export async function piecesOf(figure: Locator, width: keyof typeof AREAS.pain, series: PainSeries): Promise<number> {
  return (await drawingOf(lineOf(figure, width, series))).split("M").length - 1;
}

/** In how many pieces a line must be drawn. */
export function runsIn(days: readonly Day[], series: PainSeries): number {
  return days.filter((day, index) => day[series] !== null && (days[index - 1]?.[series] ?? null) === null).length;
}

/** The narrow and the wide picture are both there; the style sheet shows one. */
const lineOf = (figure: Locator, width: keyof typeof AREAS.pain, series: PainSeries) =>
  figure
    .locator("svg[role=img]")
    .nth(width === "narrow" ? 0 : 1)
    .locator(`path.chart-${series}`);

const drawingOf = async (line: Locator): Promise<string> => (await line.getAttribute("d")) ?? "";

async function spotsOf(line: Locator): Promise<{ x: number; y: number }[]> {
  const found = (await drawingOf(line)).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g);
  return [...found].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}
