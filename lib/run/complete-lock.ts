import fs from "node:fs";
import path from "node:path";
import { projectFolder, run } from "./command";
import { completed, missingPackages, parseLockFile } from "./lock-file";
import { PlainError } from "./plain-error";

/** After every "npm install": completes the lock file. With --check only says whether it is complete. */
run(async () => {
  const file = path.join(projectFolder, "package-lock.json");
  const lock = parseLockFile(fs.readFileSync(file, "utf8"));
  const missing = missingPackages(lock).map(({ name }) => name);
  if (missing.length === 0) return console.log("package-lock.json is complete.");
  if (process.argv.includes("--check"))
    throw new PlainError(
      `package-lock.json lacks ${missing.join(", ")}; run node --import tsx lib/run/complete-lock.ts.`,
    );
  fs.writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
  console.log(`package-lock.json: added ${missing.length}.`);
});
