import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readCheckIns } from "@/db/queries/check-ins";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { calendarDay } from "@/lib/domain/calendar-day";
import { CheckInValues, submitCheckIn } from "./submit-check-in";

const { NOW, TODAY, owner } = build;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let maya: build.PatientViewer;
let versionId: string;
let bridge: string;
let [squat, easierSquat, swap, other] = ["", "", "", ""];

beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  [squat, easierSquat, swap, other] = (await Promise.all([1, 2, 3, 4].map(() => build.buildExercise(clinic)))) as [
    string,
    string,
    string,
    string,
  ]; // as many as were built
  await owner()`update exercises set easier_slug = (select slug from exercises where id = ${easierSquat}) where id = ${squat}`;
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  ({ versionId } = await build.buildProgram(maya, ines, {}, async (draft) => {
    bridge = await build.buildPrescription(draft, { exerciseId: squat, swaps: [swap] });
  }));
});
afterAll(() => build.closeOwner());

type Body = Record<string, unknown>;
const NO_NUMBERS = { before: null, worst: null, after: null };
const WORDS = { before: "mild", worst: "severe", after: null };
const body = (override: Body = {}, item: Body = {}): Body => ({
  programVersionId: versionId,
  occurredOn: TODAY,
  pain: { before: 3, worst: 5, after: null },
  items: [{ prescriptionId: bridge, status: "done", ...item }],
  ...override,
});

const submit = (values: Body, id: string, revision: number | null = null) =>
  withTenant(maya, async (scope) => {
    const answer = await submitCheckIn(
      { scope, now: NOW },
      { id, patientId: maya.patientId, revision, values: CheckInValues.parse(values) },
    );
    if (!answer.ok) scope.record({ action: "test.refused", entity: "check-in" });
    return answer;
  });
const readBack = () =>
  withTenant(maya, async (scope) => {
    scope.record({ action: "test.read", entity: "check-in" });
    const span = { from: calendarDay(TODAY), to: calendarDay(TODAY) };
    const [checkIn] = await readCheckIns(scope.db, maya.patientId, span);
    return checkIn;
  });
const faults = (values: Body) =>
  CheckInValues.safeParse(values).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("pain in words", () => {
  it("is a scale of its own: kept as words and read back as words, never as numbers", async () => {
    await submit(body({ pain: NO_NUMBERS, painWords: WORDS }, { painWord: "moderate" }), uuidv7());
    expect(await readBack()).toMatchObject({
      ...{ painBefore: null, painWorst: null, painAfter: null },
      ...{ painBeforeWord: "mild", painWorstWord: "severe", painAfterWord: null },
      items: [{ pain: null, painWord: "moderate" }],
    });
  });

  it("and in numbers at once is refused by the name of the field", () => {
    expect(faults(body({ painWords: WORDS }))).toEqual([
      "painWords.before: number-or-word",
      "painWords.worst: number-or-word",
    ]);
    expect(faults(body({}, { pain: 2, painWord: "mild" }))).toEqual(["items.0.painWord: number-or-word"]);
    expect(faults(body({ painWords: NO_NUMBERS }))).toEqual([]);
  });

  it("stays when a correction does not ask, and goes when the pain is told in numbers", async () => {
    const id = uuidv7();
    await submit(body({ pain: NO_NUMBERS, painWords: WORDS }, { painWord: "mild" }), id);
    await submit(body({ pain: NO_NUMBERS, mood: "good" }), id, 1);
    expect(await readBack()).toMatchObject({ mood: "good", painWorstWord: "severe", items: [{ painWord: "mild" }] });
    await submit(body({}, { pain: 4 }), id, 2);
    expect(await readBack()).toMatchObject({
      ...{ painBefore: 3, painWorst: 5, painBeforeWord: null, painWorstWord: null },
      items: [{ pain: 4, painWord: null }],
    });
  });

  it("goes when it is taken back", async () => {
    const id = uuidv7();
    await submit(body({ pain: NO_NUMBERS, painWords: WORDS }), id);
    await submit(body({ pain: NO_NUMBERS, painWords: NO_NUMBERS }), id, 1);
    expect(await readBack()).toMatchObject({ revision: 2, painBeforeWord: null, painWorstWord: null });
  });
});

