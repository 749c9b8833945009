import { describe, expect, it, test } from "vitest";
import { FIGURE_SLUGS, FIGURES } from "@/lib/figure/figures";
import { drawingOf } from "@/lib/figure/own";
import { faultsFrom } from "@/lib/http/faults";
import { FigureValues } from "./figure-values";

const bridge = drawingOf(FIGURES.bridge);
const [start, end] = bridge.poses;
const faultsOf = (figure: unknown) => {
  const { error } = FigureValues.safeParse(figure);
  return error ? faultsFrom(error.issues, figure) : {};
};
const ending = (override: object) => ({ ...bridge, poses: [start, { ...end, ...override }] });

test.each(FIGURE_SLUGS)("%s is a drawing that a clinic may start from", (slug) => {
  expect(faultsOf(drawingOf(FIGURES[slug]))).toEqual({});
});

describe("a pose that no body can take", () => {
  test.each<[string, object, Record<string, string>]>([
    ["a knee bends forwards", { nearLeg: [90, 170, 180] }, { "poses[1].nearLeg": "bends-too-far" }],
    ["a hand is in the floor", { nearArm: [-90, -90, -90] }, { "poses[1].nearArm": "below-floor" }],
    ["a foot is out of reach", { nearLeg: { to: [300, 4.4], end: 0 } }, { "poses[1].nearLeg": "out-of-reach" }],
    ["it hangs on a hand that is not placed yet", { pin: ["nearAnkle", 0, 4] }, { "poses[1].pin": "cannot-stand" }],
  ])("%s", (_, override, expected) => {
    expect(faultsOf(ending(override))).toMatchObject(expected);
  });
});

describe("a pose that is no pose", () => {
  test.each<[string, unknown, string]>([
    ["endless", { trunk: Number.POSITIVE_INFINITY }, "poses[1].trunk"],
    ["not a number", { trunk: Number.NaN }, "poses[1].trunk"],
    ["out of every screen", { curve: 1e9 }, "poses[1].curve"],
    ["half a limb", { nearLeg: [1, 2] }, "poses[1].nearLeg"],
    ["markup for a joint", { pin: ["<script>", 0, 0] }, "poses[1].pin[0]"],
    ["something else besides", { onclick: "alert(1)" }, "poses[1].onclick"],
    ["no head", { neck: undefined }, "poses[1].neck"],
  ])("%s", (_, override, field) => {
    expect(Object.keys(faultsOf(ending(override as object)))).toEqual([field]);
  });

  it("needs two, and takes twelve", () => {
    expect(Object.keys(faultsOf({ ...bridge, poses: [start] }))).toEqual(["poses[1]"]);
    expect(faultsOf({ ...bridge, poses: Array(13).fill(start) })).toMatchObject({ poses: "too-many" });
  });

  it("paints every part of the body, and each once", () => {
    expect(faultsOf({ ...bridge, order: ["trunk"] })).toMatchObject({ order: "too-few" });
    expect(faultsOf({ ...bridge, order: [...bridge.order, "head"] })).toMatchObject({ order: "said-twice" });
  });

  it("knows its things", () => {
    const at = (property: object) => Object.keys(faultsOf({ ...bridge, properties: [property] }));
    expect(at({ kind: "mat", from: -80, to: 60 })).toEqual([]);
    expect(at({ kind: "trampoline" })).toEqual(["properties[0].kind"]);
    expect(at({ kind: "mat", from: "<svg>", to: 1 })).toEqual(["properties[0].from"]);
  });
});
