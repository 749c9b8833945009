import type { APIRequestContext } from "@playwright/test";
import { CAST } from "@/db/seed/cast";
import { doseInWords } from "@/lib/words/dose-words";
import { wordsFor } from "@/lib/words/words";
import { expectSaved, fieldOf, review, sendButton, todayChoice } from "./support/builder";
import { cardOf } from "./support/chart";
import { TODAY } from "./support/people";
import { expectSound, turnDark } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const NARROW = { width: 390, height: 844 };
const aiko = `/patients/${CAST.aiko.patientId}`;

type Item = {
  name: string;
  dose: { sets: number; repetitions: number | null; holdSeconds: number | null; minutes: number | null };
  side: "both" | "each" | "left" | "right";
  verdict: { kind: string; step?: { kind: string; step?: { part: string; from: number; to: number } } | null };
};
type Ready = { id: string; item: Item; to: number };

const cardOfSteps = (page: Page) => cardOf(page, t("progression.title"));

/** Somebody of whom an exercise may take more repetitions today; whether a clinician has seen to it already is all one. */
async function someoneReady(ines: APIRequestContext): Promise<Ready> {
  const { patients } = await (await ines.get("/api/caseload?view=all")).json();
  for (const { patientId } of patients) {
    const { items } = (await (await ines.get(`/api/patients/${patientId}/progression`)).json()) as { items: Item[] }; // as openapi.json says
    for (const item of items) {
      const step = item.verdict.kind === "offer" ? item.verdict.step?.step : undefined;
      if (step?.part === "repetitions") return { id: patientId, item, to: step.to };
    }
  }
  throw new Error("Nobody in the demo clinic is ready for more repetitions.");
}

async function readyToday(ines: APIRequestContext): Promise<string[]> {
  const { patients } = await (await ines.get("/api/caseload?view=ready-to-progress")).json();
  return patients.map(({ patientId }: { patientId: string }) => patientId);
}

test("Ines sees what may go up and why, keeps it as it is, and that changes nothing", async ({ open, requestsOf }) => {
  const ines = await requestsOf("ines");
  const { id, item, to } = await someoneReady(ines);
  expect(await readyToday(ines)).toContain(id);
  const page = await open("ines");
  await page.goto(`/patients/${id}`);
  const card = cardOfSteps(page);
  const after = doseInWords(wordsFor("en"), { ...item.dose, repetitions: to }, item.side);
  await expect(
    card
      .getByRole("listitem")
      .filter({ hasText: `→ ${after}` })
      .first(),
  ).toContainText(item.name);

  await card.getByText(t("progression.why"), { exact: true }).click();
  const gates = card.getByRole("listitem").filter({ hasText: t("progression.gate.flareUpNone") });
  await expect(gates.first()).toContainText(t("progression.holds.yes"));
  await expect(card).toContainText(t("progression.source"));
  await expectSound(page);
  await turnDark(page);
  await expectSound(page, "colours");
  await page.setViewportSize(NARROW);
  await expectSound(page);

  await card.getByRole("button", { name: t("progression.keepAsIs") }).click();
  await expect(cardOfSteps(page), "it is her decision, and the numbers stand").toBeVisible();
  await expect.poll(() => readyToday(ines), "seen to for this week").not.toContain(id);
  await expect(cardOfSteps(page), "nothing went into a draft").not.toContainText(t("progression.hasDraft"));
});

test("Ines puts what is offered into a draft, changes it, and sends it herself", async ({ open, requestsOf }) => {
  const ines = await requestsOf("ines");
  const { id, item, to } = await someoneReady(ines);
  const page = await open("ines");
  await page.goto(`/patients/${id}`);
  await cardOfSteps(page)
    .getByRole("button", { name: t("progression.putIntoDraftNamed") })
    .click();

  await expect(page).toHaveURL(/\/program\/edit$/);
  const repetitions = fieldOf(page, "repetitions", item.name).first(); // the flare-up plan comes last
  await expect(repetitions, "the step stands in the draft").toHaveValue(String(to));
  await repetitions.fill(String(to - 1));
  await repetitions.press("Enter");
  await expectSaved(page);
  await review(page).click();
  await todayChoice(page, TODAY).check();
  const { versions } = await (await ines.get(`/api/patients/${id}/program/versions`)).json();
  const next = versions.length + 1;
  await sendButton(page, next).click();
  await expect(page.getByRole("status").filter({ hasText: `Version ${next}` })).toBeVisible();

  const { items } = (await (await ines.get(`/api/patients/${id}/progression`)).json()) as { items: Item[] }; // as openapi.json says
  const sent = items.find(({ name }) => name === item.name);
  expect(sent?.dose.repetitions).toBe(to - 1);
  expect(sent?.verdict.kind, "a new dose is borne for a while first").not.toBe("offer");
});

test("whose pain is up is offered a step down, and each day says how it was borne", async ({ open, requestsOf }) => {
  const page = await open("ines");
  await page.goto(`${aiko}#ease`);
  await expect(cardOfSteps(page)).toContainText(t("progression.ease.pain-up"));
  await expect(cardOfSteps(page).getByRole("button", { name: t("progression.putIntoDraftNamed") })).toBeVisible();

  const mornings = cardOf(page, t("progression.mornings.title"));
  await expect(mornings.getByRole("list").first().getByRole("listitem")).toHaveCount(14);
  await mornings.getByText(t("progression.mornings.days"), { exact: true }).click();
  await expect(mornings).toContainText(t("progression.mornings.source"));
  await page.setViewportSize(NARROW);
  await expectSound(page);

  const itself = await requestsOf("aiko");
  expect((await itself.get(`/api${aiko}/progression`)).status(), "no advice on a dose to patients").toBe(403);
});
