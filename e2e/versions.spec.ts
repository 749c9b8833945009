import type { APIRequestContext } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { sendButton, todayChoice } from "./support/builder";
import { cardOf } from "./support/chart";
import { type NewPatient, TODAY } from "./support/people";
import { expectSound } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const MORE_LIFTS = "Bridge: 10 → 12 times";

type Line = { slug: string; sets: number; repetitions: number };
const WITH_MORE_LIFTS: readonly Line[] = [
  { slug: "cat-cow", sets: 1, repetitions: 8 },
  { slug: "bridge", sets: 3, repetitions: 12 },
];

/** Keeps a draft of these exercises; the first of a patient has revision 0. */
async function draft(
  ines: APIRequestContext,
  { id }: NewPatient,
  lines: readonly Line[],
  revision = 0,
): Promise<number> {
  const { exercises } = await (await ines.get("/api/exercises")).json();
  const idOf = (slug: string) => exercises.find((one: { slug: string }) => one.slug === slug).id;
  const items = lines.map(({ slug, ...dose }) => ({
    prescriptionId: uuidv7(),
    exerciseId: idOf(slug),
    section: "main",
    side: "both",
    weekdays: EVERY_DAY,
    ...dose,
  }));
  const answer = await ines.put(`/api/patients/${id}/program/draft`, {
    data: { revision, content: { name: "First steps", items } },
  });
  expect(answer.status()).toBe(200);
  return (await answer.json()).revision;
}

async function sendDraft(ines: APIRequestContext, { id }: NewPatient, revision: number, note: string): Promise<void> {
  const answer = await ines.post(`/api/patients/${id}/program/versions`, {
    data: { id: uuidv7(), revision, startsOn: TODAY, note },
  });
  expect(answer.status()).toBe(201);
}

const notice = (page: Page) => page.getByRole("region", { name: t("versions.notice.title") });
const said = (line: string) => line.replace("→", "→to"); // the arrow, and the word that is read out for it

for (const { name, screen } of [
  { name: "with script", screen: PHONE },
  { name: "without script", screen: { ...PHONE, javaScriptEnabled: false } },
]) {
  test(`a new version is noticed, read and seen, ${name}`, async ({ open, requestsOf, newPatient }) => {
    const maya = await newPatient();
    const ines = await requestsOf("ines");
    const page = await open(maya, screen);
    await page.goto("/today");
    await expect(notice(page), "a first program is no change").toBeHidden();

    await sendDraft(ines, maya, await draft(ines, maya, WITH_MORE_LIFTS), "You did so well.");
    await page.goto("/today");
    await expect(notice(page).getByRole("listitem")).toHaveText([said(MORE_LIFTS), "No longer: Walking"]);
    await expect(notice(page)).toContainText("Ines wrote: “You did so well.”");
    if (screen === PHONE) await expectSound(page);

    await notice(page)
      .getByRole("link", { name: t("versions.notice.see") })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: t("patient.program.title") })).toBeVisible();
    await expect(notice(page)).toContainText("12 times");
    await notice(page)
      .getByRole("button", { name: t("versions.notice.seen") })
      .click();
    await expect(page).toHaveURL(/\/program$/);
    await expect(notice(page)).toBeHidden();
    await page.goto("/today");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(notice(page)).toBeHidden();

    await page.goto("/program/history");
    await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: "12 times" }).first()).toBeVisible();
    await expect(page.getByText(t("versions.history.now"))).toHaveCount(1);
  });
}

test("from the draft to sent with two keys", async ({ open, requestsOf, newPatient }) => {
  const maya = await newPatient();
  await draft(await requestsOf("ines"), maya, WITH_MORE_LIFTS);
  const page = await open("ines");
  await page.goto(`/patients/${maya.id}/program/review`);
  await expect(cardOf(page, t("versions.review.changes", { name: maya.givenName }))).toContainText("12 times");
  await expect(todayChoice(page, TODAY)).toBeFocused();
  await expect(todayChoice(page, TODAY), "no day is chosen for anybody").not.toBeChecked();
  await page.keyboard.press("Space");
  await expect(sendButton(page, 2)).toContainText("Sunday 22 November");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: maya.givenName })).toContainText("Version 2");
});

test("nothing is sent without a day, nor with a last day before the first", async ({
  open,
  requestsOf,
  newPatient,
}) => {
  const maya = await newPatient();
  await draft(await requestsOf("ines"), maya, WITH_MORE_LIFTS);
  const page = await open("ines");
  await page.goto(`/patients/${maya.id}/program/review`);
  await sendButton(page, 2).click();
  await expect(page.getByText(t("versions.review.firstDayNeeded"))).toBeVisible();
  await todayChoice(page, TODAY).check();
  await page.getByLabel(t("versions.review.lastDay")).fill("2026-11-01");
  await sendButton(page, 2).click();
  await expect(page.getByText(t("versions.review.endsBefore"))).toBeVisible();
  await page.getByLabel(t("versions.review.lastDay")).fill("2026-12-31");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("status").filter({ hasText: maya.givenName })).toContainText("Version 2");
  await expect(page.getByRole("main")).toContainText("until 31 December 2026");
});

