import { DEMO_PASSWORD } from "@/db/seed/cast";
import { seedDemo } from "@/db/seed/demo";
import { now } from "@/lib/clock";
import { readSettingsAgain } from "@/lib/settings";
import { run, step } from "./command";
import { openDatabase } from "./database";
import { serveApp } from "./running-app";

/** npm run dev: the demo clinic, with pages that are rebuilt as their files change. */
run(async () => {
  process.env.STEADYBACK_DEMO = "1";
  const settings = readSettingsAgain();
  const database = await openDatabase(settings);
  try {
    await step("Filling the demo clinic", () =>
      seedDemo(database.adminUrl, { now: now(), progress: (line) => console.log(line) }),
    );
    const address = await serveApp("development", settings, database);
    console.log(`Steadyback (development): ${address}, password ${DEMO_PASSWORD}`);
  } catch (error) {
    await database.stop();
    throw error;
  }
});
