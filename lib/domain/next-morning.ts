import { addDays, type CalendarDay } from "./calendar-day";
import { CARE } from "./care-constants";
import { CLINICAL } from "./clinical-constants";
import type { DayState } from "./day-state";
import { nextMorning } from "./morning-question";
import { medianOf } from "./pain-change";
import type { MorningAnswer, PainScore } from "./report";
import { daysUpTo, eachDay, holds, type Span } from "./span";

// The pain-monitoring model (Silbernagel 2007, after Thomeé 1997) was found for tendons and knees and is carried over to
// backs. It speaks to clinicians: no patient is told a colour, and no colour changes a dose.

/** What a patient told of one day: the pains around its exercises, and the morning of that same day. */
export type ToldDay = {
  day: CalendarDay;
  state: DayState;
  painBefore: PainScore | null;
  painWorst: PainScore | null;
  painAfter: PainScore | null;
  morning: MorningAnswer | null;
  morningPain: PainScore | null;
};

/** The marks that a day is held against. `agreed`: the clinician set the limit for this patient; else it is the model's. */
export type Ceilings = { safeAtMost: number; limit: number; agreed: "agreed" | "usual" };

/** The numbers that a light rests on; null was not told. */
export type MorningFacts = {
  before: PainScore | null;
  worst: PainScore | null;
  after: PainScore | null;
  next: PainScore | null;
  answer: MorningAnswer | null;
};

/** How exercises were borne until the next morning, and what says so. */
export type MorningLight = { day: CalendarDay; facts: MorningFacts } & (
  | { light: "green" }
  | { light: "amber"; because: "above-safe" | "said-worse" }
  | { light: "red"; because: "above-limit"; pain: PainScore }
  | { light: "red"; because: "not-settled"; by: number }
  | { light: "cannot-say"; missing: "report" | "worst" | "morning" }
  /** Nothing was due, or nothing was done: there is no morning after. */
  | { light: "no-exercise" }
);
export const LIGHTS = ["green", "amber", "red", "cannot-say"] as const;
export type Light = (typeof LIGHTS)[number];

/** The limit agreed with the patient, else the model's; and the clinic's mark of safe, which never lies above the limit. */
export function ceilingsOf(painCeiling: PainScore | null, safeAtMost: number): Ceilings {
  const limit = painCeiling ?? CARE.painAcceptableAtMost.value;
  return { safeAtMost: Math.min(safeAtMost, limit), limit, agreed: painCeiling === null ? "usual" : "agreed" };
}

/**
 * The light of a day with exercises. The first that is true:
 * 1. the worst pain, or the pain after, lies above the limit: red;
 * 2. the next morning lies two points or more above the pain before the exercises: red, it did not settle;
 * 3. the worst pain or the next morning was not told: cannot say. Silence is never green, and no amber either;
 * 4. the worst pain lies above what is safe: amber;
 * 5. the patient called the morning worse: amber;
 * 6. green.
 */
export function morningLight(told: ToldDay, following: ToldDay | null, { safeAtMost, limit }: Ceilings): MorningLight {
  const { day, state } = told;
  const facts = factsOf(told, following);
  const { worst, next, answer } = facts;
  if (state === "no_report") return { day, facts, light: "cannot-say", missing: "report" };
  if (!WITH_EXERCISE.has(state)) return { day, facts, light: "no-exercise" };

  const highest = higher(worst, facts.after);
  if (highest !== null && highest > limit) {
    return { day, facts, light: "red", because: "above-limit", pain: highest };
  }
  const settled = nextMorning({ before: facts.before, morning: next });
  if (settled.kind === "above-before") return { day, facts, light: "red", because: "not-settled", by: settled.by };
  if (worst === null) return { day, facts, light: "cannot-say", missing: "worst" };
  if (answer === null) return { day, facts, light: "cannot-say", missing: "morning" };
  if ((highest ?? worst) > safeAtMost) return { day, facts, light: "amber", because: "above-safe" };
  return answer === "worse" ? { day, facts, light: "amber", because: "said-worse" } : { day, facts, light: "green" };
}

const WITH_EXERCISE: ReadonlySet<DayState> = new Set(["done", "part", "flare_up_plan"]);

function factsOf({ painBefore, painWorst, painAfter }: ToldDay, following: ToldDay | null): MorningFacts {
  return {
    before: painBefore,
    worst: painWorst,
    after: painAfter,
    next: following?.morningPain ?? null,
    answer: following?.morning ?? null,
  };
}

const higher = (one: PainScore | null, other: PainScore | null): PainScore | null =>
  one === null || (other !== null && other > one) ? other : one;

/** Whether the worst pain rises from week to week. Too few reports in either week say nothing. */
export type WeekToWeek =
  | { kind: "rising" | "not-rising"; before: number; now: number }
  | { kind: "cannot-say"; reports: { before: number; now: number } };

/** The middle of this week's worst pains beside the middle of the week before; two points more are a rise. */
export function weekToWeek(days: readonly ToldDay[], last: CalendarDay): WeekToWeek {
  const worstIn = (span: Span): PainScore[] =>
    days.flatMap(({ day, painWorst }) => (painWorst !== null && holds(span, day) ? [painWorst] : []));
  const now = worstIn(daysUpTo(last, 7));
  const before = worstIn(daysUpTo(addDays(last, -7), 7));
  if (Math.min(now.length, before.length) < CLINICAL.painReportsAtLeast.value) {
    return { kind: "cannot-say", reports: { before: before.length, now: now.length } };
  }
  const medians = { before: medianOf(before), now: medianOf(now) };
  const isRising = medians.now - medians.before >= CLINICAL.painDelta.value;
  return { kind: isRising ? "rising" : "not-rising", ...medians };
}

/** The last two weeks, oldest first, with how often each light stands, and whether pain rises from week to week. */
export type NextMornings = {
  ceilings: Ceilings;
  lights: MorningLight[];
  counts: Record<Light, number>;
  weeks: WeekToWeek;
};

/** Two weeks up to yesterday: the morning after today's exercises is still to come. */
export function nextMornings(days: readonly ToldDay[], today: CalendarDay, ceilings: Ceilings): NextMornings {
  const known = new Map(days.map((one) => [one.day, one]));
  const yesterday = addDays(today, -1);
  const lights = eachDay(daysUpTo(yesterday, CLINICAL.recentDays.value)).flatMap((day) => {
    const told = known.get(day);
    return told ? [morningLight(told, known.get(addDays(day, 1)) ?? null, ceilings)] : [];
  });
  const countOf = (light: Light): number => lights.filter((one) => one.light === light).length;
  return {
    ceilings,
    lights,
    counts: {
      green: countOf("green"),
      amber: countOf("amber"),
      red: countOf("red"),
      "cannot-say": countOf("cannot-say"),
    },
    weeks: weekToWeek(days, yesterday),
  };
}
