import { session } from "@/lib/words/en/session";
import { fill, fillCounted } from "@/lib/words/fill";
import { checkInsOf, tellToday } from "./support/offline-check-in";
import { TODAY } from "./support/people";
import { deviceLine, everythingCached, everythingKept, getReady, PHONE, WITHOUT_SIGNAL } from "./support/phone";
import { expectSound, turnDark } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

const NOTE = "The stairs at the mill were hard";

test("a day is told without signal, changed, and kept once", async ({ open, newPatient, requestsOf, watch }) => {
  test.slow();
  watch.expecting(WITHOUT_SIGNAL);
  const maya = await newPatient();
  const page = await open(maya, PHONE);

  await test.step("after one visit the phone does without signal", async () => {
    await getReady(page);
    await page.context().setOffline(true);
    await page.goto("/today");
    await expect(deviceLine(page, "offline")).toBeVisible();
    await expect(page.getByRole("heading", { name: t("patient.today.exercises") })).toBeVisible();
  });

  await test.step("an exercise is guided, count by count", async () => {
    await page
      .getByRole("link", { name: /Cat-cow/ })
      .first()
      .click();
    await page.waitForURL(/\/do\/./);
    await button(page, session.buttons.start).click();
    await expect(page.getByTestId("ring")).toContainText(fill(session.ring.of, { count: 8 }));
    for (let tap = 0; tap < 8; tap += 1) await button(page, session.buttons.count).click();
    await expect(page.getByText(fillCounted(session.says.finished, 1, { name: "Cat-cow" })).first()).toBeVisible();
    await page.getByRole("button", { name: session.stop, exact: true }).click();
    await page.getByRole("dialog").getByText(session.stopping.stop).click();
    await page.waitForURL(/\/today/);
  });

  await test.step("one tap says that another is done, and the check-in knows of both", async () => {
    await page.getByRole("button", { name: /Bridge/ }).click();
    await page.getByRole("link", { name: t("patient.today.checkIn") }).click();
    for (const name of ["Cat-cow", "Bridge"]) {
      await expect(page.getByRole("group", { name, exact: true }).getByRole("radio").first()).toBeChecked();
    }
    await expect(
      page.getByRole("group", { name: "Walking", exact: true }).getByRole("radio").first(),
    ).not.toBeChecked();
  });

  await test.step("the check-in is saved on the phone", async () => {
    await tellToday(page, { worst: "4", note: NOTE });
    await expect(page).toHaveURL(/\/check-in\/saved/);
    await expect(page.getByText(NOTE)).toBeVisible();
    await expect(deviceLine(page, "offline")).toHaveText(t("device.bar.offlineWaiting"));
  });

  const again = await test.step("it is there after the page was closed, and can be changed", async () => {
    const context = page.context();
    await page.close();
    const reopened = await context.newPage();
    await reopened.goto("/check-in/saved");
    await expect(reopened.getByText(NOTE)).toBeVisible();
    await reopened.goto("/check-in");
    await tellToday(reopened, { worst: "5", note: `${NOTE}, then better` });
    await expect(reopened.getByText(`${NOTE}, then better`)).toBeVisible();
    return reopened;
  });

  await test.step("nothing of it can be read on the phone", async () => {
    const canaries = [maya.familyName, maya.email, NOTE, "First steps", "Cat-cow"];
    const kept = await everythingKept(again);
    for (const canary of canaries) expect(kept).not.toContain(canary);
    expect(kept).toContain("key false");
    const cached = await everythingCached(again);
    expect(cached.length).toBeGreaterThan(20);
    for (const { path, text } of cached) {
      expect(path).toMatch(/^\/_next\/static\/|^\/(offline|icon\.svg|manifest\.webmanifest|icons\/192\.png)$/);
      for (const canary of [maya.familyName, maya.email, NOTE]) expect(text).not.toContain(canary);
    }
  });

  await test.step("with signal again it is sent, once, as it was told last", async () => {
    await again.context().setOffline(false);
    await expect(deviceLine(again, "sent")).toBeVisible({ timeout: 30_000 });
    const told = await checkInsOf(await requestsOf(maya));
    expect(told).toMatchObject([{ occurredOn: TODAY, painWorst: 5, note: `${NOTE}, then better`, source: "offline" }]);
    await again.goto("/check-in/saved");
    await expect(again.getByText(`${NOTE}, then better`)).toBeVisible();
  });
});

test("a phone whose clock is three years ahead tells about the right day", async ({
  open,
  newPatient,
  requestsOf,
  watch,
}) => {
  test.slow();
  watch.expecting(WITHOUT_SIGNAL);
  const maya = await newPatient();
  const page = await open(maya, PHONE);
  await page.clock.setSystemTime(new Date("2029-12-24T08:00:00Z"));
  await getReady(page);
  await page.context().setOffline(true);
  await page.goto("/check-in");
  await tellToday(page, { worst: "3", note: NOTE });
  await expect(deviceLine(page, "offline")).toHaveText(t("device.bar.offlineWaiting"));
  await page.context().setOffline(false);
  await expect(deviceLine(page, "sent")).toBeVisible({ timeout: 30_000 });
  expect(await checkInsOf(await requestsOf(maya))).toMatchObject([{ occurredOn: TODAY, painWorst: 3 }]);
});

for (const screen of [PHONE, { viewport: { width: 1280, height: 800 } }]) {
  test(`every page without signal is sound at ${screen.viewport.width}`, async ({ open, watch }) => {
    test.slow();
    watch.expecting(WITHOUT_SIGNAL);
    const page = await open("aiko", screen);
    await getReady(page);
    await page.goto("/program");
    const exercise = await page.getByRole("main").getByRole("link").first().getAttribute("href");
    await page.context().setOffline(true);
    const places = [
      "/today",
      "/program",
      exercise ?? "",
      "/do",
      "/check-in",
      "/check-in/saved",
      "/not-today",
      "/flare",
    ];
    for (const place of [...places, "/get-help", "/learn", "/learn/pacing", "/progress", "/settings"]) {
      await page.goto(place);
      // A guided session fills the screen and works as with signal.
      if (place !== "/do") await expect(deviceLine(page, "offline"), place).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 }).first(), place).toBeVisible();
      await expectSound(page);
      await turnDark(page);
      await expectSound(page, "colours");
      await page.emulateMedia({ colorScheme: "light" });
    }
  });
}

test("signing out wipes the phone, and warns first where something is not sent", async ({
  open,
  newPatient,
  watch,
}) => {
  test.slow();
  watch.expecting(WITHOUT_SIGNAL);
  const maya = await newPatient();
  const page = await open(maya, { viewport: { width: 1280, height: 800 } });
  await getReady(page);
  await page.route("**/api/check-ins/batch", (route) => route.abort());
  await page.goto("/check-in");
  await tellToday(page, { worst: "3", note: NOTE });
  await page.goto("/today");
  await page.getByRole("button", { name: t("common.signOut") }).click();
  const warning = page.getByRole("dialog", { name: t("device.signOut.title") });
  await expect(warning).toBeVisible();
  await warning.getByRole("button", { name: t("device.signOut.stay") }).click();
  await expect(warning).toBeHidden();
  await page.getByRole("button", { name: t("common.signOut") }).click();
  await warning.getByRole("button", { name: t("device.signOut.leave") }).click();
  await expect(page).toHaveURL(/\/sign-in/);

  await page.context().setOffline(true);
  await page.goto("/today");
  await expect(page.getByRole("heading", { name: t("device.shell.nobody") })).toBeVisible();
  await page.goto("/get-help");
  await expect(page.getByRole("link", { name: /112/ }).first()).toBeVisible();
});
