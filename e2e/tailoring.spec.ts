import { addPatient, TODAY } from "./support/people";
import { expectSound } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const PHONE = { viewport: { width: 390, height: 844 } };
/** The first and the last day that a test chooses, in Berlin. */
const TOMORROW = "2026-11-23";

test("what was asked of somebody new suggests where to begin, and says why", async ({ open }) => {
  const ines = await open("ines");
  await ines.goto("/patients/new");
  for (const question of ["painDuration", "legPain", "dailyLoad"] as const) {
    const group = ines.getByRole("group", { name: t(`tailoring.asked.${question}`) });
    await expect(group.getByRole("radio")).toHaveCount(4);
    await expect(group.getByRole("radio", { checked: true })).toHaveCount(0);
  }
  await ines.getByLabel(t("clinic.newPatient.givenName")).fill("Aiko");
  await ines.getByLabel(t("clinic.newPatient.familyName")).fill("Mori-Novak");
  await ines.getByLabel(t("clinic.newPatient.birthYear")).fill("1950");
  await ines.getByLabel(t("tailoring.asked.diagnosisCode")).fill("M54 5");
  await ines.getByRole("radio", { name: t("tailoring.asked.legPains.below_knee") }).check();
  await ines
    .getByRole("group", { name: t("tailoring.asked.dailyLoad") })
    .getByRole("radio", { name: t("tailoring.asked.notAsked") })
    .check();
  await ines.getByLabel(t("clinic.newPatient.painBaseline")).selectOption("8");
  await ines.getByRole("button", { name: t("clinic.newPatient.submit") }).click();

  await expect(ines.getByRole("alert", { name: t("common.problem") })).toContainText(t("errors.fields.not-a-code"));
  await expect(ines.getByRole("radio", { name: t("tailoring.asked.legPains.below_knee") })).toBeChecked();
  await expectSound(ines);
  await ines.getByLabel(t("tailoring.asked.diagnosisCode")).fill("M54.5");
  await ines.getByRole("button", { name: t("clinic.newPatient.submit") }).click();

  const about = ines.getByRole("region", { name: t("tailoring.about.title") });
  await expect(about).toContainText("8 of 10, severe");
  await expect(about).toContainText(t("tailoring.schemes.clinic"));
  await expect(about).toContainText(t("tailoring.asked.notAsked"));
  const suggestions = ines.getByRole("region", { name: t("tailoring.suggest.title") });
  await expect(suggestions).toContainText("Severe pain: 8 (Common clinic scheme)");
  await expect(suggestions).toContainText("Pain below the knee");
  await expect(suggestions).toContainText("From 65: 76 this year");
  await expectSound(ines);

  await suggestions
    .getByRole("button", { name: t("tailoring.suggest.start", { name: "Ease the pain first" }) })
    .click();
  await expect(ines).toHaveURL(/\/program\/edit$/);
  await expect(ines.getByText("Belly breathing").first()).toBeVisible();
});

test("goals are set in the patient's words, scored and reached, and the care team sees how they go", async ({
  open,
  newPatient,
}) => {
  const patient = await newPatient();
  const phone = await open(patient, PHONE);
  await phone.goto("/progress");
  await phone.getByRole("link", { name: t("patient.goals.link") }).click();
  await expect(phone.getByText(t("patient.goals.none"))).toBeVisible();
  await phone.getByLabel(t("patient.goals.field")).fill("Walk to the shop & back <b>");
  await phone.getByRole("button", { name: t("patient.goals.set") }).click();
  const goal = phone.getByRole("region", { name: "Walk to the shop & back <b>" });
  await expect(goal).toContainText(t("patient.goals.notScored"));

  await goal.getByRole("button", { name: t("patient.goals.save") }).click();
  await expect(phone.getByRole("alert").first()).toContainText(t("patient.goals.errors.score"));
  await expectSound(phone);
  await goal.getByRole("radio", { name: "0", exact: true }).check();
  await goal.getByRole("button", { name: t("patient.goals.save") }).click();
  await expect(goal.getByRole("listitem")).toHaveText([/0 of 10/]);
  await expectSound(phone);

  const ines = await open("ines");
  await ines.goto(`/patients/${patient.id}`);
  const card = ines.getByRole("region", { name: t("tailoring.goals.title") });
  await expect(card).toContainText("“Walk to the shop & back <b>”");
  await expect(card.getByRole("listitem").filter({ hasText: "0 of 10" }).first()).toBeVisible();
  await card.getByRole("link", { name: t("tailoring.goals.edit") }).click();
  await ines.getByRole("radio", { name: "6", exact: true }).check();
  await ines.getByRole("button", { name: t("tailoring.goals.save") }).click();
  await expect(ines.getByRole("main")).toContainText("6 of 10");
  await expectSound(ines);

  await phone.reload();
  await goal.getByRole("button", { name: t("patient.goals.reach") }).click();
  await expect(phone.getByRole("main")).toContainText(t("patient.goals.reachedOn", { day: "22 November 2026" }));
  await phone.getByRole("button", { name: t("patient.goals.reopen") }).click();
  await expect(goal.getByRole("listitem")).toHaveText([/6 of 10/]);
});

