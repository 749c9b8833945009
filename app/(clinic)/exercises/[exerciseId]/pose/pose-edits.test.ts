import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { FIGURE_SLUGS, FIGURES } from "@/lib/figure/figures";
import { drawingOf } from "@/lib/figure/own";
import { CHAINS, isFree, LIMB_NAMES, solve } from "@/lib/figure/skeleton";
import type { LimbName, Pose } from "@/lib/figure/types";
import {
  drawnTo,
  handlesOf,
  moved,
  newProperty,
  SIMPLE_PROPERTIES,
  withBone,
  withCopyAfter,
  withHold,
  withoutPose,
} from "./pose-edits";

const { walking, bridge } = FIGURES;
const [stance] = walking.poses;
const [lying] = bridge.poses;
const freeOf = (pose: Pose): LimbName | undefined => LIMB_NAMES.find((limb) => isFree(pose[limb]));
const poses = fc
  .constantFrom(...FIGURE_SLUGS)
  .chain((slug) => fc.constantFrom(...FIGURES[slug].poses).map((pose) => ({ pose, view: FIGURES[slug].view })));
const _limbs = fc.constantFrom(...LIMB_NAMES);

describe("drawing a handle", () => {
  it("the head goes where it is drawn to", () => {
    const { at } = handlesOf(stance, "side").find(({ kind }) => kind === "chest") ?? { at: [0, 0] };
    expect(drawnTo(stance, "side", { kind: "head" }, [at[0] + 10, at[1]]).neck).toBe(0);
  });

  it("the whole body moves with its hip", () => {
    const [x, y] = solve(stance, "side").spine0;
    const after = solve(drawnTo(stance, "side", { kind: "body" }, [x + 7, y + 3]), "side").spine0;
    expect(after[0]).toBeCloseTo(x + 7, 0);
    expect(after[1]).toBeCloseTo(y + 3, 0);
  });

  it("a free hand reaches the point, and its elbow bends to the same side as before", () => {
    const [root, , end] = CHAINS.nearArm;
    const [x, y] = solve(lying, "side")[root];
    const after = drawnTo(lying, "side", { kind: "end", limb: "nearArm" }, [x + 20, y + 25]);
    const [reachedX, reachedY] = solve(after, "side")[end];
    expect(Math.hypot(reachedX - x - 20, reachedY - y - 25)).toBeLessThan(2);
    const bend = ({ nearArm }: Pose) => isFree(nearArm) && nearArm[0] >= nearArm[1];
    expect(bend(after)).toBe(bend(lying));
  });

  it("a planted foot goes to the point and stays planted", () => {
    const limb = LIMB_NAMES.find((name) => !isFree(lying[name])) ?? "nearLeg";
    const after = drawnTo(lying, "side", { kind: "end", limb }, [30, 4.4]);
    expect(isFree(after[limb])).toBe(false);
    expect(solve(after, "side")[CHAINS[limb][2]][0]).toBeCloseTo(30, 0);
  });

  it("whatever is drawn wherever, the pose can be drawn and has whole angles", () => {
    fc.assert(
      fc.property(
        poses,
        fc.nat(),
        fc.integer({ min: -150, max: 150 }),
        fc.integer({ min: 0, max: 200 }),
        (one, at, x, y) => {
          const handles = handlesOf(one.pose, one.view);
          const handle = handles[at % handles.length];
          if (!handle) throw new Error("every shipped pose has handles");
          const after = drawnTo(one.pose, one.view, handle, [x, y]);
          for (const point of Object.values(solve(after, one.view))) expect(point.every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });
});

describe("holding a limb", () => {
  it("of any shipped figure leaves hand or foot where it was, and what was freed and planted can be drawn", () => {
    for (const { poses: all, view } of Object.values(FIGURES)) {
      for (const pose of all) {
        for (const limb of LIMB_NAMES) {
          const [, , end] = CHAINS[limb];
          const [x, y] = solve(pose, view)[end];
          for (const hold of ["planted", "free"] as const) {
            const [nowX, nowY] = solve(withHold(pose, view, limb, hold), view)[end];
            expect(Math.hypot(nowX - x, nowY - y)).toBeLessThan(4);
          }
        }
      }
    }
  });

  it("that another limb hangs on stays as it is", () => {
    const hanging: Pose = { ...lying, farLeg: [60, -60, 0], nearLeg: { to: ["farKnee", 2, 2], end: 0 } };
    expect(Number.isFinite(solve(hanging, "side").nearAnkle[0])).toBe(true);
    expect(withHold(hanging, "side", "farLeg", "planted")).toBe(hanging);
  });

  it("the body no longer hangs on a limb that is planted", () => {
    const hanging: Pose = { ...stance, pin: ["nearAnkle", 0, 4.4] };
    expect(withHold(hanging, "side", "nearLeg", "planted").pin[0]).toBe("spine0");
  });
});

test("a bone is set in whole degrees, the short way", () => {
  const limb = freeOf(stance) ?? "nearLeg";
  expect(withBone(stance, limb, 0, 270.4)[limb]).toMatchObject({ 0: -90 });
});

test("the body moves by what it is moved", () => {
  expect(moved(stance, [3, -2]).pin).toEqual([stance.pin[0], stance.pin[1] + 3, stance.pin[2] - 2]);
});

test("poses are added after the one in hand, and two always stay", () => {
  const drawing = drawingOf(bridge);
  const three = withCopyAfter(drawing, 0);
  expect(three.poses).toEqual([bridge.poses[0], bridge.poses[0], bridge.poses[1]]);
  expect(withoutPose(three, 1).poses).toEqual(drawing.poses);
  expect(withoutPose(drawing, 0)).toBe(drawing);
});

test("every simple thing can be put there", () => {
  expect(SIMPLE_PROPERTIES.map((kind) => newProperty(kind).kind)).toEqual([...SIMPLE_PROPERTIES]);
});
