import { TODAY } from "./support/people";
import { expectNothingSideways } from "./support/sound";
import { expect, test } from "./support/test";
import { t } from "./support/words";

/** Text at 200 % on the narrowest screen: WCAG 1.4.4 and 1.4.10. What matters most on each page stays in reach. */
const PAGES = [
  { path: "/today", role: "link", name: t("patient.today.checkIn") },
  { path: "/check-in", role: "button", name: t("patient.checkIn.continue") },
  { path: "/check-in?step=2", role: "button", name: t("patient.checkIn.continue") },
  { path: "/check-in?step=3", role: "button", name: t("patient.checkIn.save") },
  { path: `/check-in/saved?day=${TODAY}`, role: "link", name: t("patient.today.checkIn") },
  { path: "/not-today", role: "button", name: t("patient.notToday.submit") },
  { path: "/program", role: "link", name: t("patient.shell.today") },
  { path: "/progress", role: "link", name: t("patient.shell.today") },
  { path: "/progress/share", role: "link", name: t("patient.shell.today") },
  { path: "/settings", role: "button", name: t("settings.save") },
  { path: "/settings/privacy", role: "link", name: t("patient.shell.today") },
  { path: "/goals", role: "button", name: t("patient.goals.set") },
  { path: "/get-help", role: "link", name: t("common.getHelp") },
] as const;

test.use({ viewport: { width: 320, height: 640 } });

test("the greeting keeps its words whole, whatever the time of day", async ({ open, newPatient }) => {
  const page = await open(await newPatient());
  await page.goto("/today");
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  const greeting = page.getByRole("heading", { level: 1 });
  for (const time of ["morning", "afternoon", "evening"] as const) {
    const broken = await greeting.evaluate(
      (heading, said) => {
        heading.textContent = said;
        const text = heading.firstChild;
        if (!text?.textContent) return ["nothing"];
        return [...text.textContent.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return range.getClientRects().length > 1 ? [word] : [];
        });
      },
      t(`patient.today.${time}`, { name: "Maya" }),
    );
    expect(broken).toEqual([]);
  }
});

for (const { path, role, name } of PAGES) {
  test(path, async ({ open, newPatient }) => {
    const page = await open(await newPatient());
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    await expectNothingSideways(page);
    const target = page.getByRole(role, { name, exact: true }).first();
    await target.scrollIntoViewIfNeeded();
    await expect(target).toBeInViewport({ ratio: 1 });
    await target.click({ trial: true }); // nothing lies over it
    const cut = await target.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(cut, "its words are cut off").toBeLessThanOrEqual(0);
  });
}
