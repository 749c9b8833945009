import { EXERCISE_IDS } from "./support/places";
import { expectNothingSideways, expectSound } from "./support/sound";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1280, height: 900 } };

const card = (page: Page, name: string) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name, exact: true }) });
const search = (page: Page) => page.getByLabel(t("library.search.label"));
const tick = (page: Page, facet: string, value: string) =>
  page.getByRole("group", { name: facet, exact: true }).getByRole("checkbox", { name: value });

for (const screen of [PHONE, DESK]) {
  const { width } = screen.viewport;

  test(`plnk is plank, and what was asked stands in the address, ${width} wide`, async ({ open }) => {
    const page = await open("ines", screen);
    await page.goto("/exercises");
    await search(page).fill("plnk");
    await expect(page.getByText(t("library.search.didYouMean", { suggestion: "plank" }))).toBeVisible();
    await expect(page.getByRole("main").getByRole("listitem").getByRole("heading").first()).toHaveText("Plank");
    await expect(page).toHaveURL(/\/exercises\?q=plnk$/);
    await expectSound(page);

    await page.getByRole("link", { name: t("library.search.didYouMean", { suggestion: "plank" }) }).click();
    await expect(search(page)).toHaveValue("plank");
    await search(page).fill("glute lift");
    await expect(card(page, "Bridge")).toBeVisible();
    await page.reload();
    await expect(search(page)).toHaveValue("glute lift");
    await expect(page.getByRole("main").getByRole("listitem").getByRole("heading").first()).toHaveText("Bridge");

    await search(page).fill("zebra");
    await expect(page.getByText(t("library.search.none", { query: "zebra" }))).toBeVisible();
    await expect(
      page
        .getByRole("main")
        .getByRole("link", { name: t("library.search.addOwn") })
        .last(),
    ).toBeVisible();
    await expectSound(page);
  });

  test(`facets count, narrow and go back, ${width} wide`, async ({ open }) => {
    const page = await open("ines", screen);
    await page.goto("/exercises");
    await page.getByText(t("library.search.filters"), { exact: true }).click();
    await tick(page, t("library.facets.kind"), t("library.kinds.balance")).check();
    await tick(page, t("library.facets.needs"), t("library.needs.no_floor")).check();
    await expect(page).toHaveURL(/kind=balance&needs=no_floor$/);
    const found = await page.getByRole("status").first().textContent();
    await expectSound(page);
    await page.goBack();
    await expect(page).toHaveURL(/kind=balance$/);
    await expect(tick(page, t("library.facets.needs"), t("library.needs.no_floor"))).not.toBeChecked();
    await page.goForward();
    await expect(page.getByRole("status").first()).toHaveText(found ?? "");
    await page.getByRole("link", { name: t("library.search.clear") }).click();
    await expect(page).toHaveURL(/\/exercises$/);
  });
}

test("a star is kept, and taken away again", async ({ open }) => {
  const page = await open("jon", DESK);
  await page.goto("/exercises?q=bird+dog");
  await page.getByRole("button", { name: t("library.card.favour", { name: "Bird dog" }) }).click();
  await expect(page.getByRole("button", { name: t("library.card.unfavour", { name: "Bird dog" }) })).toBeVisible();
  await page.goto("/exercises?only=favourites");
  await expect(card(page, "Bird dog")).toBeVisible();
  await page.getByRole("button", { name: t("library.card.unfavour", { name: "Bird dog" }) }).click();
  await expect(page.getByText(t("library.search.emptyShelf.favourites"))).toBeVisible();
});

test("without script the library is searched, and stars are set, by plain forms", async ({ open }) => {
  const page = await open("jon", { ...DESK, javaScriptEnabled: false });
  await page.goto("/exercises");
  await search(page).fill("plnk");
  await page.getByRole("button", { name: t("library.search.submit") }).click();
  await expect(card(page, "Plank")).toBeVisible();
  await page.getByRole("button", { name: t("library.card.favour", { name: "Plank" }), exact: true }).click();
  await expect(page).toHaveURL(/\/exercises\?q=plnk$/);
  await page.getByRole("button", { name: t("library.card.unfavour", { name: "Plank" }), exact: true }).click();
  await expect(
    page.getByRole("button", { name: t("library.card.favour", { name: "Plank" }), exact: true }),
  ).toBeVisible();
});

