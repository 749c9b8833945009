import { session } from "@/lib/words/en/session";
import { fill, fillCounted } from "@/lib/words/fill";
import { tabTo } from "./support/keyboard";
import type { Line, NewPatient } from "./support/people";
import { expectNothingSideways, expectSound, turnDark } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const { buttons, says, list } = session;

const PLAN: readonly Line[] = [
  { slug: "cat-cow", sets: 2, repetitions: 3, restSeconds: 20 },
  { slug: "bridge", sets: 2, repetitions: 2, holdSeconds: 5, restSeconds: 20, swaps: ["pelvic-tilt"] },
  { slug: "bird-dog", sets: 1, repetitions: 2, side: "each" },
  { slug: "walking", minutes: 2 },
];
const [CAT_COW, BRIDGE, BIRD_DOG, WALKING] = [0, 1, 2, 3];

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const onward = (page: Page) => page.getByRole("button", { name: new RegExp(`^(${buttons.next}|${buttons.last})$`) });
const ring = (page: Page) => page.getByTestId("ring");
const fact = (page: Page, name: string) => ring(page).locator("dl > div").filter({ hasText: name }).locator("dd");
const said = (page: Page) => page.getByRole("status");
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const inSet = (set: number, sets: number) => fill(says.set, { set, sets });

/** The session of one exercise, with a clock that stands until it is told to go. */
async function begin(page: Page, patient: NewPatient, which = 0): Promise<void> {
  await page.clock.install();
  await page.goto(`/do/${patient.prescriptionIds[which]}`);
  await expect(button(page, buttons.start)).not.toHaveAttribute("aria-disabled");
}

const seconds = (page: Page, count: number) => page.clock.runFor(count * 1000);

test("a whole exercise by the keyboard alone", async ({ open, newPatient }) => {
  const page = await open(await newPatient(PLAN));
  await page.goto("/today");
  await page
    .getByRole("link", { name: /Cat-cow/ })
    .first()
    .click();
  await page.waitForURL(/\/do\/./);
  await expect(button(page, buttons.start)).not.toHaveAttribute("aria-disabled");

  await tabTo(page, page.getByRole("region", { name: session.region }));
  await page.keyboard.press("Space");
  await expect(said(page)).toContainText(inSet(1, 2));
  await expect(ring(page)).toContainText(fill(session.ring.of, { count: 3 }));
  await page.keyboard.press("Space");
  await expect(button(page, buttons.resume)).toBeVisible();
  await page.keyboard.press("Space");
  await expect(button(page, buttons.pause)).toBeVisible();

  await tabTo(page, button(page, buttons.count));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(fact(page, list.times)).toHaveText("2 of 3");
  await page.keyboard.press("ArrowLeft");
  await expect(fact(page, list.times)).toHaveText("1 of 3");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText(fillCounted(says.rest, 20));

  await page.keyboard.press("Escape");
  const stop = page.getByRole("dialog", { name: session.stopping.title });
  await expect(stop).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(stop).toBeHidden();
  await expect(button(page, buttons.resume)).toBeVisible();

  await tabTo(page, button(page, buttons.skipRest));
  // Right after a count the same key does not skip the rest: one press too many is not meant.
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(button(page, buttons.skipRest)).toBeHidden({ timeout: 700 });
  }).toPass();
  await tabTo(page, button(page, buttons.count));
  for (let tap = 0; tap < 3; tap += 1) await page.keyboard.press("Enter");
  await expect(page.getByText(fillCounted(says.finished, 2, { name: "Cat-cow" })).first()).toBeVisible();
  await tabTo(page, onward(page));
  await page.keyboard.press("Enter");
  await expect(title(page)).toHaveText("Bridge");
  await expect(title(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Bridge · /);
});

test("holds, letting go, rest with more of it, and the end, by the clock", async ({ open, newPatient }) => {
  const patient = await newPatient(PLAN);
  const page = await open(patient);
  await begin(page, patient, BRIDGE);
  await button(page, buttons.start).click();
  await expect(said(page)).toHaveText(`${says.getReady} ${inSet(1, 2)}`);
  await seconds(page, 3);
  await expect(ring(page)).toContainText(/^5seconds/);
  await seconds(page, 2);
  await expect(ring(page)).toContainText(/^3seconds/);
  await button(page, buttons.pause).click();
  await page.clock.fastForward("10:00");
  await expect(ring(page)).toContainText(/^3seconds/);
  await button(page, buttons.resume).click();
  await seconds(page, 3);
  await expect(ring(page)).toContainText(session.ring.letGo);
  await expect(fact(page, list.times)).toHaveText("1 of 2");
  await seconds(page, 4 + 5);
  await expect(ring(page)).toContainText(/^20rest/);
  await button(page, fill(buttons.moreRest, { count: 15 })).click();
  await expect(ring(page)).toContainText(/^35rest/);
  await button(page, buttons.skipRest).click();
  await expect(said(page)).toHaveText(`${says.getReady} ${inSet(2, 2)}`);
  await seconds(page, 3 + 5 + 4 + 5);
  await expect(said(page)).toHaveText(fillCounted(says.finished, 2, { name: "Bridge" }));
  await expect(title(page)).toHaveText("Bridge");
  await seconds(page, 120);
  await expect(title(page), "nothing goes on by itself").toHaveText("Bridge");
});

