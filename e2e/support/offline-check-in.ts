import type { APIRequestContext, Page } from "@playwright/test";
import type { Suitcase } from "@/db/queries/suitcase";
import { choose, goOn, save } from "./check-in";
import { t } from "./words";

/** Goes through the check-in that is open: everything as planned, one pain, a note. */
export async function tellToday(page: Page, { worst, note }: { worst: string; note: string }): Promise<void> {
  await page.getByRole("button", { name: t("patient.checkIn.everything") }).click();
  await goOn(page);
  await choose(page, t("patient.checkIn.painBefore"), t("patient.checkIn.scale.skip"));
  await choose(page, t("patient.checkIn.painWorst"), worst);
  await choose(page, t("patient.checkIn.painAfter"), t("patient.checkIn.scale.skip"));
  await goOn(page);
  await page.getByRole("textbox").fill(note);
  await save(page);
  await page.waitForURL(/\/check-in\/saved/);
}

/** Every check-in of the last weeks, as the server has it. */
export async function checkInsOf(requests: APIRequestContext): Promise<Suitcase["checkIns"]> {
  const answer = await requests.get("/api/suitcase");
  const { checkIns } = (await answer.json()) as Suitcase; // as openapi.json says; dates are text here
  return checkIns;
}
