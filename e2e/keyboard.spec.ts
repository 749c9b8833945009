import { expectStep, question, saidAbout } from "./support/check-in";
import { tabTo } from "./support/keyboard";
import { A_PASSWORD, TODAY } from "./support/people";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const radio = (page: Page, legend: string, answer: string) =>
  question(page, legend).getByRole("radio", { name: answer, exact: true });

test("the first stop leads past the navigation", async ({ open }) => {
  const page = await open("maya");
  await page.goto("/today");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: t("common.skip") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("signing in and a whole check-in", async ({ open, newPatient }) => {
  const { email } = await newPatient();
  const page = await open("nobody");
  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel(t("signIn.email")));
  await page.keyboard.type(email);
  await tabTo(page, page.getByLabel(t("signIn.password"), { exact: true }));
  await page.keyboard.type(A_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/today$/);
  await tabTo(page, page.getByRole("link", { name: t("patient.today.checkIn") }));
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("patient.checkIn.what"));
  await tabTo(page, radio(page, "Cat-cow", t("patient.checkIn.statuses.done")));
  await page.keyboard.press("Space");
  await tabTo(page, radio(page, "Bridge", t("patient.checkIn.statuses.done")));
  await page.keyboard.press("ArrowRight");
  await expect(radio(page, "Bridge", t("patient.checkIn.statuses.partly"))).toBeChecked();
  await tabTo(page, page.getByLabel(t("patient.checkIn.amounts.sets")).filter({ visible: true }));
  await page.keyboard.type("2");
  await tabTo(page, radio(page, "Walking", t("patient.checkIn.statuses.done")));
  await page.keyboard.press("ArrowLeft");
  await expect(radio(page, "Walking", t("patient.checkIn.statuses.not_done"))).toBeChecked();
  const why = question(page, t("patient.checkIn.why")).filter({ visible: true }).last();
  await tabTo(page, why.getByRole("checkbox", { name: t("patient.reasons.no_time") }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: t("patient.checkIn.continue") }));
  await page.keyboard.press("Enter");

  await expectStep(page, t("patient.checkIn.pain"));
  await tabTo(page, radio(page, t("patient.checkIn.painBefore"), "0"));
  await page.keyboard.press("3");
  await expect(radio(page, t("patient.checkIn.painBefore"), "3")).toBeChecked();
  await tabTo(page, radio(page, t("patient.checkIn.painWorst"), "0"));
  await page.keyboard.press("1");
  await page.keyboard.press("0");
  await expect(radio(page, t("patient.checkIn.painWorst"), "10")).toBeChecked();
  await tabTo(page, page.getByRole("button", { name: t("patient.checkIn.continue") }));
  await page.keyboard.press("Enter");

  const alert = page.getByRole("alert").filter({ hasText: t("common.problem") });
  await expect(alert).toBeFocused();
  await tabTo(page, alert.getByRole("link", { name: t("patient.checkIn.errors.painAfter") }));
  await page.keyboard.press("Enter");
  await expect(radio(page, t("patient.checkIn.painAfter"), "0")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(radio(page, t("patient.checkIn.painAfter"), t("patient.checkIn.scale.skip"))).toBeChecked();
  await page.keyboard.press("Enter");

  await expectStep(page, t("patient.checkIn.how"));
  await tabTo(page, radio(page, t("patient.checkIn.mood"), t("common.mood.very_low")));
  await page.keyboard.press("ArrowRight");
  await tabTo(page, page.getByLabel(t("patient.checkIn.note")));
  await page.keyboard.type("By keyboard.");
  await tabTo(page, page.getByRole("button", { name: t("patient.checkIn.save") }));
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(new RegExp(`/check-in/saved\\?day=${TODAY}$`));
  await expect(saidAbout(page, t("patient.checkIn.painWorst"))).toHaveText(t("patient.saved.painOf", { score: 10 }));
  await expect(saidAbout(page, t("patient.checkIn.painAfter"))).toHaveText(t("common.notReported"));
  await expect(saidAbout(page, t("patient.checkIn.mood"))).toHaveText(t("common.mood.low"));
  await expect(saidAbout(page, t("patient.saved.note"))).toHaveText("By keyboard.");
});
