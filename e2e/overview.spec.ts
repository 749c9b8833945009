import { CAST } from "@/db/seed/cast";
import { cardOf, rowsOf } from "./support/chart";
import { expectSound } from "./support/sound";
import { expect, test } from "./support/test";
import { t } from "./support/words";

const MAYA = `/patients/${CAST.maya.patientId}`;

test("a view is worked through patient by patient, and a review is taken back", async ({ open, newPatient }) => {
  const patient = await newPatient();
  const page = await open("ines");
  await page.goto(`/patients/${patient.id}?view=new`);
  const whyNow = page.getByRole("list", { name: t("clinic.overview.whyNow") });
  await expect(whyNow).toContainText(t("clinic.caseload.why.newStarted"));
  await page.getByRole("button", { name: t("clinic.overview.markReviewed") }).click();
  await page.waitForURL(/reviewed=/);
  const said = page.getByRole("status").filter({
    hasText: t("clinic.overview.reviewed", { name: `${patient.givenName} ${patient.familyName}` }),
  });
  await expect(said).toBeVisible();
  await expectSound(page);

  const undo = page.getByRole("button", { name: t("clinic.overview.undoReview") });
  await undo.click();
  await expect(undo).toBeHidden();
  await page.goto(`/patients/${patient.id}?view=new`);
  await expect(whyNow).toContainText(t("clinic.caseload.why.newStarted"));
});

test("pain, mornings and what was done stand on one axis, over any window", async ({ open }) => {
  const page = await open("ines");
  await page.goto(MAYA);
  const card = cardOf(page, t("clinic.overview.painTitle"));
  for (const span of ["2", "12", "all"] as const) {
    await card.getByRole("link", { name: t(`clinic.overview.spans.${span}`), exact: true }).click();
    await page.waitForURL(new RegExp(`weeks=${span}`));
    await expect(card.getByRole("img").filter({ visible: true })).toHaveCount(2); // the lines and the strip
    expect((await rowsOf(card)).length).toBeGreaterThan(span === "2" ? 13 : 10);
  }
  await expectSound(page);
});

test("exercises by themselves, how days felt, and a visit noted and taken away", async ({ open, newPatient }) => {
  const page = await open("ines");
  await page.goto(MAYA);
  await expect(cardOf(page, t("overview.exercises.title"))).toContainText("Cat-cow");
  await expect(cardOf(page, t("overview.felt.title"))).toBeVisible();

  const patient = await newPatient();
  await page.goto(`/patients/${patient.id}`);
  const visits = cardOf(page, t("overview.visits.title"));
  await visits.getByRole("button", { name: t("overview.visits.add") }).click();
  await expect(visits).toContainText("22 Nov");
  await expectSound(page);
  await visits.getByRole("button", { name: t("overview.visits.removeNamed", { day: "22 Nov" }) }).click();
  await expect(visits).toContainText(t("overview.visits.none"));
});

test("what a caseload comes to is the clinician's own, over three windows, on paper and as a file", async ({
  open,
  requestsOf,
}) => {
  const page = await open("ines");
  await page.goto("/reports");
  await expect(cardOf(page, t("reports.sessions"))).toContainText(t("reports.bands.high"));
  await expectSound(page);
  await page.getByRole("link", { name: t("reports.windows.52") }).click();
  await page.waitForURL(/weeks=52/);
  await expect(cardOf(page, t("reports.signals"))).toContainText(t("reports.rules.pain-up"));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: t("reports.csv") })).toBeHidden();

  const ines = await requestsOf("ines");
  const file = await ines.get("/api/reports.csv?weeks=12");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain("led to a change");
  expect((await ines.get("/api/reports?weeks=13")).status()).toBe(422);
  expect((await (await requestsOf("ada")).get("/api/reports")).status()).toBe(403);
  expect((await (await requestsOf("maya")).get("/api/reports")).status()).toBe(403);
  const admin = await open("ada");
  await admin.goto("/reports");
  await expect(admin.getByText(t("reports.notYours"))).toBeVisible();
});