test("a draft that changed meanwhile is shown beside the one that was looked at", async ({
  open,
  requestsOf,
  newPatient,
  watch,
}) => {
  watch.expecting(/^409 .*\/program\/versions$/);
  const maya = await newPatient();
  const requests = await requestsOf("ines");
  const revision = await draft(requests, maya, WITH_MORE_LIFTS);
  const page = await open("ines");
  await page.goto(`/patients/${maya.id}/program/review`);
  await todayChoice(page, TODAY).check();
  await draft(requests, maya, [{ slug: "bridge", sets: 3, repetitions: 15 }], revision);

  await sendButton(page, 2).click();
  await expect(page.getByRole("alert").filter({ hasText: "Ines saved a newer draft" })).toBeVisible();
  await page.getByRole("button", { name: t("versions.review.look") }).click();
  const both = page.getByRole("status").filter({ hasText: t("versions.review.looked") });
  await expect(both).toContainText(MORE_LIFTS);
  await expect(both).toContainText("Bridge: 10 → 15 times");
  await sendButton(page, 2).click();
  await expect(page.getByRole("status").filter({ hasText: maya.givenName })).toContainText("Version 2");
});

test("two versions are compared, and an old one is restored without losing a draft", async ({
  open,
  requestsOf,
  newPatient,
}) => {
  const maya = await newPatient();
  const requests = await requestsOf("ines");
  await sendDraft(requests, maya, await draft(requests, maya, WITH_MORE_LIFTS), "More lifts.");
  await draft(requests, maya, [{ slug: "plank", sets: 1, repetitions: 3 }]);
  const page = await open("ines");
  await page.goto(`/patients/${maya.id}/program/versions?from=2&to=1`);
  const compared = cardOf(page, t("versions.clinic.changesFrom", { from: 1, to: 2 }));
  await expect(compared.getByRole("listitem").filter({ hasText: "Bridge" })).toContainText("12 times");
  await expect(compared.getByRole("listitem").filter({ hasText: "Walking" })).toContainText(
    t("versions.clinic.kinds.removed"),
  );
  await expectSound(page);

  const restore = page.getByRole("button", { name: t("versions.clinic.restoreNumber", { number: 1 }) });
  await restore.click();
  await page.getByRole("button", { name: t("versions.clinic.keep") }).click();
  await expect(restore).toBeVisible();
  await restore.click();
  await page.getByRole("button", { name: t("versions.clinic.replace") }).click();
  await page.waitForURL(/\/program\/edit$/);
  await expect(page.getByRole("row", { name: "Walking", exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: "Bridge", exact: true })).toBeVisible();
});

test("a draft that somebody saved meanwhile is not replaced unasked", async ({
  open,
  requestsOf,
  newPatient,
  watch,
}) => {
  watch.expecting(/^409 .*\/draft\/copy$/);
  const maya = await newPatient();
  const page = await open("ines");
  await page.goto(`/patients/${maya.id}/program/versions`);
  await draft(await requestsOf("ines"), maya, WITH_MORE_LIFTS);
  await page.getByRole("button", { name: t("versions.clinic.restoreNumber", { number: 1 }) }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Ines saved a draft" })).toBeVisible();
  await page.getByRole("link", { name: t("versions.clinic.openDraft") }).click();
  await expect(page.getByRole("row", { name: "Walking", exact: true })).toBeHidden();
});

const printed = (page: Page) => page.getByRole("article");

test("a program goes to the printer without what belongs to the screen", async ({ open, newPatient }) => {
  const page = await open(await newPatient());
  await page.goto("/program/print");
  await expect(page.getByRole("button", { name: t("handout.print") })).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const name of [t("handout.large"), t("common.getHelp"), t("handout.back")]) {
    await expect(page.getByRole("link", { name, exact: true })).toBeHidden();
  }
  await expect(page.getByRole("navigation")).toBeHidden();
  for (const name of ["1. Cat-cow", "2. Bridge", "3. Walking"]) {
    await expect(printed(page).getByRole("heading", { level: 3, name, exact: true })).toBeVisible();
  }
  await expect(printed(page).getByRole("row")).toHaveCount(15);
  await expect(printed(page)).toContainText(t("handout.notWatched"));
  const ink = await printed(page).evaluate((sheet) => getComputedStyle(sheet).color);
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  expect(await printed(page).evaluate((sheet) => getComputedStyle(sheet).color), "dark on paper too").toBe(ink);
  for (const format of ["A4", "Letter"]) expect(pagesOf(await page.pdf({ format }))).toBeGreaterThan(1);
});

test("the PDF has as many pages as it says, and more in large print", async ({ requestsOf, newPatient }) => {
  const maya = await newPatient();
  const [hers, ines] = [await requestsOf(maya), await requestsOf("ines")];
  const path = `/api/patients/${maya.id}/program/handout.pdf`;
  const pages: number[] = [];
  for (const [who, query] of [
    [hers, "paper=a4&print=usual"],
    [ines, "paper=letter&print=usual"],
    [hers, "paper=a4&print=large"],
  ] as const) {
    const answer = await who.get(`${path}?${query}`);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"]);
    const body = await answer.body();
    expect(body.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
    pages.push(pagesOf(body));
    expect(body.toString("latin1")).toContain(`/Count ${pagesOf(body)}`);
  }
  const [usual = 0, letter = 0, large = 0] = pages;
  expect(usual).toBe(2);
  expect(letter).toBe(3); // a Letter sheet is 18 mm shorter
  expect(large).toBeGreaterThan(usual);
});

/** Chromium and our own writer both keep the list of pages readable. */
const pagesOf = (file: Buffer): number => file.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
