import type { FaultKind } from "@/lib/figure/lint";
import type { Words } from "@/lib/words/words";

type Sentences<Written> = {
  [Name in keyof Written]: Written[Name] extends string
    ? string
    : Written[Name] extends readonly string[]
      ? readonly string[]
      : Sentences<Written[Name]>;
};
export type PoseWords = ReturnType<typeof poseWords>;

/** Every sentence of the pose editor, ready for the browser. What is known only there stands in braces. */
export function poseWords({ t, messages }: Words) {
  const written: Sentences<typeof messages.library.pose> = messages.library.pose;
  const faults: Record<FaultKind | "cannot-stand", string> = {
    "bends-too-far": t("errors.fields.bends-too-far"),
    "below-floor": t("errors.fields.below-floor"),
    "out-of-reach": t("errors.fields.out-of-reach"),
    slides: t("errors.fields.slides"),
    "through-wall": t("errors.fields.through-wall"),
    "through-thing": t("errors.fields.through-thing"),
    "lets-go": t("errors.fields.lets-go"),
    stretched: t("errors.fields.stretched"),
    "cannot-stand": t("errors.fields.cannot-stand"),
  };
  const { save, conflict } = messages.library;
  return {
    ...written,
    faults,
    saving: save.saving as string,
    failed: save.failed as string,
    signedOut: save.signedOut as string,
    conflict: conflict as Sentences<typeof conflict>,
    pause: t("library.detail.pause"),
    play: t("library.detail.play"),
    problem: t("common.problem"),
  };
}
