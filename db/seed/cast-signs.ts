import { addDays, type CalendarDay, instantAtStartOf } from "@/lib/domain/calendar-day";
import { type Occasion, type Sign, urgencyOf } from "@/lib/domain/red-flags";
import { SAFETY_ANSWER_RULE } from "@/lib/domain/signal-rules";
import type * as tables from "../schema";
import { CAST } from "./cast";
import { seedId } from "./ids";

type Told = {
  who: (typeof CAST)["maya" | "aiko"];
  daysAgo: number;
  occasion: Occasion;
  signs: readonly Sign[];
  /** What a clinician did about it, so many days ago; null while nobody has seen to it. */
  seen: { daysAgo: number; outcome: string } | null;
};

/** Maya's fall was looked into long ago; what Aiko told the day before yesterday waits for somebody. */
const TOLD: readonly Told[] = [
  {
    who: CAST.maya,
    daysAgo: 61,
    occasion: "on_demand",
    signs: ["bad_fall"],
    seen: { daysAgo: 60, outcome: "Called her. Seen in the emergency department, nothing broken." },
  },
  { who: CAST.aiko, daysAgo: 2, occasion: "on_demand", signs: ["night_pain"], seen: null },
];

const HOUR_MS = 3_600_000;

/** What the cast told about signs of danger, each read at once, with its signal and what became of it. */
export function castSigns(today: CalendarDay) {
  const answers: (typeof tables.safetyAnswers.$inferInsert)[] = [];
  const signals: (typeof tables.signals.$inferInsert)[] = [];
  const steps: (typeof tables.signalSteps.$inferInsert)[] = [];
  const at = (daysAgo: number, hour: number) =>
    new Date(instantAtStartOf(addDays(today, -daysAgo), CAST.timeZone).valueOf() + hour * HOUR_MS);
  for (const { who, daysAgo, occasion, signs, seen } of TOLD) {
    const { clinicId, patientId, userId } = who;
    const id = seedId("safety answer", patientId, String(daysAgo));
    const signalId = seedId("signal", id);
    const answeredAt = at(daysAgo, 7);
    answers.push({
      ...{ clinicId, patientId, id, occasion, signs: [...signs], answeredAt },
      ...{ enteredAt: answeredAt, acknowledgedAt: answeredAt, authorId: userId, source: "web" },
    });
    signals.push({
      ...{ clinicId, patientId, id: signalId, rule: SAFETY_ANSWER_RULE.name, ruleVersion: SAFETY_ANSWER_RULE.version },
      numbers: { signs, occasion, urgency: urgencyOf(signs), answerId: id },
      ...{ about: addDays(today, -daysAgo), raisedAt: answeredAt },
    });
    if (seen) {
      const { outcome } = seen;
      steps.push({
        ...{ clinicId, patientId, signalId, id: seedId("step", signalId), state: "done", outcome },
        ...{ by: CAST.ines.userId, at: at(seen.daysAgo, 10) },
      });
    }
  }
  return { answers, signals, steps };
}
