import { expectStep, question, saidAbout } from "./support/check-in";
import { A_PASSWORD, TODAY } from "./support/people";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

type Target = ReturnType<Page["getByRole"]>;

const MOST_STOPS = 80;

/** Goes on from stop to stop of the keyboard until it is at the target; each stop on the way can be seen. */
async function tabTo(page: Page, target: Target): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    await expectFocusToBeSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No way by the keyboard to ${target}`);
}

/** A stop has an outline of its own, or its label or group has one for it, and nothing else covers it. */
async function expectFocusToBeSeen(page: Page): Promise<void> {
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

test("writing and sending a program", async ({ open, newPatient }) => {
  const { id, givenName } = await newPatient([]);
  const page = await open("ines");
  await page.goto(`/patients/${id}/program/edit`);
  await tabTo(page, page.getByRole("searchbox", { name: t("clinic.builder.search") }));
  await page.keyboard.type("bridge");
  await tabTo(page, page.getByRole("button", { name: t("clinic.builder.add", { exercise: "Bridge" }), exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Bridge" })).toBeAttached();
  const name = page.getByLabel(t("clinic.builder.programName"));
  await tabTo(page, name);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("By keyboard");
  await tabTo(page, fieldOf(page, "sets"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("2");
  await page.keyboard.press("ArrowUp");
  await expect(fieldOf(page, "sets")).toHaveValue("3");
  await tabTo(page, page.getByRole("checkbox", { name: "Monday" }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("checkbox", { name: "Sunday" }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: t("clinic.builder.review") }));
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("clinic.review.title"));
  await tabTo(page, page.getByLabel(t("clinic.review.startsOn")));
  await page.keyboard.type(TODAY_AS_TYPED);
  await expect(page.getByLabel(t("clinic.review.startsOn"))).toHaveValue(TODAY);
  await tabTo(page, page.getByRole("button", { name: t("clinic.review.send", { number: 1 }) }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: givenName })).toContainText("Version 1");
});

const fieldOf = (page: Page, field: "sets") =>
  page.getByRole("textbox", {
    name: t("clinic.builder.of", { field: t(`clinic.builder.${field}`), exercise: "Bridge" }),
    exact: true,
  });

/** The tests' browser is told to speak American English, which asks for the month first. */
const TODAY_AS_TYPED = TODAY.replace(/(\d+)-(\d+)-(\d+)/, "$2$3$1");
