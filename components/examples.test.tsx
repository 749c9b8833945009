import { readdirSync } from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AdherenceBarsSvg } from "./charts/adherence-bars-svg";
import { adherenceRows, PAIN_SERIES, painRows } from "./charts/data";
import { AREAS, PAIN_MAXIMUM } from "./charts/geometry";
import { PainChartSvg } from "./charts/pain-chart-svg";
import {
  ADHERENCE_EXAMPLES,
  PAIN_EXAMPLES,
  SAMPLE_ADHERENCE_WORDS,
  SAMPLE_PAIN_WORDS,
  samplePain,
} from "./charts/sample-data";
import type { Example } from "./example";
import { Sparkline } from "./sparkline";

const here = import.meta.dirname;
const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".examples.tsx"));
const lists = await Promise.all(
  files.map(async (file): Promise<[string, Example[]]> => [file, (await import(path.join(here, file))).examples]),
);
const all = lists.flatMap(([file, examples]) =>
  examples.map(({ name, element }) => [`${file}: ${name}`, element] as const),
);

const attribute = (tag: string, name: string) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
const tagsOf = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([tag]) => tag);

describe.each(all)("%s", (_, element) => {
  const html = renderToStaticMarkup(element);

  test("every picture has words or is decoration", () => {
    for (const svg of tagsOf(html, /<svg[^>]*>/g)) {
      if (attribute(svg, "role") === "img") expect(attribute(svg, "aria-label")?.trim()).toBeTruthy();
      else expect(attribute(svg, "aria-hidden")).toBe("true");
    }
  });

  test("every control has a name", () => {
    for (const [, inside] of html.matchAll(
      /<(?:button|a|summary|legend|h1|h2|th)\b[^>]*>(.*?)<\/(?:button|a|summary|legend|h1|h2|th)>/gs,
    )) {
      expect(inside?.replaceAll(/<[^>]*>/g, "").trim()).toBeTruthy();
    }
    const labelled = new Set(tagsOf(html, /<label[^>]*>/g).map((label) => attribute(label, "for")));
    const unwrapped = html.replaceAll(/<label\b[^>]*>.*?<\/label>/gs, (label) =>
      label.replaceAll(/<[^>]*>/g, "").trim() === "" ? label : "",
    );
    for (const control of tagsOf(unwrapped, /<(?:input|select|textarea)\b[^>]*>/g)) {
      expect(labelled.has(attribute(control, "id"))).toBe(true);
    }
  });

  test("ids are unique and everything named is there", () => {
    const ids = tagsOf(html, /<[^>]*\sid="[^"]*"[^>]*>/g).map((tag) => attribute(tag, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of ["aria-describedby", "aria-labelledby"]) {
      for (const [, named] of html.matchAll(new RegExp(`${name}="([^"]*)"`, "g"))) {
        for (const id of named?.split(" ") ?? []) expect(ids).toContain(id);
      }
    }
  });

  test("no style elements, and no number that is none", () => {
    expect(html).not.toMatch(/<style|NaN|undefined|Infinity/);
  });
});

test("there is a list of examples for the basics, the days, the scale, the pictograms, the shells and the charts", () => {
  expect(files.length).toBeGreaterThanOrEqual(6);
});

/** What a reader sees: the points of a drawn line, back from px to scores, day by day. */
function scoresOf(line: string, days: number): (number | null)[] {
  const area = AREAS.pain.wide;
  const step = (area.width - area.left - area.right) / days;
  const scores: (number | null)[] = Array.from({ length: days }, () => null);
  for (const [, x, y] of line.matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
    const day = Math.round((Number(x) - area.left) / step - 0.5);
    const height = area.height - area.top - area.bottom;
    scores[day] = Math.round(((area.top + height - Number(y)) / height) * PAIN_MAXIMUM);
  }
  return scores;
}

function lineOf(html: string, series: string): string {
  const wide = html.slice(html.lastIndexOf("<svg"));
  const path = tagsOf(wide, /<path[^>]*>/g).find((tag) => attribute(tag, "class") === `chart-line chart-${series}`);
  return attribute(path ?? "", "d") ?? "";
}

describe.each(PAIN_EXAMPLES)("the pain chart of $name", ({ data }) => {
  const html = renderToStaticMarkup(<PainChartSvg id="chart" label="Pain" data={data} />);
  const rows = painRows(data.days, SAMPLE_PAIN_WORDS);

  test.each(PAIN_SERIES.map((series, column) => [series, column + 1] as const))(
    "draws the same numbers for %s as the table",
    (series, column) => {
      const drawn = scoresOf(lineOf(html, series), data.days.length);
      expect(drawn.map((score) => score?.toString() ?? SAMPLE_PAIN_WORDS.notReported)).toEqual(
        rows.map((row) => row[column]),
      );
    },
  );
});

test("a gap is a gap: the line starts anew after a silent day, and a zero is drawn", () => {
  const data = samplePain([[0, 0, 0], [1, 1, 1], null, [2, 2, 2]]);
  const html = renderToStaticMarkup(<PainChartSvg id="chart" label="Pain" data={data} />);
  for (const series of PAIN_SERIES) {
    const line = lineOf(html, series);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(line.match(/L/g)).toHaveLength(1);
    expect(scoresOf(line, 4)).toEqual([0, 1, null, 2]);
  }
});

test("a sparkline leaves its gaps open, marks the last report and draws nothing of silence", () => {
  const gap = renderToStaticMarkup(<Sparkline values={[3, 4, null, 5]} limit={null} label="Pain" />);
  expect(gap.match(/d="(M[^M]*)(M[^"]*)"/)).not.toBeNull();
  const silent = renderToStaticMarkup(<Sparkline values={[null, null]} limit={null} label="No pain reported" />);
  expect(tagsOf(silent, /<path[^>]*>/g).map((tag) => attribute(tag, "d"))).toEqual([""]);
});

describe.each(ADHERENCE_EXAMPLES)("the adherence chart of $name", ({ weeks }) => {
  const html = renderToStaticMarkup(<AdherenceBarsSvg label="Sessions" weeks={weeks} words={SAMPLE_ADHERENCE_WORDS} />);
  const wide = html.slice(html.lastIndexOf("<svg"));

  test("says on each bar what the table says, and says when nothing was due", () => {
    const written = [...wide.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    const counts = written.filter((text) => text?.includes("/") || text === SAMPLE_ADHERENCE_WORDS.nothingDue);
    const rows = adherenceRows(weeks, SAMPLE_ADHERENCE_WORDS).map(([, done, due]) =>
      due === SAMPLE_ADHERENCE_WORDS.nothingDue ? due : `${done}/${due}`,
    );
    expect(counts).toEqual(rows);
  });
});
