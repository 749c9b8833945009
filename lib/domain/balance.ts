import { dosesOf, type PlannedLoad } from "./burden";
import { CLINICAL } from "./clinical-constants";
import { estimatedSeconds } from "./dose";
import type { ExerciseKind } from "./exercise";
import type { Weekday } from "./plan";

/** One exercise of a plan in the making, with what it trains and how hard it may feel (0 to 10). */
export type PlannedWork = PlannedLoad & { kind: ExerciseKind; effort: number | null };

/** What a whole-body program is made of. Mobility and stretching are one part; relaxation belongs to none. */
export const BALANCE_PARTS = ["stretching", "strengthening", "aerobic", "balance"] as const;
export type BalancePart = (typeof BALANCE_PARTS)[number];

/** What a plan holds of one part in a week. */
export type PartOfWeek = {
  exercises: number;
  /** On at least so many days; exercises whose days the patient chooses may share a day. */
  days: number;
  /** About how many minutes; 0 when nothing is planned, null while no dose or no day is known. */
  minutes: number | null;
};

/** What a plan lacks against WHO 2020, as advice for whoever prescribes. */
export type BalanceFinding =
  | { kind: "nothing-planned" }
  | { kind: "part-missing"; part: BalancePart }
  | { kind: "strength-days-few"; days: number; atLeast: number }
  | { kind: "balance-days-few"; days: number; atLeast: number }
  /** Minutes as minutes of moderate effort; one of vigorous effort counts for two, one of light effort for none. */
  | { kind: "aerobic-minutes-few"; minutes: number; atLeast: number }
  /** It may be enough: of so many minutes nobody has said how hard they are to feel. */
  | { kind: "aerobic-effort-not-said"; minutes: number }
  | { kind: "days-not-chosen"; exercises: number }
  /** Whether balance work is asked for cannot be said. */
  | { kind: "age-unknown" };

export type Balance = {
  parts: Record<BalancePart, PartOfWeek>;
  /** Minutes of moderate effort a week, or as good as. */
  aerobicMinutes: number;
  findings: readonly BalanceFinding[];
};

/** A week of a plan, part by part, and what it lacks. The flare-up plan stands instead of it and does not count. */
export function balanceOf(plan: readonly PlannedWork[], { age }: { age: number | null }): Balance {
  const ordinary = plan.filter(({ section }) => section !== "flare_up");
  const ofPart = (part: BalancePart) => ordinary.filter(({ kind }) => partOf(kind) === part);
  const parts = {
    stretching: weekOf(ofPart("stretching")),
    strengthening: weekOf(ofPart("strengthening")),
    aerobic: weekOf(ofPart("aerobic")),
    balance: weekOf(ofPart("balance")),
  };
  const effort = aerobicByEffort(ofPart("aerobic"));
  return {
    parts,
    aerobicMinutes: effort.counted,
    findings: ordinary.length === 0 ? [{ kind: "nothing-planned" }] : findingsIn(ordinary, parts, effort, age),
  };
}

function partOf(kind: ExerciseKind): BalancePart | null {
  if (kind === "mobility") return "stretching";
  return kind === "relaxation" ? null : kind;
}

function weekOf(plan: readonly PlannedWork[]): PartOfWeek {
  const known = plan.flatMap((work) => minutesAWeek(work) ?? []);
  const minutes = plan.length > 0 && known.length === 0 ? null : Math.round(sumOf(known));
  return { exercises: plan.length, days: fewestDays(plan), minutes };
}

/** Fixed days are certain; of days of the patient's choice only how many there are. */
function fewestDays(plan: readonly PlannedWork[]): number {
  const fixed = new Set<Weekday>();
  let ofChoice = 0;
  for (const { frequency } of plan) {
    if (frequency?.kind === "weekdays") for (const weekday of frequency.weekdays) fixed.add(weekday);
    if (frequency?.kind === "per-week") ofChoice = Math.max(ofChoice, frequency.times);
  }
  return Math.max(fixed.size, ofChoice);
}

function minutesAWeek(work: PlannedWork): number | null {
  const { dose, frequency } = work;
  if (dose === null || frequency === null) return null;
  const times = frequency.kind === "per-week" ? frequency.times : frequency.weekdays.length;
  return (times * sumOf(dosesOf(work).map(estimatedSeconds))) / 60;
}

type ByEffort = { counted: number; unsaid: number };

function aerobicByEffort(plan: readonly PlannedWork[]): ByEffort {
  let counted = 0;
  let unsaid = 0;
  for (const work of plan) {
    const minutes = minutesAWeek(work) ?? 0;
    if (work.effort === null) unsaid += minutes;
    else if (work.effort > CLINICAL.effortModerateTo.value) counted += minutes * CLINICAL.vigorousCountsFor.value;
    else if (work.effort >= CLINICAL.effortModerateFrom.value) counted += minutes;
  }
  return { counted: Math.round(counted), unsaid: Math.round(unsaid) };
}

function findingsIn(
  plan: readonly PlannedWork[],
  parts: Balance["parts"],
  effort: ByEffort,
  age: number | null,
): BalanceFinding[] {
  const undecided = plan.filter(({ frequency }) => frequency === null).length;
  return [
    ...(undecided > 0 ? [{ kind: "days-not-chosen", exercises: undecided } as const] : []),
    ...(parts.stretching.exercises === 0 ? [{ kind: "part-missing", part: "stretching" } as const] : []),
    ...strengthFindings(parts.strengthening),
    ...aerobicFindings(parts.aerobic, effort),
    ...balanceFindings(parts.balance, age),
  ];
}

function strengthFindings({ exercises, days }: PartOfWeek): BalanceFinding[] {
  const atLeast = CLINICAL.strengthDaysAtLeast.value;
  if (exercises === 0) return [{ kind: "part-missing", part: "strengthening" }];
  return days < atLeast ? [{ kind: "strength-days-few", days, atLeast }] : [];
}

function aerobicFindings({ exercises }: PartOfWeek, { counted, unsaid }: ByEffort): BalanceFinding[] {
  const atLeast = CLINICAL.aerobicMinutesFrom.value;
  if (exercises === 0) return [{ kind: "part-missing", part: "aerobic" }];
  if (counted >= atLeast) return [];
  if (counted + unsaid * CLINICAL.vigorousCountsFor.value >= atLeast) {
    return [{ kind: "aerobic-effort-not-said", minutes: unsaid }];
  }
  return [{ kind: "aerobic-minutes-few", minutes: counted, atLeast }];
}

/** Asked for from 65 on; before that it is welcome and nothing lacks. */
function balanceFindings({ exercises, days }: PartOfWeek, age: number | null): BalanceFinding[] {
  const atLeast = CLINICAL.balanceDaysAtLeast.value;
  if (days >= atLeast) return [];
  if (age === null) return [{ kind: "age-unknown" }];
  if (age < CLINICAL.balanceFromAge.value) return [];
  return exercises === 0 ? [{ kind: "part-missing", part: "balance" }] : [{ kind: "balance-days-few", days, atLeast }];
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
