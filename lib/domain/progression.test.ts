import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "./calendar-day";
import type { History } from "./history";
import { type Gate, type Prescribed, progressionOf, type Verdict } from "./progression";
import type { Situation, ToldMorning } from "./reason";
import type { PainScore } from "./report";
import { histories, moved, someDay } from "./testing/arbitrary";
import { buildDose, buildHistory, buildItem, buildPrescription, buildReport, buildVersion, day } from "./testing/build";
import { USUAL_THRESHOLDS } from "./thresholds";

// Stories of a patient with the bridge, 3 × 10 every day, and what is said about it on the fifteenth day.

const HARDER = { exerciseId: "single-leg-bridge", dose: buildDose({ sets: 2, repetitions: 6 }) };
const EASIER = { exerciseId: "pelvic-tilt", dose: buildDose({ sets: 2, repetitions: 8 }) };
const BRIDGE: Prescribed = { ...buildPrescription(), rule: null, harder: HARDER, easier: EASIER };
const daysTo = (last: number) => Array.from({ length: last + 1 }, (_, index) => index);
const done = (offsets: readonly number[], painWorst: PainScore | null = 2, repetitions: number | null = null) =>
  offsets.map((offset) =>
    buildReport({ day: day(offset), painWorst, items: [buildItem({ status: "done", sets: 3, repetitions })] }),
  );
const mornings = (answer: ToldMorning["answer"], ...offsets: number[]): ToldMorning[] =>
  offsets.map((offset) => ({ day: day(offset), answer, pain: null }));
const GOOD: Story = { history: { reports: done(daysTo(13)) }, mornings: mornings("same", 3, 9) };

type Story = {
  history: Partial<History>;
  mornings?: readonly ToldMorning[];
  prescribed?: Partial<Prescribed>;
  at?: number;
};

function said({ history, mornings: told = [], prescribed = {}, at = 14 }: Story): Verdict {
  const situation: Situation = {
    history: buildHistory(history),
    today: day(at),
    thresholds: USUAL_THRESHOLDS,
    mornings: told,
  };
  return progressionOf({ ...BRIDGE, ...prescribed }, situation);
}
const gate = (verdict: Verdict, name: Gate["name"]) => verdict.gates.find((one) => one.name === name);

describe("more is offered", () => {
  it("after two weeks of everything done, low pain, calm mornings and no flare-up: two repetitions", () => {
    expect(said(GOOD)).toMatchObject({
      kind: "offer",
      route: "steady",
      step: { kind: "dose", step: { part: "repetitions", from: 10, to: 12 } },
    });
  });

  it("after a week already, when two repetitions more were done twice in a row", () => {
    const reports = [...done([0, 1, 2, 3, 4, 5]), ...done([6, 7], 2, 12)];
    expect(said({ history: { reports }, mornings: mornings("same", 7), at: 8 })).toMatchObject({
      kind: "offer",
      route: "two-for-two",
    });
  });

  it("not when two repetitions more were done once, nor when one more was done twice", () => {
    for (const last of [
      [10, 12],
      [12, 11],
      [11, 11],
    ] as const) {
      const reports = [...done([0, 1, 2, 3, 4, 5]), ...last.flatMap((count, index) => done([6 + index], 2, count))];
      const verdict = said({ history: { reports }, mornings: mornings("same", 7), at: 8 });
      expect(verdict).toMatchObject({ kind: "hold", because: expect.arrayContaining(["time"]) });
      expect(gate(verdict, "two-for-two")).toMatchObject({ holds: "no" });
    }
  });

  it("not when a due day between or since them stayed without a word: that is not in a row", () => {
    for (const [reports, at] of [
      [[...done([0, 1, 2, 3, 4]), ...done([5, 7], 2, 12)], 8],
      [[...done([0, 1, 2, 3, 4]), ...done([5, 6], 2, 12)], 8],
    ] as const) {
      expect(gate(said({ history: { reports }, mornings: mornings("same", 6), at }), "two-for-two")).toMatchObject({
        holds: "unknown",
      });
    }
  });

  it("not when the session between them was done in part", () => {
    const partly = buildReport({ day: day(7), items: [buildItem({ status: "partly", sets: 2, repetitions: 12 })] });
    const reports = [...done([0, 1, 2, 3, 4, 5]), ...done([6], 2, 12), partly];
    expect(gate(said({ history: { reports }, mornings: mornings("same", 7), at: 8 }), "two-for-two")).toMatchObject({
      holds: "no",
    });
  });

  test.each<{ name: string; prescribed: Partial<Prescribed>; step: object }>([
    {
      name: "the harder exercise from fifteen repetitions on",
      prescribed: { dose: buildDose({ repetitions: 15 }) },
      step: { kind: "exercise", to: HARDER },
    },
    {
      name: "a repetition at least",
      prescribed: { dose: buildDose({ repetitions: 4 }) },
      step: { kind: "dose", step: { part: "repetitions", from: 4, to: 5 } },
    },
    {
      name: "a longer hold where there is nothing to count",
      prescribed: { dose: buildDose({ repetitions: null, holdSeconds: 30 }) },
      step: { kind: "dose", step: { part: "holdSeconds", from: 30, to: 35 } },
    },
    {
      name: "minutes where that is what was agreed, and never more than a fifth",
      prescribed: { dose: buildDose({ sets: 1, repetitions: null, minutes: 5 }) },
      step: { kind: "dose", step: { part: "minutes", from: 5, to: 6 } },
    },
    {
      name: "what the clinician chose, within the weekly cap",
      prescribed: { rule: { sessionsAtLeast: 50, painAtMost: 4, forDays: 7, step: { kind: "repetitions", by: 10 } } },
      step: { kind: "dose", step: { part: "repetitions", from: 10, to: 12 } },
    },
    {
      name: "the next rung when the clinician said so",
      prescribed: {
        rule: { sessionsAtLeast: null, painAtMost: null, forDays: null, step: { kind: "harder_exercise" } },
      },
      step: { kind: "exercise", to: HARDER },
    },
  ])("as $name", ({ prescribed, step }) => {
    const dose = prescribed.dose ?? BRIDGE.dose;
    const history = { ...GOOD.history, versions: [buildVersion({ prescriptions: [buildPrescription({ dose })] })] };
    expect(said({ ...GOOD, history, prescribed })).toMatchObject({ kind: "offer", step });
  });

  it("until nothing is left to offer", () => {
    const prescribed = {
      harder: null,
      rule: { sessionsAtLeast: null, painAtMost: null, forDays: null, step: { kind: "harder_exercise" as const } },
    };
    expect(said({ ...GOOD, prescribed })).toMatchObject({ kind: "at-the-top" });
  });
});

