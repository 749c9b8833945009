import {
  addExercise,
  daysOf,
  expectSaved,
  fieldOf,
  review,
  rowOf,
  rowsOf,
  searchOf,
  sendButton,
  todayChoice,
} from "./support/builder";
import { tabTo } from "./support/keyboard";
import { TODAY } from "./support/people";
import { expectSound, turnDark } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const MOST_CLICKS = 15;
const MOST_MILLISECONDS = 60_000;

/** Counts what a hand does. */
function hand() {
  const start = Date.now();
  let clicks = 0;
  return {
    async click(target: ReturnType<Page["getByRole"]>) {
      clicks += 1;
      await target.click();
    },
    done(what: string) {
      const milliseconds = Date.now() - start;
      console.log(`  ${what}: ${clicks} clicks, ${(milliseconds / 1000).toFixed(1)} s`);
      return { clicks, milliseconds };
    },
  };
}

const sheetOf = async (page: Page, patientId: string) => {
  await page.goto(`/patients/${patientId}/program/edit`);
  await expect(review(page)).toBeEnabled();
};

test("a first program of four exercises, from a template to sent", async ({ open, newPatient }) => {
  const { id, givenName } = await newPatient([]);
  const page = await open("ines");
  await page.goto(`/patients/${id}`);
  const { click, done } = hand();
  await click(page.getByRole("link", { name: t("clinic.overview.buildProgram") }));
  await click(page.getByRole("button", { name: t("clinic.builder.start.others") }));
  await click(page.getByRole("button", { name: t("clinic.builder.start.use", { template: "Strong and steady" }) }));
  await expect(rowOf(page, "Bridge")).toBeVisible();
  const ordinary = page.getByRole("grid").nth(0).getByRole("row").or(page.getByRole("grid").nth(1).getByRole("row"));
  await expect(ordinary).toHaveCount(4);
  await click(review(page));
  await click(todayChoice(page, TODAY));
  await click(sendButton(page, 1));
  await expect(page.getByRole("status").filter({ hasText: givenName })).toContainText("Version 1");
  const { clicks, milliseconds } = done("a first program from a template");
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
});

test("two more repetitions, reviewed and sent", async ({ open, newPatient }) => {
  const { id, givenName } = await newPatient();
  const page = await open("ines");
  await sheetOf(page, id);
  const { click, done } = hand();
  await click(fieldOf(page, "repetitions", "Bridge"));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(fieldOf(page, "repetitions", "Bridge")).toHaveValue("12");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: t("clinic.review.title") })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("3 sets of 12");
  await click(todayChoice(page, TODAY));
  await click(sendButton(page, 2));
  await expect(page.getByRole("status").filter({ hasText: givenName })).toContainText("Version 2");
  expect(done("two more repetitions").clicks).toBeLessThanOrEqual(4);
});

test("the whole sheet by keyboard alone", async ({ open, newPatient }) => {
  test.slow();
  const { id, givenName } = await newPatient([]);
  const page = await open("ines");
  const { keyboard } = page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  await sheetOf(page, id);

  await test.step("the library: Enter adds the first hit, arrows walk the list", async () => {
    await tabTo(page, searchOf(page));
    await keyboard.type("bridge");
    await press("Enter");
    await expect(rowOf(page, "Bridge")).toBeVisible();
    await keyboard.type("brisk walking");
    await press("ArrowDown", "Enter");
    await expect(rowOf(page, "Brisk walking")).toBeVisible();
    await press("ArrowUp");
    await expect(searchOf(page)).toBeFocused();
  });

  await test.step("the sheet: one stop, then arrows, Enter, steps and Escape", async () => {
    await tabTo(page, fieldOf(page, "sets", "Bridge"));
    await keyboard.type("4");
    await press("Tab");
    await keyboard.type("9");
    await press("ArrowUp", "Enter");
    await expect(fieldOf(page, "sets", "Bridge")).toHaveValue("4");
    await expect(fieldOf(page, "repetitions", "Bridge")).toHaveValue("10");
    await press("Enter", "ArrowUp", "ArrowUp", "Escape");
    await expect(fieldOf(page, "repetitions", "Bridge")).toHaveValue("10");
    await press("ArrowLeft", "ArrowDown");
    await expect(fieldOf(page, "sets", "Brisk walking")).toBeFocused();
    await press("ArrowUp", "End", "Home");
    await expect(page.getByRole("button", { name: "2 × 8 for Bridge" })).toBeFocused();
  });

  await test.step("days, for one and for all", async () => {
    await daysOf(page, "Bridge").getByRole("checkbox", { name: "Monday" }).focus();
    await press("Space", "ArrowRight", "ArrowRight", "Enter");
    await expect(daysOf(page, "Bridge").getByRole("checkbox", { checked: true })).toHaveCount(2);
    await page.getByRole("button", { name: t("clinic.builder.sameDaysOf", { exercise: "Bridge" }) }).focus();
    await press("Enter");
    await expect(daysOf(page, "Brisk walking").getByRole("checkbox", { name: "Wednesday" })).toBeChecked();
  });

  await test.step("rows move, are copied, go and come back", async () => {
    await fieldOf(page, "sets", "Bridge").focus();
    await press("Alt+ArrowDown");
    await expect(rowsOf(page).first()).toHaveAccessibleName("Brisk walking");
    await expect(fieldOf(page, "sets", "Bridge")).toBeFocused();
    await press("Control+d");
    await expect(rowOf(page, "Bridge")).toHaveCount(2);
    await press("Delete");
    await expect(rowOf(page, "Bridge")).toHaveCount(1);
    await expect(page.getByText(t("clinic.builder.removed", { exercise: "Bridge" })).last()).toBeVisible();
    await press("Control+z");
    await expect(rowOf(page, "Bridge")).toHaveCount(2);
    await press("Control+Shift+Z");
    await expect(rowOf(page, "Bridge")).toHaveCount(1);
  });

  await test.step("what opens below a row takes the focus and gives it back", async () => {
    const rule = page.getByRole("button", { name: t("clinic.builder.ruleOf", { exercise: "Bridge" }) });
    await rule.focus();
    await press("Enter", "Enter");
    await press("Escape");
    await expect(rule).toBeFocused();
    await expect(rule).toContainText("Reps +2");
  });

  await test.step("review and send", async () => {
    await press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("clinic.review.title"));
    await expect(todayChoice(page, TODAY)).toBeFocused();
    await press("Space", "Control+Enter");
    await expect(page.getByRole("status").filter({ hasText: givenName })).toContainText("Version 1");
  });
});

