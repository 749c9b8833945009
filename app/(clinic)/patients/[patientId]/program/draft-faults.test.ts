import { describe, expect, it } from "vitest";
import { calendarDay } from "@/lib/domain/calendar-day";
import { type DraftContent, type DraftItem, EMPTY_DRAFT, UNDECIDED } from "@/lib/domain/draft";
import { draftFaults, standingFaults } from "./draft-faults";

const bridge: DraftItem = {
  prescriptionId: "bridge",
  exerciseId: "exercise",
  section: "main",
  ...UNDECIDED,
  sets: 3,
  repetitions: 10,
  weekdays: [1, 3, 5],
};
const phase = (id: string, name: string) => ({
  id,
  name,
  entry: null,
  exit: { sessionsAtLeast: null, painAtMost: null, forDays: null, words: null },
});
const draft = (items: DraftItem[], name = "Core A"): DraftContent => ({ ...EMPTY_DRAFT, name, items });
const faultsOf = (change: Partial<DraftItem>) =>
  draftFaults(draft([{ ...bridge, ...change }])).map((one) => one.fieldId);

describe("what keeps a draft from being sent", () => {
  it("a whole draft can be sent", () => {
    expect(draftFaults(draft([bridge]))).toEqual([]);
  });

  it("a draft needs a name and an exercise", () => {
    expect(draftFaults(draft([], " ")).map(({ fault }) => fault)).toEqual(["name", "exercises"]);
  });

  it.each<[string, Partial<DraftItem>, string[]]>([
    ["an empty number of sets is not 1", { sets: null }, ["sets-bridge"]],
    ["a dose needs something to do", { repetitions: null }, ["repetitions-bridge"]],
    ["a hold alone is something to do", { repetitions: null, holdSeconds: 20 }, []],
    ["0 repetitions are out of range", { repetitions: 0 }, ["repetitions-bridge"]],
    ["no rest at all is a rest of 0 seconds", { restSeconds: 0 }, []],
    ["a rest of 11 minutes is out of range", { restSeconds: 660 }, ["restSeconds-bridge"]],
    ["days have to be chosen", { weekdays: null }, ["days-bridge"]],
    ["no day chosen is no choice", { weekdays: [] }, ["days-bridge"]],
    ["times a week stand instead of days", { weekdays: null, timesPerWeek: 3 }, []],
    ["nobody exercises 8 times a week", { weekdays: null, timesPerWeek: 8 }, ["timesPerWeek-bridge"]],
    ["a load goes by quarters of a kilogram", { loadKilograms: 2.25 }, []],
    ["a load of 2.3 kg is on no rack", { loadKilograms: 2.3 }, ["loadKilograms-bridge"]],
    ["effort ends at 10", { effort: 11 }, ["effort-bridge"]],
    ["an effort of 0 is an effort", { effort: 0 }, []],
    ["a pulse zone needs both ends", { pulseFrom: 110 }, ["pulseTo-bridge"]],
    ["a pulse zone does not go backwards", { pulseFrom: 130, pulseTo: 110 }, ["pulseTo-bridge"]],
    ["a pulse zone from low to high can be sent", { pulseFrom: 110, pulseTo: 130 }, []],
  ])("%s", (_, change, fields) => {
    expect(faultsOf(change)).toEqual(fields);
  });

  it("what belongs to another phase may be unfinished", () => {
    const phases = [phase("settle", "Settle"), phase("build", "Build")];
    const later = { ...bridge, prescriptionId: "later", phaseId: "build", sets: null };
    const whole = { ...draft([bridge, later]), phases, currentPhaseId: "settle" };
    expect(draftFaults(whole)).toEqual([]);
    expect(draftFaults({ ...whole, currentPhaseId: "build" }).map(({ fieldId }) => fieldId)).toEqual(["sets-later"]);
  });

  it("a phase needs a name, and the end comes after the start", () => {
    const nameless = { ...draft([bridge]), phases: [phase("settle", "")], currentPhaseId: "settle" };
    expect(draftFaults(nameless).map(({ fieldId }) => fieldId)).toEqual(["phase-name-settle"]);
    const backwards = { ...draft([bridge]), startsOn: calendarDay("2026-11-22"), endsOn: calendarDay("2026-11-21") };
    expect(draftFaults(backwards).map(({ fieldId }) => fieldId)).toEqual(["ends-on"]);
  });
});

describe("what is wrong already", () => {
  it("says nothing about what is only still open", () => {
    expect(standingFaults(draft([{ ...bridge, sets: null, repetitions: null, weekdays: null }], ""))).toEqual([]);
  });

  it("names what cannot stay as it is", () => {
    const fields = standingFaults(draft([{ ...bridge, sets: 99, pulseTo: 120 }])).map(({ fieldId }) => fieldId);
    expect(fields).toEqual(["sets-bridge", "pulseFrom-bridge"]);
  });
});
