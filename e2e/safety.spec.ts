import { safety } from "@/lib/words/en/safety";
import { tabTo } from "./support/keyboard";
import { TODAY } from "./support/people";
import { expectNothingSideways, expectSound, turnDark } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const NO_SCRIPT = { javaScriptEnabled: false };
const PHONE = { viewport: { width: 390, height: 844 } };

const sign = (page: Page, name: keyof typeof safety.signs) =>
  page.getByRole("checkbox", { name: new RegExp(safety.signs[name], "i") });
const none = (page: Page) => page.getByRole("checkbox", { name: t("safety.ask.none") });
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const now = (page: Page) =>
  page.getByRole("heading", { level: 1, name: new RegExp(t("safety.now.emergencyTitle", { number: "112" })) });

/** No exercise and no check-in is offered, and what to do is one tap away. */
async function expectStopped(page: Page): Promise<void> {
  await page.goto("/today");
  await expect(page.getByRole("heading", { name: new RegExp(t("safety.stop.emergencyTitle")) })).toBeVisible();
  await expect(page.getByRole("heading", { name: t("patient.today.exercises") })).toHaveCount(0);
  for (const address of ["/check-in", "/do"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: new RegExp(t("safety.stop.emergencyTitle")) })).toBeVisible();
  }
}

test("a sign named on demand: what to do at once, read before anything else, and seen by the care team", async ({
  open,
  newPatient,
}) => {
  const patient = await newPatient();
  const page = await open(patient, PHONE);
  await page.goto("/get-help");
  await expectSound(page);
  await press(page, t("safety.ask.submit"));
  await expect(page.getByText(t("safety.ask.errors.signs"))).toBeVisible();
  await sign(page, "numb_saddle").check();
  await press(page, t("safety.ask.submit"));

  const dialog = page.getByRole("dialog");
  await expect(now(page)).toBeVisible();
  await expect(now(page)).toBeFocused();
  await expect(dialog.getByRole("link", { name: t("patient.help.call", { number: "112" }) })).toHaveAttribute(
    "href",
    "tel:112",
  );
  await expect(dialog.getByText(t("safety.signs.numb_saddle"))).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();
  await expectStopped(page);

  await page.getByRole("link", { name: t("safety.stop.read") }).click();
  await expectSound(page);
  await turnDark(page);
  await expectSound(page, "colours");
  await tabTo(page, page.getByRole("button", { name: t("safety.now.acknowledge") }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: t("safety.now.acknowledged") })).toBeVisible();
  await expectStopped(page);

  const ines = await open("ines");
  await ines.goto("/caseload");
  const row = ines.getByRole("row").filter({ has: ines.locator(`a[href^="/patients/${patient.id}"]`) });
  await expect(row).toContainText(t("clinic.caseload.why.safety.emergency", { day: "22 Nov" }));
  await ines.goto(`/patients/${patient.id}`);
  await expectSound(ines);
  const answer = ines.getByRole("region", { name: new RegExp(t("clinic.safety.open")) });
  await expect(answer).toContainText(t("clinic.safety.signs.numb_saddle"), { ignoreCase: true });
  await answer.getByLabel(t("clinic.safety.outcome")).fill("Called her, she is on her way.");
  await answer.getByRole("button", { name: t("clinic.safety.seen") }).click();
  await expect(answer).toHaveCount(0);
  await expect(ines.getByText(/Seen to by Ines/)).toBeVisible();
  await ines.goto("/caseload");
  await expect(ines.getByRole("heading", { level: 1 })).toHaveText(t("clinic.caseload.title"));
  await expect(row).toHaveCount(0);
});

test("none of these is thanked for, and never called safe", async ({ open, newPatient }) => {
  const page = await open(await newPatient(), PHONE);
  await page.goto("/get-help");
  await none(page).check();
  await press(page, t("safety.ask.submit"));
  await expect(page.getByText(t("safety.ask.thanks"))).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/\bsafe\b/i);
});

test("the questions before the first exercise are answered by one tap", async ({ open, newPatient }) => {
  const page = await open(await newPatient(), PHONE);
  await page.goto("/today");
  const card = page.getByRole("region", { name: t("safety.start.title") });
  await expect(card).toBeVisible();
  await expectSound(page);
  await card.getByRole("button", { name: t("safety.ask.none") }).click();
  await expect(card).toHaveCount(0);
  await expect(page.getByRole("heading", { name: t("patient.today.exercises") })).toBeVisible();
});

