import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import * as build from "@/db/testing/factories";
import { readSettingsAgain } from "@/lib/settings";
import { HeardSaves } from "./answers";
import * as surface from "./surface";
import { send, signedIn } from "./testing/send";

const { TODAY, owner } = build;
const YESTERDAY = "2026-11-21";

let clinic: build.Clinic;
let ines: build.StaffViewer;
let maya: build.PatientViewer;
let cookie: string;
let versionId: string;
let bridge: string;

beforeAll(async () => {
  Object.assign(process.env, {
    STEADYBACK_NOW: build.NOW.toISOString(),
    AUTH_SECRET: "a secret of at least 32 characters",
  });
  readSettingsAgain();
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  cookie = await signedIn(maya);
  ({ versionId } = await build.buildProgram(maya, ines, {}, async (draft) => {
    bridge = await build.buildPrescription(draft);
  }));
});
afterAll(() => build.closeOwner());

type Save = { saveId: string; earlier: string[]; savedAt: string; offline?: boolean; report: unknown };
const save = (report: unknown, more: Partial<Save> = {}): Save => ({
  saveId: uuidv7(),
  earlier: [],
  savedAt: "2026-11-22T07:00:00Z",
  report,
  ...more,
});
const values = (worst: number, more: object = {}) => ({
  programVersionId: versionId,
  occurredOn: TODAY,
  pain: { before: 1, worst, after: 1 },
  items: [{ prescriptionId: bridge, status: "done" }],
  ...more,
});
const checkIn = (worst: number, id = uuidv7(), more: object = {}, revision: number | null = null) => ({
  kind: "check-in",
  id,
  revision,
  values: values(worst, more),
});
const morning = (answer: string, day = TODAY) => ({ kind: "morning", day, values: { answer } });

const post = (saves: readonly unknown[], person = maya.userId, as = cookie) =>
  send(surface.postSaves, { cookie: as, json: { for: person, saves } });
async function results(saves: readonly unknown[]) {
  const response = await post(saves);
  expect(response.status).toBe(200);
  return z.strictObject(HeardSaves.shape).parse(await response.json()).results;
}
const outcomes = async (saves: readonly unknown[]) => (await results(saves)).map(({ outcome }) => outcome);

const checkIns = () =>
  owner()`select id, occurred_on, pain_worst, revision, source from check_ins where patient_id = ${maya.patientId} order by occurred_on`;
const mornings = () => owner()`select day, answer, revision from mornings where patient_id = ${maya.patientId}`;
const heardSaves = () =>
  owner()`select save_id, about, about_id, revision from heard_saves where patient_id = ${maya.patientId} order by save_id`;

describe("a batch", () => {
  it("takes everything that a patient can tell", async () => {
    const answerId = uuidv7();
    const told = [
      checkIn(3),
      morning("better"),
      { kind: "left-out-day", day: YESTERDAY, values: { barriers: ["no_time"], note: null } },
      {
        kind: "flare-up",
        id: uuidv7(),
        values: { startedOn: TODAY, endedOn: null, worstPain: 7, worstPainWord: null },
      },
      { kind: "safety-answer", id: answerId, values: { occasion: "start", signs: ["bad_fall"], answeredAt: null } },
      { kind: "lesson-read", page: "pacing", values: { readAt: "2026-11-22T07:00:00Z" } },
      { kind: "version-seen", id: versionId },
    ];
    expect(await outcomes(told.map((one) => save(one)))).toEqual(told.map(() => "kept"));
    const [counts] = await owner()`select
      (select count(*)::int from check_ins where patient_id = ${maya.patientId}) as "checkIns",
      (select count(*)::int from mornings where patient_id = ${maya.patientId}) as mornings,
      (select count(*)::int from left_out_days where patient_id = ${maya.patientId}) as "leftOut",
      (select count(*)::int from flare_ups where patient_id = ${maya.patientId}) as "flareUps",
      (select count(*)::int from signals where patient_id = ${maya.patientId}) as signals,
      (select count(*)::int from lessons where patient_id = ${maya.patientId} and read_at is not null) as lessons,
      (select count(*)::int from versions_seen where patient_id = ${maya.patientId}) as seen`;
    expect(Object.values(counts ?? {})).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(await heardSaves()).toHaveLength(7);
  });

  it("leaves an audit line for each, kept, repeated or refused", async () => {
    const first = save(checkIn(3));
    await post([first, first, save(morning("sideways"))]);
    const lines = (await build.auditLines(clinic)).filter(({ patient_id }) => patient_id === maya.patientId);
    expect(lines.map(({ action, outcome }) => [action, outcome])).toEqual([
      ["check-in.submit", "done"],
      ["save.repeat", "done"],
      ["save.refuse", "refused"],
    ]);
  });

  it("says where each came from: a page, or a phone without signal", async () => {
    await post([save(checkIn(3), { offline: true }), save(checkIn(2, uuidv7(), { occurredOn: YESTERDAY }))]);
    expect((await checkIns()).map(({ source }) => source)).toEqual(["web", "offline"]);
  });

  it("of somebody else's phone is not taken, and nothing of it is written", async () => {
    const tomas = await signedIn(await build.buildPatient(clinic, [ines], { name: "Tomas" }));
    const response = await post([save(checkIn(3))], maya.userId, tomas);
    expect([response.status, (await response.json()).error.code]).toEqual([409, "other-person"]);
    const byStaff = await post([save(checkIn(3))], maya.userId, await signedIn(ines));
    expect(byStaff.status).toBe(403);
    expect((await post([save(checkIn(3))], maya.userId, "")).status).toBe(401);
    expect(await checkIns()).toEqual([]);
    expect(await heardSaves()).toEqual([]);
  });
});

