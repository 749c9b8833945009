import type { Locator, Page } from "@playwright/test";
import { CAST } from "@/db/seed/cast";
import { tabTo } from "./support/keyboard";
import { addPatient } from "./support/people";
import { expectSound, turnDark } from "./support/sound";
import { expect, test } from "./support/test";
import { t } from "./support/words";

/** A path of an address in a row: the patient it is about. */
const idOf = async (row: Locator): Promise<string> => (await row.getAttribute("data-row")) ?? "";
const rowsOf = (page: Page) => page.locator("tbody tr[data-row]");
const grid = (page: Page) => page.getByRole("grid", { name: t("clinic.caseload.title") });
const handledRows = (page: Page) => page.locator("tr[data-handled]");
const order = (page: Page) => rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row")));
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[data-row]")?.getAttribute("data-row") ?? null);

async function openCaseload(page: Page, view = "") {
  await page.goto(`/caseload${view}`);
  await expect(grid(page)).toBeVisible();
}

/** Everything that Ines did on this page is taken back, so that the next test finds the demo as it was. */
async function takeAllBack(page: Page) {
  const undo = page.locator('tr[data-handled] [data-cell="done"]');
  while ((await undo.count()) > 0) {
    const before = await undo.count();
    await undo.first().click();
    await expect(undo).toHaveCount(before - 1);
  }
}

test("ten patients who need attention are cleared by keyboard alone, and nothing jumps", async ({ open }) => {
  const page = await open("ines");
  await openCaseload(page);
  const before = await order(page);
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const began = performance.now();
  await tabTo(page, page.locator('tbody tr [data-cell="name"]').first());
  const stops = keys;
  while ((await handledRows(page).count()) < 10) {
    const row = page.locator(`tr[data-row="${await focusedRow(page)}"]`);
    const isSafety = (await row.locator('[data-cell="done"]').count()) === 0;
    if (isSafety) {
      await press("d");
      await expect(page.getByRole("status").filter({ hasText: /sign of danger/ })).toBeVisible();
      await press("ArrowDown");
      continue;
    }
    const seen = await handledRows(page).count();
    await press("d");
    await expect(handledRows(page)).toHaveCount(seen + 1);
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `Ten patients cleared by keyboard: ${keys - stops} keys in the grid, ${seconds.toFixed(1)} s of the machine.`,
  );
  expect(seconds).toBeLessThan(300);
  expect(await order(page)).toEqual(before);
  await expectSound(page);

  await press("Control+z");
  await expect(handledRows(page)).toHaveCount(9);
  await takeAllBack(page);
  await page.reload();
  await expect(grid(page)).toBeVisible();
  expect(await order(page)).toEqual(before);
});

test("keys move, tick, draw a range and clear, and the grid is one stop", async ({ open }) => {
  const page = await open("ines");
  await openCaseload(page);
  const names = page.locator('tbody [data-cell="name"]');
  await names.nth(0).focus();
  await page.keyboard.press("ArrowDown");
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.locator('tbody [data-cell="check"]').nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.locator('tbody [data-cell="more"]').nth(1)).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(page.locator('thead [data-cell="check"]')).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.locator('tr[aria-selected="true"]')).toHaveCount(3);
  await page.keyboard.press("Shift+ArrowUp");
  await expect(page.locator('tr[aria-selected="true"]')).toHaveCount(2);
  await expect(page.getByRole("status").filter({ hasText: "2 selected" })).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator('tr[aria-selected="true"]')).toHaveCount(0);

  await page.keyboard.press("Shift+F10");
  const panel = page.getByRole("dialog");
  await expect(panel).toContainText(t("triage.desk.why"));
  await expect(panel).toContainText(/Rule [a-z-]+, version \d/);
  await expectSound(page);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);

  await expect(page.locator('table [data-cell][tabindex="0"]')).toHaveCount(1);
  await page.getByRole("checkbox", { name: t("triage.desk.singleKeys") }).uncheck();
  await names.nth(1).focus();
  await page.keyboard.press("d");
  await expect(handledRows(page)).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/patients\/[^/]+$/);
});

test("several are put off at once, looked at before, and taken back together", async ({ open }) => {
  const page = await open("ines");
  await openCaseload(page);
  const before = await order(page);
  for (const place of [0, 1, 2]) await rowsOf(page).nth(place).getByRole("checkbox").check();
  const chosen = await Promise.all([0, 1, 2].map((place) => idOf(rowsOf(page).nth(place))));
  expect(chosen).toContain(CAST.aiko.patientId); // who named a sign of danger and is left out
  await page
    .getByRole("region", { name: t("triage.desk.bar") })
    .getByRole("button", { name: t("triage.desk.snooze") })
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Left out: 1");
  await expect(dialog).toContainText(t("triage.desk.plan.because.safety"));
  await expectSound(page);

  const confirm = dialog.getByRole("button", { name: "Snooze 2" });
  await dialog.getByLabel(t("triage.desk.plan.until")).fill("2026-11-20");
  await confirm.click();
  await expect(dialog).toContainText(t("triage.desk.plan.dayNotAhead"));
  await expect(dialog).toContainText(t("triage.desk.plan.reasonNeeded"));
  await dialog.getByRole("button", { name: t("triage.desk.plan.presets.three-days") }).click();
  await dialog.getByLabel(t("triage.desk.plan.reason")).fill("Seen on Friday.");
  await confirm.click();
  await expect(dialog).toHaveCount(0);
  await expect(handledRows(page)).toHaveCount(2);
  expect(await order(page)).toEqual(before);

  await page
    .getByRole("button", { name: t("triage.undo"), exact: true })
    .last()
    .click();
  await expect(handledRows(page)).toHaveCount(0);
  await page.reload();
  await expect(grid(page)).toBeVisible();
  expect(await order(page)).toEqual(before);
});

