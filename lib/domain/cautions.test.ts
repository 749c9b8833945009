import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type CautionFinding, type CautiousExercise, cautionsFor } from "./cautions";
import { CAUTIONS } from "./person";

const bridge: CautiousExercise = {
  position: "lying_on_back",
  precautions: [],
  kind: "strengthening",
  easierSlug: "pelvic-tilt",
  impact: "none",
  loadLevel: "light",
};
const found = (exercise: Partial<CautiousExercise>, ...cautions: string[]) =>
  cautionsFor({ ...bridge, ...exercise }, cautions);

describe("what to think of before an exercise is prescribed", () => {
  test.each<{ name: string; exercise: Partial<CautiousExercise>; cautions: string[]; finding: CautionFinding[] }>([
    { name: "nothing, for somebody without cautions", exercise: {}, cautions: [], finding: [] },
    {
      name: "hands and knees, for somebody who should not kneel",
      exercise: { position: "hands_and_knees" },
      cautions: ["kneeling"],
      finding: [{ kind: "caution", caution: "kneeling", because: "position" }],
    },
    {
      name: "effort instead of the pulse, for a walk under beta-blockers",
      exercise: { kind: "aerobic" },
      cautions: ["beta_blocker"],
      finding: [{ kind: "effort-instead-of-pulse", caution: "beta_blocker" }],
    },
    { name: "nothing, for a bridge under beta-blockers", exercise: {}, cautions: ["beta_blocker"], finding: [] },
    {
      name: "balance work, for somebody who may fall",
      exercise: { kind: "balance" },
      cautions: ["balance"],
      finding: [{ kind: "caution", caution: "balance", because: "needs-balance" }],
    },
    {
      name: "lying on the front, in a pregnancy",
      exercise: { position: "lying_on_front" },
      cautions: ["pregnancy"],
      finding: [{ kind: "caution", caution: "pregnancy", because: "position" }],
    },
    {
      name: "what the exercise itself says: a curl-up with weak bones",
      exercise: { precautions: ["osteoporosis"] },
      cautions: ["osteoporosis"],
      finding: [{ kind: "caution", caution: "osteoporosis", because: "precaution" }],
    },
    {
      name: "hard landings after an operation and with a sick heart, in the order of the cautions",
      exercise: { impact: "high" },
      cautions: ["heart", "recent_surgery", "kneeling"],
      finding: [
        { kind: "caution", caution: "recent_surgery", because: "impact" },
        { kind: "caution", caution: "heart", because: "impact" },
      ],
    },
    {
      name: "that there is nothing easier to go back to",
      exercise: { easierSlug: null, loadLevel: "medium" },
      cautions: [],
      finding: [{ kind: "no-easier-variant" }],
    },
    { name: "nothing easier than a light one is missed", exercise: { easierSlug: null }, cautions: [], finding: [] },
    {
      name: "nothing easier than resting is missed",
      exercise: { easierSlug: null, kind: "relaxation", loadLevel: "medium" },
      cautions: [],
      finding: [],
    },
  ])("$name", ({ exercise, cautions, finding }) => {
    expect(found(exercise, ...cautions)).toEqual(finding);
  });

  it("each caution is named at most once, and none that the patient does not have", () => {
    const exercises = fc.record({
      position: fc.constantFrom<CautiousExercise["position"]>("kneeling", "lying_on_front", "walking"),
      precautions: fc.subarray([...CAUTIONS, "no such word"]),
      kind: fc.constantFrom<CautiousExercise["kind"]>("aerobic", "balance", "strengthening"),
      easierSlug: fc.constantFrom(null, "pelvic-tilt"),
      impact: fc.constantFrom<CautiousExercise["impact"]>("none", "high"),
    });
    fc.assert(
      fc.property(exercises, fc.subarray([...CAUTIONS]), (exercise, cautions) => {
        const named = cautionsFor(exercise, cautions).flatMap((one) => ("caution" in one ? [one.caution] : []));
        expect(new Set(named).size).toBe(named.length);
        expect(cautions).toEqual(expect.arrayContaining(named));
      }),
    );
  });
});
