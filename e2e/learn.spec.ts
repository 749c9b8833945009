import { lessonsIn } from "@/lib/words/lessons";
import { tabTo } from "./support/keyboard";
import { expectNothingSideways, expectSound, turnDark } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1280, height: 800 } };
const NO_SCRIPT = { ...PHONE, javaScriptEnabled: false };
const lessons = lessonsIn("en");
const { sleep, fears, pacing } = lessons;

const shelf = (page: Page, title: string) => page.getByRole("region", { name: title });
const giveButton = (page: Page, title: string) =>
  page.getByRole("button", { name: t("learn.clinic.giveWhat", { title }) });

test("given, read and taken back, all without script", async ({ open, newPatient }) => {
  const maya = await newPatient();
  const hers = await open(maya, NO_SCRIPT);
  const clinics = await open("ines", { ...NO_SCRIPT, ...DESK });
  await clinics.goto(`/patients/${maya.id}`);
  await clinics.getByRole("link", { name: t("learn.clinic.choose") }).click();
  await clinics.getByRole("link", { name: sleep.title }).click();
  await expect(clinics.getByRole("heading", { level: 1 })).toHaveText(sleep.title);
  await giveButton(clinics, sleep.title).click();
  await expect(clinics.getByText(t("learn.clinic.givenBy", { day: "22 Nov", name: "Ines" }))).toBeVisible();
  await expectNothingSideways(clinics);

  await hers.goto("/today");
  const card = shelf(hers, t("learn.card.title"));
  await expect(card).toContainText(sleep.title);
  await card.getByRole("link", { name: t("learn.card.open") }).click();
  await expect(hers.getByRole("heading", { level: 1 })).toHaveText(sleep.title);
  await expect(hers.getByText(sleep.tryThis)).toBeVisible();
  await expect(hers.getByText(t("learn.page.notReviewed"))).toBeVisible();
  await expect(hers.getByRole("button", { name: t("learn.page.aloud") })).toHaveCount(0);
  await hers.getByRole("button", { name: t("learn.page.markRead") }).click();
  await expect(hers).toHaveURL(/\/learn\/sleep$/);
  await expect(hers.getByText(t("learn.page.readOn", { day: "Sunday 22 November" }))).toBeVisible();
  await hers.goto("/today");
  await expect(card).toHaveCount(0);
  await hers.goto("/learn");
  await expect(shelf(hers, t("learn.given"))).toContainText(t("learn.read"));

  await clinics.goto(`/patients/${maya.id}`);
  const learning = shelf(clinics, t("learn.clinic.title"));
  await expect(learning).toContainText(t("learn.clinic.readOn", { day: "22 Nov" }));
  await clinics.goto(`/patients/${maya.id}/lessons`);
  await clinics.getByRole("button", { name: t("learn.clinic.takeBackWhat", { title: sleep.title }) }).click();
  await expect(giveButton(clinics, sleep.title)).toBeVisible();
  await expect(clinics.getByText(t("learn.clinic.ownChoice"))).toBeVisible();
  await hers.goto("/learn");
  await expect(shelf(hers, t("learn.given"))).toHaveCount(0);
  await expect(shelf(hers, t("learn.all"))).toContainText(t("learn.read"));
});

test("a reason that was said suggests a page, and one press gives it", async ({ open, newPatient, requestsOf }) => {
  const maya = await newPatient();
  const told = await (await requestsOf(maya)).put("/api/left-out-days/2026-11-22", { data: { barriers: ["afraid"] } });
  expect(told.status()).toBe(201);
  const page = await open("ines", DESK);
  await page.goto(`/patients/${maya.id}`);
  const learning = shelf(page, t("learn.clinic.title"));
  const reason = t("learn.clinic.because", { barrier: t("common.barriers.afraid"), days: 1 });
  await expect(learning.getByRole("listitem").filter({ hasText: fears.title })).toContainText(reason);
  await giveButton(page, fears.title).click();
  await expect(learning).toContainText(t("learn.clinic.givenBy", { day: "22 Nov", name: "Ines" }));
  await expect(giveButton(page, fears.title)).toHaveCount(0);
});

