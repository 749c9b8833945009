import { ALL_PAIN_SERIES, PAIN_SERIES } from "@/components/charts/data";
import { CAST } from "@/db/seed/cast";
import { cardOf, daysInPicture, daysInTable, onlyOf, piecesOf, rowsOf, runsIn } from "./support/chart";
import { expectSound } from "./support/sound";
import { expect, test } from "./support/test";
import { t } from "./support/words";

const PLACES = [
  {
    who: "ines",
    path: `/patients/${CAST.maya.patientId}`,
    pain: t("clinic.overview.painTitle"),
    weeks: t("clinic.overview.sessionsTitle"),
    columns: ALL_PAIN_SERIES,
    lines: ["before", "worst", "morning"],
  },
  {
    who: "maya",
    path: "/progress",
    pain: t("patient.progress.painTitle"),
    weeks: t("patient.progress.weeksTitle"),
    columns: PAIN_SERIES,
    lines: ["worst"],
  },
] as const;

for (const { who, path, pain, weeks, columns, lines } of PLACES) {
  test(`the pictures for ${who} are in the page before any script, and say what their tables say`, async ({ open }) => {
    const page = await open(who, { javaScriptEnabled: false });
    await page.goto(path);
    const card = cardOf(page, pain);
    await expect(card.getByRole("img").filter({ visible: true }).first()).toBeVisible();
    const told = await daysInTable(card, columns);
    expect(told.length).toBeGreaterThan(14);
    for (const width of ["narrow", "wide"] as const) {
      expect(await daysInPicture(card, width, told.length, lines)).toEqual(told.map((day) => onlyOf(day, lines)));
      for (const series of lines) {
        expect(await piecesOf(card, width, series), `gaps of ${series}`).toBe(runsIn(told, series));
      }
    }
    expect(Math.max(...lines.map((series) => runsIn(told, series))), "there is a gap to be seen").toBeGreaterThan(1);
    await expectSameWeeks(cardOf(page, weeks));
  });

  test(`exploring the pictures for ${who} loads the explorer, and only then`, async ({ open }) => {
    const page = await open(who);
    const scripts: string[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response.url());
    });
    await page.goto(path, { waitUntil: "networkidle" });
    const before = scripts.length;
    const card = cardOf(page, pain);
    await expect(card.locator(".recharts-surface")).toHaveCount(0);
    await card.getByRole("button", { name: t("charts.explore.open") }).click();
    await expect(card.locator(".recharts-surface").first()).toBeVisible();
    expect(scripts.length).toBeGreaterThan(before);
    await expectSound(page);

    const told = await rowsOf(card);
    await card.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    const [day = "", ...scores] = told[1] ?? [];
    const drawn = scores[columns.indexOf(lines[0])] ?? "";
    await expect(card.getByRole("status").filter({ hasText: day })).toContainText(drawn);
    await card.getByRole("button", { name: t("charts.explore.close") }).click();
    await expect(card.locator(".recharts-surface")).toHaveCount(0);
  });
}

/** Each bar carries its counts; a week with nothing due says so. */
async function expectSameWeeks(card: ReturnType<typeof cardOf>): Promise<void> {
  const told = (await rowsOf(card)).map(([, done = "", due = ""]) => (/^\d+$/.test(done) ? `${done}/${due}` : null));
  expect(told.length).toBeGreaterThan(3);
  const drawn = await card.locator("svg[role=img]").first().locator("text").allTextContents();
  expect(drawn.filter((text) => text.includes("/"))).toEqual(told.filter((text) => text !== null));
}
