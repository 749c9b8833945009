import { ALL_PAIN_SERIES } from "@/components/charts/data";
import { CAST } from "@/db/seed/cast";
import { addExercise, daysOf, fieldOf, sendButton, todayChoice } from "./support/builder";
import { cardOf, daysInPicture, daysInTable, onlyOf } from "./support/chart";
import { choose, expectStep, goOn, question, saidAbout, save } from "./support/check-in";
import { TODAY } from "./support/people";
import { expectSound } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const { tomas } = CAST;

test("a program is sent, a day is told, read, and told differently", async ({ open }) => {
  test.slow();
  const ines = await open("ines");
  const phone = await open("tomas", PHONE);

  await test.step("Ines finds Tomas and writes three exercises", async () => {
    await findInCaseload(ines, `${tomas.familyName}, ${tomas.givenName}`);
    await ines.getByRole("link", { name: t("clinic.overview.editProgram") }).click();
    await emptySheet(ines);
    for (const exercise of ["Cat-cow", "Bridge", "Walking"]) {
      await addExercise(ines, exercise);
      for (const day of WEEKDAYS) await daysOf(ines, exercise).getByRole("checkbox", { name: day }).check();
    }
    await fieldOf(ines, "sets", "Bridge").fill("3");
    await fieldOf(ines, "repetitions", "Bridge").fill("10");
    await expectSound(ines);
  });

  await test.step("Ines looks at what changes and sends it", async () => {
    await ines.getByRole("button", { name: t("clinic.builder.review") }).click();
    await expect(ines.getByRole("heading", { level: 1, name: t("clinic.review.title") })).toBeVisible();
    const sheet = cardOf(ines, t("versions.review.list", { name: tomas.givenName }));
    await expect(sheet.getByRole("listitem").filter({ hasText: "Bridge" })).toContainText(
      t("versions.clinic.kinds.added"),
    );
    await todayChoice(ines, TODAY).check();
    await ines.getByLabel(t("versions.review.note")).fill("Three things, every day.");
    await expectSound(ines);
    await sendButton(ines, 3).click();
    await expect(ines.getByRole("status").filter({ hasText: tomas.givenName })).toContainText("Version 3");
    await expectSound(ines);
  });

  await test.step("Tomas sees them today", async () => {
    await phone.goto("/today");
    const list = phone.getByRole("region", { name: t("patient.today.exercises") }).getByRole("listitem");
    await expect(list).toHaveText([/^Cat-cow/, /^Bridge3 sets of 10/, /^Walking/]);
    await expectSound(phone);
    await phone.getByRole("link", { name: t("patient.today.checkIn") }).click();
  });

  await test.step("Tomas tells about today: one exercise in part, one not for want of time, one pain skipped", async () => {
    await choose(phone, "Cat-cow", t("patient.checkIn.statuses.done"));
    await choose(phone, "Bridge", t("patient.checkIn.statuses.partly"));
    await phone.getByLabel(t("patient.checkIn.amounts.sets")).filter({ visible: true }).fill("2");
    await choose(phone, "Walking", t("patient.checkIn.statuses.not_done"));
    const why = question(phone, t("patient.checkIn.why")).filter({ visible: true }).last();
    await why.getByRole("checkbox", { name: t("patient.reasons.no_time") }).check();
    await expectSound(phone);
    await goOn(phone);
    await expectStep(phone, t("patient.checkIn.pain"));
    await choose(phone, t("patient.checkIn.painBefore"), "3");
    await choose(phone, t("patient.checkIn.painWorst"), t("patient.checkIn.scale.skip"));
    await choose(phone, t("patient.checkIn.painAfter"), "4");
    await goOn(phone);
    await expectStep(phone, t("patient.checkIn.how"));
    await choose(phone, t("patient.checkIn.mood"), t("common.mood.ok"));
    await save(phone);
  });

  await test.step("what was skipped is not reported, and never 0", async () => {
    await expect(phone.getByRole("heading", { level: 1 })).toHaveText(t("patient.saved.title", { name: "Tomas" }));
    await expect(saidAbout(phone, t("patient.checkIn.painBefore"))).toHaveText(t("patient.saved.painOf", { score: 3 }));
    await expect(saidAbout(phone, t("patient.checkIn.painWorst"))).toHaveText(t("common.notReported"));
    await expect(saidAbout(phone, "Bridge")).toContainText("2 sets");
    await expect(saidAbout(phone, "Walking")).toContainText(t("patient.reasons.no_time"));
    await expect(saidAbout(phone, t("patient.checkIn.stiffness"))).toHaveText(t("common.notReported"));
    await expectSound(phone);
  });

  await test.step("Ines sees the day, the gap and the reason", async () => {
    await ines.goto(`/patients/${tomas.patientId}`);
    const today = ines.getByRole("row", { name: /^Sun 22 Nov/ }).filter({ hasText: t("common.dayState.part") });
    await expect(today.getByRole("cell")).toHaveText([
      t("common.dayState.part"),
      "3",
      t("clinic.report.skipped"),
      "4",
      /Bridge in part.*Walking not done: no time/,
    ]);
    expect(await lastDayOfChart(ines)).toMatchObject({ before: 3, worst: null, after: 4 });
    await expect(cardOf(ines, t("clinic.overview.barriersTitle"))).toContainText(t("common.barriers.no_time"));
    await expectSound(ines);
  });

  await test.step("Tomas changes the answer that he skipped", async () => {
    await phone.getByRole("link", { name: t("patient.saved.changeWhat", { what: t("patient.saved.pain") }) }).click();
    const worst = question(phone, t("patient.checkIn.painWorst"));
    await expect(worst.getByRole("radio", { name: t("patient.checkIn.scale.skip") })).toBeChecked();
    await choose(phone, t("patient.checkIn.painWorst"), "0");
    await goOn(phone);
    await save(phone);
    await expect(saidAbout(phone, t("patient.checkIn.painWorst"))).toHaveText(t("patient.saved.painOf", { score: 0 }));
    await expect(saidAbout(phone, "Walking")).toContainText(t("patient.reasons.no_time"));
  });

  await test.step("Ines sees the 0, and that it was changed", async () => {
    await ines.reload();
    expect(await lastDayOfChart(ines)).toMatchObject({ before: 3, worst: 0, after: 4 });
    await ines.getByRole("link", { name: t("clinic.overview.reports") }).click();
    await expect(ines.getByRole("main")).toContainText(t("clinic.report.changed", { times: 1 }));
    await expectSound(ines);
  });
});

