import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { WORKER_FILE } from "./worker-file";

const SOURCES = ["paths.ts", "service-worker.ts"];

/** How files of the build name each other; the names hold their content, so that they never change. */
const CHUNK = /static\/chunks\/[\w./~-]+\.(?:js|css)/g;
const FONT = /\.\.\/media\/[\w./~-]+\.woff2/g;
/** What the app is installed with; served from app/. */
const ALWAYS = ["/icon.svg", "/manifest.webmanifest", "/icons/192.png"];

/** Writes the worker of this build: its code, and the files that the shell can ever need. */
export function buildWorker(built: string): void {
  const files = [...ALWAYS, ...filesOfShell(built).map((file) => `/_next/${file}`)];
  const code = SOURCES.map((file) => plainScript(path.join(import.meta.dirname, file))).join("\n");
  const version = createHash("sha256")
    .update(JSON.stringify([code, files]))
    .digest("hex")
    .slice(0, 16);
  const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
  fs.writeFileSync(path.join(built, WORKER_FILE), head + code);
}

/** A worker is one script: its few files are put together without their imports and exports. */
function plainScript(file: string): string {
  const { outputText } = ts.transpileModule(fs.readFileSync(file, "utf8"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  });
  return outputText.replace(/^import .*;\n/gm, "").replace(/^export (?=function|const)/gm, "");
}

/** Everything that the shell names, and whatever that names in turn: screens, their styles, and the Latin letters. */
export function filesOfShell(built: string): string[] {
  const found = new Set(namesIn(path.join(built, "server/app/offline/page_client-reference-manifest.js")));
  for (const name of namesIn(path.join(built, "build-manifest.json"))) found.add(name);
  if (found.size === 0) throw new Error("The build names no files of the shell.");
  for (const file of found) {
    const text = fs.readFileSync(path.join(built, file), "utf8");
    for (const name of text.match(CHUNK) ?? []) if (fs.existsSync(path.join(built, name))) found.add(name);
    for (const name of text.match(FONT) ?? []) if (isLatin(name)) found.add(name.replace("..", "static"));
  }
  return [...found].sort();
}

const namesIn = (file: string): string[] =>
  fs.existsSync(file) ? (fs.readFileSync(file, "utf8").match(CHUNK) ?? []) : [];

const isLatin = (font: string): boolean => /-latin-(?!ext)/.test(font);
