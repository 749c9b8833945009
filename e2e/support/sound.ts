import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { common } from "@/lib/words/en/common";

/** What every page promises, whatever is on it: no fault that axe finds, a title, one h1, and nothing sideways. */
export async function expectSound(page: Page, rules: "all" | "colours" = "all"): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules === "all" ? axe : axe.withRules(["color-contrast"])).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
  await expect(page).toHaveTitle(new RegExp(`^\\S.* · ${common.name}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectNothingSideways(page);
}

/** Changes to dark and waits until no colour is on its way any more, so that none is measured halfway. */
export async function turnDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
}

export async function expectNothingSideways(page: Page): Promise<void> {
  const [needed, given] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(needed, "the page scrolls sideways").toBeLessThanOrEqual(given ?? 0);
}
