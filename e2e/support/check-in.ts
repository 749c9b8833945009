import { expect, type Locator, type Page } from "@playwright/test";
import { t } from "./words";

/** The answers that belong to one question. */
export const question = (page: Page, legend: string): Locator => page.getByRole("group", { name: legend, exact: true });

export async function choose(page: Page, legend: string, answer: string): Promise<void> {
  await question(page, legend).getByRole("radio", { name: answer, exact: true }).check();
}

export const goOn = (page: Page): Promise<void> =>
  page.getByRole("button", { name: t("patient.checkIn.continue") }).click();
export const save = (page: Page): Promise<void> =>
  page.getByRole("button", { name: t("patient.checkIn.save") }).click();

/** The title of a step, which has the focus as soon as the step is shown. */
export const expectStep = (page: Page, title: string): Promise<void> =>
  expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeFocused();

/** What the page after saving says under a heading. */
export const saidAbout = (page: Page, what: string): Locator =>
  page
    .locator("dl > div")
    .filter({ has: page.getByText(what, { exact: true }) })
    .getByRole("definition");
