import type { APIRequestContext } from "@playwright/test";
import { CAST } from "@/db/seed/cast";
import { tabTo } from "./support/keyboard";
import { expectNothingSideways, expectSound } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const NO_SCRIPT = { javaScriptEnabled: false };
const choice = (page: Page, legend: string, answer: string) =>
  page.getByRole("group", { name: legend, exact: true }).getByRole("radio", { name: new RegExp(`^${answer}\\b`) });
const save = (page: Page) => page.getByRole("button", { name: t("settings.save") }).click();
const sizeOfText = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("the gear leads to the settings, and each of them is in use at once", async ({ open, newPatient }) => {
  const page = await open(await newPatient(), { viewport: { width: 320, height: 640 } });
  await page.goto("/today");
  const [usual, light] = [await sizeOfText(page), await background(page)];
  await page
    .getByRole("link", { name: t("settings.title"), exact: true })
    .filter({ visible: true })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: t("settings.title") })).toBeVisible();
  await choice(page, t("settings.reading.textSize"), t("settings.reading.textSizes.largest")).check();
  await choice(page, t("settings.reading.theme"), t("settings.reading.themes.dark")).check();
  await choice(page, t("settings.reading.motion"), t("settings.reading.motions.reduced")).check();
  await choice(page, t("settings.pain.scale"), t("settings.pain.scales.words")).check();
  await choice(page, t("settings.guided.voice"), t("settings.guided.switches.on")).check();
  await save(page);

  await expect(page.getByRole("status").filter({ hasText: t("settings.saved") })).toBeVisible();
  expect(await sizeOfText(page)).toBe(1.5 * usual);
  expect(await background(page)).not.toBe(light);
  await expect(choice(page, t("settings.guided.voice"), t("settings.guided.switches.on"))).toBeChecked();
  for (const path of ["/today", "/progress", "/settings", "/settings/privacy", "/check-in"]) {
    await page.goto(path);
    expect(await sizeOfText(page), path).toBe(1.5 * usual);
    await expectNothingSideways(page);
  }
});

test("pictures keep still for who asked for it, whatever their device says", async ({
  open,
  newPatient,
  requestsOf,
}) => {
  const maya = await newPatient();
  const page = await open(maya);
  const playing = async () => {
    await page.goto("/program");
    await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
    await page.waitForURL(/\/program\/./);
    return page.getByRole("button", { name: t("patient.exercise.pause") });
  };
  await expect(await playing()).toBeVisible();
  await change(await requestsOf(maya), { motion: "reduced" });
  await playing();
  await expect(page.getByRole("button", { name: t("patient.exercise.play") })).toBeVisible();
});

async function change(requests: APIRequestContext, data: object): Promise<void> {
  expect((await requests.put("/api/settings", { data })).status()).toBe(200);
}

test("somebody who chose words tells their pain in words", async ({ open, newPatient, requestsOf }) => {
  const maya = await newPatient();
  await change(await requestsOf(maya), { painScale: "words" });
  const page = await open(maya, NO_SCRIPT);
  await page.goto("/check-in");
  const worst = page.getByRole("group", { name: t("patient.checkIn.painWorst"), exact: true });
  await expect(worst.getByRole("radio", { name: t("common.painWord.moderate") })).toBeAttached();
  await expect(worst.getByRole("radio", { name: "7", exact: true })).toHaveCount(0);
});

test("without script the settings are saved too, and signing out stands at their end", async ({ open, newPatient }) => {
  const page = await open(await newPatient(), { ...NO_SCRIPT, viewport: { width: 390, height: 844 } });
  await page.goto("/settings");
  await expectNothingSideways(page);
  await choice(page, t("settings.reading.textSize"), t("settings.reading.textSizes.large")).check();
  await page.getByLabel(t("settings.timeZone.label")).selectOption("America/New_York");
  await save(page);
  await expect(page.getByText(t("settings.saved"))).toBeVisible();
  await expect(page.getByLabel(t("settings.timeZone.label"))).toHaveValue("America/New_York");
  await expect(page.getByText("It is 03:00 on Sunday 22 November there.")).toBeVisible();
  expect(await page.content(), "read without script").toContain(t("settings.device.script"));
  await page
    .getByRole("button", { name: t("common.signOut") })
    .filter({ visible: true })
    .click();
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("by keyboard alone", async ({ open, newPatient }) => {
  const page = await open(await newPatient());
  await page.goto("/settings");
  await tabTo(page, choice(page, t("settings.reading.textSize"), t("settings.reading.textSizes.usual")));
  await page.keyboard.press("ArrowRight");
  await tabTo(page, page.getByRole("button", { name: t("settings.save") }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: t("settings.saved") })).toBeVisible();
  await expect(choice(page, t("settings.reading.textSize"), t("settings.reading.textSizes.large"))).toBeChecked();
});

test("a patient reads who opened their record, and their own looks when they ask", async ({
  open,
  newPatient,
  requestsOf,
}) => {
  const maya = await newPatient();
  const ines = await requestsOf("ines");
  for (let look = 0; look < 3; look += 1) await ines.get(`/api/patients/${maya.id}/progress`);
  const page = await open(maya);
  await page.goto("/settings");
  await page.getByRole("link", { name: t("settings.record.opened") }).click();
  const line = page.getByRole("listitem").filter({ hasText: `${CAST.ines.name} looked at your progress` });
  await expect(line).toContainText(/^.*3 times, last at \d\d:\d\d$/);
  await expect(page.getByRole("listitem").filter({ hasText: `${CAST.ines.name} sent you a program` })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^You / })).toHaveCount(0);
  await page.getByRole("link", { name: t("settings.opened.everyone"), exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "You looked at this page" })).toBeVisible();
  await expectSound(page);
});

test("a patient takes everything with them", async ({ open, newPatient }) => {
  const maya = await newPatient();
  const page = await open(maya);
  await page.goto("/settings");
  for (const [link, name] of [
    [t("settings.record.json"), "steadyback-record.json"],
    [t("settings.record.csv"), "steadyback-record.csv"],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: link }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
  }
});

test("what this device keeps is deleted only after a question", async ({ open, newPatient }) => {
  const page = await open(await newPatient());
  await page.goto("/settings");
  await page.getByRole("button", { name: t("settings.device.delete") }).click();
  await page.getByRole("button", { name: t("settings.device.no") }).click();
  await page.getByRole("button", { name: t("settings.device.delete") }).click();
  await expect(page.getByText(t("settings.device.ask"))).toBeVisible();
  await expectSound(page);
  await page.getByRole("button", { name: t("settings.device.yes") }).click();
  await expect(page.getByText(t("settings.device.deleted"))).toBeVisible();
});
