import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay } from "./calendar-day";
import { type FlareStage, flareStage } from "./flare-up";
import type { SafetyAnswer } from "./red-flags";
import type { SavedFlareUp } from "./saved-report";

const TODAY = calendarDay("2026-11-22");
const YESTERDAY = calendarDay("2026-11-21");

const flare = (override: Partial<SavedFlareUp> = {}): SavedFlareUp => ({
  id: "f",
  startedOn: calendarDay("2026-11-20"),
  endedOn: null,
  worstPain: null,
  worstPainWord: null,
  ...override,
});
const answer = (override: Partial<SafetyAnswer> = {}): SafetyAnswer => ({
  id: "a",
  occasion: "flare_up",
  signs: [],
  answeredOn: TODAY,
  acknowledgedAt: null,
  ...override,
});

describe("the page about flare-ups", () => {
  it.each<[string, SavedFlareUp[], SafetyAnswer[], "to-start" | "to-look", FlareStage["kind"]]>([
    ["says what a flare-up is", [], [], "to-look", "about"],
    ["says it again once one has settled", [flare({ endedOn: TODAY })], [], "to-look", "about"],
    ["asks about red flags before one is started", [], [], "to-start", "questions"],
    ["asks again at the next flare-up", [], [answer({ answeredOn: YESTERDAY })], "to-start", "questions"],
    ["takes no answer of another occasion for it", [], [answer({ occasion: "on_demand" })], "to-start", "questions"],
    ["asks when it started once they are answered", [], [answer()], "to-start", "start"],
    ["shows the plan while one goes on", [flare()], [], "to-look", "open"],
    ["starts no second one", [flare()], [answer()], "to-start", "open"],
    ["sends to help first", [], [answer({ signs: ["bad_fall"] })], "to-start", "stopped"],
    ["sends to help first in a flare-up too", [flare()], [answer({ signs: ["bad_fall"] })], "to-look", "stopped"],
  ])("%s", (_, flareUps, answers, wants, kind) => {
    expect(flareStage({ flareUps, answers }, TODAY, wants).kind).toBe(kind);
  });

  it("counts the day it started as the first", () => {
    expect(flareStage({ flareUps: [flare()], answers: [] }, TODAY, "to-look")).toMatchObject({ dayCount: 3 });
    expect(flareStage({ flareUps: [flare({ startedOn: TODAY })], answers: [] }, TODAY, "to-look")).toMatchObject({
      dayCount: 1,
    });
  });

  it("offers no start before they came into care", () => {
    const stage = flareStage({ flareUps: [], answers: [answer()], inCareSince: YESTERDAY }, TODAY, "to-start");
    expect(stage).toEqual({ kind: "start", days: [TODAY, YESTERDAY] });
  });

  it("never offers a start without an answer about red flags of the same day", () => {
    const someAnswer = fc.record({
      id: fc.uuid(),
      occasion: fc.constantFrom("start" as const, "flare_up" as const, "on_demand" as const),
      signs: fc.constantFrom<SafetyAnswer["signs"]>([], ["cancer"]),
      answeredOn: fc.constantFrom(TODAY, YESTERDAY),
      acknowledgedAt: fc.constantFrom(null, "2026-11-22T08:00:00.000Z"),
    });
    fc.assert(
      fc.property(fc.array(someAnswer, { maxLength: 4 }), (answers) => {
        const stage = flareStage({ flareUps: [], answers }, TODAY, "to-start");
        const isAnswered = answers.some((one) => one.occasion === "flare_up" && one.answeredOn === TODAY);
        if (stage.kind === "start") expect(isAnswered).toBe(true);
        if (stage.kind === "start" && stage.days.some((day) => day > TODAY)) throw new Error("a day to come");
      }),
    );
  });
});
