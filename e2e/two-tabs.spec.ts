import type { Request } from "@playwright/test";
import { lessonsIn } from "@/lib/words/lessons";
import { expect, type Page, test } from "./support/test";
import { t } from "./support/words";

const PHONE = { viewport: { width: 390, height: 844 } };
const { pacing, sleep } = lessonsIn("en");

const markRead = (page: Page) => page.getByRole("button", { name: t("learn.page.markRead") });
const said = (page: Page, sentence: string) => page.getByRole("status").getByText(sentence);

type Save = { saveId: string; offline: boolean; report: { kind: string; page: string } };
const savesIn = (request: Request): Save[] =>
  request.url().endsWith("/api/check-ins/batch") ? request.postDataJSON().saves : [];

test("two tabs have one queue: each report is sent once, and both say so", async ({ open, newPatient, requestsOf }) => {
  const maya = await newPatient();
  const one = await open(maya, PHONE);
  const context = one.context();
  const sent: Save[] = [];
  context.on("request", (request) => sent.push(...savesIn(request)));
  await one.goto("/learn/pacing");
  await expect(one.getByRole("heading", { level: 1 })).toHaveText(pacing.title);
  const other = await context.newPage();
  await other.goto("/learn/sleep");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(sleep.title);
  // What keeps and sends comes after the page; from then on nothing more is fetched.
  await Promise.all([one, other].map((page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true))));

  await context.setOffline(true);
  await Promise.all([markRead(one).click(), markRead(other).click()]);
  for (const page of [one, other]) await expect(said(page, t("device.bar.offlineWaiting"))).toBeVisible();
  expect(sent).toEqual([]);

  await context.setOffline(false);
  for (const page of [one, other]) await expect(said(page, t("device.bar.sent"))).toBeVisible();
  expect(sent.map(({ report, offline }) => [report.kind, report.page, offline]).sort()).toEqual([
    ["lesson-read", "pacing", true],
    ["lesson-read", "sleep", true],
  ]);
  expect(new Set(sent.map(({ saveId }) => saveId)).size).toBe(2);

  await one.goto("/learn");
  await expect(one.getByRole("main").getByText(t("learn.read"), { exact: true })).toHaveCount(2);
  const answer = await (await requestsOf(maya)).post("/api/check-ins/batch", {
    data: {
      for: "0190f5a0-0000-7000-8000-000000000001",
      saves: [{ ...sent[0], earlier: [], savedAt: new Date().toISOString() }],
    },
  });
  expect([answer.status(), (await answer.json()).error.code]).toEqual([409, "other-person"]);
});
