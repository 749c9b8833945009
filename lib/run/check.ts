import { run } from "./command";
import { boundaries, format, lockFile, passThrough, summary, types, vitest } from "./gates";

/** npm run check: what takes seconds and needs no server. */
run(async () => {
  const { text, isGreen } = summary(passThrough([format, lockFile, boundaries, types, vitest("unit")]));
  console.log(text);
  process.exitCode = isGreen ? 0 : 1;
});
