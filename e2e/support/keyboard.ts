import { expect, type Locator, type Page } from "@playwright/test";

const MOST_STOPS = 80;

/** Goes on from stop to stop of the keyboard until it is at the target; each stop on the way can be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    await expectFocusToBeSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No way by the keyboard to ${target}`);
}

/** A stop has an outline of its own, or its label or group has one for it, and nothing else covers it. */
export async function expectFocusToBeSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const stop = document.activeElement;
    // Parts inside a control of the browser's own, like the calendar of a date, draw their focus themselves.
    if (stop === null || stop === document.body || !stop.matches(":focus")) return "nothing";
    const drawn = [stop, stop.closest("label")].find((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!drawn) return `no outline around ${stop.outerHTML.slice(0, 200)}`;
    const { x, y, width, height } = drawn.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    const isOnTop = top !== null && (drawn.contains(top) || top.contains(drawn));
    return isOnTop ? "seen" : `something lies over ${stop.outerHTML.slice(0, 200)}`;
  });
  expect(["seen", "nothing"]).toContain(seen);
}