/** The caseload has several pages. */
async function findInCaseload(page: Page, name: string): Promise<void> {
  await page.goto("/caseload?view=all");
  const link = page.getByRole("link", { name, exact: true });
  const next = page.getByRole("link", { name: t("clinic.caseload.next") });
  await expect(link.or(next).first()).toBeVisible();
  while (!(await link.isVisible())) {
    const address = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== address);
    await expect(page.getByRole("row").nth(1)).toBeVisible();
  }
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The sheet begins with the program in force; these exercises end. */
async function emptySheet(page: Page): Promise<void> {
  const rows = page.getByRole("row");
  await expect(rows).toHaveCount(3);
  for (const left of [2, 1, 0]) {
    const name = (await rows.first().getByRole("rowheader").getByRole("heading").textContent()) ?? "";
    await page.getByRole("button", { name: t("clinic.builder.more", { exercise: name }) }).click();
    await page.getByRole("menuitem", { name: t("clinic.builder.remove", { exercise: name }) }).click();
    await expect(rows).toHaveCount(left);
  }
}

/** Table and picture say the same about the last day. */
async function lastDayOfChart(page: Page) {
  const card = cardOf(page, t("clinic.overview.painTitle"));
  const told = await daysInTable(card, ALL_PAIN_SERIES);
  const lines = ["before", "worst", "morning"] as const;
  const drawn = await daysInPicture(card, "wide", told.length, lines);
  expect(drawn).toEqual(told.map((day) => onlyOf(day, lines)));
  return told.at(-1);
}
