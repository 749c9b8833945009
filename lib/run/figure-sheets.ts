import { mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { animated, still } from "@/lib/figure/draw";
import { FIGURE_SLUGS, FIGURES, type FigureSlug, isFigureSlug } from "@/lib/figure/figures";
import { lintFigure } from "@/lib/figure/lint";
import { poseAt } from "@/lib/figure/movement";
import type { Figure } from "@/lib/figure/types";

const USE = `node --import tsx lib/run/figure-sheets.ts <folder> [--strips] [slug …]
Contact sheets of the pictograms, light and dark, their sizes and what the pose check says.
--strips shows each movement as a row of its moments. CHROMIUM names the browser, /usr/bin/chromium unless told.`;

const ON_A_SHEET = 20;
const MOMENTS = [0, 0.25, 0.5, 0.75, 1];

const [folder, ...rest] = process.argv.slice(2);
const wanted = rest.filter((word) => word !== "--strips");
const unknown = wanted.filter((slug) => !isFigureSlug(slug));
if (folder === undefined || unknown.length > 0) {
  console.error(unknown.length > 0 ? `No figure is called ${unknown.join(", ")}.` : USE);
  process.exit(1);
}
const slugs = wanted.length > 0 ? wanted.filter(isFigureSlug) : FIGURE_SLUGS;
mkdirSync(folder, { recursive: true });
report(slugs);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
await draw(browser, folder, rest.includes("--strips") ? "strips" : "sheet");
await browser.close();

function report(shown: readonly FigureSlug[]): void {
  const size = (value: unknown) => gzipSync(JSON.stringify(value)).length;
  for (const slug of shown) {
    const faults = lintFigure(FIGURES[slug]);
    const sizes = `${size(still(FIGURES[slug]))} still, ${size(animated(FIGURES[slug]))} moving`;
    console.log(
      `${slug.padEnd(26)} ${sizes} (bytes, gzip) ${faults.length === 0 ? "pose ok" : `${faults.length} faults`}`,
    );
    for (const fault of faults) console.log(`    ${fault}`);
  }
  console.log(`${shown.length} figures; as data ${size(shown.map((slug) => FIGURES[slug]))} bytes (gzip)`);
}

async function draw(chrome: Browser, into: string, kind: "sheet" | "strips"): Promise<void> {
  const perSheet = kind === "sheet" ? ON_A_SHEET : ON_A_SHEET / 2;
  for (let first = 0; first < slugs.length; first += perSheet) {
    const shown = slugs.slice(first, first + perSheet);
    for (const theme of ["light", "dark"] as const) {
      const page = await chrome.newPage({ viewport: { width: 1240, height: 400 }, colorScheme: theme });
      await page.setContent(sheet(shown, theme, kind));
      const file = resolve(into, `${kind}-${first / perSheet + 1}-${theme}.png`);
      await page.screenshot({ path: file, fullPage: true });
      await page.close();
      console.log(file);
    }
  }
}

function sheet(shown: readonly FigureSlug[], theme: "light" | "dark", kind: "sheet" | "strips"): string {
  const cells = shown.map((slug) => (kind === "sheet" ? cell(FIGURES[slug]) : strip(FIGURES[slug])));
  return `<!doctype html><html data-theme="${theme}"><style>${styles()}</style><body class="${kind}">${cells.join("")}</body></html>`;
}

function cell(figure: Figure): string {
  return `<div>${picture(figure)}<p>${figure.name}</p></div>`;
}

function strip(figure: Figure): string {
  const row = MOMENTS.map((moment) => {
    const pose = poseAt(figure, moment);
    return `<div>${picture({ ...figure, tracks: [], repeats: "again", poses: [pose, pose] })}</div>`;
  });
  return `${row.join("")}<p>${figure.name}</p>`;
}

function picture(figure: Figure): string {
  const { viewBox, markup } = still(figure);
  return `<svg viewBox="${viewBox}">${markup}</svg>`;
}

function styles(): string {
  const theme = readFileSync("components/theme/theme.css", "utf8").replaceAll(/@theme[^{]*\{/g, ":root {");
  const figures = [...readFileSync("app/globals.css", "utf8").matchAll(/^\s*\.fig-.*$/gm)].join("\n");
  return `${theme}\n${figures}
    body { margin: 12px; display: grid; gap: 12px; font: 600 15px sans-serif; background: var(--color-surface); color: var(--color-ink); }
    .sheet { grid-template-columns: repeat(4, 1fr); } .strips { grid-template-columns: repeat(5, 1fr); }
    svg { display: block; width: 100%; border-radius: 12px; background: var(--color-sunken); }
    p { margin: 4px; } .strips p { grid-column: 1 / -1; margin-top: -6px; }`;
}
