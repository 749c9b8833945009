import { z } from "zod";
import { JOINT_NAMES, type OwnFigure, poseFaults, REGION_NAMES } from "@/lib/figure/own";
import { LIMB_NAMES } from "@/lib/figure/skeleton";

// What a drawn pose may hold. Numbers are bounded so that no picture leaves every screen; whether a body can stand like
// that is checked afterwards, by the same rules as for the shipped figures.

const MOST_POSES = 12;
const MOST_PROPERTIES = 12;

const length = z.number().min(-500).max(500);
const size = z.number().min(0).max(500);
const angle = z.number().min(-720).max(720);
const part = z.number().min(0).max(1);
/** Less than nothing points the other way round. */
const foreshortening = z.number().min(-1.5).max(1.5);

const joint = z.enum(JOINT_NAMES);
const point = z.tuple([length, length]).readonly();
const jointOffset = z.tuple([joint, length, length]).readonly();
const anchor = z.union([point, jointOffset, joint]);
const side = z.enum(["near", "far"]);

const limb = z.union([
  z.tuple([angle, angle, angle]).readonly(),
  z.strictObject({ to: z.union([point, jointOffset]), end: angle, bend: z.literal([1, -1]).optional() }),
]);
const limbScale = z
  .union([z.tuple([foreshortening, foreshortening]), z.tuple([foreshortening, foreshortening, foreshortening])])
  .readonly()
  .optional();

const Pose = z.strictObject({
  pin: jointOffset,
  trunk: angle,
  curve: angle,
  neck: angle,
  nearArm: limb,
  farArm: limb,
  nearLeg: limb,
  farLeg: limb,
  scale: z
    .strictObject({
      nearArm: limbScale,
      farArm: limbScale,
      nearLeg: limbScale,
      farLeg: limbScale,
      trunk: foreshortening.optional(),
    })
    .optional(),
  shoulders: point.optional(),
  head: z.enum(["side", "front", "back"]).optional(),
});

const span = { from: length, to: length };
const property = <const Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

const Property = z.discriminatedUnion("kind", [
  property("mat", span),
  property("chair", { ...span, height: size, back: z.enum(["left", "right", "behind", "none"]).optional() }),
  property("wall", { at: length, side: z.enum(["left", "right"]) }),
  property("doorway", { ...span, height: size }),
  property("step", { ...span, height: size }),
  property("stairs", { from: length, rise: size, run: size, count: z.int().min(1).max(12) }),
  property("table", { ...span, height: size }),
  property("cushion", { at: point, size: z.tuple([size, size]).readonly(), turn: angle.optional() }),
  property("bicycle", { crank: point, seat: point, handle: point }),
  property("water", { level: size }),
  property("clock", { at: point, radius: size }),
  property("strap", {}),
  property("band", { between: z.tuple([anchor, anchor]).rest(anchor).readonly() }),
  property("stick", { between: z.tuple([anchor, anchor]).readonly(), beyond: size }),
  property("poles", { length: size }),
  property("ball", { at: anchor, radius: size }),
  property("box", { at: anchor, size: z.tuple([size, size]).readonly(), held: z.array(side).max(2).readonly() }),
  property("bag", { hand: side }),
  property("intervals", { at: point }),
  property("forward", { at: point }),
  property("turn", { at: point, radius: size }),
  property("straight-back", {}),
]);

const different = (said: readonly unknown[]) => new Set(said).size === said.length;
const PAINTED = ["trunk", "head", ...LIMB_NAMES] as const;

/** A drawn exercise: how it is seen, what works, what is at hand, and two key poses or more. */
const Drawing = z.strictObject({
  view: z.enum(["side", "front", "back"]),
  seenFrom: z.literal("above").optional(),
  facing: z.literal("left").optional(),
  works: z.array(z.enum(REGION_NAMES)).max(REGION_NAMES.length).refine(different, "said-twice").readonly(),
  properties: z.array(Property).max(MOST_PROPERTIES).readonly(),
  tracks: z
    .array(z.strictObject({ joint, offset: point, from: part, to: part }))
    .max(4)
    .readonly(),
  poses: z
    .tuple([Pose, Pose])
    .rest(Pose)
    .refine((poses) => poses.length <= MOST_POSES, "too-many")
    .readonly(),
  repeats: z.enum(["back", "again"]),
  seconds: z.number().min(0.5).max(60).optional(),
  slides: z.array(z.enum(LIMB_NAMES)).max(LIMB_NAMES.length).refine(different, "said-twice").readonly().optional(),
  order: z
    .array(z.enum([...PAINTED, "held"]))
    .refine(different, "said-twice")
    .refine((groups) => PAINTED.every((group) => groups.includes(group)), "too-few")
    .readonly(),
});

/** The same, as a body can do it: looked at only once it is whole, because half a pose has no joints. */
export const FigureValues = Drawing.pipe(
  z.custom<z.output<typeof Drawing>>().superRefine((figure, context) => {
    for (const { pose, part, fault } of poseFaults(figure)) {
      context.addIssue({ code: "custom", path: ["poses", pose, part], message: fault });
    }
  }),
);
export type FigureValues = z.output<typeof FigureValues>;

/** What the schema takes, the engine can draw; the compiler says so when they drift apart. */
export const TAKEN_IS_DRAWN: FigureValues extends OwnFigure ? true : never = true;