test("a row is dragged to another place and into another section", async ({ open, newPatient }) => {
  const { id } = await newPatient();
  const page = await open("ines");
  await sheetOf(page, id);
  await dragTo(page, "Walking", rowOf(page, "Cat-cow"));
  await expect(rowsOf(page).first()).toHaveAccessibleName("Walking");
  await expectSaved(page);
  await dragTo(page, "Walking", page.getByRole("heading", { name: t("clinic.builder.sections.warm_up") }));
  const warmUp = page.getByRole("region", { name: t("clinic.builder.sections.warm_up"), exact: true });
  await expect(warmUp.getByRole("row")).toHaveAccessibleName("Walking");
});

async function dragTo(page: Page, exercise: string, target: ReturnType<Page["getByRole"]>): Promise<void> {
  const handle = page.getByTitle(t("clinic.builder.drag", { exercise }));
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [await handle.boundingBox(), await target.boundingBox()];
  if (from === null || to === null) throw new Error("There is nothing to drag, or nowhere to.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y - 10, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + 4, { steps: 12 });
  await page.mouse.up();
}

test("two write at once: both are seen, and nobody's work is lost", async ({ open, newPatient, watch }) => {
  watch.expecting(/^409 /);
  const { id } = await newPatient();
  const [first, second] = [await open("ines"), await open("ines")];
  await sheetOf(first, id);
  await sheetOf(second, id);
  await fieldOf(first, "sets", "Bridge").fill("5");
  await expectSaved(first);
  await fieldOf(second, "cue", "Bridge").fill("Breathe out on the way up.");
  const both = second.getByRole("alert").filter({ hasText: "saved a newer draft" });
  await expect(both).toContainText("5 × 10");
  await expect(both).toContainText("Breathe out on the way up.");
  await expectSound(second);
  await both.getByRole("button", { name: t("clinic.builder.conflict.loadTheirs") }).click();
  await expect(fieldOf(second, "sets", "Bridge")).toHaveValue("5");
  await second.getByRole("button", { name: t("clinic.builder.conflict.bringBack") }).click();
  await expect(fieldOf(second, "cue", "Bridge")).toHaveValue("Breathe out on the way up.");
  await expect(fieldOf(second, "sets", "Bridge")).toHaveValue("3");
  await expectSaved(second);
});

test("what the server refuses is named at its field, and the draft is kept", async ({
  open,
  newPatient,
  watch,
  requestsOf,
}) => {
  watch.expecting(/^422 /);
  const { id } = await newPatient();
  const page = await open("ines");
  await sheetOf(page, id);
  await fieldOf(page, "sets", "Bridge").fill("4");
  await expectSaved(page);
  const [firstDay, lastDay] = [
    page.getByLabel(t("clinic.builder.context.startsOn")),
    page.getByLabel(t("clinic.builder.context.endsOn")),
  ];
  await firstDay.fill("2026-12-10");
  await lastDay.fill("2026-12-01");
  await fieldOf(page, "cue", "Bridge").fill("Kept all the same.");
  await expect(page.getByText(t("clinic.builder.status.fields"))).toBeVisible();
  await expect(lastDay).toHaveAccessibleDescription(t("clinic.builder.faults.ends-before-start"));
  await review(page).click();
  await expect(page.getByRole("alert").filter({ hasText: t("common.problem") })).toBeFocused();
  await lastDay.fill("2026-12-24");
  await expectSaved(page);
  await page.reload();
  await expect(fieldOf(page, "cue", "Bridge")).toHaveValue("Kept all the same.");
  await expect(lastDay).toHaveValue("2026-12-24");

  const ines = await requestsOf("ines");
  const bridge = {
    prescriptionId: crypto.randomUUID(),
    exerciseId: crypto.randomUUID(),
    section: "main",
    side: "both",
  };
  const answer = await ines.put(`/api/patients/${id}/program/draft`, {
    data: { revision: 1, content: { name: "Core A", items: [{ ...bridge, swaps: [bridge.exerciseId] }] } },
  });
  expect(answer.status()).toBe(422);
  expect((await answer.json()).error.fields).toHaveProperty(["content.items[0].swaps"]);
  await page.reload();
  await expect(fieldOf(page, "cue", "Bridge")).toHaveValue("Kept all the same.");
});

test("a session that ends loses nothing: signing in elsewhere goes on", async ({
  open,
  newPatient,
  watch,
  sessions,
  origin,
}) => {
  watch.expecting(/^401 /);
  const { id } = await newPatient();
  const page = await open("ines");
  await sheetOf(page, id);
  await page.context().clearCookies();
  await fieldOf(page, "cue", "Bridge").fill("Written while signed out.");
  const bar = page.getByRole("alert").filter({ hasText: t("clinic.builder.status.signedOut") });
  await expect(bar.getByRole("link", { name: t("clinic.builder.signIn") })).toBeVisible();
  await page.context().addCookies((await sessions("ines", origin)).cookies);
  await bar.getByRole("button", { name: t("clinic.builder.tryAgain") }).click();
  await expectSaved(page);
  await page.reload();
  await expect(fieldOf(page, "cue", "Bridge")).toHaveValue("Written while signed out.");
});

test("phases: what waits for the next one is not due, and one press enters it", async ({ open, newPatient }) => {
  const { id } = await newPatient();
  const page = await open("ines");
  await sheetOf(page, id);
  await page.getByRole("button", { name: t("clinic.builder.phases.begin") }).click();
  await page.getByRole("button", { name: t("clinic.builder.phases.add") }).click();
  await page.getByLabel(t("clinic.builder.phases.name")).fill("Build");
  await page.getByLabel(t("clinic.builder.phases.sessions")).fill("80");
  await addExercise(page, "Plank");
  await expectSaved(page);
  await expect(page.getByText("3 exercises")).toBeVisible();
  await expectSound(page);
  await page
    .getByRole("button", { name: t("clinic.builder.phases.enter", { phase: "Build" }) })
    .first()
    .click();
  await expect(page.getByText("4 exercises")).toBeVisible();
  await expectSaved(page);
});

test("swaps, the ladder and the preview", async ({ open, newPatient }) => {
  const { id } = await newPatient();
  const page = await open("ines");
  await sheetOf(page, id);
  await page.getByRole("button", { name: t("clinic.builder.swapsOf", { exercise: "Bridge" }) }).click();
  await page.getByRole("searchbox", { name: t("clinic.builder.swapSearch") }).fill("hip hinge");
  await page.keyboard.press("Enter");
  await expectSound(page);
  await page.getByRole("button", { name: t("clinic.builder.done") }).click();
  await expectSaved(page);
  await page.getByRole("button", { name: t("clinic.builder.preview") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^As Maya will see it$/);
  await expect(page.getByRole("main")).toContainText("3 sets of 10");
  await expect(page.getByRole("main")).toContainText("Hip hinge");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectSound(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("link", { name: t("clinic.builder.previewPage.back") }).click();
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect(page.getByRole("button", { name: t("clinic.builder.swapsOf", { exercise: "Bridge" }) })).toHaveText(
    t("clinic.builder.swaps"),
  );
  await page.getByRole("button", { name: /^Harder than Bridge: / }).click();
  await expect(rowOf(page, "Bridge")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(fieldOf(page, "repetitions", "Bridge")).toHaveValue("10");
});

for (const width of [390, 1280]) {
  test(`the builder is sound at ${width}, empty and full, in light and dark`, async ({ open, newPatient }) => {
    const { id } = await newPatient([]);
    const page = await open("ines", { viewport: { width, height: 800 } });
    await sheetOf(page, id);
    await expectSound(page);
    await turnDark(page);
    await expectSound(page, "colours");
    if (width === 390) return;
    await page.getByRole("button", { name: t("clinic.builder.start.others") }).click();
    await expectSound(page);
    await page.getByRole("button", { name: t("clinic.builder.start.patient") }).click();
    await expect(page.getByRole("searchbox", { name: t("clinic.builder.start.search") })).toBeVisible();
    await expectSound(page);
  });
}
