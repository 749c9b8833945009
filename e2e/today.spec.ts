import { uuidv7 } from "uuidv7";
import { choose, goOn, question, save } from "./support/check-in";
import { tabTo } from "./support/keyboard";
import { sendProgram, THREE_EXERCISES, TODAY } from "./support/people";
import { expectSound, turnDark } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const WIDE = { width: 1280, height: 800 };
const TOMORROW = "2026-11-23";

/** A state is sound on a phone and on a desk, in light and in dark. */
async function look(page: Page): Promise<void> {
  await expectSound(page);
  await page.setViewportSize(WIDE);
  await expectSound(page);
  await turnDark(page);
  await expectSound(page, "colours");
  await page.setViewportSize(PHONE.viewport);
  await expectSound(page, "colours");
  await page.emulateMedia({ colorScheme: "light" });
}

const toggle = (page: Page, exercise: string) =>
  page.getByRole("button", { name: t("patient.today.markDone", { exercise }), exact: true });

test("nobody has a program yet", async ({ open, newPatient }) => {
  const page = await open(await newPatient([]), PHONE);
  await page.goto("/today");
  await expect(page.getByText(t("patient.today.noProgramTitle"))).toBeVisible();
  await look(page);
});

test("a program starts tomorrow, and can be looked at", async ({ open, newPatient }) => {
  const page = await open(await newPatient(THREE_EXERCISES, TOMORROW), PHONE);
  await page.goto("/today");
  await expect(page.getByText(t("patient.today.startsTitle", { day: "Monday 23 November" }))).toBeVisible();
  const preview = page.getByRole("region", { name: t("patient.today.preview", { day: "Monday 23 November" }) });
  await expect(preview.getByRole("listitem")).toHaveText([/^Cat-cow/, /^Bridge/, /^Walking/]);
  await look(page);
});

test("today is a rest day", async ({ open, newPatient }) => {
  const page = await open(await newPatient([{ slug: "bridge", repetitions: 10, weekdays: [1] }]), PHONE);
  await page.goto("/today");
  await expect(page.getByText(t("patient.today.restTitle"))).toBeVisible();
  await look(page);
});

test("one tap marks an exercise done and another takes it back; nothing is sent before the check-in", async ({
  open,
  newPatient,
}) => {
  const page = await open(await newPatient(), PHONE);
  const written: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") written.push(request.url());
  });
  await page.goto("/today");
  await expect(page.getByRole("link", { name: t("patient.today.start"), exact: true })).toBeVisible();
  await toggle(page, "Cat-cow").click();
  await expect(toggle(page, "Cat-cow")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("status").filter({ hasText: t("patient.today.notSent") })).toContainText(
    t("patient.today.doneSoFar", { done: 1, due: 3 }),
  );
  await expect(page.getByRole("link", { name: t("patient.today.continue", { exercise: "Bridge" }) })).toBeVisible();
  await expect(page.getByText(t("patient.today.fraction", { done: 1, due: 3 }), { exact: true })).toBeVisible();
  await look(page);

  await page.reload();
  await expect(toggle(page, "Cat-cow")).toHaveAttribute("aria-pressed", "true");
  await toggle(page, "Cat-cow").click();
  await expect(toggle(page, "Cat-cow")).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByText(t("patient.today.notSent"))).toBeHidden();

  for (const exercise of ["Cat-cow", "Bridge", "Walking"]) await toggle(page, exercise).click();
  await expect(page.getByText(t("patient.today.allDone"))).toBeVisible();
  await expect(page.getByRole("link", { name: t("patient.today.cannot") })).toBeHidden();
  expect(written).toEqual([]);
  await look(page);

  await page.getByRole("link", { name: t("patient.today.checkIn") }).click();
  await expect(page.getByText(t("patient.checkIn.notes.session"))).toBeVisible();
  for (const exercise of ["Cat-cow", "Bridge", "Walking"]) {
    await expect(
      question(page, exercise).getByRole("radio", { name: t("patient.checkIn.statuses.done") }),
    ).toBeChecked();
  }
});

test("how the back is this morning: one tap, a number, changed", async ({ open }) => {
  const page = await open("samir", PHONE);
  await page.goto("/today");
  const card = page.getByRole("region", { name: t("patient.morning.title") });
  await look(page);
  await card.getByRole("button", { name: t("patient.morning.answers.worse") }).click();
  await expect(card.getByText(t("patient.morning.said.worse"))).toBeFocused();
  await expect(card.getByRole("status")).toHaveText(t("patient.receipts.sent"));
  await expect(card.getByRole("link", { name: t("patient.today.flareCardLink") })).toHaveAttribute("href", "/flare");
  await card.getByRole("radio", { name: "4", exact: true }).check();
  await page.keyboard.press("Enter"); // adds the number to the answer that was given, and gives no other
  await expect(card.getByText(t("patient.morning.pain", { score: 4 }))).toBeVisible();
  await expect(card.getByText(t("patient.morning.said.worse"))).toBeVisible();
  await expect(card.getByRole("status")).toHaveText(t("patient.receipts.sent"));
  await page.reload();
  await expect(card.getByText(t("patient.morning.pain", { score: 4 }))).toBeVisible();
  await look(page);
  await card.getByText(t("patient.morning.change"), { exact: true }).click();
  await card.getByRole("button", { name: t("patient.morning.answers.same") }).click();
  await expect(card.getByText(t("patient.morning.said.same"))).toBeVisible();
  await expect(card.getByRole("status")).toHaveText(t("patient.receipts.sent"));
});

