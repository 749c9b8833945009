import type { GoalSentences } from "@/app/_parts/goal-board";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Words } from "@/lib/words/words";

/** A board of goals as the care team reads it. */
export function goalSentences({ t, day }: Words, today: CalendarDay): GoalSentences {
  return {
    quote: (words) => t("tailoring.goals.quote", { words }),
    score: (score) => t("tailoring.goals.score", { score }),
    scores: (words) => t("tailoring.goals.scores", { words }),
    reachedOn: (on) => t("tailoring.goals.reachedOn", { day: on }),
    droppedOn: (on) => t("tailoring.goals.droppedOn", { day: on }),
    notScored: t("tailoring.goals.notScored"),
    ask: t("tailoring.goals.ask", { day: day(today) }),
    save: t("tailoring.goals.save"),
    reach: t("tailoring.goals.reach"),
    drop: t("tailoring.goals.drop"),
    reopen: t("tailoring.goals.reopen"),
    settled: t("tailoring.goals.settled"),
    new: t("tailoring.goals.new"),
    field: t("tailoring.goals.field"),
    newHint: t("tailoring.goals.newHint"),
    set: t("tailoring.goals.set"),
    full: t("tailoring.goals.full"),
    none: t("tailoring.goals.none"),
  };
}
