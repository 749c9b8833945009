import type { APIRequestContext } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { expectSaved } from "./support/builder";
import { cardOf } from "./support/chart";
import { TODAY } from "./support/people";
import { expectSound, turnDark } from "./support/sound";
import { expect, test } from "./support/test";
import { t } from "./support/words";

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const CAST = ["Maya", "Tomas", "Aiko", "Samir"];
const GOAL = { painAtMost: 3, forDays: 7, sessionsAtLeast: 50, reliefPlan: "Heat for 15 minutes." } as const;

/** Somebody of the demo clinic, outside of the cast, whose page says this. */
async function findPatient(ines: APIRequestContext, words: string): Promise<string> {
  const { patients } = await (await ines.get("/api/caseload")).json();
  for (const { patientId, givenName } of patients) {
    if (CAST.includes(givenName)) continue;
    const page = await (await ines.get(`/patients/${patientId}`)).text();
    if (page.includes(words)) return patientId;
  }
  throw new Error(`nobody's page says: ${words}`);
}

test("less pain first goes from its reason into a draft, where the clinician makes the goal theirs", async ({
  open,
  requestsOf,
}) => {
  const patientId = await findPatient(await requestsOf("ines"), t("barriers.painFirst.enterTitle"));
  const page = await open("ines", DESK);
  await page.goto(`/patients/${patientId}`);
  const offer = cardOf(page, t("barriers.painFirst.enterTitle"));
  await expect(offer).toContainText(t("barriers.painFirst.decides"));
  await expectSound(page);
  await turnDark(page);
  await expectSound(page, "colours");

  const about = t("barriers.painFirst.aboutEnter");
  await offer.getByRole("button", { name: t("barriers.putIntoDraftNamed", { about }) }).click();
  await expect(page).toHaveURL(/\/program\//);
  await page.goto(`/patients/${patientId}/program/edit`);
  const goal = page.getByRole("group", { name: t("clinic.builder.context.painFirst.title") });
  await expect(goal.getByLabel(t("clinic.builder.context.painFirst.painAtMost"))).toHaveValue("3");
  await goal.getByLabel(t("clinic.builder.context.painFirst.forDays")).selectOption("14");
  await expectSaved(page);
  await page.goto(`/patients/${patientId}/program/review`);
  await expect(page.getByRole("main")).toContainText(t("versions.change.mode.pain_first"));
  await expect(page.getByRole("main")).toContainText(t("versions.change.painGoal", { painAtMost: 3, forDays: 14 }));
});

test("a reason that was given once is shown, and nothing is offered about it", async ({
  open,
  requestsOf,
  newPatient,
}) => {
  const maya = await newPatient();
  const told = await (await requestsOf(maya)).put(`/api/left-out-days/${TODAY}`, { data: { barriers: ["no_time"] } });
  expect(told.ok()).toBe(true);
  const page = await open("ines", PHONE);
  await page.goto(`/patients/${maya.id}`);
  const reasons = cardOf(page, t("clinic.overview.barriersTitle"));
  await expect(reasons).toContainText(t("barriers.share", { days: 1, of: 1 }));
  await expect(reasons).toContainText(t("barriers.tooFew", { barrier: t("common.barriers.no_time") }));
  await expect(reasons.getByRole("button")).toHaveCount(0);
  await expect(cardOf(page, t("barriers.pattern.title"))).toContainText(t("barriers.pattern.too-few", { atLeast: 8 }));
  await expectSound(page);
  await turnDark(page);
  await expectSound(page, "colours");
});

test("the patient reads the goal in kind words, and what helps them", async ({ open, requestsOf, newPatient }) => {
  const maya = await newPatient();
  const ines = await requestsOf("ines");
  const { exercises } = await (await ines.get("/api/exercises")).json();
  const { id: exerciseId } = exercises.find(({ slug }: { slug: string }) => slug === "bridge");
  const item = { prescriptionId: uuidv7(), exerciseId, section: "main", side: "both", sets: 1, repetitions: 6 };
  const content = {
    name: "Gentle start",
    mode: "pain_first",
    painFirst: GOAL,
    items: [{ ...item, weekdays: [1, 3, 5] }],
  };
  const draft = await ines.put(`/api/patients/${maya.id}/program/draft`, { data: { revision: 0, content } });
  const { revision } = await draft.json();
  const version = { id: uuidv7(), revision, startsOn: TODAY, note: null };
  expect((await ines.post(`/api/patients/${maya.id}/program/versions`, { data: version })).status()).toBe(201);

  for (const screen of [PHONE, DESK]) {
    const page = await open(maya, screen);
    await page.goto("/program");
    const main = page.getByRole("main");
    await expect(main).toContainText(t("patient.program.painFirst.title"));
    await expect(main).toContainText(t("patient.program.painFirst.goal", { painAtMost: 3, forDays: 7 }));
    await expect(main).toContainText(t("patient.program.painFirst.relief", { plan: GOAL.reliefPlan }));
    await expectSound(page);
    await turnDark(page);
    await expectSound(page, "colours");
  }
  const clinic = await open("ines", DESK);
  await clinic.goto(`/patients/${maya.id}`);
  const staying = cardOf(clinic, t("barriers.painFirst.stayTitle"));
  await expect(staying).toContainText(t("barriers.painFirst.gate.painNone", { atMost: 3 }));
  await expect(staying.getByRole("button")).toHaveCount(0);
});
