import type { ExerciseKind, Impact, LoadLevel, Position } from "./exercise";
import { CAUTIONS, type Caution } from "./person";

/** What of an exercise decides whether a caution concerns it. */
export type CautiousExercise = {
  position: Position;
  precautions: readonly string[];
  kind: ExerciseKind;
  easierSlug: string | null;
  impact: Impact;
  /** A light exercise needs no easier one; left out, it is not known to be light. */
  loadLevel?: LoadLevel;
};

/** Advice for whoever prescribes: it names the caution and why this exercise is concerned, and forbids nothing. */
export type CautionFinding =
  | { kind: "caution"; caution: Caution; because: "precaution" | "position" | "impact" | "needs-balance" }
  /** Beta-blockers slow the heart: how hard it feels says more than the pulse. */
  | { kind: "effort-instead-of-pulse"; caution: "beta_blocker" }
  | { kind: "no-easier-variant" };

/** What to think of before an exercise is prescribed, in the order of the cautions. A word that is no caution is passed over. */
export function cautionsFor(exercise: CautiousExercise, patientCautions: readonly string[]): CautionFinding[] {
  const concerned = CAUTIONS.filter((caution) => patientCautions.includes(caution)).flatMap((caution) =>
    findingFor(exercise, caution),
  );
  return needsEasier(exercise) ? [...concerned, { kind: "no-easier-variant" }] : concerned;
}

function findingFor(exercise: CautiousExercise, caution: Caution): CautionFinding[] {
  if (caution === "beta_blocker" && exercise.kind === "aerobic") return [{ kind: "effort-instead-of-pulse", caution }];
  const because = reasonFor(exercise, caution);
  return because === null ? [] : [{ kind: "caution", caution, because }];
}

const ON_KNEES: readonly Position[] = ["kneeling", "hands_and_knees"];
/** High impact is a thing to think about with weak bones, a fresh wound, a sick heart or a pregnancy. */
const MINDS_IMPACT: readonly Caution[] = ["pregnancy", "osteoporosis", "recent_surgery", "heart"];

function reasonFor(
  { position, precautions, kind, impact }: CautiousExercise,
  caution: Caution,
): "precaution" | "position" | "impact" | "needs-balance" | null {
  if (caution === "kneeling" && ON_KNEES.includes(position)) return "position";
  if (caution === "pregnancy" && position === "lying_on_front") return "position";
  if (caution === "balance" && kind === "balance") return "needs-balance";
  if (precautions.includes(caution)) return "precaution";
  return impact === "high" && MINDS_IMPACT.includes(caution) ? "impact" : null;
}

function needsEasier({ easierSlug, kind, loadLevel }: CautiousExercise): boolean {
  return easierSlug === null && kind !== "relaxation" && loadLevel !== "light";
}