test("one template goes to three patients, each looked at before", async ({ open, requestsOf }) => {
  const requests = await requestsOf("ines");
  const patients = [await addPatient(requests), await addPatient(requests), await addPatient(requests)];
  const ines = await open("ines");
  await ines.goto("/templates");
  await ines.getByLabel(t("tailoring.templates.search")).fill("steady");
  await ines.getByRole("button", { name: t("tailoring.templates.submit") }).click();
  await ines.getByRole("link", { name: "Strong and steady" }).click();
  await expect(ines.getByText(t("tailoring.templates.notReviewed"))).toBeVisible();
  await ines.getByRole("link", { name: t("tailoring.templates.assign") }).click();

  await choose(ines, patients);
  for (const { familyName } of patients) {
    const preview = ines.getByRole("region", { name: `Maya ${familyName}` });
    await expect(preview).toContainText(t("tailoring.assign.nowNothing"));
    await expect(preview).toContainText("New: Cat-cow, Bridge, Bird dog, Walking");
    await expect(preview).toContainText(t("tailoring.finding.age-unknown"));
  }
  const button = ines.getByRole("button", { name: t("tailoring.assign.submitAll", { count: 3 }) });
  await ines.getByLabel(t("tailoring.assign.startsOn"), { exact: true }).fill(TOMORROW);
  await button.click();
  await expect(ines.getByRole("alert", { name: t("common.problem") })).toContainText(t("tailoring.assign.how"));
  await expectSound(ines);
  await ines.getByRole("radio", { name: t("tailoring.assign.send") }).check();
  await button.click();

  await expect(ines.getByRole("heading", { level: 1 })).toHaveText(t("tailoring.assign.doneTitle"));
  for (const { familyName } of patients) {
    const row = ines.getByRole("listitem").filter({ hasText: familyName });
    await expect(row).toContainText(t("tailoring.assign.result.sent", { number: 1 }));
  }
  await expectSound(ines);
  await ines.goto(`/patients/${patients[2]?.id}/program`);
  await expect(ines.getByRole("main")).toContainText("Strong and steady");
});

/** Searches each by name: who was ticked before stays ticked. */
async function choose(page: Page, patients: readonly { familyName: string }[]): Promise<void> {
  for (const { familyName } of patients) {
    await page.getByLabel(t("tailoring.assign.search")).fill(familyName);
    await page.getByRole("button", { name: t("tailoring.assign.submit") }).click();
    await page.getByRole("checkbox", { name: familyName }).check();
  }
  await expectSound(page);
  await page.getByRole("button", { name: t("tailoring.assign.next") }).click();
}

test("a template is made from what was sent to a patient, renamed, copied into nobody's name and archived", async ({
  open,
  newPatient,
}) => {
  const patient = await newPatient();
  const name = `Core ${Date.now()}`;
  const ines = await open("ines", PHONE);
  await ines.goto(`/patients/${patient.id}`);
  await ines.getByRole("link", { name: t("tailoring.keep.saveAs") }).click();
  await ines.getByLabel(t("tailoring.keep.name")).fill(name);
  await ines.getByRole("button", { name: t("tailoring.keep.save") }).click();
  await expect(ines.getByLabel(t("tailoring.keep.forWhom"))).toBeFocused(); // the browser asks for what is required
  await ines.getByLabel(t("tailoring.keep.forWhom")).fill("Anybody after the first visit");
  await ines.getByRole("checkbox", { name: t("tailoring.asked.dailyLoads.mixed") }).check();
  await ines.getByRole("button", { name: t("tailoring.keep.save") }).click();

  await expect(ines.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(ines.getByText(t("tailoring.templates.made"))).toBeVisible();
  await expect(ines.getByText(t("tailoring.templates.own", { name: "Ines" }))).toBeVisible();
  await expectSound(ines);
  await ines.getByRole("link", { name: t("tailoring.templates.edit") }).click();
  await expect(ines.getByRole("checkbox", { name: t("tailoring.asked.dailyLoads.mixed") })).toBeChecked();
  await ines.getByLabel(t("tailoring.keep.name")).fill(`${name} again`);
  await ines.getByRole("button", { name: t("tailoring.keep.save") }).click();
  await expect(ines.getByRole("heading", { level: 1, name: `${name} again` })).toBeVisible();

  await ines.getByRole("button", { name: t("tailoring.templates.archive") }).click();
  await expect(ines.getByText(t("tailoring.templates.archivedNotice"))).toBeVisible();
  await expect(ines.getByRole("link", { name: t("tailoring.templates.assign") })).toHaveCount(0);
  await expectSound(ines);
});

test("two people who write at once: the assignment tells whose draft it did not touch", async ({ requestsOf }) => {
  const ines = await requestsOf("ines");
  const { id } = await addPatient(ines);
  const list = await (await ines.get("/api/templates")).json();
  const template = list.templates.find(({ name }: { name: string }) => name === "Start gently");
  const draft = { revision: 0, content: { name: "Mine", items: [] } };
  expect((await ines.put(`/api/patients/${id}/program/draft`, { data: draft })).status()).toBe(200);
  const stale = { patientId: id, revision: 0, versionId: crypto.randomUUID() };
  const answer = await ines.post(`/api/templates/${template.id}/assignments`, {
    data: { patients: [stale], startsOn: TODAY, send: false },
  });
  expect(await answer.json()).toMatchObject({ results: [{ outcome: "refused", refusal: "stale-revision" }] });
});