test("an own copy is written, refused once, drawn, archived and put back", async ({ open, watch }) => {
  watch.expecting(/^422 \/api\/exercises\//);
  const page = await open("ines", DESK);
  const name = `Bridge, our way ${Date.now()}`;
  await page.goto(`/exercises/${EXERCISE_IDS.shipped}`);
  await expect(page.getByText(t("library.detail.notReviewed"))).toBeVisible();
  await page.getByRole("link", { name: t("library.detail.copy") }).click();

  await test.step("a ladder that leads nowhere good is refused, and nothing is lost", async () => {
    await page.getByLabel(t("library.form.name"), { exact: true }).fill(name);
    await page.getByLabel(t("library.form.easierSlug")).selectOption({ label: "Bridge march" });
    await page.getByLabel(t("library.form.harderSlug")).selectOption({ label: "Bridge" });
    await page.getByRole("button", { name: t("library.form.submitNew") }).click();
    await expect(page.getByRole("alert", { name: t("common.problem") })).toContainText(t("errors.fields.ladder-loop"));
    await expect(page.getByLabel(t("library.form.name"), { exact: true })).toHaveValue(name);
    await page.getByLabel(t("library.form.harderSlug")).selectOption("");
    await page.getByRole("button", { name: t("library.form.submitNew") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await expectSound(page);
  });

  await test.step("a knee that bends the wrong way is said at once, and by the server", async () => {
    await page.getByRole("link", { name: t("library.detail.redraw") }).click();
    await expect(page.getByText(t("library.pose.clean"))).toBeVisible();
    const trunk = page.getByLabel(t("library.pose.trunk"));
    await trunk.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("PageDown");
    await expect(page.getByText(t("library.pose.clean"))).toBeHidden();
    await page.getByRole("button", { name: t("library.pose.save") }).click();
    await expect(page.getByRole("alert").filter({ hasText: t("common.problem") })).toBeVisible();
    await trunk.press("End");
    await expect(page.getByText(t("library.pose.clean"))).toBeVisible();
    await page.getByRole("button", { name: t("library.pose.save") }).click();
    await expect(page.getByText(t("library.pose.saved"), { exact: true })).toBeVisible();
    await expectSound(page);
  });

  await test.step("it is archived, stands on that shelf only, and comes back", async () => {
    await page.getByRole("link", { name, exact: true }).click();
    await page.getByRole("button", { name: t("library.detail.archive") }).click();
    await expect(page.getByText(t("library.detail.archivedTitle"))).toBeVisible();
    await page.goto(`/exercises?q=${encodeURIComponent(name)}`);
    await expect(card(page, name)).toHaveCount(0);
    await page.goto("/exercises?only=archived");
    await card(page, name).getByRole("link").click();
    await page.getByRole("button", { name: t("library.detail.restore") }).click();
    await expect(page.getByRole("button", { name: t("library.detail.archive") })).toBeVisible();
  });
});

test("a handle is drawn with the mouse and the picture follows", async ({ open }) => {
  const page = await open("ines", DESK);
  await page.goto(`/exercises/${EXERCISE_IDS.own}/pose`);
  const neck = page.getByLabel(t("library.pose.neck"), { exact: true });
  const before = await neck.inputValue();
  const head = page
    .getByRole("img", { name: t("library.pose.canvas", { number: "1" }) })
    .locator("circle")
    .nth(-1);
  const box = await head.boundingBox();
  if (!box) throw new Error("the head has no handle");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 10, box.y - 40, { steps: 4 });
  await page.mouse.up();
  await expect(neck).not.toHaveValue(before);
  await expectNothingSideways(page);
});

test("whoever saves second is told who was first, and loses nothing", async ({ open, watch }) => {
  watch.expecting(/^409 \/api\/exercises\//);
  const [hers, his] = [await open("ines", DESK), await open("jon", DESK)];
  await Promise.all([hers, his].map((page) => page.goto(`/exercises/${EXERCISE_IDS.own}/edit`)));
  const cues = (page: Page) => page.getByLabel(t("library.form.cues"));
  const save = (page: Page) => page.getByRole("button", { name: t("library.form.submitEdit") }).click();
  await cues(hers).fill(`Breathe out as you lift. ${Date.now()}`);
  await save(hers);
  await expect(hers.getByText(t("library.detail.cues"))).toBeVisible();
  const text = `Keep your ribs down. ${Date.now()}`;
  await cues(his).fill(text);
  await save(his);
  await expect(his.getByText(t("library.conflict.body"))).toBeVisible();
  await expect(cues(his)).toHaveValue(text);
  await his.getByRole("button", { name: t("library.conflict.mine") }).click();
  await expect(his.getByText(text)).toBeVisible();
});
