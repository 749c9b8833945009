import { expect, type Locator, type Page } from "@playwright/test";
import { calendarDay } from "@/lib/domain/calendar-day";
import { wordsFor } from "@/lib/words/words";
import { t } from "./words";

type Field = "sets" | "repetitions" | "minutes" | "holdSeconds" | "effort" | "timesPerWeek" | "cue";

/** One number, or the cue, of an exercise on the sheet. */
export const fieldOf = (page: Page, field: Field, exercise: string): Locator =>
  page.getByRole("textbox", {
    name: t("clinic.builder.of", { field: t(`clinic.builder.${field}`), exercise }),
    exact: true,
  });

/** The seven days of an exercise. */
export const daysOf = (page: Page, exercise: string): Locator =>
  page.getByRole("group", {
    name: t("clinic.builder.of", { field: t("clinic.builder.days"), exercise }),
    exact: true,
  });

/** The exercises of the sheet in their order; a section's name narrows it. */
export const rowsOf = (page: Page): Locator => page.getByRole("row");
export const rowOf = (page: Page, exercise: string): Locator => page.getByRole("row", { name: exercise, exact: true });

export const searchOf = (page: Page): Locator => page.getByRole("searchbox", { name: t("clinic.builder.search") });

export async function addExercise(page: Page, exercise: string): Promise<void> {
  await searchOf(page).fill(exercise.toLowerCase());
  await page.getByRole("button", { name: t("clinic.builder.add", { exercise }), exact: true }).click();
  await expect(rowOf(page, exercise)).toBeVisible();
}

export const review = (page: Page): Locator => page.getByRole("button", { name: t("clinic.builder.review") });

/** Waits until the bar says that everything is on the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Draft saved \d\d:\d\d$/)).toBeVisible();
}

/** The first of the days to choose from on the review page. */
export const todayChoice = (page: Page, today: string): Locator =>
  page.getByRole("radio", { name: t("versions.review.today", { day: wordsFor("en").day(calendarDay(today)) }) });

export const sendButton = (page: Page, number: number): Locator =>
  page.getByRole("button", { name: new RegExp(`^${t("clinic.review.send", { number })}`) });