test("in a flare-up its plan stands in the place of the exercises", async ({ open, newPatient, requestsOf }) => {
  const patient = await newPatient([
    { slug: "bridge", sets: 3, repetitions: 10 },
    { slug: "cat-cow", repetitions: 6, section: "flare_up" },
  ]);
  const told = await (await requestsOf(patient)).put(`/api/flare-ups/${uuidv7()}`, { data: { startedOn: TODAY } });
  expect(told.status()).toBe(201);
  const page = await open(patient, PHONE);
  await page.goto("/today");
  await expect(page.getByRole("heading", { name: t("patient.today.flarePlan") })).toBeVisible();
  await expect(page.getByText(t("patient.today.flareSince", { day: "Sunday 22 November" }))).toBeVisible();
  await expect(toggle(page, "Cat-cow")).toBeVisible();
  await expect(toggle(page, "Bridge")).toBeHidden();
  await look(page);
});

test("the physio has changed the program", async ({ open, newPatient, requestsOf }) => {
  const patient = await newPatient();
  await sendProgram(await requestsOf("ines"), patient.id, [{ slug: "bridge", sets: 3, repetitions: 12 }], {
    revision: 0,
  });
  const page = await open(patient, PHONE);
  await page.goto("/today");
  await expect(page.getByRole("region", { name: t("versions.notice.title") })).toBeVisible();
  await look(page);
});

test("a day that is told, and a day that is left out", async ({ open, newPatient }) => {
  const page = await open(await newPatient([{ slug: "walking", minutes: 10 }]), PHONE);
  await page.goto("/not-today");
  await page.getByRole("button", { name: t("patient.notToday.submit") }).click();
  await expect(page.getByRole("alert").filter({ hasText: t("patient.notToday.errors.barriers") })).toBeFocused();
  await look(page);
  await page.getByRole("checkbox", { name: t("patient.reasons.pain") }).check();
  await page.getByLabel(t("patient.notToday.note")).fill("A bad night.");
  await page.getByRole("button", { name: t("patient.notToday.submit") }).click();
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByText(t("patient.today.leftOut"))).toBeVisible();
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: t("patient.today.flareCardLink") })
      .first(),
  ).toBeVisible();
  await look(page);
  await page.getByRole("link", { name: t("patient.today.changeReasons") }).click();
  await expect(page.getByLabel(t("patient.notToday.note"))).toHaveValue("A bad night.");

  await page.goto("/check-in");
  await choose(page, "Walking", t("patient.checkIn.statuses.done"));
  await goOn(page);
  for (const pain of ["painBefore", "painWorst", "painAfter"] as const) {
    await choose(page, t(`patient.checkIn.${pain}`), "6");
  }
  await goOn(page);
  await save(page);
  await expect(page.getByText(t("patient.receipts.sent"))).toBeVisible();
  await expect(page.getByText(t("patient.saved.overLimit"))).toBeVisible();
  await look(page);
  await page.goto("/today");
  await expect(page.getByText(t("patient.today.allDone"))).toBeVisible();
  await look(page);
});

test("days that are closed say why", async ({ open, newPatient }) => {
  const page = await open(await newPatient(), PHONE);
  const closed = {
    [TOMORROW]: "to-come",
    "9999-12-31": "to-come",
    "2026-11-01": "too-long-ago",
    "1000-01-01": "too-long-ago",
  } as const;
  for (const [day, because] of Object.entries(closed)) {
    await page.goto(`/check-in/${day}`);
    await expect(page.getByText(t(`patient.checkIn.closed.${because}.title`))).toBeVisible();
    await page.goto(`/check-in/saved?day=${day}`);
    await expect(page.getByText(t("patient.saved.noneTitle"))).toBeVisible();
  }
  await look(page);
});

test("a day by keyboard alone: done, and to the check-in", async ({ open, newPatient }) => {
  const page = await open(await newPatient([{ slug: "walking", minutes: 10 }]));
  await page.goto("/today");
  await tabTo(page, toggle(page, "Walking"));
  await page.keyboard.press("Space");
  await expect(toggle(page, "Walking")).toHaveAttribute("aria-pressed", "true");
  await tabTo(page, page.getByRole("link", { name: t("patient.today.checkIn") }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("patient.checkIn.what"));
});