test("a machine that slept counts no hold that nobody did", async ({ open, newPatient }) => {
  const patient = await newPatient(PLAN);
  const page = await open(patient);
  await begin(page, patient, BRIDGE);
  await button(page, buttons.start).click();
  await seconds(page, 5);
  await page.clock.fastForward("10:00");
  await expect(button(page, buttons.resume)).toBeVisible();
  await expect(fact(page, list.times)).toHaveText("1 of 2");
  await expect(fact(page, list.set)).toHaveText("1 of 2");
});

test("a walk goes on while the screen is locked, and is never ended by the clock", async ({ open, newPatient }) => {
  const patient = await newPatient(PLAN);
  const page = await open(patient);
  await begin(page, patient, WALKING);
  await button(page, buttons.start).click();
  await seconds(page, 3 + 30);
  await expect(ring(page)).toContainText(/^0:30/);
  await page.clock.fastForward("04:00");
  await expect(ring(page)).toContainText(/^4:3\d/);
  await expect(page.getByText(fillCounted(says.target, 2)).first()).toBeVisible();
  await button(page, buttons.minuteBack).click();
  await expect(ring(page)).toContainText(/^3:3\d/);
  await button(page, buttons.done).click();
  await expect(said(page)).toHaveText(fillCounted(says.finishedMinutes, 3, { name: "Walking" }));
});

test("left comes before right, and the picture is tapped to count", async ({ open, newPatient }) => {
  const patient = await newPatient(PLAN);
  const page = await open(patient);
  await begin(page, patient, BIRD_DOG);
  await expect(fact(page, list.side)).toHaveText(list.sides.left);
  await button(page, buttons.start).click();
  await seconds(page, 3);
  await page.getByTestId("tap").click();
  await page.getByTestId("tap").click();
  await expect(said(page)).toHaveText(fill(says.changeSides, { side: list.sides.right }));
  await expect(fact(page, list.side)).toHaveText(list.sides.right);
});

test("after a closed tab it carries on, and a walk can be told to have gone on", async ({ open, newPatient }) => {
  const patient = await newPatient(PLAN);
  const page = await open(patient);
  await begin(page, patient, CAT_COW);
  await button(page, buttons.start).click();
  for (let tap = 0; tap < 4; tap += 1) await button(page, buttons.count).click();
  await expect(fact(page, list.set)).toHaveText("2 of 2");
  await seconds(page, 1);
  await page.reload();
  await expect(page.getByRole("heading", { name: fill(session.resume.title, { set: 2 }) })).toBeVisible();
  await expectSound(page);
  await button(page, session.resume.carryOn).click();
  await expect(fact(page, list.times)).toHaveText("1 of 3");
  await expect(button(page, buttons.pause)).toBeVisible();

  await page.goto(`/do/${patient.prescriptionIds[WALKING]}`);
  await expect(button(page, buttons.start)).not.toHaveAttribute("aria-disabled");
  await button(page, buttons.start).click();
  await seconds(page, 3 + 65);
  await page.goto("/today");
  await page.clock.fastForward("03:00");
  await page.goto(`/do/${patient.prescriptionIds[WALKING]}`);
  await expect(page.getByRole("heading", { name: fillCounted(session.resume.titleMinutes, 1) })).toBeVisible();
  await button(page, fillCounted(session.resume.keptGoing, 4)).click();
  await expect(ring(page)).toContainText(/^[45]:/);
});

