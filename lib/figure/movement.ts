import { between, pointBetween, shortestTurn } from "./geometry";
import { anglesOf, CHAINS, isFree, isJointOffset, LIMB_NAMES, solve } from "./skeleton";
import type { Figure, FreeLimb, Joints, Limb, LimbName, PlantedLimb, Pose, Scale } from "./types";

/** The joints at a moment of the movement, 0 (start) to 1 (end). The pose is interpolated first and solved then, so contacts stay put. */
export function jointsAt(figure: Figure, moment: number): Joints {
  return solve(poseAt(figure, moment), figure.view);
}

/** The pose at a moment of the movement, 0 (start) to 1 (end), easing in and out of every key pose unless it goes round and round. */
export function poseAt(figure: Figure, moment: number): Pose {
  const steps = figure.poses.length - 1;
  const step = Math.min(steps - 1, Math.floor(moment * steps));
  const part = moment * steps - step;
  const [from, to] = [figure.poses[step], figure.poses[step + 1]];
  if (from === undefined || to === undefined) throw new Error(`${figure.slug} has no moment ${moment}`);
  if (part === 0) return from;
  if (part === 1) return to;
  if (figure.repeats === "again") return blend(figure, from, to, part); // a walk does not stop at every key pose
  return blend(figure, from, to, part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2);
}

function blend(figure: Figure, from: Pose, to: Pose, part: number): Pose {
  const [start, end] = [solve(from, figure.view), solve(to, figure.view)];
  const limbs = Object.fromEntries(
    LIMB_NAMES.map((name) => [name, blendLimb(name, [from[name], start], [to[name], end], part)]),
  ) as Record<LimbName, Limb>; // one entry for each limb name
  const { head } = part < 0.5 ? from : to;
  return {
    pin: [from.pin[0], between(from.pin[1], to.pin[1], part), between(from.pin[2], to.pin[2], part)],
    trunk: between(from.trunk, to.trunk, part),
    curve: between(from.curve, to.curve, part),
    neck: between(from.neck, to.neck, part),
    scale: blendScale(from.scale, to.scale, part),
    ...(from.shoulders && to.shoulders && { shoulders: pointBetween(from.shoulders, to.shoulders, part) }),
    ...(head && { head }),
    ...limbs,
  };
}

function blendScale(from: Scale = {}, to: Scale = {}, part: number): Scale {
  const limbs = LIMB_NAMES.filter((name) => from[name] || to[name]).map((name) => {
    const [start, end] = [from[name] ?? [1, 1], to[name] ?? [1, 1]];
    const bone = (index: 0 | 1 | 2) => between(start[index] ?? 1, end[index] ?? 1, part);
    return [name, [bone(0), bone(1), bone(2)]];
  });
  return { ...Object.fromEntries(limbs), trunk: between(from.trunk ?? 1, to.trunk ?? 1, part) };
}

type Solved<Kind extends Limb> = readonly [limb: Kind, joints: Joints];

/** Two poses may describe a limb differently: a free one and a planted one meet as angles, two targets meet as points. */
function blendLimb(name: LimbName, [from, start]: Solved<Limb>, [to, end]: Solved<Limb>, part: number): Limb {
  if (isFree(from) && isFree(to)) return blendAngles(from, to, part);
  if (isFree(from) || isFree(to)) return blendAngles(anglesOf(start, name), anglesOf(end, name), part);
  return blendTargets(name, [from, start], [to, end], part);
}

/** Each bone turns the short way, so that no leg swings through the body. */
function blendAngles(from: FreeLimb, to: FreeLimb, part: number): FreeLimb {
  const turn = (bone: 0 | 1 | 2) => from[bone] + shortestTurn(to[bone] - from[bone]) * part;
  return [turn(0), turn(1), turn(2)];
}

function blendTargets(
  name: LimbName,
  [from, start]: Solved<PlantedLimb>,
  [to, end]: Solved<PlantedLimb>,
  part: number,
): PlantedLimb {
  const rest = { end: between(from.end, to.end, part), bend: from.bend };
  if (isJointOffset(from.to) && isJointOffset(to.to) && from.to[0] === to.to[0]) {
    const [joint, dx, dy] = from.to;
    return { ...rest, to: [joint, between(dx, to.to[1], part), between(dy, to.to[2], part)] };
  }
  const tip = CHAINS[name][2];
  return { ...rest, to: pointBetween(start[tip], end[tip], part) };
}
