import { run } from "./command";
import { boundaries, browser, build, format, lockFile, passThrough, summary, types, vitest } from "./gates";

/** npm test: everything, in the order in which it is cheapest to find out; goes on after a red gate. */
run(async () => {
  const quick = [format, lockFile, boundaries, types, vitest("unit")];
  const onServers = [vitest("database"), vitest("process")];
  const { text, isGreen } = summary(passThrough([...quick, ...onServers, build, vitest("production"), browser]));
  console.log(text);
  process.exitCode = isGreen ? 0 : 1;
});