describe("a save", () => {
  it("is heard once, however often it comes, alone or beside others", async () => {
    const first = save(morning("worse"));
    expect(await outcomes([first, first])).toEqual(["kept", "heard"]);
    await post([save(morning("better"), { earlier: [first.saveId] })]);
    expect(await outcomes([first])).toEqual(["heard"]);
    expect(await mornings()).toMatchObject([{ answer: "better" }]);
  });

  it("that was replaced before it came says nothing when it comes after all", async () => {
    const [old, id] = [uuidv7(), uuidv7()];
    expect(await outcomes([save(checkIn(5, id), { earlier: [old] })])).toEqual(["kept"]);
    expect(await outcomes([save(checkIn(3, id), { saveId: old })])).toEqual(["heard"]);
    expect(await checkIns()).toMatchObject([{ id, pain_worst: 5, revision: 1 }]);
  });

  it("corrects what an earlier one wrote, though its answer was lost, and back again", async () => {
    const id = uuidv7();
    const [three, five] = [save(checkIn(3, id)), save(checkIn(5, id))];
    await post([three]);
    await post([{ ...five, earlier: [three.saveId] }]);
    expect(await outcomes([save(checkIn(3, id), { earlier: [three.saveId, five.saveId] })])).toEqual(["kept"]);
    expect(await checkIns()).toMatchObject([{ id, pain_worst: 3, revision: 3 }]);
  });

  it("about what another device has changed is refused with what stands there", async () => {
    const id = uuidv7();
    const mine = save(checkIn(3, id));
    await post([mine]);
    await send(surface.putCheckIn, { cookie, params: { id }, json: values(8), headers: { "if-match": "1" } });
    const again = save(checkIn(4, id, {}, 1), { earlier: [mine.saveId] });
    expect(await results([again])).toEqual([
      { saveId: again.saveId, outcome: "refused", status: 409, code: "stale-revision", current: { id, revision: 2 } },
    ]);
    expect(await outcomes([save(checkIn(4, id, {}, 2), { earlier: [mine.saveId, again.saveId] })])).toEqual(["kept"]);
    expect(await checkIns()).toMatchObject([{ pain_worst: 4, revision: 3 }]);
  });

  it("is not taken for heard because another device once said the same", async () => {
    const id = uuidv7();
    const mine = save(checkIn(3, id));
    await post([mine]);
    await send(surface.putCheckIn, { cookie, params: { id }, json: values(4), headers: { "if-match": "1" } });
    await send(surface.putCheckIn, { cookie, params: { id }, json: values(8), headers: { "if-match": "2" } });
    const [answer] = await results([save(checkIn(4, id, {}, 1), { earlier: [mine.saveId] })]);
    expect(answer).toMatchObject({ outcome: "refused", code: "stale-revision", current: { id, revision: 3 } });
  });

  it("about a day that another device has reported is refused with its check-in", async () => {
    const theirs = uuidv7();
    await send(surface.putCheckIn, { cookie, params: { id: theirs }, json: values(8) });
    const [answer] = await results([save(checkIn(4))]);
    expect(answer).toMatchObject({ code: "day-already-reported", current: { id: theirs, revision: 1 } });
  });

  it.each(["2019-01-01T00:00:00Z", "2031-01-01T00:00:00Z"])("may be from a clock that says %s", async (savedAt) => {
    const occurredAt = savedAt;
    expect(await outcomes([save(checkIn(3, uuidv7(), { occurredAt }), { savedAt })])).toEqual(["kept"]);
    const [row] = await owner()`select occurred_at, entered_at from check_ins where patient_id = ${maya.patientId}`;
    expect(row).toEqual({ occurred_at: build.NOW, entered_at: build.NOW });
  });
});