test("a flare-up: the questions first, its plan, and its end", async ({ open, newPatient }) => {
  const page = await open(await newPatient(), PHONE);
  await page.goto("/flare");
  await expectSound(page);
  await page.getByRole("link", { name: t("safety.flare.start") }).click();
  await none(page).check();
  await press(page, t("safety.ask.submit"));
  await expect(page.getByText(t("safety.flare.day"))).toBeVisible();
  await expectSound(page);
  await press(page, t("safety.flare.go"));
  await expect(page.getByText(t("safety.flare.errors.startedOn"))).toBeVisible();
  await page.getByRole("radio", { name: t("safety.flare.today") }).check();
  await page.getByRole("radio", { name: "8", exact: true }).check();
  await press(page, t("safety.flare.go"));
  await expect(page.getByText(t("safety.flare.noPlan"))).toBeVisible();
  await expect(page.getByText(t("safety.flare.worst", { pain: t("safety.flare.painOf", { score: 8 }) }))).toBeVisible();
  await expectSound(page);
  await press(page, t("safety.flare.settled"));
  await expect(page.getByRole("heading", { name: t("safety.flare.past", { count: 1 }) })).toBeVisible();
  await press(page, t("safety.flare.notSettled"));
  await expect(page.getByText(t("safety.flare.noPlan"))).toBeVisible();
});

test("without script: a flare-up's questions lead to help, which is read, and nothing starts", async ({
  open,
  newPatient,
}) => {
  const page = await open(await newPatient(), NO_SCRIPT);
  await page.goto("/flare?start=yes");
  await press(page, t("safety.ask.submit"));
  await expect(page.getByRole("alert")).toContainText(t("safety.ask.errors.signs"));
  await expect(page).toHaveTitle(/^Error: /);
  await none(page).check();
  await sign(page, "bad_fall").check();
  await press(page, t("safety.ask.submit"));
  await expect(page.getByRole("alert")).toContainText(t("safety.ask.errors.both"));
  await expect(sign(page, "bad_fall")).toBeChecked();
  await none(page).uncheck();
  await press(page, t("safety.ask.submit"));
  await expect(page).toHaveURL(/\/get-help\/now\?answer=/);
  await expect(now(page)).toBeVisible();
  await expectNothingSideways(page);
  await press(page, t("safety.now.acknowledge"));
  await expect(page.getByRole("status").filter({ hasText: t("safety.now.acknowledged") })).toBeVisible();
  await page.goto("/flare?start=yes");
  await expect(page.getByRole("heading", { name: new RegExp(t("safety.stop.emergencyTitle")) })).toBeVisible();
  await expectStopped(page);
});

test("without script: a flare-up is started and ended", async ({ open, newPatient }) => {
  const page = await open(await newPatient(), NO_SCRIPT);
  await page.goto("/flare?start=yes");
  await none(page).check();
  await press(page, t("safety.ask.submit"));
  await press(page, t("safety.flare.go"));
  await expect(page.getByRole("alert")).toContainText(t("safety.flare.errors.startedOn"));
  await page.getByRole("radio", { name: t("safety.flare.today") }).check();
  await press(page, t("safety.flare.go"));
  await expect(page).toHaveURL(/\/flare$/);
  await expect(page.getByText(t("safety.flare.goingOne"))).toBeVisible();
  await press(page, t("safety.flare.settled"));
  await expect(page.getByRole("heading", { name: t("safety.flare.past", { count: 1 }) })).toBeVisible();
});

test("the doors tell strangers and other patients nothing, and refuse nonsense by name", async ({
  requestsOf,
  newPatient,
}) => {
  const patient = await newPatient();
  const body = { occasion: "on_demand", signs: ["cancer"] };
  const id = "0190f5a0-0000-7000-8000-0000000000aa";
  for (const who of ["stranger", "jon", "tomas"] as const) {
    const answer = await (await requestsOf(who)).put(`/api/safety-answers/${id}?patientId=${patient.id}`, {
      data: body,
    });
    expect(answer.status()).toBe(404);
  }
  const own = await requestsOf(patient);
  const wrong = await own.put(`/api/safety-answers/${id}`, { data: { ...body, signs: ["headache"] } });
  expect([wrong.status(), Object.keys((await wrong.json()).error.fields)]).toEqual([422, ["signs[0]"]]);
  const tomorrow = await own.put("/api/mornings/2026-11-23", { data: { answer: "same" } });
  expect([tomorrow.status(), Object.keys((await tomorrow.json()).error.fields)]).toEqual([422, ["day"]]);
  const both = await own.put(`/api/mornings/${TODAY}`, { data: { answer: "same", pain: 3, painWord: "mild" } });
  expect([both.status(), Object.keys((await both.json()).error.fields)]).toEqual([422, ["painWord"]]);
  const step = await own.post(`/api/patients/${patient.id}/signals/${id}/steps`, {
    data: { id, state: "done" },
  });
  expect(step.status()).toBe(403);
});
