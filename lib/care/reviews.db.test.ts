import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CaseloadRow, listCaseload } from "@/db/queries/caseload";
import { markStale, rebuildTallies } from "@/db/tallies";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import type { Viewer } from "@/lib/domain/viewer";
import { answerSafety } from "./answer-safety";
import { SafetyAnswerValues } from "./report-values";
import { reviewPatient } from "./review-patient";
import { ReviewValues } from "./review-values";
import { undoReview } from "./undo-review";

const { NOW, TODAY, owner } = build;
const minutesLater = (minutes: number) => new Date(NOW.valueOf() + minutes * 60_000);

let clinic: build.Clinic;
let ines: build.StaffViewer;
let jon: build.StaffViewer;
let stranger: build.StaffViewer;
let maya: build.PatientViewer;

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  jon = await build.buildClinician(clinic, { name: "Jon" });
  stranger = await build.buildClinician(await build.buildClinic(), { name: "The Stranger" });
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
});
afterAll(() => build.closeOwner());

type Body = Record<string, unknown>;

/** Refusals are recorded too, because a transaction that writes must say something. */
async function asked<A extends { ok: boolean }>(viewer: Viewer, work: Parameters<typeof withTenant<A>>[1]): Promise<A> {
  return withTenant(viewer, async (scope) => {
    const answer = await work(scope);
    if (!answer.ok) scope.record({ action: "test.refused", entity: "test" });
    return answer;
  });
}
const review = (viewer: Viewer, body: Body, now = NOW) =>
  asked(viewer, (scope) =>
    reviewPatient({ scope, now }, { patientId: maya.patientId, values: ReviewValues.parse({ id: uuidv7(), ...body }) }),
  );
const undo = (viewer: Viewer, reviewId: string, now = NOW) =>
  asked(viewer, (scope) => undoReview({ scope, now }, { patientId: maya.patientId, reviewId }));
const row = async (now = NOW): Promise<CaseloadRow> => {
  const rows = await withTenant(ines, (scope) => listCaseload(scope, { now }));
  const found = rows.find(({ patientId }) => patientId === maya.patientId);
  if (!found) throw new Error("not in the caseload");
  return found;
};
const signals = () =>
  owner()`select rule, rule_version, about_on, due_on, owner_id from signals where patient_id = ${maya.patientId} order by rule`;
const steps = () =>
  owner()`select state, outcome, reason, snoozed_until, by_user from signal_steps where patient_id = ${maya.patientId} order by at, id`;
const handled = async () =>
  (await owner()`select handled from patient_tallies where patient_id = ${maya.patientId}`)[0]?.handled ?? null;
const deedsOf = async (id: string) =>
  (await build.auditLines(clinic)).filter(({ entity_id }) => entity_id === id).map(({ action }) => action);
const refusal = (name: string, more: object = {}) => expect.objectContaining({ ok: false, refusal: name, ...more });

describe("a reason", () => {
  it("is raised once as a signal that somebody owns and that is due, however often it is found", async () => {
    expect((await row()).summary.reasons).toMatchObject([{ kind: "new", about: expect.any(String) }]);
    await withTenant(ines, async (scope) => {
      await markStale(scope.db, clinic.clinicId, maya.patientId, TODAY);
      scope.record({ action: "test.stale", entity: "test" });
    });
    await row();
    expect(await signals()).toMatchObject([{ rule: "new", rule_version: 1, owner_id: ines.userId }]);
  });
});

