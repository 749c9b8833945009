import { choose, question, saidAbout, save } from "./support/check-in";
import { A_PASSWORD, TODAY } from "./support/people";
import { expectNothingSideways } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const NO_SCRIPT = { javaScriptEnabled: false };

/** What went wrong stands at the top, in the title, and nothing of the form is lost. */
async function expectComplaint(page: Page, sentence: string): Promise<void> {
  await expect(page.getByRole("alert")).toContainText(sentence);
  await expect(page).toHaveTitle(/^Error: /);
  await expectNothingSideways(page);
}

test("signing in, with a wrong password first, and signing out", async ({ open, newPatient }) => {
  const { email } = await newPatient();
  const page = await open("nobody", NO_SCRIPT);
  await page.goto("/program");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fprogram$/);
  await page.getByLabel(t("signIn.email")).fill(email);
  await page.getByLabel(t("signIn.password")).fill("not the right one at all");
  await page.getByRole("button", { name: t("signIn.submit") }).click();
  await expectComplaint(page, t("signIn.errors.refused"));
  await expect(page.getByLabel(t("signIn.email"))).toHaveValue(email);
  await expect(page.getByLabel(t("signIn.password"))).toHaveValue("");

  await page.getByLabel(t("signIn.password")).fill(A_PASSWORD);
  await page.getByRole("button", { name: t("signIn.submit") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("patient.program.title"));

  await page.goto("/settings");
  await page
    .getByRole("link", { name: t("settings.title") })
    .filter({ visible: true })
    .click();
  await page
    .getByRole("button", { name: t("common.signOut") })
    .filter({ visible: true })
    .click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/today");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Ftoday$/);
});

test("a check-in as one long form, refused once, keeps what was typed", async ({ open, newPatient }) => {
  const page = await open(await newPatient(), NO_SCRIPT);
  await page.goto("/check-in");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("patient.checkIn.title"));
  await expect(page.getByRole("button", { name: t("patient.checkIn.continue") })).toBeHidden();

  await choose(page, "Cat-cow", t("patient.checkIn.statuses.done"));
  await choose(page, "Bridge", t("patient.checkIn.statuses.partly"));
  await page.getByLabel(t("patient.checkIn.amounts.sets")).filter({ visible: true }).fill("2");
  await choose(page, "Walking", t("patient.checkIn.statuses.not_done"));
  const why = question(page, t("patient.checkIn.why")).filter({ visible: true }).last();
  await why.getByRole("checkbox", { name: t("patient.reasons.no_time") }).check();
  await choose(page, t("patient.checkIn.painBefore"), "10");
  await choose(page, t("patient.checkIn.painAfter"), t("patient.checkIn.scale.skip"));
  await choose(page, t("patient.checkIn.stiffness"), t("common.stiffness.a_little"));
  await page.getByLabel(t("patient.checkIn.note")).fill("Stiff after gardening, <b>not</b> bad.");
  await save(page);

  await expectComplaint(page, t("patient.checkIn.errors.painWorst"));
  const isChosen = (legend: string, answer: string) =>
    expect(question(page, legend).getByRole("radio", { name: answer, exact: true })).toBeChecked();
  await isChosen("Cat-cow", t("patient.checkIn.statuses.done"));
  await isChosen("Bridge", t("patient.checkIn.statuses.partly"));
  await isChosen("Walking", t("patient.checkIn.statuses.not_done"));
  await isChosen(t("patient.checkIn.painBefore"), "10");
  await isChosen(t("patient.checkIn.painAfter"), t("patient.checkIn.scale.skip"));
  await isChosen(t("patient.checkIn.stiffness"), t("common.stiffness.a_little"));
  await expect(page.getByLabel(t("patient.checkIn.amounts.sets")).filter({ visible: true })).toHaveValue("2");
  await expect(why.getByRole("checkbox", { name: t("patient.reasons.no_time") })).toBeChecked();
  await expect(page.getByLabel(t("patient.checkIn.note"))).toHaveValue("Stiff after gardening, <b>not</b> bad.");

  await choose(page, t("patient.checkIn.painWorst"), t("patient.checkIn.scale.skip"));
  await save(page);
  await expect(page).toHaveURL(new RegExp(`/check-in/saved\\?day=${TODAY}$`));
  await expect(saidAbout(page, t("patient.checkIn.painBefore"))).toHaveText(t("patient.saved.painOf", { score: 10 }));
  await expect(saidAbout(page, t("patient.checkIn.painWorst"))).toHaveText(t("common.notReported"));
  await expect(saidAbout(page, "Walking")).toContainText(t("patient.reasons.no_time"));
  await expect(saidAbout(page, t("patient.saved.note"))).toHaveText("Stiff after gardening, <b>not</b> bad.");
});

test("a saved check-in is changed", async ({ open, newPatient }) => {
  const page = await open(await newPatient([{ slug: "walking", minutes: 10 }]), NO_SCRIPT);
  await page.goto("/check-in");
  await choose(page, "Walking", t("patient.checkIn.statuses.done"));
  await choose(page, t("patient.checkIn.painBefore"), "1");
  await choose(page, t("patient.checkIn.painWorst"), "2");
  await choose(page, t("patient.checkIn.painAfter"), "3");
  await save(page);
  await page.getByRole("link", { name: t("patient.saved.changeWhat", { what: t("patient.saved.pain") }) }).click();
  await choose(page, t("patient.checkIn.painWorst"), "6");
  await save(page);
  await expect(saidAbout(page, t("patient.checkIn.painWorst"))).toHaveText(t("patient.saved.painOf", { score: 6 }));
  await expect(page.getByText(t("patient.saved.overLimit"))).toBeVisible();
});

test("a day is left out, with a reason", async ({ open, newPatient }) => {
  const page = await open(await newPatient(), NO_SCRIPT);
  await page.goto("/today");
  await page.getByRole("link", { name: t("patient.today.cannot") }).click();
  await page.getByLabel(t("patient.notToday.note")).fill("Late shift.");
  await page.getByRole("button", { name: t("patient.notToday.submit") }).click();
  await expectComplaint(page, t("patient.notToday.errors.barriers"));
  await expect(page.getByLabel(t("patient.notToday.note"))).toHaveValue("Late shift.");
  await page.getByRole("checkbox", { name: t("patient.reasons.no_time") }).check();
  await page.getByRole("button", { name: t("patient.notToday.submit") }).click();
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByText(t("patient.today.leftOut"))).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: t("patient.reasons.no_time") })).toBeVisible();
});

test("the caseload is a table of links that can be narrowed, and its search leads there", async ({ open }) => {
  const page = await open("ines", NO_SCRIPT);
  await page.goto("/caseload");
  await expect(page.getByRole("grid")).toHaveCount(0);
  await page.goto("/exercises");
  await page
    .locator("summary")
    .filter({ hasText: t("clinic.shell.menu") })
    .click();
  await page
    .getByRole("link", { name: t("triage.search.label") })
    .filter({ visible: true })
    .click();
  await page
    .locator("summary")
    .filter({ hasText: t("triage.filter.title") })
    .click();
  await page.getByLabel(t("triage.filter.name"), { exact: true }).fill("novak");
  await page.getByRole("button", { name: t("triage.filter.apply") }).click();
  await page
    .getByRole("link", { name: /^Novak, / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/patients\/[^/]+$/);
  await expectNothingSideways(page);
});
