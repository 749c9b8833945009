import { readSettingsAgain } from "@/lib/settings";
import { run } from "../command";
import { openDatabase } from "../database";
import { serveApp } from "../running-app";

/** The portal as `npm start` serves it, but on the bench's database and with the bench's clock. */
run(async () => {
  const settings = readSettingsAgain();
  const database = await openDatabase(settings);
  console.log(await serveApp("production", settings, database));
});
