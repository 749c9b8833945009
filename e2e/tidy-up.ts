import fs from "node:fs";

/** Removes the temporary database at the very end: Playwright stops its server only after this returns. */
export default function tidyUp(): void {
  const folder = process.env.E2E_DATA_DIR;
  if (folder) process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
}
