import { expect, test } from "vitest";
import { EMPTY_DRAFT, UNDECIDED } from "@/lib/domain/draft";
import * as edit from "./phase-edits";

const settle = { id: "settle", name: "Settle" };
const build = { id: "build", name: "Build" };
const two = edit.withPhase(edit.withPhase(EMPTY_DRAFT, settle), build);
const inPhase = (phaseId: string | null) => ({
  ...UNDECIDED,
  prescriptionId: phaseId ?? "every",
  exerciseId: "bridge",
  section: "main" as const,
  phaseId,
});
const names = ({ phases }: typeof two) => phases.map(({ name }) => name);

test("the first phase is the current one, a later one waits", () => {
  expect([names(two), two.currentPhaseId]).toEqual([["Settle", "Build"], "settle"]);
  expect(edit.nextPhase(two)?.name).toBe("Build");
});

test("after the last phase comes none, and none without phases", () => {
  expect(edit.nextPhase({ ...two, currentPhaseId: "build" })).toBeNull();
  expect(edit.nextPhase(EMPTY_DRAFT)).toBeNull();
});

test("phases change places, and not past the ends", () => {
  expect(names(edit.movedPhase(two, "build", -1))).toEqual(["Build", "Settle"]);
  expect(edit.movedPhase(two, "build", 1)).toBe(two);
});

test("a phase goes with what was due only in it; nothing becomes due that was not", () => {
  const sheet = { ...two, items: [inPhase(null), inPhase("settle"), inPhase("build")] };
  const left = edit.withoutPhase(sheet, "settle");
  expect(left.items.map(({ phaseId }) => phaseId)).toEqual([null, "build"]);
  expect(left.currentPhaseId).toBe("build");
  expect(edit.withoutPhase(left, "build")).toMatchObject({ phases: [], currentPhaseId: null });
});

test("a phase that is not the current one goes quietly", () => {
  expect(edit.withoutPhase(two, "build").currentPhaseId).toBe("settle");
  expect(edit.withoutPhase(two, "nothing")).toBe(two);
});

test("a phase is renamed and keeps the rest", () => {
  expect(names(edit.changedPhase(two, "build", { name: "Grow" }))).toEqual(["Settle", "Grow"]);
});