test("too sore: easier, fewer, and skipped with a reason; a swap by choice", async ({ open, newPatient }) => {
  const patient = await newPatient(PLAN);
  const page = await open(patient);
  await begin(page, patient, CAT_COW);
  await button(page, buttons.tooSore).click();
  const sheet = page.getByRole("dialog", { name: session.tooSore.title });
  await expectSound(page);
  await sheet.getByRole("button", { name: session.tooSore.easier }).click();
  await expect(title(page)).toHaveText("Pelvic tilt");
  await expect(page.getByText(fill(session.instead, { name: "Cat-cow" }))).toBeVisible();
  await button(page, buttons.start).click();
  await button(page, buttons.count).click();

  await button(page, buttons.tooSore).click();
  await sheet.getByRole("button", { name: session.tooSore.fewer }).click();
  await sheet.getByRole("button", { name: fill(session.tooSore.less, { what: session.tooSore.fewerSets }) }).click();
  await sheet.getByRole("button", { name: session.tooSore.take }).click();
  await expect(fact(page, list.set)).toHaveText("1 of 1");
  await onward(page).click();

  await expect(title(page)).toHaveText("Bridge");
  await button(page, session.swap).click();
  await expectSound(page);
  await page.getByRole("button", { name: fill(session.swaps.take, { name: "Pelvic tilt" }) }).click();
  await expect(title(page)).toHaveText("Pelvic tilt");

  await button(page, buttons.tooSore).click();
  await sheet.getByRole("button", { name: session.tooSore.skip }).click();
  await sheet.getByRole("checkbox", { name: t("patient.reasons.pain") }).uncheck();
  await sheet.getByRole("button", { name: fill(session.tooSore.skipNow, { name: "Pelvic tilt" }) }).click();
  await expect(sheet.getByText(session.tooSore.choose)).toBeVisible();
  await sheet.getByRole("checkbox", { name: t("patient.reasons.no_time") }).check();
  await expectSound(page);
  await sheet.getByRole("button", { name: fill(session.tooSore.skipNow, { name: "Pelvic tilt" }) }).click();
  await expect(title(page)).toHaveText("Bird dog");
  await onward(page).click();
  await onward(page).click();

  await expect(title(page)).toHaveText(session.summary.title);
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(row("Cat-cow")).toContainText(session.summary.statuses.partly);
  await expect(row("Bridge")).toContainText(session.summary.statuses.not_done);
  await expect(row("Walking")).toContainText(fill(session.summary.open, { name: "Walking" }));
  await expectSound(page);
});

test("hands-free: the next exercise starts by itself, can be stopped, and nothing is done that was not", async ({
  open,
  newPatient,
}) => {
  const page = await open(
    await newPatient([
      { slug: "plank", sets: 1, holdSeconds: 5 },
      { slug: "cat-cow", repetitions: 2 },
      { slug: "walking", minutes: 1 },
    ]),
  );
  await page.clock.install();
  await page.goto("/do");
  await expect(button(page, buttons.start)).not.toHaveAttribute("aria-disabled");
  await button(page, buttons.start).click();
  await seconds(page, 8.4);
  await expect(page.getByText(fillCounted(session.nextIn.title, 10, { name: "Cat-cow" }))).toBeVisible();
  await expectSound(page);
  await button(page, session.nextIn.stay).click();
  await seconds(page, 30);
  await expect(title(page)).not.toHaveText("Cat-cow");
  await onward(page).click();
  await expect(title(page)).toHaveText("Cat-cow");
  await expect(button(page, buttons.pause)).toBeVisible();
  await seconds(page, 120);
  await expect(title(page), "what is counted by taps waits for taps").toHaveText("Cat-cow");
  await onward(page).click();
  await expect(title(page)).toHaveText("Walking");
  await seconds(page, 3 + 60.4 + 11);
  await expect(title(page)).toHaveText(session.summary.title);
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(row("Cat-cow")).toContainText(fill(session.summary.open, { name: "Cat-cow" }));
  await expect(row("Walking")).toContainText(session.summary.statuses.done);
});

test("where nothing may move, the start and the end stand side by side", async ({ open, newPatient }) => {
  const patient = await newPatient(PLAN);
  const page = await open(patient);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`/do/${patient.prescriptionIds[CAT_COW]}`);
  await expect(page.getByRole("img", { name: new RegExp(`^${session.picture.first}`) })).toBeVisible();
  await expect(page.getByRole("img", { name: new RegExp(`^${session.picture.second}`) })).toBeVisible();
  await expect(button(page, session.picture.pause)).toHaveCount(0);
  await expectSound(page);
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]) {
  test(`every state is sound at ${viewport.width}, light and dark`, async ({ open, newPatient }) => {
    const patient = await newPatient(PLAN);
    const page = await open(patient, { viewport });
    await begin(page, patient, CAT_COW);
    await expectSound(page); // ready
    await button(page, buttons.start).click();
    await seconds(page, 4);
    await expectSound(page); // running
    await button(page, buttons.pause).click();
    await expectSound(page); // paused
    for (let tap = 0; tap < 3; tap += 1) await button(page, buttons.count).click();
    await button(page, buttons.resume).click();
    await expectSound(page); // resting
    await button(page, session.sound).click();
    await expectSound(page); // what may be heard
    await page.keyboard.press("Escape");
    await button(page, session.stop).click();
    await expectSound(page); // stopping
    await turnDark(page);
    await expectSound(page, "colours");
    await page.keyboard.press("Escape");
    await expectSound(page, "colours");
    await button(page, buttons.skipRest).click();
    for (let tap = 0; tap < 3; tap += 1) await button(page, buttons.count).click();
    await expect(page.getByText(fillCounted(says.finished, 2, { name: "Cat-cow" })).first()).toBeVisible();
    await expectSound(page); // finished, in the dark
  });
}

