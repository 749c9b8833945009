import type { APIRequestContext } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { cardOf, rowsOf } from "./support/chart";
import { tabTo } from "./support/keyboard";
import { type NewPatient, TODAY } from "./support/people";
import { expectSound } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

type Pain = { before: number | null; worst: number | null; after: number | null };

/** What somebody whose program starts today tells about it. */
async function report(
  requests: APIRequestContext,
  { versionId, prescriptionIds }: NewPatient,
  pain: Pain,
  note: string | null,
) {
  const answer = await requests.put(`/api/check-ins/${uuidv7()}`, {
    data: {
      programVersionId: versionId,
      occurredOn: TODAY,
      pain,
      items: prescriptionIds.map((prescriptionId) => ({ prescriptionId, status: "done" })),
      note,
    },
  });
  expect(answer.status()).toBe(201);
}

const pain = (page: Page) => cardOf(page, t("patient.progress.painTitle"));
const sentence = (page: Page) => page.getByRole("main").getByText(/^In the last 4 weeks/);

test("before three check-ins there is a sentence and no chart", async ({ open, newPatient, requestsOf }) => {
  const maya = await newPatient();
  await report(await requestsOf(maya), maya, { before: 3, worst: 4, after: 2 }, "Went well.");
  const page = await open(maya);
  await page.goto("/progress");
  await expect(sentence(page)).toContainText("you exercised on 1 of 1 planned day.");
  await expect(sentence(page)).toContainText(t("patient.progress.notEnough"));
  await expect(pain(page)).toBeHidden();
  await expect(cardOf(page, t("patient.progress.weeksTitle"))).toBeVisible();
  await expectSound(page);
});

test("somebody without a program is told what this page will show", async ({ open, newPatient }) => {
  const page = await open(await newPatient([]));
  await page.goto("/progress");
  await expect(page.getByText(t("patient.progress.none"))).toBeVisible();
  await page.goto("/progress/share");
  await expect(page.getByText(t("patient.progress.none"))).toBeVisible();
  await expectSound(page);
});

for (const { name, screen } of [
  { name: "with script", screen: {} },
  { name: "without script", screen: { javaScriptEnabled: false } },
]) {
  test(`a week, four weeks and all, with mornings or without: ${name}`, async ({ open }) => {
    const page = await open("maya", screen);
    await page.goto("/progress");
    const picture = pain(page).getByRole("img").filter({ visible: true }).first();
    const line = (series: string) => picture.locator(`path.chart-${series}`); // one of marks alone has no size of its own
    await expect(line("worst")).toHaveCount(1);
    await expect(line("before")).toHaveCount(0);
    await expect(line("morning")).toHaveCount(0);
    await page.getByRole("link", { name: t("patient.progress.showMornings") }).click();
    await expect(line("morning")).toHaveCount(1);

    const spans = page.getByRole("navigation", { name: t("patient.progress.spansLabel") });
    await spans.getByRole("link", { name: t("patient.progress.spans.all"), exact: true }).click();
    await expect(page.getByText(/^Since \d+ \w+ 2026 you exercised on/)).toBeVisible();
    await expect(line("morning"), "the mornings stay").toHaveCount(1);
    await expect(pain(page)).toContainText(t("patient.progress.painWeekly"));
    expect((await rowsOf(pain(page))).length, "a row a week").toBeLessThan(20);

    await spans.getByRole("link", { name: t("patient.progress.spans.week"), exact: true }).click();
    await expect(page.getByText(/^In the last week you/)).toBeVisible();
    await page.getByRole("link", { name: t("patient.progress.hideMornings") }).click();
    await expect(line("morning")).toHaveCount(0);
    expect(await rowsOf(pain(page))).toHaveLength(8);
  });
}

test("the table says everything that was told, and nothing for silence", async ({ open }) => {
  const page = await open("maya");
  await page.goto("/progress");
  await pain(page).getByText(t("patient.progress.table.open")).click();
  await expect(pain(page).getByRole("columnheader")).toHaveText(
    (["date", "before", "worst", "after", "morning", "done", "note"] as const).map((name) =>
      t(`patient.progress.table.${name}`),
    ),
  );
  const rows = await rowsOf(pain(page));
  expect(rows).toHaveLength(29);
  for (const [, before = "", worst = "", after = ""] of rows) {
    for (const cell of [before, worst, after]) expect(cell).toMatch(/^(?:10|\d|Not reported)$/);
  }
});

test("everything by keyboard", async ({ open }) => {
  const page = await open("maya");
  await page.goto("/progress");
  await tabTo(page, page.getByRole("link", { name: t("patient.progress.showMornings") }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/mornings=shown/);
  await tabTo(page, page.getByRole("link", { name: t("patient.progress.shareWith") }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: t("patient.progress.share.title") })).toBeVisible();
});

test("what is given to somebody is one sheet of either paper, and holds no id", async ({ open }) => {
  const page = await open("maya");
  await page.goto("/progress/share");
  const sheet = page.getByRole("article");
  await expect(sheet).toContainText(t("patient.progress.share.own"));
  await expect(sheet).toContainText("Made by Maya with Steadyback on 22 November 2026");
  await expect(sheet).toContainText("Cat-cow: ");
  await expect(page.getByRole("button", { name: t("patient.progress.print") })).toBeVisible();
  expect(await sheet.evaluate((element) => element.outerHTML)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/i);

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const name of [t("common.getHelp"), t("patient.progress.title")]) {
    await expect(page.getByRole("link", { name, exact: true })).toBeHidden();
  }
  await expect(page.getByRole("navigation")).toBeHidden();
  const ink = await sheet.evaluate((element) => getComputedStyle(element).color);
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  expect(await sheet.evaluate((element) => getComputedStyle(element).color), "dark on paper too").toBe(ink);
  for (const path of ["/progress/share", "/progress/share?span=all&mornings=shown"]) {
    await page.goto(path);
    for (const format of ["A4", "Letter"]) expect(pagesOf(await page.pdf({ format })), `${path} on ${format}`).toBe(1);
  }
});

/** Chromium keeps the list of pages readable. */
const pagesOf = (file: Buffer): number => file.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
