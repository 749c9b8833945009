import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  advance,
  boutsOf,
  type GuidedDose,
  measureOf,
  type Progress,
  progressAt,
  type SessionEvent,
} from "./guided-session";
import { resultOf, type SessionResult } from "./session-result";
import { viewOf } from "./session-view";

const S = 1000;
const MIN = 60 * S;
const dose = (part: Partial<GuidedDose["dose"]>, rest: Partial<GuidedDose> = {}): GuidedDose => ({
  dose: { sets: 1, repetitions: null, holdSeconds: null, minutes: null, ...part },
  side: "both",
  restSeconds: null,
  ...rest,
});

const catCow = dose({ sets: 2, repetitions: 3 });
const bridge = dose({ sets: 3, repetitions: 2, holdSeconds: 5 }, { restSeconds: 20 });
const plank = dose({ sets: 2, holdSeconds: 30 });
const birdDog = dose({ sets: 2, repetitions: 2 }, { side: "each" });
const walking = dose({ minutes: 10 });
const intervals = dose({ sets: 2, minutes: 5 });

const start: SessionEvent = { kind: "start", at: 0 };
const at = (
  seconds: number,
  kind: "pause" | "resume" | "count" | "back" | "add-rest" | "skip-rest" | "end" | "start",
) => ({ kind, at: seconds * S }) satisfies SessionEvent;
const taps = (...seconds: number[]) => seconds.map((second) => at(second, "count"));
const away = (since: number, until: number): SessionEvent => ({ kind: "away", since: since * S, at: until * S });
const skip = (second: number): SessionEvent => ({ kind: "skip", at: second * S, barriers: ["no_time"] });
const easier = (second: number): SessionEvent => ({
  kind: "instead",
  at: second * S,
  exerciseId: "belly-brace",
  because: "pain",
});
const swapped = (second: number): SessionEvent => ({
  kind: "instead",
  at: second * S,
  exerciseId: "dead-bug",
  because: "choice",
});

/** What a screen would say: the phase, where in the dose, and what the number in the ring is. */
function seen(exercise: GuidedDose, events: readonly SessionEvent[], second: number): string {
  const view = viewOf(progressAt(exercise, events, second * S), exercise);
  const side = exercise.side === "each" ? ` ${view.side}` : "";
  const paused = view.clock === "paused" && view.phase !== "ready" && view.phase !== "finished" ? ", paused" : "";
  const number = view.secondsLeft ?? (view.measure === "minutes" ? view.secondsRun : view.counted);
  return `${view.phase} ${view.set}/${view.sets}${side}: ${number}${paused}`;
}

