import { CAST } from "@/db/seed/cast";
import { addPatient, invite } from "./support/people";
import { everyPage, FOR_PATIENTS_TOO, OF_ADMINS, OF_PATIENTS, OF_THE_CLINIC, PUBLIC } from "./support/places";
import { expectSound, turnDark } from "./support/sound";
import { expect, test } from "./support/test";
import { t } from "./support/words";

/** Every page is sound in light and in dark, on a phone and on a desk. */
const LOOKED_AT = [
  ...PUBLIC.map((path) => ({ who: "nobody", path }) as const),
  ...[...OF_PATIENTS, ...FOR_PATIENTS_TOO].map((path) => ({ who: "maya", path }) as const),
  ...OF_THE_CLINIC.map((path) => ({ who: "ines", path }) as const),
  ...OF_ADMINS.map((path) => ({ who: "ada", path }) as const),
];

for (const { who, path } of LOOKED_AT) {
  test(`${path} for ${who}`, async ({ open }) => {
    const page = await open(who);
    expect((await page.goto(path))?.status()).toBe(200);
    expect(new URL(page.url()).pathname, "sent somewhere else").toBe(new URL(path, page.url()).pathname);
    await expectSound(page);
    await turnDark(page);
    await expectSound(page, "colours");
  });
}

test("one exercise of a program", async ({ open }) => {
  const page = await open("maya");
  await page.goto("/program");
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await page.waitForURL(/\/program\/./);
  await expectSound(page);
  await turnDark(page);
  await expectSound(page, "colours");
});

test("one version of a program", async ({ open }) => {
  const page = await open("ines");
  await page.goto(`/patients/${CAST.maya.patientId}/program/versions`);
  await page.getByRole("link", { name: t("versions.clinic.one", { number: 1 }), exact: true }).click();
  await page.waitForURL(/\/versions\/./);
  await expectSound(page);
  await turnDark(page);
  await expectSound(page, "colours");
});

test("an invitation that is still open", async ({ open, requestsOf }) => {
  const ines = await requestsOf("ines");
  const page = await open("nobody");
  await page.goto(await invite(ines, await addPatient(ines)));
  await expectSound(page);
});

for (const who of ["nobody", "maya", "ines"] as const) {
  test(`a page that is not there, for ${who}`, async ({ open, watch }) => {
    watch.expecting(/^404 \/nowhere$/);
    const page = await open(who);
    expect((await page.goto("/nowhere"))?.status()).toBe(404);
    await expectSound(page);
  });
}

test("no page is left out", () => {
  const visited = [
    ...LOOKED_AT.map(({ path }) => path),
    "/",
    "/program/one-exercise",
    "/do",
    "/do/one-exercise",
    "/patients/one/program/versions/one",
  ];
  const addresses = visited.map((path) => new URL(path, "http://portal").pathname);
  const unseen = everyPage().filter(({ address }) => !addresses.some((one) => address.test(one)));
  expect(unseen.map(({ file }) => file)).toEqual([]);
});
