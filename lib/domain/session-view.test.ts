import { describe, expect, it } from "vitest";
import { type GuidedDose, progressAt, type SessionEvent } from "./guided-session";
import { type Cue, cuesBetween, viewOf } from "./session-view";

const S = 1000;
const dose = (part: Partial<GuidedDose["dose"]>, rest: Partial<GuidedDose> = {}): GuidedDose => ({
  dose: { sets: 1, repetitions: null, holdSeconds: null, minutes: null, ...part },
  side: "both",
  restSeconds: null,
  ...rest,
});
const start: SessionEvent = { kind: "start", at: 0 };
const taps = (...seconds: number[]): SessionEvent[] => seconds.map((second) => ({ kind: "count", at: second * S }));

const bridge = dose({ sets: 2, repetitions: 2, holdSeconds: 5 });
const plank = dose({ sets: 1, holdSeconds: 30 });
const walking = dose({ minutes: 10 });
const birdDog = dose({ sets: 2, repetitions: 6 }, { side: "each" });

/** What was said from one second to another, looked at a few times a second. */
function heard(exercise: GuidedDose, events: SessionEvent[], from: number, to: number): Cue[] {
  const cues: Cue[] = [];
  for (let now = from * S; now < to * S; now += 250) {
    const viewAt = (instant: number) => viewOf(progressAt(exercise, events, instant), exercise);
    cues.push(...cuesBetween(viewAt(now), viewAt(now + 250)));
  }
  return cues;
}

describe("what is heard", () => {
  const table: [name: string, GuidedDose, SessionEvent[], from: number, to: number, Cue[]][] = [
    [
      "the count before the first set",
      bridge,
      [{ kind: "start", at: S }],
      0,
      4.5,
      ["get-ready", "last-seconds", "last-seconds", "go"],
    ],
    ["the end of a hold", bridge, [start], 7, 9, ["let-go"]],
    ["the next hold", bridge, [start], 11, 13, ["go"]],
    ["the rest after a set", bridge, [start], 16, 18, ["rest"]],
    [
      "the last seconds of the rest, then the next set",
      bridge,
      [start],
      43,
      51,
      ["last-seconds", "last-seconds", "last-seconds", "get-ready", "last-seconds", "last-seconds", "go"],
    ],
    ["the end", bridge, [start], 52, 90, ["let-go", "go", "finished"]],
    ["the middle of a long hold", plank, [start], 4, 30, ["halfway"]],
    [
      "the middle and the target of a walk, and nothing after it",
      walking,
      [start],
      4,
      1500,
      ["halfway", "target-reached"],
    ],
    [
      "a tap, and the middle of the set",
      birdDog,
      [start, ...taps(4, 5, 6)],
      3.5,
      7,
      ["counted", "counted", "counted", "halfway"],
    ],
    ["the change of sides", birdDog, [start, ...taps(4, 5, 6, 7, 8, 9)], 8.5, 10, ["change-sides"]],
    ["nothing in a pause", bridge, [start, { kind: "pause", at: 5 * S }], 5, 60, []],
    ["nothing when it is left", bridge, [start, { kind: "end", at: 5 * S }], 4, 60, []],
  ];
  it.each(table)("%s", (_, exercise, events, from, to, cues) => {
    expect(heard(exercise, events, from, to)).toEqual(cues);
  });
});

describe("what is seen", () => {
  const view = (exercise: GuidedDose, events: SessionEvent[], second: number) =>
    viewOf(progressAt(exercise, events, second * S), exercise);

  it("the ring empties with a hold and fills with repetitions and minutes", () => {
    expect(view(plank, [start], 3).share).toBe(1);
    expect(view(plank, [start], 18).share).toBe(0.5);
    expect(view(birdDog, [start, ...taps(4, 5, 6)], 7).share).toBe(0.5);
    expect(view(walking, [start], 303).share).toBe(0.5);
    expect(view(walking, [start], 1303).share).toBe(1);
  });

  it("only what was counted can be taken back", () => {
    expect(view(birdDog, [start], 60).canGoBack).toBe(false);
    expect(view(birdDog, [start, ...taps(4)], 60).canGoBack).toBe(true);
    expect(view(walking, [start], 60).canGoBack).toBe(true);
    expect(view(walking, [start, { kind: "end", at: 5 * S }], 60).canGoBack).toBe(false);
  });
});
