import { describe, expect, it } from "vitest";
import { calendarDay } from "@/lib/domain/calendar-day";
import { changesBetween } from "@/lib/domain/program-changes";
import type { ProgramShape, ShapedItem } from "@/lib/domain/program-shape";
import { buildItem, buildShape } from "@/lib/domain/testing/program-shape";
import { wordsFor } from "@/lib/words/words";
import { changesInWords } from "./changes-in-words";

const words = wordsFor("en");
const said = (before: ShapedItem[], after: ShapedItem[], change: Partial<ProgramShape> = {}) =>
  changesInWords(words, changesBetween(buildShape(before), buildShape(after, change)));

describe("what the patient reads", () => {
  it.each<[string, Partial<ShapedItem>]>([
    ["Bridge: 10 → 12 times", { repetitions: 12 }],
    ["Bridge: 3 → 1 set", { sets: 1 }],
    ["Bridge: 3 → 4 sets, 10 → 8 times", { sets: 4, repetitions: 8 }],
    ["Bridge: 3 sets of 10 → 3 sets of 10, hold for 5 seconds", { holdSeconds: 5 }],
    ["Bridge: 3 sets of 10 → 5 minutes", { sets: 1, repetitions: null, minutes: 5 }],
    ["Bridge: 3 sets of 10 → dose not decided", { sets: null }],
    ["Bridge: rest for 30 seconds", { restSeconds: 30 }],
    ["Bridge: with 2.5 kg", { loadKilograms: 2.5 }],
    ["Bridge: how hard: 4 of 10", { effort: 4 }],
    ["Bridge: pulse from 100 to 120", { pulse: { from: 100, to: 120 } }],
    ["Bridge: left side only", { side: "left" }],
    ["Bridge: now on Tuesday and Friday", { frequency: { kind: "weekdays", weekdays: [5, 2] } }],
    ["Bridge: now every day", { frequency: { kind: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] } }],
    ["Bridge: now 3 days a week, you choose", { frequency: { kind: "per-week", times: 3 } }],
    ["Bridge: days not decided", { frequency: null }],
    ["Bridge: now for a flare-up", { section: "flare_up" }],
    ["Bridge: new tip: “Slowly”", { cue: "Slowly" }],
    ["Bridge: you can do Clamshell instead", { swaps: [{ id: "clamshell", name: "Clamshell" }] }],
  ])("%s", (line, change) => {
    expect(said([buildItem("bridge")], [buildItem("bridge", change)])).toEqual([line]);
  });

  it.each<[string, Partial<ShapedItem>]>([
    ["Bridge: no set rest", { restSeconds: 30 }],
    ["Bridge: without a weight", { loadKilograms: 2.5 }],
    ["Bridge: no set effort", { effort: 4 }],
    ["Bridge: no pulse to aim for", { pulse: { from: 100, to: 120 } }],
    ["Bridge: one tip less", { cue: "Slowly" }],
    ["Bridge: no longer Clamshell instead", { swaps: [{ id: "clamshell", name: "Clamshell" }] }],
  ])("%s, when that goes", (line, was) => {
    expect(said([buildItem("bridge", was)], [buildItem("bridge")])).toEqual([line]);
  });

  it("what is new stands in one line, and what is gone in another", () => {
    const [bridge, plank, squat] = [buildItem("bridge"), buildItem("plank"), buildItem("clamshell")];
    expect(said([bridge], [plank, squat])).toEqual(["New: Plank and Clamshell", "No longer: Bridge"]);
  });

  it("a step of the ladder is a step, not something new", () => {
    const harder = buildItem("single-leg-bridge");
    expect(said([buildItem("bridge")], [harder])).toEqual(["Bridge → Single leg bridge"]);
    expect(said([buildItem("bridge")], [{ ...harder, sets: 2 }])).toEqual(["Bridge → Single leg bridge: 3 → 2 sets"]);
  });

  it.each<[string, Partial<ProgramShape>]>([
    ["You are now in this phase: Build up", { phase: { id: "2", name: "Build up" } }],
    ["Less pain comes first now", { mode: "pain_first" }],
    [
      "The goal: worst pain of 3 or less for 7 days",
      { painFirst: { painAtMost: 3, forDays: 7, sessionsAtLeast: 50, reliefPlan: null } },
    ],
    [
      "The goal: worst pain of 2 or less for 1 day. What helps: “Heat.”",
      { painFirst: { painAtMost: 2, forDays: 1, sessionsAtLeast: null, reliefPlan: "Heat." } },
    ],
    ["It now ends on 31 December 2026", { endsOn: calendarDay("2026-12-31") }],
    ["It is now called Strong back", { name: "Strong back" }],
  ])("%s", (line, change) => {
    expect(said([], [], change)).toEqual([line]);
  });
});