describe("where a session stands", () => {
  const table: [name: string, GuidedDose, SessionEvent[], second: number, expected: string][] = [
    ["nothing begins by itself", bridge, [], 100, "ready 1/3: 0"],
    ["three seconds to get ready", bridge, [start], 0, "prepare 1/3: 3"],
    ["the last of them", bridge, [start], 2.5, "prepare 1/3: 1"],
    ["then the first hold counts down", bridge, [start], 3, "work 1/3: 5"],
    ["a hold that is over is followed by letting go", bridge, [start], 8, "between 1/3: 4"],
    ["and by the next hold", bridge, [start], 12, "work 1/3: 5"],
    ["the last hold of a set is followed by the clinic's rest", bridge, [start], 17, "rest 2/3: 20"],
    ["more rest is fifteen seconds", bridge, [start, at(18, "add-rest")], 18, "rest 2/3: 34"],
    ["more rest can be asked for twice", bridge, [start, at(18, "add-rest"), at(19, "add-rest")], 19, "rest 2/3: 48"],
    ["rest that is skipped leads to getting ready", bridge, [start, at(18, "skip-rest")], 18, "prepare 2/3: 3"],
    ["rest that is over does too", bridge, [start], 37, "prepare 2/3: 3"],
    ["after the last set it is finished", bridge, [start], 500, "finished 3/3: 2"],
    ["without a rest of its own the usual one is taken", plank, [start], 33, "rest 2/2: 30"],
    ["a pause stops the clock", bridge, [start, at(5, "pause")], 60, "work 1/3: 3, paused"],
    ["going on takes it up where it was", bridge, [start, at(5, "pause"), at(60, "resume")], 61, "work 1/3: 2"],
    ["repetitions without a hold wait for taps", catCow, [start], 500, "work 1/2: 0"],
    ["each tap counts one", catCow, [start, ...taps(5, 7)], 8, "work 1/2: 2"],
    ["the last tap of a set leads to the rest", catCow, [start, ...taps(5, 7, 9)], 9, "rest 2/2: 30"],
    ["a tap in the rest begins the next set", catCow, [start, ...taps(5, 7, 9, 12)], 13, "work 2/2: 1"],
    ["a tap before the start begins too", catCow, taps(5), 6, "work 1/2: 1"],
    ["one back takes a repetition away", catCow, [start, ...taps(5, 7), at(8, "back")], 8, "work 1/2: 1"],
    ["one back in the rest opens the set again", catCow, [start, ...taps(5, 7, 9), at(10, "back")], 10, "work 1/2: 2"],
    ["one back with nothing counted takes nothing", catCow, [start, at(5, "back")], 6, "work 1/2: 0"],
    ["left comes first", birdDog, [start], 4, "work 1/2 left: 0"],
    ["then the sides change", birdDog, [start, ...taps(5, 6)], 6, "sides 1/2 right: 5"],
    ["and the right side does the same set", birdDog, [start, ...taps(5, 6)], 12, "work 1/2 right: 0"],
    ["rest comes after both sides", birdDog, [start, ...taps(5, 6, 12, 13)], 13, "rest 2/2 left: 30"],
    ["a walk counts up", walking, [start], 63, "work 1/1: 60"],
    ["and is never ended by the clock", walking, [start], 3 + 15 * 60, "work 1/1: 900"],
    ["one back takes a minute", walking, [start, at(123, "back")], 123, "work 1/1: 60"],
    ["minutes in sets are followed by a rest", intervals, [start], 303, "rest 2/2: 30"],
    ["the last of them run on", intervals, [start], 303 + 33 + 400, "work 2/2: 400"],
    ["letting go ends a hold", plank, [start, at(15, "count")], 15, "rest 2/2: 30"],
    ["one back begins the hold again", plank, [start, at(15, "back")], 15, "prepare 1/2: 3"],
    ["ending leaves the exercise", catCow, [start, ...taps(5), at(6, "end")], 7, "finished 1/2: 1"],
    ["starting again takes it up", catCow, [start, ...taps(5), at(6, "end"), at(9, "start")], 13, "work 1/2: 1"],
    ["a walk goes on with its minutes", walking, [start, at(123, "end"), at(500, "start")], 510, "work 1/1: 130"],
  ];
  it.each(table)("%s", (_, exercise, events, second, expected) => {
    expect(seen(exercise, events, second)).toBe(expected);
  });
});

describe("a machine that slept for ten minutes", () => {
  const table: [name: string, GuidedDose, SessionEvent[], second: number, expected: string][] = [
    ["counts the hold that ended, once, and waits", bridge, [start, away(5, 605)], 605, "between 1/3: 4, paused"],
    ["waits before the next set when the rest ended", bridge, [start, away(20, 620)], 620, "prepare 2/3: 3, paused"],
    ["goes on when asked to", bridge, [start, away(20, 620), at(630, "resume")], 631, "prepare 2/3: 2"],
    ["lets a walk go on", walking, [start, away(63, 663)], 663, "work 1/1: 660"],
    ["lets a walk begin", walking, [start, away(1, 601)], 603, "work 1/1: 600"],
    ["leaves taps as they were", catCow, [start, ...taps(5), away(6, 606)], 606, "work 1/2: 1"],
    ["leaves a pause a pause", bridge, [start, at(5, "pause"), away(6, 606)], 606, "work 1/3: 3, paused"],
    ["is only time when it was short", bridge, [start, away(4, 6)], 6, "work 1/3: 2"],
  ];
  it.each(table)("%s", (_, exercise, events, second, expected) => {
    expect(seen(exercise, events, second)).toBe(expected);
  });
});

