import type { CalendarDay } from "./calendar-day";

/**
 * Signs after which somebody goes to an emergency department at once. The first four are those of a suspected cauda equina
 * syndrome (CSP and GIRFT 2024, national pathway): back pain with any of them. Back pain after a bad fall or crash is sent
 * the same way (NHS care card on back pain).
 */
export const EMERGENCY_SIGNS = ["numb_saddle", "bladder_bowel", "sexual_function", "both_legs", "bad_fall"] as const;

/** Signs after which somebody calls a doctor today (IFOMPT framework, Finucane 2020). Each alone says little. */
export const URGENT_SIGNS = [
  "infection_risk",
  "weight_loss",
  "night_pain",
  "getting_weaker",
  "cancer",
  "weak_bones",
] as const;

/** Every sign that is asked about, the emergencies first. */
export const SIGNS = [...EMERGENCY_SIGNS, ...URGENT_SIGNS] as const;
export type Sign = (typeof SIGNS)[number];

export type Urgency = "emergency" | "urgent";

export const OCCASIONS = ["start", "flare_up", "on_demand"] as const;
/** Why the signs were asked about. */
export type Occasion = (typeof OCCASIONS)[number];

/** An answer to all the questions. No signs means: none of these. It never means that all is safe. */
export type SafetyAnswer = {
  id: string;
  occasion: Occasion;
  signs: readonly Sign[];
  /** In the patient's own calendar. */
  answeredOn: CalendarDay;
  /** When the person said that they had read what to do, or null. */
  acknowledgedAt: string | null;
};

const isEmergency = (sign: Sign): boolean => EMERGENCY_SIGNS.some((one) => one === sign);

/** How soon signs ask for help: as the most pressing of them. Null for none of these, which is not the same as safe. */
export function urgencyOf(signs: readonly Sign[]): Urgency | null {
  if (signs.length === 0) return null;
  return signs.some(isEmergency) ? "emergency" : "urgent";
}

/** Why no exercises are offered now, and the answer that says so. */
export type SessionStop = { because: "not-acknowledged" | "same-day"; answer: SafetyAnswer; urgency: Urgency };

/**
 * Whether sessions are stopped: while a sign was named and what to do not yet read, and for the rest of that day. The
 * answer with the most pressing sign is named first, then the latest. Null lets the session go on and promises nothing.
 */
export function sessionStop(answers: readonly SafetyAnswer[], today: CalendarDay): SessionStop | null {
  const stops = answers.flatMap((answer): SessionStop[] => {
    const urgency = urgencyOf(answer.signs);
    if (urgency === null) return [];
    if (answer.acknowledgedAt === null) return [{ because: "not-acknowledged", answer, urgency }];
    return answer.answeredOn >= today ? [{ because: "same-day", answer, urgency }] : [];
  });
  return stops.sort(byPressingThenLatest)[0] ?? null;
}

function byPressingThenLatest(one: SessionStop, other: SessionStop): number {
  const unread = (stop: SessionStop) => (stop.because === "not-acknowledged" ? 0 : 1);
  const rank = (stop: SessionStop) => (stop.urgency === "emergency" ? 0 : 1);
  return (
    unread(one) - unread(other) ||
    rank(one) - rank(other) ||
    other.answer.answeredOn.localeCompare(one.answer.answeredOn) ||
    one.answer.id.localeCompare(other.answer.id)
  );
}

/** Whether the questions are asked before the first exercise: nobody has answered them on any occasion yet. */
export const asksAtStart = (answers: readonly SafetyAnswer[]): boolean => answers.length === 0;
