import { question, save } from "./support/check-in";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

// Budget: design guide 3.3. The time is what a browser takes that never thinks; a person's is measured with people.
const MOST_TAPS = 10;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test("a whole check-in on a phone is told with at most ten taps", async ({ open, newPatient }) => {
  const page = await open(await newPatient(), PHONE);
  await page.goto("/check-in");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("patient.checkIn.what"));
  const began = Date.now();
  let taps = 0;
  const tap = async (target: ReturnType<Page["getByRole"]>) => {
    taps += 1;
    await target.tap();
  };
  const answer = (legend: string, name: string) =>
    tap(question(page, legend).getByRole("radio", { name, exact: true }));

  await tap(page.getByRole("button", { name: t("patient.checkIn.everything") }));
  await tap(page.getByRole("button", { name: t("patient.checkIn.continue") }));
  await answer(t("patient.checkIn.painBefore"), "3");
  await answer(t("patient.checkIn.painWorst"), "4");
  await answer(t("patient.checkIn.painAfter"), "3");
  await tap(page.getByRole("button", { name: t("patient.checkIn.continue") }));
  await answer(t("patient.checkIn.stiffness"), t("common.stiffness.a_little"));
  await answer(t("patient.checkIn.mood"), t("common.mood.good"));
  await answer(t("patient.checkIn.enjoyment"), t("common.enjoyment.yes"));
  taps += 1;
  await save(page);
  await expect(page.getByText(t("patient.receipts.sent"))).toBeVisible();
  console.log(`taps ${taps}, seconds ${((Date.now() - began) / 1000).toFixed(1)}`);
  expect(taps).toBeLessThanOrEqual(MOST_TAPS);
});