test("found, read and left behind by keyboard alone", async ({ open, newPatient }) => {
  const page = await open(await newPatient(), DESK);
  await page.goto("/today");
  await tabTo(page, page.getByRole("link", { name: t("patient.shell.learn"), exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("learn.title"));
  await tabTo(page, page.getByRole("link", { name: pacing.title }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(pacing.title);
  await tabTo(page, page.getByRole("button", { name: t("learn.page.markRead") }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("status")).toContainText(t("learn.page.done"));
  await tabTo(page, page.getByRole("link", { name: new RegExp(lessons["posture-and-lifting"].title) }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(lessons["posture-and-lifting"].title);
});

test("every page has its words in place on a phone", async ({ open }) => {
  const page = await open("maya", PHONE);
  for (const [slug, { title }] of Object.entries(lessons)) {
    expect((await page.goto(`/learn/${slug}`))?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expectNothingSideways(page);
  }
});

for (const [name, screen] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`the list, what is read and what is not are sound on a ${name}, in light and dark`, async ({ open }) => {
    const page = await open("maya", screen);
    for (const path of ["/learn", "/learn/flare-ups", "/learn/pacing"]) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(path);
      await expectSound(page);
      await turnDark(page);
      await expectSound(page, "colours");
    }
  });
}

test("the browser's voice reads from the title to the thing to try, and stops when asked", async ({ open }) => {
  const page = await open("maya", PHONE);
  await page.addInitScript(() => {
    const heard: string[] = [];
    class Utterance {
      lang = "";
      constructor(public text: string) {}
    }
    const voice = { speak: ({ text }: Utterance) => heard.push(text), cancel: () => heard.push("—") };
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
    Object.defineProperty(window, "speechSynthesis", { value: voice });
    Object.assign(window, { heard });
  });
  await page.goto("/learn/pacing");
  await page.getByRole("button", { name: t("learn.page.aloud") }).click();
  await page.getByRole("button", { name: t("learn.page.stopAloud") }).click();
  await expect(page.getByRole("button", { name: t("learn.page.aloud") })).toBeVisible();
  const heard = (await page.evaluate(() => Reflect.get(window, "heard"))) as string[];
  const spoken = heard.filter((piece) => piece !== "—");
  expect(spoken.slice(0, 2)).toEqual([pacing.title, pacing.summary]);
  expect(spoken.at(-1)).toBe(pacing.tryThis);
  expect(heard.at(-1)).toBe("—");
});

test("there is no button for a voice where the browser has none", async ({ open }) => {
  const page = await open("maya", PHONE);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "speechSynthesis");
    Reflect.deleteProperty(Window.prototype, "speechSynthesis");
  });
  await page.goto("/learn/pacing");
  await expect(page.getByRole("button", { name: t("learn.page.print") })).toBeVisible();
  await expect(page.getByRole("button", { name: t("learn.page.aloud") })).toHaveCount(0);
});

test("on paper there is the text and its sources, and nothing to press", async ({ open }) => {
  const page = await open("maya", DESK);
  await page.goto("/learn/pacing");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(pacing.tryThis)).toBeVisible();
  await expect(page.getByText(t("learn.page.sources"))).toBeVisible();
  for (const role of ["button", "link"] as const) {
    await expect(page.getByRole("main").getByRole(role).filter({ visible: true })).toHaveCount(0);
  }
  await expect(page.getByRole("navigation").filter({ visible: true })).toHaveCount(0);
});

test("text at 200 % on the narrowest screen loses nothing", async ({ open }) => {
  const page = await open("maya", { viewport: { width: 320, height: 640 } });
  for (const path of ["/learn", "/learn/getting-help", "/learn/pacing"]) {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    await expectNothingSideways(page);
  }
  const button = page.getByRole("button", { name: t("learn.page.markRead") });
  await button.scrollIntoViewIfNeeded();
  await button.click({ trial: true });
});
