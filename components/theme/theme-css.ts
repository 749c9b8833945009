import { COLOUR_NAMES, FIGURE_COLOUR_NAMES, PALETTES, type ThemeName } from "./colours";

/** theme.css as text: the light palette as Tailwind's theme, the dark one by the system's wish or by the person's. */
export function themeCss(): string {
  return `/* Written by write-theme.ts from colours.ts: change the colours there. */
@theme static {
  --color-*: initial;
${colours("light", "  ")}
}
:root {
${figure("light", "  ")}
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
${colours("dark", "    ")}
${figure("dark", "    ")}
${DARK_DEPTH.map((line) => `    ${line}`).join("\n")}
  }
}
@media screen {
  :root[data-theme="dark"], [data-theme="dark"] {
${colours("dark", "    ")}
${figure("dark", "    ")}
${DARK_DEPTH.map((line) => `    ${line}`).join("\n")}
  }
}
`;
}

// On a dark ground a shadow cannot be seen, so a light edge does its work; what lies behind a dialog goes darker still.
const DARK_DEPTH = [
  "--shadow-1: 0 0 0 1px oklch(1 0 0 / 0.06);",
  "--shadow-2: 0 0 0 1px oklch(1 0 0 / 0.08), 0 4px 12px oklch(0 0 0 / 0.5);",
  "--shadow-3: 0 0 0 1px oklch(1 0 0 / 0.1), 0 16px 40px oklch(0 0 0 / 0.6);",
  "--color-scrim: oklch(0 0 0 / 0.6);",
  "color-scheme: dark;",
];

function colours(theme: ThemeName, indent: string): string {
  return COLOUR_NAMES.map((name) => {
    const [lightness, chroma, hue] = PALETTES[theme].interface[name];
    return `${indent}--color-${name}: oklch(${lightness} ${chroma} ${hue});`;
  }).join("\n");
}

function figure(theme: ThemeName, indent: string): string {
  return FIGURE_COLOUR_NAMES.map((name) => `${indent}--fig-${name}: ${PALETTES[theme].figure[name]};`).join("\n");
}