describe("a review", () => {
  it("sees to every open reason, is one audit line, and hides it until something new", async () => {
    const id = uuidv7();
    expect(await review(ines, { id, decision: "keep", note: "All as agreed." })).toMatchObject({
      ok: true,
      value: { id, settled: ["new"], isNew: true },
    });
    expect(await steps()).toMatchObject([{ state: "done", outcome: "keep", by_user: ines.userId }]);
    expect(await deedsOf(id)).toEqual(["patient.review"]);
    const after = await row();
    expect(after.summary.whyNow.kind).toBe("on-track");
    expect(after.summary.reasons).toEqual([]);
    expect(after.reviewedOn).toBe(TODAY);
  });

  it("sees to a reason that was worked out where nobody raised it", async () => {
    await row();
    await owner()`delete from signals where patient_id = ${maya.patientId}`; // as the seed writes rows
    await review(ines, { decision: "keep" });
    expect(await steps()).toHaveLength(1);
    expect((await row()).summary.whyNow.kind).toBe("on-track");
  });

  it("sent twice is one review, and other content under its id is refused", async () => {
    const id = uuidv7();
    await review(ines, { id, decision: "keep" });
    expect(await review(ines, { id, decision: "keep" }, minutesLater(5))).toMatchObject({
      value: { isNew: false, at: NOW },
    });
    expect(await review(ines, { id, decision: "seen" })).toEqual(refusal("different-content", { current: { id } }));
    expect(await steps()).toHaveLength(1);
  });

  it("may put the reasons off to a day, with a reason, and shows them again on that day", async () => {
    await review(ines, { decision: "later", until: "2026-11-25", reason: "On holiday." });
    expect(await steps()).toMatchObject([{ state: "snoozed", reason: "On holiday.", outcome: null }]);
    expect(await row()).toMatchObject({ snoozedUntil: "2026-11-25", summary: { reasons: [] } });
    expect((await row(new Date("2026-11-25T09:00:00Z"))).summary.reasons).toHaveLength(1);
  });

  it.each<[string, Body, Record<string, string>]>([
    ["into the past", { decision: "later", until: "2026-11-21", reason: "r" }, { until: "day-not-ahead" }],
    ["to today", { decision: "later", until: TODAY, reason: "r" }, { until: "day-not-ahead" }],
    ["for half a year", { decision: "later", until: "2027-05-01", reason: "r" }, { until: "day-too-far-to-wait" }],
    ["without a day", { decision: "later", reason: "r" }, { until: "required" }],
    ["without a reason", { decision: "later", until: "2026-11-25" }, { reason: "required" }],
    ["though it is kept", { decision: "keep", until: "2026-11-25" }, { until: "only-later" }],
  ])("is not put off %s", async (_, body, fields) => {
    expect(await review(ines, body)).toEqual(refusal("bad-input", { fields }));
    expect(await steps()).toEqual([]);
    expect(await owner()`select from reviews where patient_id = ${maya.patientId}`).toHaveLength(0);
  });

  it("is for the care team alone", async () => {
    for (const viewer of [jon, stranger]) {
      expect(await review(viewer, { decision: "keep" })).toEqual(refusal("not-found"));
    }
  });

  it("of somebody who left the caseload meanwhile is refused by name", async () => {
    await owner()`update patients set left_care_on = '2026-11-20' where id = ${maya.patientId}`;
    expect(await review(ines, { decision: "keep" })).toEqual(refusal("left-care"));
  });

  it("leaves an answer about red flags where it is", async () => {
    const values = SafetyAnswerValues.parse({ occasion: "on_demand", signs: ["numb_saddle"] });
    await withTenant(maya, (scope) =>
      answerSafety({ scope, now: NOW }, { id: uuidv7(), patientId: maya.patientId, values }),
    );
    await review(ines, { decision: "seen" });
    expect((await row()).summary.whyNow.kind).toBe("safety-answer");
  });
});

describe("a review taken back", () => {
  it("opens what it had seen to, is kept in the record, and may be asked for twice", async () => {
    const id = uuidv7();
    await review(ines, { id, decision: "keep" });
    expect(await undo(ines, id, minutesLater(1))).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await undo(ines, id, minutesLater(2))).toMatchObject({
      ok: true,
      value: { isNew: false, undoneAt: minutesLater(1) },
    });
    expect((await row()).summary.reasons).toHaveLength(1);
    expect(await deedsOf(id)).toEqual(["patient.review", "patient.review-undo", "patient.review-repeat"]);
  });

  it("at the very same moment opens it too", async () => {
    const id = uuidv7();
    await review(ines, { id, decision: "keep" });
    await undo(ines, id);
    expect((await row()).summary.reasons).toHaveLength(1);
  });

  it("opens nothing that somebody saw to once more since", async () => {
    const id = uuidv7();
    await review(ines, { id, decision: "later", until: "2026-11-25", reason: "On holiday." });
    await undo(ines, id, minutesLater(1));
    const again = uuidv7();
    await review(ines, { id: again, decision: "keep" }, minutesLater(2));
    expect((await row()).summary.reasons).toEqual([]);
    expect(await steps()).toMatchObject([{ state: "snoozed" }, { state: "open" }, { state: "done" }]);
  });

  it("is for whoever made it", async () => {
    const id = uuidv7();
    await review(ines, { id, decision: "keep" });
    for (const viewer of [jon, stranger, maya]) expect(await undo(viewer, id)).toEqual(refusal("not-found"));
    expect(await undo(ines, uuidv7())).toEqual(refusal("not-found"));
  });
});

describe("what is kept beside the row", () => {
  it("is what the steps say, and is made anew when everything is", async () => {
    await review(ines, { decision: "later", until: "2026-11-25", reason: "On holiday." });
    const kept = await handled();
    expect(kept).toMatchObject({ new: { state: "snoozed", until: "2026-11-25", on: TODAY } });
    await withTenant(ines, async (scope) => {
      await rebuildTallies(scope.db, clinic.clinicId, NOW);
      scope.record({ action: "test.rebuild", entity: "test" });
    });
    expect(await handled()).toEqual(kept);
  });
});