describe("a faulty save is named and leaves its neighbours alone", () => {
  const day = (occurredOn: string) => checkIn(3, uuidv7(), { occurredOn });
  const faulty: [what: string, report: () => unknown, field: string][] = [
    ["no report", () => null, "body"],
    ["a kind that nobody knows", () => ({ kind: "poem" }), "kind"],
    ["a note that is too long", () => checkIn(3, uuidv7(), { note: "x".repeat(2001) }), "values.note"],
    ["a NUL", () => checkIn(3, uuidv7(), { note: "a\0b" }), "values.note"],
    ["half a character", () => checkIn(3, uuidv7(), { note: "a\ud800b" }), "values.note"],
    [
      "pain in both scales",
      () => checkIn(3, uuidv7(), { painWords: { before: null, worst: "mild", after: null } }),
      "values.painWords.worst",
    ],
    ["a day that is no day", () => day("2026-02-30"), "values.occurredOn"],
    ["tomorrow", () => day("2026-11-23"), "occurredOn"],
    ["a day too long ago", () => day("2026-11-01"), "occurredOn"],
    [
      "an exercise of nobody",
      () => checkIn(3, uuidv7(), { items: [{ prescriptionId: uuidv7(), status: "done" }] }),
      "items[0].prescriptionId",
    ],
    ["a morning of next week", () => morning("better", "2026-11-29"), "day"],
    [
      "a flare-up that ends before it starts",
      () => ({ kind: "flare-up", id: uuidv7(), values: { startedOn: TODAY, endedOn: YESTERDAY } }),
      "values.endedOn",
    ],
    [
      "a sign that nobody asks about",
      () => ({ kind: "safety-answer", id: uuidv7(), values: { occasion: "start", signs: ["tired"] } }),
      "values.signs[0]",
    ],
    ["a page that is not there", () => ({ kind: "lesson-read", page: "poems", values: {} }), "page"],
    ["more than is known", () => ({ ...morning("better"), extra: 1 }), "extra"],
  ];

  it.each(faulty)("%s", async (_, report, field) => {
    const [first, wrong, last] = [save(checkIn(3)), save(report()), save(morning("same"))];
    const answers = await results([first, wrong, last]);
    expect(answers.map(({ outcome, status }) => [outcome, status])).toEqual([
      ["kept", 200],
      ["refused", 422],
      ["kept", 200],
    ]);
    expect(Object.keys(answers[1]?.fields ?? {})).toEqual([field]);
    expect([await checkIns(), await mornings()].map((rows) => rows.length)).toEqual([1, 1]);
    expect((await heardSaves()).map(({ save_id }) => save_id)).not.toContain(wrong.saveId);
  });

  it("what is not there is not there: 404 for that save alone", async () => {
    const answers = await results([save({ kind: "version-seen", id: uuidv7() }), save(morning("same"))]);
    expect(answers.map(({ status }) => status)).toEqual([404, 200]);
  });

  it("a refusal halfway undoes what that save had written, and nothing else", async () => {
    await send(surface.putCheckIn, { cookie, params: { id: uuidv7() }, json: values(8) });
    await owner()`update patient_tallies set stale_from = null where patient_id = ${maya.patientId}`;
    const leaveOut = { kind: "left-out-day", day: TODAY, values: { barriers: ["no_time"] } };
    expect(await outcomes([save(leaveOut)])).toEqual(["refused"]);
    const [tally] = await owner()`select stale_from from patient_tallies where patient_id = ${maya.patientId}`;
    expect(tally).toEqual({ stale_from: null });
  });

  it("what the database itself refuses stays with that save, and is logged", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    await owner()`alter table check_ins add constraint no_eights check (pain_worst <> 8) not valid`;
    const answers = await results([save(morning("same")), save(checkIn(8)), save(morning("better", YESTERDAY))]);
    await owner()`alter table check_ins drop constraint no_eights`;
    expect(answers.map(({ status }) => status)).toEqual([200, 422, 200]);
    expect(await mornings()).toHaveLength(2);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  it("one that is larger than any body may be is told so, and nothing is written", async () => {
    const response = await post([save(morning("same")), save(checkIn(3, uuidv7(), { note: "x".repeat(1_000_000) }))]);
    expect([response.status, (await response.json()).error.code]).toEqual([413, "too-large"]);
    expect(await mornings()).toEqual([]);
  });

  it("a hundred saves fit, and one more does not", async () => {
    const many = (count: number) => Array.from({ length: count }, () => save(morning("same")));
    expect(await outcomes(many(100))).toHaveLength(100);
    expect((await post(many(101))).status).toBe(422);
  });
});

describe("the same batch at the same moment", () => {
  it("from two tabs is heard once", async () => {
    const [first, second] = [save(morning("worse")), save(checkIn(3))];
    const newer = save(morning("better"), { earlier: [first.saveId] });
    const answers = await Promise.all([
      outcomes([first, second]),
      outcomes([newer]),
      outcomes([first, second]),
      outcomes([newer]),
    ]);
    expect(answers.flat().filter((outcome) => outcome === "refused")).toEqual([]);
    expect(await mornings()).toMatchObject([{ answer: "better" }]);
    expect(await checkIns()).toMatchObject([{ revision: 1 }]);
  });

  it("never lets a save overtake the one that replaced it", async () => {
    for (let days = 0; days < 14; days += 1) {
      const day = `2026-11-${String(22 - days).padStart(2, "0")}`;
      const old = save(morning("worse", day));
      const newer = save(morning("better", day), { earlier: [old.saveId] });
      await Promise.all([post([newer]), post([old]), post([newer, old]), post([old])]);
    }
    expect(new Set((await mornings()).map(({ answer }) => answer))).toEqual(new Set(["better"]));
  });
});
