import { isFree, isJointOffset, LIMB_NAMES } from "@/lib/figure/skeleton";
import type { LimbName, Pose, View } from "@/lib/figure/types";
import { fill } from "../../../_parts/fill";
import { withBone, withHold } from "./pose-edits";
import type { PoseWords } from "./pose-words";
import { Slider } from "./slider";

type Part = { pose: Pose; view: View; words: PoseWords; onChange: (pose: Pose) => void };
const BONES = [0, 1, 2] as const;
const WORLD = 150;

/** Every number of a pose under its name: what the handles do, for the keyboard and for fine work. */
export function PoseSliders(part: Part) {
  const { pose, words, onChange } = part;
  const [joint, x, y] = pose.pin;
  return (
    <div className="grid gap-3">
      <Group title={words.body}>
        <Slider
          label={words.trunk}
          value={pose.trunk}
          from={-180}
          to={180}
          unit="°"
          onChange={(trunk) => onChange({ ...pose, trunk })}
        />
        <Slider
          label={words.curve}
          value={pose.curve}
          from={-90}
          to={110}
          unit="°"
          onChange={(curve) => onChange({ ...pose, curve })}
        />
        <Slider
          label={words.neck}
          value={pose.neck}
          from={-180}
          to={180}
          unit="°"
          onChange={(neck) => onChange({ ...pose, neck })}
        />
      </Group>
      {LIMB_NAMES.map((limb) => (
        <LimbSliders key={limb} {...part} limb={limb} />
      ))}
      <Group title={words.move}>
        <Slider
          label={words.across}
          value={x}
          from={-WORLD}
          to={WORLD}
          onChange={(to) => onChange({ ...pose, pin: [joint, to, y] })}
        />
        <Slider
          label={words.height}
          value={y}
          from={-20}
          to={WORLD + 20}
          onChange={(to) => onChange({ ...pose, pin: [joint, x, to] })}
        />
      </Group>
    </div>
  );
}

function LimbSliders({ pose, view, words, onChange, limb }: Part & { limb: LimbName }) {
  const told = pose[limb];
  const bones = limb.endsWith("Arm") ? words.armBones : words.legBones;
  return (
    <Group title={words.limbs[limb]}>
      <fieldset className="flex flex-wrap gap-x-4">
        <legend className="sr-only">{fill(words.hold, { limb: words.limbs[limb] })}</legend>
        {(["free", "planted"] as const).map((hold) => (
          <label key={hold} className="inline-flex min-h-8 items-center gap-1.5">
            <input
              type="radio"
              name={`${limb}-hold`}
              checked={isFree(told) === (hold === "free")}
              onChange={() => onChange(withHold(pose, view, limb, hold))}
              className="size-4 accent-primary"
            />
            {words[hold]}
          </label>
        ))}
      </fieldset>
      {isFree(told) ? (
        BONES.map((bone) => (
          <Slider
            key={bone}
            label={bones[bone] ?? ""}
            value={told[bone]}
            from={-180}
            to={180}
            unit="°"
            onChange={(angle) => onChange(withBone(pose, limb, bone, angle))}
          />
        ))
      ) : (
        <PlantedSliders {...{ pose, view, words, onChange, limb }} told={told} />
      )}
    </Group>
  );
}

function PlantedSliders({
  pose,
  words,
  onChange,
  limb,
  told,
}: Part & { limb: LimbName; told: Exclude<Pose[LimbName], readonly number[]> }) {
  const [x, y] = isJointOffset(told.to) ? [told.to[1], told.to[2]] : told.to;
  const place = (right: number, up: number) => {
    const to = isJointOffset(told.to) ? ([told.to[0], right, up] as const) : ([right, up] as const);
    onChange({ ...pose, [limb]: { ...told, to } });
  };
  return (
    <>
      <Slider label={words.across} value={x} from={-WORLD} to={WORLD} onChange={(right) => place(right, y)} />
      <Slider label={words.height} value={y} from={-20} to={WORLD + 40} onChange={(up) => place(x, up)} />
      <Slider
        label={words.end}
        value={told.end}
        from={-180}
        to={180}
        unit="°"
        onChange={(angle) => onChange(withBone(pose, limb, 2, angle))}
      />
    </>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-1 rounded-lg border border-line bg-surface p-3">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  );
}
