import { GoalScores, isOpen } from "@/app/_parts/goal-board";
import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import type { Goal } from "@/db/queries/goals";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Words } from "@/lib/words/words";
import { goalSentences } from "../../_parts/goal-sentences";

/** What the patient wants to be able to do again, and how it went lately. */
export function GoalsCard({
  words,
  goals,
  patientId,
  today,
}: {
  words: Words;
  goals: readonly Goal[];
  patientId: string;
  today: CalendarDay;
}) {
  const { t } = words;
  const sentences = goalSentences(words, today);
  const open = goals.filter(isOpen);
  const reached = goals.filter(({ reachedOn }) => reachedOn !== null);
  return (
    <Card title={t("tailoring.goals.title")} titleId="goals">
      {open.length + reached.length === 0 && <p className="text-ink-2">{sentences.none}</p>}
      <ul className="grid gap-4">
        {open.map((goal) => (
          <li key={goal.id}>
            <p className="font-medium wrap-anywhere">{sentences.quote(goal.words)}</p>
            <GoalScores words={words} sentences={sentences} goal={goal} />
          </li>
        ))}
        {reached.map((goal) => (
          <li key={goal.id}>
            <p className="font-medium wrap-anywhere">{sentences.quote(goal.words)}</p>
            <p className="text-ink-2">
              {goal.reachedOn !== null && sentences.reachedOn(words.day(goal.reachedOn, "full"))}
            </p>
          </li>
        ))}
      </ul>
      <ButtonLink href={`/patients/${patientId}/goals`} size="clinic" variant="secondary" width="full" className="mt-3">
        {t("tailoring.goals.edit")}
      </ButtonLink>
    </Card>
  );
}