describe("it stays as it is", () => {
  test.each<{ name: string; story: Story; because: Gate["name"][] }>([
    {
      name: "one day of pain above the mark",
      story: { ...GOOD, history: { reports: [...done(daysTo(12)), ...done([13], 4)] } },
      because: ["pain"],
    },
    {
      name: "silent days: nobody knows what was done",
      story: { ...GOOD, history: { reports: done(daysTo(9)) } },
      because: ["sessions"],
    },
    {
      name: "a flare-up five days ago",
      story: { ...GOOD, history: { reports: done(daysTo(13)), flareUps: [{ from: day(8), to: day(9) }] } },
      because: ["flare-up"],
    },
    {
      name: "a worse morning in these two weeks",
      story: { ...GOOD, mornings: [...mornings("same", 3), ...mornings("worse", 6)] },
      because: ["morning"],
    },
    {
      name: "a pause that goes on: whoever comes back starts with what they had",
      story: { ...GOOD, history: { reports: done(daysTo(13)), pauses: [{ from: day(14), to: null }] } },
      because: ["pause"],
    },
    { name: "a dose that is one week old", story: { ...GOOD, at: 7 }, because: ["time", "sessions"] },
  ])("$name", ({ story, because }) => {
    const verdict = said(story);
    expect(verdict).toMatchObject({ kind: "hold" });
    expect(verdict.kind === "hold" && verdict.because).toEqual(expect.arrayContaining([because[0]]));
  });

  it("names the numbers of the gate that did not hold", () => {
    const verdict = said({ ...GOOD, history: { reports: [...done(daysTo(12)), ...done([13], 4)] } });
    expect(gate(verdict, "pain")).toEqual({ name: "pain", holds: "no", worst: 4, reports: 14, atMost: 3 });
    expect(gate(verdict, "sessions")).toMatchObject({ holds: "yes", counts: { done: 14, due: 14 }, percent: 80 });
  });
});

describe("nothing can be said", () => {
  test.each<{ name: string; story: Story; missing: Gate["name"][] }>([
    {
      name: "without a pain score",
      story: { ...GOOD, history: { reports: done(daysTo(13), null) } },
      missing: ["pain"],
    },
    { name: "without a morning", story: { ...GOOD, mornings: [] }, missing: ["morning"] },
  ])("$name", ({ story, missing }) => {
    expect(said(story)).toMatchObject({ kind: "cannot-say", missing });
  });
});

describe("less is offered", () => {
  it("when pain is high: two repetitions less", () => {
    const verdict = said({ ...GOOD, history: { reports: [...done(daysTo(12)), ...done([13], 8)] } });
    expect(verdict).toMatchObject({
      kind: "ease",
      because: "pain-up",
      step: { kind: "dose", step: { part: "repetitions", from: 10, to: 8 } },
    });
  });

  it("when the morning was well above the pain before", () => {
    const reports = done(daysTo(13)).map((report) => ({ ...report, painBefore: 2 as const }));
    const verdict = said({ history: { reports }, mornings: [{ day: day(14), answer: "worse", pain: 6 }] });
    expect(verdict).toMatchObject({ kind: "ease", because: "morning-worse" });
  });

  it("as one repetition of three, not two", () => {
    const dose = buildDose({ repetitions: 3 });
    const history = { reports: [...done(daysTo(12)), ...done([13], 8)] };
    expect(said({ ...GOOD, history, prescribed: { dose } })).toMatchObject({ step: { step: { from: 3, to: 2 } } });
  });

  it("as the easier exercise when one repetition is left", () => {
    const dose = buildDose({ repetitions: 1 });
    const history = { reports: [...done(daysTo(12)), ...done([13], 8)] };
    expect(said({ ...GOOD, history, prescribed: { dose } })).toMatchObject({ step: { kind: "exercise", to: EASIER } });
  });
});

