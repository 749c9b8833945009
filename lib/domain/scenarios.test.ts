import fs from "node:fs";
import { expect, test } from "vitest";
import { type Scenario, toldBy } from "./testing/scenario";

// A clinician who finds that something else is to be said of a story writes it down as one more file.
const FOLDER = new URL("./scenarios/", import.meta.url);
const files = fs.readdirSync(FOLDER).filter((file) => file.endsWith(".json"));

test.each(files)("%s", (file) => {
  const scenario = JSON.parse(fs.readFileSync(new URL(file, FOLDER), "utf8")) as Scenario; // written for this test
  expect(toldBy(scenario), scenario.story).toEqual({ says: scenario.says, lights: scenario.lights });
});

test("every kind of verdict and every light has its story", () => {
  const scenarios = files.map((file) => JSON.parse(fs.readFileSync(new URL(file, FOLDER), "utf8")) as Scenario); // as above
  expect(new Set(scenarios.map(({ says }) => says.kind))).toEqual(new Set(["offer", "hold", "ease", "cannot-say"]));
  expect(new Set(scenarios.flatMap(({ lights }) => Object.keys(lights)))).toEqual(
    new Set(["green", "amber", "red", "cannot-say"]),
  );
});