test("words for a message are ready to take along, and the portal says that it sends none", async ({ open }) => {
  const page = await open("ines");
  await openCaseload(page, "?view=quiet");
  const row = rowsOf(page).first();
  await row.locator('[data-cell="name"]').focus();
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(t("triage.desk.plan.messageLead"));
  await expect(dialog.getByRole("textbox")).toHaveValue(/I have not heard from you/);
  await dialog.getByRole("button", { name: "Mark 1 as contacted" }).click();
  await expect(row).toContainText(t("triage.desk.contacted"));
  await takeAllBack(page);
});

test("what is refused is said in words beside whom it is about", async ({ open, watch }) => {
  watch.expecting(/^409 \/api\/patients\//);
  const page = await open("ines");
  await openCaseload(page);
  await page.route("**/api/patients/*/reviews", (route) =>
    route.fulfill({
      status: 409,
      contentType: "application/json",
      body: JSON.stringify({ error: { code: "left-care", message: t("errors.answers.left-care"), reference: "r" } }),
    }),
  );
  const name = page.locator('tbody [data-cell="name"]').nth(1);
  await name.focus();
  await page.keyboard.press("d");
  await expect(page.getByRole("status").filter({ hasText: t("errors.answers.left-care") })).toBeVisible();
  await expect(handledRows(page)).toHaveCount(0);
});

test("rows that changed are told quietly, and shown when somebody asks", async ({ open, requestsOf, watch }) => {
  const page = await open("ines");
  await openCaseload(page, "?view=new");
  const before = await order(page);
  const patient = await addPatient(await requestsOf("ines"));
  const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await comeBack();
  const update = page.getByRole("status").filter({ hasText: "1 update" });
  await expect(update).toBeVisible();
  expect(await order(page)).toEqual(before);
  await update.getByRole("button", { name: t("triage.desk.show") }).click();
  await expect(page.locator(`a[href^="/patients/${patient.id}"]`).first()).toBeAttached();
  await expect(update).toHaveCount(0);

  watch.expecting(/^503 \/api\/caseload/);
  await page.route("**/api/caseload?*", (route) => route.fulfill({ status: 503, body: "" }));
  const shown = await order(page);
  await comeBack();
  await expect(page.getByRole("status").filter({ hasText: /We could not refresh/ })).toBeVisible();
  expect(await order(page)).toEqual(shown);
});

test("somebody is found by a few letters from any page, and only in one's own care", async ({ open }) => {
  const page = await open("ines");
  await page.goto("/exercises");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: t("triage.search.label") });
  await expect(field).toBeFocused();
  await page.keyboard.type("may");
  await expect(page.getByRole("option").first()).toContainText("Maya");
  await expectSound(page);
  await turnDark(page);
  await expectSound(page, "colours");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/patients\/[^/]+$/);

  const stranger = await open("stranger");
  await stranger.goto("/caseload");
  await stranger.getByRole("link", { name: t("triage.search.label") }).click();
  await stranger.keyboard.type("maya");
  await expect(stranger.getByRole("status").filter({ hasText: t("triage.search.nobody") })).toBeVisible();
});

test("a view is narrowed, ordered and kept by its address", async ({ open }) => {
  const page = await open("ines");
  await openCaseload(page, "?view=all");
  await page.getByText(t("triage.filter.title"), { exact: true }).click();
  await page.getByLabel(t("triage.filter.reason"), { exact: true }).selectOption("below-plan");
  await page.getByLabel(t("triage.filter.sort")).selectOption("name");
  await expectSound(page);
  await page.getByRole("button", { name: t("triage.filter.apply") }).click();
  await expect(page).toHaveURL(/view=all&reason=below-plan&name=&sort=name$/);
  await expect(grid(page)).toBeVisible();
  const shown = await order(page);

  await page.getByText(t("triage.save.title")).click();
  await page.getByLabel(t("triage.save.name")).fill("Behind, by name");
  await page.getByRole("button", { name: t("triage.save.save") }).click();
  await openCaseload(page);
  await page.getByText(t("triage.save.title")).click();
  await page.getByRole("link", { name: "Behind, by name" }).click();
  await expect(page).toHaveURL(/\?view=all&reason=below-plan&sort=name$/);
  await expect.poll(() => order(page)).toEqual(shown);

  await page.goto("/caseload?view=all&name=nobody+is+called+so");
  await expect(page.getByText(t("triage.filter.nobody"))).toBeVisible();
});

test("the chosen rows are taken along as a table", async ({ open }) => {
  const page = await open("ines");
  await openCaseload(page);
  for (const place of [0, 1]) await rowsOf(page).nth(place).getByRole("checkbox").check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: t("triage.desk.export") }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("steadyback-caseload.csv");
});

test("as cards on a phone, and sound with rows ticked, in light and in dark", async ({ open }) => {
  const page = await open("ines", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await openCaseload(page);
  await rowsOf(page).nth(1).getByRole("checkbox").check();
  await rowsOf(page).nth(2).getByRole("button", { name: /^Done/ }).click();
  await expect(handledRows(page)).toHaveCount(1);
  await expectSound(page);
  await turnDark(page);
  await expectSound(page, "colours");
  await takeAllBack(page);
});
