import { addDays, type CalendarDay, daysBetween } from "./calendar-day";
import { type SafetyAnswer, type SessionStop, sessionStop } from "./red-flags";
import type { SavedFlareUp } from "./saved-report";

/** What the page about flare-ups is for right now. */
export type FlareStage =
  /** Help comes first. */
  | { kind: "stopped"; stop: SessionStop }
  | { kind: "open"; flareUp: SavedFlareUp; dayCount: number }
  /** Before a flare-up is started the questions about red flags are asked, each time. */
  | { kind: "questions" }
  | { kind: "start"; days: readonly CalendarDay[] }
  | { kind: "about" };

/** A start is asked for among the last days; who remembers an older one tells their physio. */
const DAYS_TO_CHOOSE = 4;

/**
 * @param wants whether the person asked to start one.
 * @param today in the patient's own calendar.
 */
export function flareStage(
  {
    flareUps,
    answers,
    inCareSince,
  }: { flareUps: readonly SavedFlareUp[]; answers: readonly SafetyAnswer[]; inCareSince?: CalendarDay },
  today: CalendarDay,
  wants: "to-start" | "to-look",
): FlareStage {
  const stop = sessionStop(answers, today);
  if (stop) return { kind: "stopped", stop };
  const flareUp = openFlareUp(flareUps);
  if (flareUp) return { kind: "open", flareUp, dayCount: daysBetween(flareUp.startedOn, today) + 1 };
  if (wants === "to-look") return { kind: "about" };
  const isAnswered = answers.some(({ occasion, answeredOn }) => occasion === "flare_up" && answeredOn === today);
  if (!isAnswered) return { kind: "questions" };
  const lately = Array.from({ length: DAYS_TO_CHOOSE }, (_, back) => addDays(today, -back));
  // A start before they came into care can't be told.
  return { kind: "start", days: lately.filter((day) => inCareSince === undefined || day >= inCareSince) };
}

/** The flare-up that goes on, or null. */
export const openFlareUp = (flareUps: readonly SavedFlareUp[]): SavedFlareUp | null =>
  flareUps.find(({ endedOn }) => endedOn === null) ?? null;
