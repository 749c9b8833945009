import type { GoalSentences } from "@/app/_parts/goal-board";
import type { Words } from "@/lib/words/words";

/** A board of goals as patients read it. */
export function ownGoalSentences({ t }: Words): GoalSentences {
  return {
    quote: (words) => t("patient.goals.quote", { words }),
    score: (score) => t("patient.goals.score", { score }),
    scores: (words) => t("patient.goals.scores", { words }),
    reachedOn: (day) => t("patient.goals.reachedOn", { day }),
    droppedOn: (day) => t("patient.goals.droppedOn", { day }),
    notScored: t("patient.goals.notScored"),
    ask: t("patient.goals.ask"),
    save: t("patient.goals.save"),
    reach: t("patient.goals.reach"),
    drop: t("patient.goals.drop"),
    reopen: t("patient.goals.reopen"),
    settled: t("patient.goals.settled"),
    new: t("patient.goals.new"),
    field: t("patient.goals.field"),
    newHint: t("patient.goals.newHint"),
    set: t("patient.goals.set"),
    full: t("patient.goals.full"),
    none: t("patient.goals.none"),
  };
}