describe("what was enjoyed and done instead", () => {
  it("is kept with each exercise, and stays where a correction does not ask", async () => {
    const id = uuidv7();
    await submit(body({}, { enjoyment: "a_lot", swappedForId: swap }), id);
    await submit(body({ mood: "good" }), id, 1);
    expect(await readBack()).toMatchObject({ items: [{ enjoyment: "a_lot", swappedForId: swap }] });
    await submit(body({ mood: "good" }, { enjoyment: null, swappedForId: null }), id, 2);
    expect(await readBack()).toMatchObject({ items: [{ enjoyment: null, swappedForId: null }] });
  });

  it.each([
    ["an approved swap may stand in", () => swap, true],
    ["the easier exercise may stand in", () => easierSquat, true],
    ["any other may not", () => other, false],
    ["an exercise does not stand in for itself", () => squat, false],
    ["nor does one that is not there", () => uuidv7(), false],
  ])("%s", async (_, which, isTaken) => {
    const answer = await submit(body({}, { swappedForId: which() }), uuidv7());
    expect(answer).toMatchObject(
      isTaken ? { ok: true } : { refusal: "bad-input", fields: { "items[0].swappedForId": "not-a-swap" } },
    );
  });

  it("stays right when the ladder is built anew later", async () => {
    const id = uuidv7();
    await submit(body({}, { swappedForId: easierSquat }), id);
    await owner()`update exercises set easier_slug = null where id = ${squat}`;
    expect(await submit(body({ mood: "ok" }, { swappedForId: easierSquat }), id, 1)).toMatchObject({ ok: true });
    await owner()`update exercises set easier_slug = (select slug from exercises where id = ${easierSquat}) where id = ${squat}`;
  });
});

describe("a correction back to what was said before", () => {
  const pain = (worst: number) => body({ pain: { before: 1, worst, after: 1 } });

  it("is written: 3, then 5, then 3 again", async () => {
    const id = uuidv7();
    await submit(pain(3), id);
    await submit(pain(5), id, 1);
    expect(await submit(pain(3), id, 2)).toMatchObject({ ok: true, value: { revision: 3 } });
    expect(await readBack()).toMatchObject({ painWorst: 3, revision: 3 });
  });

  it("is written once, however often its answer is lost", async () => {
    const id = uuidv7();
    await submit(pain(3), id);
    await submit(pain(5), id, 1);
    await submit(pain(3), id, 2);
    expect(await submit(pain(3), id, 2)).toMatchObject({ ok: true, value: { revision: 3 } });
    expect(await submit(pain(5), id, 1)).toMatchObject({ ok: true, value: { revision: 3 } });
    expect(await readBack()).toMatchObject({ painWorst: 3, revision: 3 });
  });

  it("of a page that has not seen the newest is refused, though the same was said once", async () => {
    const id = uuidv7();
    await submit(pain(3), id);
    await submit(pain(5), id, 1);
    await submit(pain(7), id, 2);
    expect(await submit(pain(3), id, 2)).toMatchObject({ refusal: "stale-revision", current: { id, revision: 3 } });
  });
});

describe("the clock of a phone", () => {
  const occurredAt = async () => {
    const [row] = await owner()`select occurred_at from check_ins where patient_id = ${maya.patientId}`;
    return row?.occurred_at;
  };

  it.each([
    ["is believed where it can be right", "2026-11-22T06:30:00.000Z", "2026-11-22T06:30:00.000Z"],
    ["that is three years ahead says nothing: the moment it came counts", "2029-11-22T06:30:00Z", NOW.toISOString()],
    ["that is years behind says nothing either", "2001-01-01T00:00:00Z", NOW.toISOString()],
  ])("%s", async (_, told, kept) => {
    await submit(body({ occurredAt: told }), uuidv7());
    expect(await occurredAt()).toEqual(new Date(kept));
  });
});

describe("more than was prescribed", () => {
  it("is kept as it was told", async () => {
    await submit(body({}, { sets: 40, repetitions: 500 }), uuidv7());
    expect(await readBack()).toMatchObject({ items: [{ sets: 40, repetitions: 500 }] });
  });
});