test("text of twice the size on the narrowest screen loses nothing", async ({ open, newPatient }) => {
  const patient = await newPatient(PLAN);
  const page = await open(patient, { viewport: { width: 320, height: 640 } });
  await begin(page, patient, CAT_COW);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await expectNothingSideways(page);
  for (const name of [buttons.start, buttons.tooSore, buttons.next]) {
    await button(page, name).scrollIntoViewIfNeeded();
    await button(page, name).click({ trial: true });
  }
  await button(page, buttons.start).click();
  await seconds(page, 4);
  await expectNothingSideways(page);
  await button(page, buttons.count).scrollIntoViewIfNeeded();
  await button(page, buttons.count).click();
  await expect(fact(page, list.times)).toHaveText("1 of 3");
});

test("what was done stands ready in the check-in", async ({ open, newPatient }) => {
  const patient = await newPatient(PLAN);
  const page = await open(patient);
  await begin(page, patient, CAT_COW);
  await button(page, buttons.start).click();
  for (let tap = 0; tap < 4; tap += 1) await button(page, buttons.count).click();
  await button(page, session.stop).click();
  await page.getByRole("link", { name: session.stopping.checkIn }).click();
  await page.waitForURL(/\/check-in$/);
  const question = page.getByRole("group", { name: "Cat-cow" }).first();
  await expect(question.getByRole("radio", { name: t("patient.checkIn.statuses.partly") })).toBeChecked();
});

test("what is done can be done again, and stands until then", async ({ open, newPatient }) => {
  const patient = await newPatient([{ slug: "cat-cow", sets: 1, repetitions: 2 }]);
  const page = await open(patient);
  await begin(page, patient);
  await button(page, buttons.start).click();
  for (let tap = 0; tap < 2; tap += 1) await button(page, buttons.count).click();
  await onward(page).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Cat-cow" })).toContainText(session.summary.statuses.done);
  await page.goto(`/do/${patient.prescriptionIds[0]}`);
  await button(page, buttons.again).click();
  await expect(button(page, buttons.pause)).toBeVisible();
  await onward(page).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Cat-cow" })).toContainText(session.summary.statuses.done);
});

test("somebody else's exercise is not there, nor one that is not asked for today", async ({
  open,
  newPatient,
  watch,
  requestsOf,
}) => {
  watch.expecting(/^404 \/do\//);
  const [maya, other] = [await newPatient(PLAN), await newPatient(PLAN)];
  const page = await open(other);
  expect((await page.goto(`/do/${maya.prescriptionIds[0]}`))?.status()).toBe(404);
  expect((await page.goto(`/do/${maya.id}`))?.status()).toBe(404);
  expect((await page.goto("/do/no-id-at-all"))?.status()).toBe(404);
  const stranger = await requestsOf("stranger");
  expect((await stranger.get(`/do/${maya.prescriptionIds[0]}`)).status()).toBe(404);
  expect((await stranger.get("/do")).status()).toBe(404);
});

test("with nothing planned, the whole plan leads back to today", async ({ open, newPatient }) => {
  const page = await open(await newPatient([]));
  await page.goto("/do");
  await expect(page).toHaveURL(/\/today$/);
});

test("without script it is a page to read, with the way to the check-in", async ({ open, newPatient }) => {
  const patient = await newPatient(PLAN);
  const page = await open(patient, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto(`/do/${patient.prescriptionIds[CAT_COW]}`);
  await expect(title(page)).toHaveText("Cat-cow");
  await expect(page.getByRole("img").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: session.page.steps })).toBeVisible();
  await expect(button(page, buttons.start)).toBeHidden();
  await expect(button(page, buttons.next)).toBeHidden();
  await expectNothingSideways(page);
  await page.getByRole("link", { name: session.page.checkIn }).click();
  await expect(page).toHaveURL(/\/check-in$/);
});

test("on its day, an exercise of the program leads to its guided session", async ({ open, newPatient }) => {
  const patient = await newPatient(PLAN);
  const page = await open(patient);
  await page.goto(`/program/${patient.prescriptionIds[BRIDGE]}`);
  await page.getByRole("link", { name: session.page.program }).click();
  await expect(page).toHaveURL(new RegExp(`/do/${patient.prescriptionIds[BRIDGE]}$`));
  await expect(title(page)).toHaveText("Bridge");
});
