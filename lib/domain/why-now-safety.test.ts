import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLINICAL } from "./clinical-constants";
import type { ToldMorning } from "./reason";
import { SIGNS, urgencyOf } from "./red-flags";
import type { PainScore } from "./report";
import { buildHistory, buildReport, day, reportsOn } from "./testing/build";
import { type OpenSafetySignal, safetyFirst, type WhyNow, whyNow } from "./why-now";

const ON_TRACK: WhyNow = { kind: "on-track", sessions: null };
const signal = (override: Partial<OpenSafetySignal> = {}): OpenSafetySignal => ({
  id: "s",
  about: day(3),
  signs: ["cancer"],
  ...override,
});

describe("an open safety answer", () => {
  it("comes before everything else", () => {
    const painUp: WhyNow = { kind: "pain-up", latest: { day: day(3), score: 9 }, median: 3, because: "high" };
    expect(safetyFirst([signal()], painUp)).toEqual({
      kind: "safety-answer",
      signalId: "s",
      on: day(3),
      signs: ["cancer"],
      urgency: "urgent",
      answers: 1,
    });
  });

  it("leaves what there is where there is none", () => {
    expect(safetyFirst([], ON_TRACK)).toBe(ON_TRACK);
  });

  it("names the emergency before a later sign for today, and counts both", () => {
    const emergency = signal({ id: "e", signs: ["numb_saddle"], about: day(1) });
    expect(safetyFirst([signal(), emergency], ON_TRACK)).toMatchObject({
      signalId: "e",
      urgency: "emergency",
      answers: 2,
    });
  });

  it("is never less pressing for one more, in whatever order they come", () => {
    const some = fc.record({
      id: fc.uuid(),
      about: fc.nat(20).map((offset) => day(offset)),
      signs: fc.subarray([...SIGNS], { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }), (signals) => {
        const found = safetyFirst(signals, ON_TRACK);
        expect(found.kind).toBe("safety-answer");
        expect(safetyFirst([...signals].reverse(), ON_TRACK)).toEqual(found);
        const isEmergency = signals.some(({ signs }) => urgencyOf(signs) === "emergency");
        expect(found).toMatchObject({ urgency: isEmergency ? "emergency" : "urgent", answers: signals.length });
      }),
    );
  });
});

type Answer = ToldMorning["answer"];
const morning = (offset: number, answer: Answer, pain: PainScore | null = null): ToldMorning => ({
  day: day(offset),
  answer,
  pain,
});
const yesterdays = (painBefore: PainScore | null) => buildReport({ day: day(5), painBefore, painWorst: 3 });

describe("a worse morning", () => {
  const at = 6;
  const done = reportsOn([0, 1, 2, 3, 4]);
  it.each<[string, { yesterday: PainScore | null; mornings: ToldMorning[] }, Partial<WhyNow>]>([
    [
      "two above before yesterday's exercises is said with its number",
      { yesterday: 3, mornings: [morning(6, "worse", 5)] },
      { kind: "morning-worse", because: "above-before", by: 2, day: day(6) },
    ],
    ["one above is within", { yesterday: 3, mornings: [morning(6, "worse", 4)] }, { kind: "on-track" }],
    [
      "two above counts whatever the answer was",
      { yesterday: 3, mornings: [morning(6, "same", 6)] },
      { kind: "morning-worse", by: 3 },
    ],
    [
      "one worse morning without a number is not yet a change",
      { yesterday: 3, mornings: [morning(6, "worse")] },
      { kind: "on-track" },
    ],
    [
      "two worse of the last three are",
      { yesterday: 3, mornings: [morning(4, "worse"), morning(5, "same"), morning(6, "worse")] },
      { kind: "morning-worse", because: "worse-again", mornings: 2 },
    ],
    [
      "what was better since is not news",
      { yesterday: 3, mornings: [morning(4, "worse"), morning(5, "worse"), morning(6, "better")] },
      { kind: "on-track" },
    ],
    [
      "a number that has settled says more than the word",
      { yesterday: 3, mornings: [morning(5, "worse"), morning(6, "worse", 3)] },
      { kind: "on-track" },
    ],
    [
      "silence before the exercises is not 0",
      { yesterday: null, mornings: [morning(6, "worse", 9)] },
      { kind: "on-track" },
    ],
    [
      "a morning of four days ago is not news",
      { yesterday: 3, mornings: [morning(2, "worse", 9)] },
      { kind: "on-track" },
    ],
  ])("%s", (_, { yesterday, mornings }, expected) => {
    const history = buildHistory({ reports: [...done, yesterdays(yesterday)] });
    expect(whyNow(history, day(at), undefined, mornings)).toMatchObject(expected);
  });

  it("comes after pain that is up, and before silence", () => {
    const high = buildHistory({ reports: [...done, buildReport({ day: day(5), painBefore: 3, painWorst: 8 })] });
    expect(whyNow(high, day(at), undefined, [morning(6, "worse", 8)]).kind).toBe("pain-up");
    const silent = buildHistory({ reports: [yesterdays(2)] });
    expect(whyNow(silent, day(9), undefined, [morning(8, "worse"), morning(9, "worse")]).kind).toBe("morning-worse");
    expect(whyNow(silent, day(9)).kind).toBe("quiet");
  });

  it("is never called settled by a worse one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)] as [PainScore, PainScore];
        const history = buildHistory({ reports: [...done, yesterdays(4)] });
        const kindOf = (pain: PainScore) => whyNow(history, day(at), undefined, [morning(6, "same", pain)]).kind;
        if (kindOf(less) === "morning-worse") expect(kindOf(more)).toBe("morning-worse");
        expect(kindOf(less) === "morning-worse").toBe(less - 4 >= CLINICAL.painDelta.value);
      }),
    );
  });
});
