import { createServer } from "node:http";
import { DEMO_PASSWORD } from "@/db/seed/cast";
import { seedDemo } from "@/db/seed/demo";
import { now } from "@/lib/clock";
import { readSettingsAgain } from "@/lib/settings";
import { run, step } from "./command";
import { openDatabase } from "./database";
import { DEMO_ACCOUNTS } from "./demo-accounts";
import { build, isBuilt } from "./production-build";
import { serveApp } from "./running-app";
import { listen } from "./serve";

/** npm run demo: a clinic with people and months of check-ins, on this machine, ready to be looked at. */
run(async () => {
  process.env.STEADYBACK_DEMO = "1";
  const settings = readSettingsAgain();
  await refuseTakenPort(settings.port);
  const database = await openDatabase(settings);
  try {
    await step("Filling the demo clinic", () =>
      seedDemo(database.adminUrl, { now: now(), progress: (line) => console.log(line) }),
    );
    if (!isBuilt()) await step("Building the pages (once)", () => build("kept"));
    const address = await serveApp("production", settings, database);
    tellAccounts(address);
  } catch (error) {
    await database.stop();
    throw error;
  }
});

/** Before the long steps, not after them. */
async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, port, "this-machine");
  await new Promise((resolve) => probe.close(resolve));
}

function tellAccounts(address: string): void {
  const longest = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length));
  const lines = DEMO_ACCOUNTS.map(({ email, who }) => `  ${email.padEnd(longest)}  ${who}`);
  console.log(
    `\nSteadyback is ready: ${address}\n\nSign in with the password ${DEMO_PASSWORD} as\n${lines.join("\n")}\n`,
  );
}