const amounts = (part: Partial<SessionResult>): SessionResult => ({
  status: "done",
  sets: null,
  repetitions: null,
  holdSeconds: null,
  minutes: null,
  swappedForId: null,
  barriers: [],
  ...part,
});

describe("what a session tells the check-in", () => {
  const partly = (part: Partial<SessionResult>) => amounts({ status: "partly", ...part });
  const allTaps = taps(5, 6, 7, 50, 51, 52);
  const table: [name: string, GuidedDose, SessionEvent[], second: number, SessionResult | null][] = [
    ["nothing begun is nothing said", bridge, [], 100, null],
    ["begun and left is nothing said", catCow, [start, at(9, "end")], 100, null],
    ["the whole dose is done", catCow, [start, ...allTaps], 60, amounts({ sets: 2, repetitions: 3 })],
    ["holds say how long", bridge, [start], 500, amounts({ sets: 3, repetitions: 2, holdSeconds: 5 })],
    [
      "one set of two is partly",
      catCow,
      [start, ...taps(5, 6, 7), at(9, "end")],
      9,
      partly({ sets: 1, repetitions: 3 }),
    ],
    [
      "uneven sets are told as what they are together",
      catCow,
      [start, ...taps(5, 6, 7, 50, 51)],
      60,
      partly({ sets: 2, repetitions: 2 }),
    ],
    [
      "one more than a set is told as the set",
      catCow,
      [start, ...taps(5, 6, 7, 50)],
      60,
      partly({ sets: 2, repetitions: 2 }),
    ],
    ["both sides make one", birdDog, [start, ...taps(5, 6, 12, 13)], 20, partly({ sets: 1, repetitions: 2 })],
    ["one side alone is half of it", birdDog, [start, ...taps(5, 6)], 20, partly({ sets: 1, repetitions: 1 })],
    ["one tap on one side is something, and no number says it", birdDog, [start, ...taps(5)], 20, partly({})],
    [
      "a hold cut short is told in seconds",
      plank,
      [start, at(15, "count"), at(16, "end")],
      16,
      partly({ sets: 1, holdSeconds: 12 }),
    ],
    [
      "a walk beyond its target keeps its minutes",
      walking,
      [start, at(3 + 725, "end")],
      900,
      amounts({ sets: 1, minutes: 12 }),
    ],
    [
      "a walk that is short of it is partly",
      walking,
      [start, at(3 + 440, "end")],
      900,
      partly({ sets: 1, minutes: 7 }),
    ],
    ["less than a minute is something, and no number says it", walking, [start, at(30, "end")], 900, partly({})],
    ["a walk still running is told as far as it went", walking, [start], 3 + 130, partly({ sets: 1, minutes: 2 })],
    [
      "skipped before anything is not done, with the reason",
      catCow,
      [skip(4)],
      9,
      amounts({ status: "not_done", barriers: ["no_time"] }),
    ],
    [
      "skipped after something is partly, with the reason",
      catCow,
      [start, ...taps(5), skip(9)],
      9,
      partly({ sets: 1, repetitions: 1, barriers: ["no_time"] }),
    ],
    [
      "skipped and then done after all is done",
      catCow,
      [skip(1), { kind: "start", at: 2 * S }, ...allTaps],
      60,
      amounts({ sets: 2, repetitions: 3 }),
    ],
    [
      "the easier one is named, with pain as the reason",
      catCow,
      [start, easier(4), ...allTaps],
      60,
      partly({ sets: 2, repetitions: 3, swappedForId: "belly-brace", barriers: ["pain"] }),
    ],
    [
      "a swap by choice is done",
      catCow,
      [start, swapped(4), ...allTaps],
      60,
      amounts({ sets: 2, repetitions: 3, swappedForId: "dead-bug" }),
    ],
    [
      "fewer sets are partly, because of pain",
      catCow,
      [start, ...taps(5, 6), { kind: "fewer", at: 7 * S, sets: 1, amount: 2 }],
      60,
      partly({ sets: 1, repetitions: 2, barriers: ["pain"] }),
    ],
  ];
  it.each(table)("%s", (_, exercise, events, second, expected) => {
    expect(resultOf(progressAt(exercise, events, second * S), exercise)).toEqual(expected);
  });
});

