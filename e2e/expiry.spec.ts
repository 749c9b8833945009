import { checkInsOf, tellToday } from "./support/offline-check-in";
import { A_PASSWORD, type NewPatient, requestsFrom, TODAY } from "./support/people";
import { deviceLine, getReady, PHONE, WITHOUT_SIGNAL } from "./support/phone";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const NOTE = "Told while nobody was signed in";

async function signIn(page: Page, { email }: NewPatient): Promise<void> {
  await page.getByLabel(t("signIn.email")).fill(email);
  await page.getByLabel(t("signIn.password"), { exact: true }).fill(A_PASSWORD);
  await page.getByRole("button", { name: t("signIn.submit") }).click();
  await expect(page).toHaveURL(/\/today/);
}

/** Tells about today without signal, while the session is ended behind the phone's back. */
async function tellWhileTheSessionEnds(page: Page, end: () => Promise<unknown>): Promise<void> {
  await getReady(page);
  await page.context().setOffline(true);
  await page.goto("/check-in");
  await tellToday(page, { worst: "4", note: NOTE });
  await expect(page.getByText(NOTE)).toBeVisible();
  await page.goto("/today");
  await end();
  await page.context().setOffline(false);
  await expect(deviceLine(page, "signed-out")).toBeVisible({ timeout: 30_000 });
  await deviceLine(page, "signed-out").getByRole("link").click();
}

test("after a session ended the same person signs in again, and nothing is lost", async ({
  open,
  newPatient,
  requestsOf,
  playwright,
  origin,
  address,
  watch,
}) => {
  test.slow();
  watch.expecting(WITHOUT_SIGNAL);
  watch.expecting(/^401 \/api\/check-ins\/batch$/);
  const maya = await newPatient();
  const page = await open(maya, PHONE);
  await tellWhileTheSessionEnds(page, async () => (await requestsOf(maya)).post("/api/sign-out"));
  await signIn(page, maya);
  await expect(deviceLine(page, "sent")).toBeVisible({ timeout: 30_000 });
  const requests = await requestsFrom(playwright.request, origin, {
    address,
    session: await page.context().storageState(),
  });
  expect(await checkInsOf(requests)).toMatchObject([{ occurredOn: TODAY, painWorst: 4, note: NOTE }]);
  await requests.dispose();
});

test("after a session ended another person signs in: nothing is sent and nothing shown", async ({
  open,
  newPatient,
  requestsOf,
  playwright,
  origin,
  address,
  watch,
}) => {
  test.slow();
  watch.expecting(WITHOUT_SIGNAL);
  watch.expecting(/^401 \/api\/check-ins\/batch$/);
  const maya = await newPatient();
  const other = await newPatient([{ slug: "walking", minutes: 5 }]);
  const page = await open(maya, PHONE);
  await tellWhileTheSessionEnds(page, async () => (await requestsOf(maya)).post("/api/sign-out"));
  await signIn(page, other);
  await getReady(page);
  await expect(page.getByText("Cat-cow")).toHaveCount(0);
  expect(await checkInsOf(await requestsOf(other))).toEqual([]);

  await page.context().setOffline(true);
  await page.goto("/check-in/saved");
  await expect(page.getByText(t("patient.saved.noneTitle"))).toBeVisible();
  await expect(page.getByText(NOTE)).toHaveCount(0);
  await page.context().setOffline(false);

  const asMaya = await requestsFrom(playwright.request, origin, { address });
  expect((await asMaya.post("/api/sign-in", { data: { email: maya.email, password: A_PASSWORD } })).status()).toBe(200);
  expect(await checkInsOf(asMaya)).toEqual([]);
  await asMaya.dispose();
});
