import { describe, expect, test } from "vitest";
import { CHAIR, FRONT, ON_HANDS_AND_KNEES, SITTING, STANDING, STANDING_FRONT } from "./figures/key-poses";
import { checkFigure, type Fault, lintFigure } from "./lint";
import type { Figure, Pose, Property } from "./types";

const BASE: Figure = {
  slug: "planted",
  name: "",
  alt: "",
  view: "side",
  works: [],
  properties: [],
  tracks: [],
  repeats: "back",
  order: FRONT,
  poses: [STANDING, STANDING],
};

const posed = (pose: Pose, more: Partial<Figure> = {}): Figure => ({ ...BASE, poses: [pose, pose], ...more });
const standing = (change: Partial<Pose>, more: Partial<Figure> = {}) => posed({ ...STANDING, ...change }, more);
const facing = (change: Partial<Pose>, more: Partial<Figure> = {}) =>
  posed({ ...STANDING_FRONT, ...change }, { view: "front", ...more });

const WALL: Property = { kind: "wall", at: 40, side: "right" };
const BOX: Property = { kind: "box", at: [40, 90], size: [20, 20], held: ["near", "far"] };

describe("a clean body", () => {
  const clean: [string, Figure][] = [
    ["standing", standing({})],
    ["sitting on its chair", posed(SITTING, { properties: [CHAIR] })],
    ["on hands and knees", posed(ON_HANDS_AND_KNEES)],
    ["facing the viewer", facing({})],
    ["with both hands on the wall", standing({ nearArm: { to: [37, 110], end: 80 } }, { properties: [WALL] })],
  ];
  test.each(clean)("%s has no fault", (_name, figure) => {
    expect(checkFigure(figure)).toEqual([]);
  });
});

describe("a fault is found, with its part and its kind", () => {
  const planted: [string, Figure, Pick<Fault, "part" | "fault">][] = [
    ["a knee that bends forwards", standing({ nearLeg: [-90, -30, 0], pin: ["farAnkle", 0, 4.4] }), bends("nearKnee")],
    ["an elbow that bends backwards", standing({ farArm: [-90, -150, -150] }), bends("farElbow")],
    ["a thigh too far behind", standing({ nearLeg: [-140, -150, -60], pin: ["farAnkle", 0, 4.4] }), bends("nearHip")],
    ["an arm too far behind", standing({ nearArm: [170, 170, 170] }), bends("nearShoulder")],
    [
      "a foot that points backwards",
      standing({ nearLeg: [-89, -91, 180], pin: ["farAnkle", 0, 4.4] }),
      bends("nearAnkle"),
    ],
    ["a head that turns upside down", standing({ neck: -40 }), bends("neck")],
    ["a back that folds in two", standing({ curve: 140 }), bends("trunk")],
    ["a hand in the floor", posed({ ...ON_HANDS_AND_KNEES, nearArm: [-90, -90, -90], trunk: -10 }), sinks("nearHand")],
    ["a hand that does not reach", standing({ nearArm: { to: [80, 130], end: 0 } }), part("nearWrist", "out-of-reach")],
    ["a head in the wall", standing({ trunk: 60, neck: 40 }, { properties: [WALL] }), part("head", "through-wall")],
    [
      "a hip inside the seat",
      posed({ ...SITTING, pin: ["spine0", 0, 36] }, { properties: [CHAIR] }),
      part("spine0", "through-thing"),
    ],
    [
      "a foot inside the step",
      standing({}, { properties: [{ kind: "step", from: -10, to: 30, height: 16 }] }),
      part("nearAnkle", "through-thing"),
    ],
    [
      "a foot inside the stairs",
      standing({}, { properties: [{ kind: "stairs", from: -20, rise: 16, run: 30, count: 3 }] }),
      part("nearAnkle", "through-thing"),
    ],
    ["a box that nobody holds", standing({}, { properties: [BOX] }), part("farHand", "lets-go")],
    ["a bone longer than it is", standing({ scale: { nearArm: [1.3, 1] } }), part("nearElbow", "stretched")],
    ["a knee that bends sideways", facing({ nearLeg: [-90, -30, -60] }), bends("nearKnee")],
    ["a leg lifted sideways too high", facing({ farLeg: [-200, -200, -200] }), bends("farHip")],
    ["a neck bent sideways too far", facing({ neck: 20 }), bends("neck")],
  ];
  test.each(planted)("%s", (_name, figure, expected) => {
    const found = checkFigure(figure).map(({ part: where, fault }) => ({ part: where, fault }));
    expect(found).toContainEqual(expected);
  });

  test("a foot that glides over the floor, unless the figure says that it does", () => {
    const poses: Figure["poses"] = [
      { ...SITTING, nearLeg: { to: [34, 4.4], end: 0 } },
      { ...SITTING, nearLeg: { to: [46, 4.4], end: 0 } },
    ];
    const gliding: Figure = { ...BASE, poses, properties: [CHAIR] };
    expect(checkFigure(gliding)).toMatchObject([{ part: "nearAnkle", fault: "slides", amount: expect.closeTo(12) }]);
    expect(checkFigure({ ...gliding, slides: ["nearLeg"] })).toEqual([]);
  });

  test("a fault between two good key poses", () => {
    const through: Figure = {
      ...BASE,
      properties: [WALL],
      poses: [
        { ...STANDING, nearArm: [60, 60, 60] },
        { ...STANDING, nearArm: [-60, -60, -60] },
      ],
    };
    const moments = checkFigure(through).map(({ at }) => at);
    expect(moments.every((at) => at > 0 && at < 1)).toBe(true);
    expect(moments.length).toBeGreaterThan(0);
  });

  test("each part is told once, at its worst moment, in a line that names the figure", () => {
    const sinking: Figure = {
      ...BASE,
      poses: [STANDING, { ...STANDING, pin: ["nearAnkle", 0, -6] }],
    };
    expect(checkFigure(sinking).filter(({ part: where }) => where === "nearAnkle")).toMatchObject([{ at: 1 }]);
    expect(lintFigure(sinking)).toContain("planted at 1.00: nearAnkle is in the floor (8.0)");
  });

  test("a bone that points at the viewer is not judged by its angle", () => {
    const bent: Partial<Pose> = { nearLeg: [-90, -30, -60] };
    expect(checkFigure(facing({ ...bent, scale: { nearLeg: [0.3, 1, 0.6], farLeg: [1, 1, 0.6] } }))).toEqual([]);
  });
});

function bends(where: Fault["part"]) {
  return part(where, "bends-too-far");
}

function sinks(where: Fault["part"]) {
  return part(where, "below-floor");
}

function part(where: Fault["part"], fault: Fault["fault"]) {
  return { part: where, fault };
}