describe("doing fewer", () => {
  const fewer = (second: number, sets: number, amount: number): SessionEvent => ({
    kind: "fewer",
    at: second * S,
    sets,
    amount,
  });
  it("ends the set that has reached the smaller number", () => {
    expect(seen(catCow, [start, ...taps(5, 6), fewer(7, 2, 2)], 7)).toBe("rest 2/2: 30");
  });
  it("finishes when the sets are done", () => {
    expect(seen(catCow, [start, ...taps(5, 6, 7), fewer(20, 1, 3)], 20)).toBe("finished 1/1: 3");
  });
  it("shortens what is to come", () => {
    expect(seen(plank, [start, fewer(10, 2, 10)], 10)).toBe("work 1/2: 3");
  });
  it("asks for less before anything is begun", () => {
    expect(seen(walking, [fewer(0, 1, 5), start], 3)).toBe("work 1/1: 0");
  });
});

const doses: fc.Arbitrary<GuidedDose> = fc
  .record({
    dose: fc.record({
      sets: fc.integer({ min: 1, max: 4 }),
      repetitions: fc.option(fc.integer({ min: 1, max: 6 })),
      holdSeconds: fc.option(fc.integer({ min: 1, max: 40 })),
      minutes: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
    side: fc.constantFrom("both", "each", "left", "right"),
    restSeconds: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  .filter(
    ({ dose: { repetitions, holdSeconds, minutes } }) =>
      repetitions !== null || holdSeconds !== null || minutes !== null,
  );

const kinds = ["pause", "resume", "count", "count", "count", "back", "add-rest", "skip-rest", "start"] as const;
const deeds = fc.array(fc.record({ kind: fc.constantFrom(...kinds), wait: fc.integer({ min: 0, max: 90_000 }) }), {
  maxLength: 25,
});

/** Deeds one after the other, beginning with the start. */
function eventsOf(list: readonly { kind: (typeof kinds)[number]; wait: number }[]): SessionEvent[] {
  let now = 0;
  const events = list.map(({ kind, wait }): SessionEvent => {
    now += wait;
    return { kind, at: now };
  });
  return [start, ...events];
}

const lastOf = (events: readonly SessionEvent[]): number => events.at(-1)?.at ?? 0;
const WHOLE = { numRuns: 400 };

describe("whatever happens", () => {
  it("never tells more than the events said", () => {
    fc.assert(
      fc.property(doses, deeds, fc.integer({ min: 0, max: 400_000 }), (exercise, list, wait) => {
        const events = eventsOf(list);
        const now = lastOf(events) + wait;
        const result = resultOf(progressAt(exercise, events, now), exercise);
        if (result === null) return;
        const measure = measureOf(exercise.dose);
        const sides = exercise.side === "each" ? 2 : 1;
        const told = (result.sets ?? 0) * sides;
        if (measure === "repetitions") {
          const counts = events.filter(({ kind }) => kind === "count").length;
          expect(told * (result.repetitions ?? 0)).toBeLessThanOrEqual(counts);
        }
        if (measure === "held-repetitions") {
          const counts = events.filter(({ kind }) => kind === "count").length;
          const byClock = Math.floor(now / S / (exercise.dose.holdSeconds ?? 1));
          expect(told * (result.repetitions ?? 0)).toBeLessThanOrEqual(counts + byClock);
        }
        if (measure === "hold") expect(told * (result.holdSeconds ?? 0)).toBeLessThanOrEqual(now / S);
        if (measure === "minutes") expect(told * (result.minutes ?? 0) * MIN).toBeLessThanOrEqual(now);
        expect(result.sets ?? 0).toBeLessThanOrEqual(exercise.dose.sets);
        if (result.repetitions !== null) expect(result.repetitions).toBeLessThanOrEqual(exercise.dose.repetitions ?? 0);
      }),
      WHOLE,
    );
  });

  it("a pause changes nothing but time", () => {
    fc.assert(
      fc.property(doses, deeds, fc.nat(), fc.integer({ min: 1, max: 600_000 }), (exercise, list, when, length) => {
        // Pauses of the list itself would be ended by the one that is put in.
        const events = eventsOf(list.filter(({ kind }) => kind !== "pause" && kind !== "resume"));
        const end = lastOf(events) + 10_000;
        const pause = 1 + (when % end);
        const later = events.map((event) => (event.at >= pause ? { ...event, at: event.at + length } : event));
        const paused: SessionEvent[] = [...later, { kind: "pause", at: pause }, { kind: "resume", at: pause + length }];
        // What happens at the very instant of going on, happens after it.
        const inOrder = paused.sort(
          (one, other) => one.at - other.at || (one.kind === "resume" ? -1 : other.kind === "resume" ? 1 : 0),
        );
        expect(progressAt(exercise, inOrder, end + length)).toEqual(progressAt(exercise, events, end));
      }),
      WHOLE,
    );
  });

  it("any split of the same time leads to the same place", () => {
    fc.assert(
      fc.property(doses, deeds, fc.array(fc.nat({ max: 200_000 }), { maxLength: 8 }), (exercise, list, cuts) => {
        const events = eventsOf(list);
        const from = lastOf(events);
        const end = from + 200_000;
        const stops = [...cuts.map((cut) => from + cut), end].sort((one, other) => one - other);
        let progress: Progress = progressAt(exercise, events, from);
        let reached = from;
        for (const stop of stops) {
          progress = advance(progress, exercise, stop - reached);
          reached = stop;
        }
        expect(progress).toEqual(progressAt(exercise, events, end));
      }),
      WHOLE,
    );
  });

  it("events count by their instants, in whatever order they are kept", () => {
    fc.assert(
      fc.property(
        doses,
        deeds.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(
              list.map((_, index) => index),
              { minLength: list.length },
            ),
          ),
        ),
        (exercise, [list, order]) => {
          const [first = start, ...others] = eventsOf(list.map((one) => ({ ...one, wait: one.wait + 1 })));
          const mixed = [...order.flatMap((index) => others[index] ?? []), first];
          const end = lastOf(others) + 5000;
          expect(progressAt(exercise, mixed, end)).toEqual(progressAt(exercise, [first, ...others], end));
        },
      ),
      WHOLE,
    );
  });

  it("what was written down and read again goes on exactly there", () => {
    fc.assert(
      fc.property(doses, deeds, fc.nat({ max: 300_000 }), (exercise, list, wait) => {
        const events = eventsOf(list);
        const read: { exercise: GuidedDose; events: SessionEvent[] } = JSON.parse(JSON.stringify({ exercise, events }));
        const now = lastOf(events) + wait;
        expect(progressAt(read.exercise, read.events, now)).toEqual(progressAt(exercise, events, now));
      }),
      WHOLE,
    );
  });

  it("sleep counts at most what was running when it began", () => {
    fc.assert(
      fc.property(doses, deeds, fc.integer({ min: 1, max: 900_000 }), (exercise, list, slept) => {
        const events = eventsOf(list);
        const from = lastOf(events);
        const sum = (progress: Progress) => progress.done.reduce((total, { repetitions }) => total + repetitions, 0);
        const before = sum(progressAt(exercise, events, from));
        const awake = sum(
          progressAt(exercise, [...events, { kind: "away", since: from, at: from + slept }], from + slept),
        );
        expect(awake - before).toBeLessThanOrEqual(1);
      }),
      WHOLE,
    );
  });

  it("every bout is some set of some side", () => {
    fc.assert(
      fc.property(doses, ({ dose: { sets }, side }) => {
        const bouts = boutsOf({ sets }, side);
        expect(bouts.length).toBe(sets * (side === "each" ? 2 : 1));
        expect(new Set(bouts.map(({ set }) => set)).size).toBe(sets);
      }),
    );
  });
});