const OPEN_RULE = { sessionsAtLeast: null, painAtMost: null, forDays: null };

function withDose(prescribed: Partial<Prescribed> & Pick<Prescribed, "dose">, story: Story): Story {
  const versions = [buildVersion({ prescriptions: [buildPrescription({ dose: prescribed.dose })] })];
  return { ...story, history: { ...story.history, versions }, prescribed };
}

function doseStep(verdict: Verdict) {
  const step = verdict.kind === "offer" || verdict.kind === "ease" ? verdict.step : null;
  if (step?.kind !== "dose") throw new Error(`no step of the dose: ${verdict.kind}`);
  return step.step;
}

describe("whatever was told", () => {
  const RANK = { ease: 0, hold: 1, "cannot-say": 1, "at-the-top": 2, offer: 2 } as const;
  const anything = fc.tuple(histories, someDay);
  const prescribedIn = (history: History): Prescribed => {
    const first = history.versions[0]?.prescriptions[0] ?? buildPrescription();
    return { ...first, rule: null, harder: HARDER, easier: EASIER };
  };
  const calm = (today: Situation["today"]): ToldMorning[] => [{ day: addDays(today, -1), answer: "same", pain: null }];
  const judge = (history: History, today: Situation["today"], prescribed = prescribedIn(history)) =>
    progressionOf(prescribed, { history, today, thresholds: USUAL_THRESHOLDS, mornings: calm(today) });

  it("a worse report never turns anything into an offer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 14, maxLength: 14 }),
        fc.nat(13),
        fc.integer({ min: 1, max: 10 }),
        (scores, at, rise) => {
          const reports = (list: readonly number[]) =>
            list.flatMap((score, offset) => done([offset], score as PainScore)); // integers from 0 to 10
          const worse = scores.with(at, Math.min(10, (scores[at] ?? 0) + rise));
          const [before, after] = [scores, worse].map((list) => said({ ...GOOD, history: { reports: reports(list) } }));
          if (before && after && RANK[before.kind] < 2) expect(RANK[after.kind]).toBeLessThan(2);
        },
      ),
    );
  });

  it("taking a calm report away never makes an offer", () => {
    fc.assert(
      fc.property(fc.subarray(daysTo(13)), fc.nat(13), (days, at) => {
        const before = said({ ...GOOD, history: { reports: done(days) } });
        const after = said({ ...GOOD, history: { reports: done(days.filter((one) => one !== at)) } });
        if (before.kind !== "offer") expect(after.kind).not.toBe("offer");
      }),
    );
  });

  it("an offer stays within the cap, and easing it again gives no more than there was", () => {
    const part = fc.constantFrom("sets" as const, "repetitions" as const, "hold_seconds" as const);
    const rule = fc.record({ kind: part, by: fc.integer({ min: 1, max: 20 }) }).map((step) => ({ ...OPEN_RULE, step }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.option(rule), (repetitions, own) => {
        const prescribed = { dose: buildDose({ repetitions, holdSeconds: 20 }), rule: own };
        const { part: what, from, to } = doseStep(said(withDose(prescribed, GOOD)));
        expect(to).toBeGreaterThan(from);
        expect(to - from).toBeLessThanOrEqual(Math.max(1, from * 0.2));

        const more = { ...prescribed, dose: { ...prescribed.dose, [what]: to } };
        const sore = { ...GOOD, history: { reports: [...done(daysTo(12)), ...done([13], 8)] } };
        const eased = doseStep(said(withDose(more, sore)));
        const less = { ...more.dose, [eased.part]: eased.to };
        expect(less.sets * (less.repetitions ?? 1) * (less.holdSeconds ?? 1)).toBeLessThanOrEqual(
          prescribed.dose.sets * repetitions * 20,
        );
      }),
    );
  });

  it("weeks later the same is said of the same", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(7, 28), ([history, at], days) => {
        const prescribed = prescribedIn(history);
        const later = judge(moved(history, days), addDays(at, days), prescribed);
        expect(later.kind).toBe(judge(history, at, prescribed).kind);
      }),
    );
  });

  it("every verdict shows each of its gates once", () => {
    fc.assert(
      fc.property(anything, ([history, at]) => {
        const names = judge(history, at).gates.map(({ name }) => name);
        expect(names).toEqual(["time", "sessions", "pain", "morning", "flare-up", "pause", "two-for-two"]);
      }),
    );
  });
});
