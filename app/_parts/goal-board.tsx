import { Button } from "@/components/button";
import { ChoiceGroup } from "@/components/choice-group";
import { classNames } from "@/components/class-names";
import { TextField } from "@/components/field";
import type { Goal } from "@/db/queries/goals";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { CLINICAL } from "@/lib/domain/clinical-constants";
import { GOAL_SCORES } from "@/lib/domain/goal";
import type { Words } from "@/lib/words/words";

/** The sentences of a board, as patients or as clinicians read them. */
export type GoalSentences = {
  quote(words: string): string;
  score(score: number): string;
  scores(words: string): string;
  reachedOn(day: string): string;
  droppedOn(day: string): string;
} & Record<
  | "notScored"
  | "ask"
  | "save"
  | "reach"
  | "drop"
  | "reopen"
  | "settled"
  | "new"
  | "field"
  | "newHint"
  | "set"
  | "full"
  | "none",
  string
>;

type Board = {
  words: Words;
  sentences: GoalSentences;
  goals: readonly Goal[];
  patientId: string;
  /** In the patient's calendar: the day that scores are for. */
  today: CalendarDay;
  look: "patient" | "clinic";
  /** Made by the page, so that a form sent twice sets one goal. */
  newGoalId: string;
  errors: { newGoal?: string | undefined; score(goalId: string): string | undefined };
  typed?: string | undefined;
};

/** Goals to set, score and settle, each as a plain form: it works without script. */
export function GoalBoard(board: Board) {
  const { sentences, goals, look } = board;
  const open = goals.filter(isOpen);
  const settled = goals.filter((goal) => !isOpen(goal));
  const title = look === "patient" ? "text-xl font-semibold" : "text-lg font-semibold";
  return (
    <div className="grid gap-4">
      {goals.length === 0 && <p className={look === "patient" ? "text-lg" : "text-ink-2"}>{sentences.none}</p>}
      {open.map((goal) => (
        <OpenGoal key={goal.id} board={board} goal={goal} title={title} />
      ))}
      <NewGoal board={board} open={open.length} title={title} />
      {settled.length > 0 && (
        <section aria-labelledby="settled-goals" className={panel(look)}>
          <h2 id="settled-goals" className={title}>
            {sentences.settled}
          </h2>
          <ul className="mt-2 divide-y divide-line">
            {settled.map((goal) => (
              <SettledGoal key={goal.id} board={board} goal={goal} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

export const isOpen = ({ reachedOn, droppedOn }: Goal): boolean => reachedOn === null && droppedOn === null;

const panel = (look: Board["look"]) =>
  classNames("border border-line bg-surface p-4", look === "patient" ? "rounded-xl shadow-1" : "rounded-lg");

const sizes = (look: Board["look"]) =>
  look === "patient" ? ({ size: "patient-small" } as const) : ({ size: "clinic" } as const);

function OpenGoal({ board, goal, title }: { board: Board; goal: Goal; title: string }) {
  const { words, sentences, look, patientId, today, errors } = board;
  const known = goal.scores.find(({ day }) => day === today)?.score;
  return (
    <section aria-labelledby={`goal-${goal.id}`} className={panel(look)}>
      <h2 id={`goal-${goal.id}`} className={classNames(title, "wrap-anywhere")}>
        {sentences.quote(goal.words)}
      </h2>
      <GoalScores words={words} sentences={sentences} goal={goal} />
      <form
        method="post"
        action={`/api/patients/${patientId}/goals/${goal.id}/scores/${today}`}
        className="mt-4 grid gap-3"
      >
        <From look={look} />
        <ChoiceGroup
          id={`score-${goal.id}`}
          name="score"
          legend={sentences.ask}
          size={look}
          error={errors.score(goal.id)}
          chosen={known === undefined ? null : String(known)}
          choices={GOAL_SCORES.map((score) => ({ value: String(score), label: String(score) }))}
        />
        <div>
          <Button {...sizes(look)}>{sentences.save}</Button>
        </div>
      </form>
      <div className="mt-3 flex flex-wrap gap-2 border-t border-line pt-3">
        <Settle board={board} goal={goal} settled="reached" label={sentences.reach} />
        <Settle board={board} goal={goal} settled="dropped" label={sentences.drop} />
      </div>
    </section>
  );
}

function From({ look }: Pick<Board, "look">) {
  return look === "clinic" ? <input type="hidden" name="from" value="clinic" /> : null;
}

/** The button says which goal it is about to those who hear it alone. */
function Settle({
  board: { patientId, look, sentences },
  goal,
  settled,
  label,
}: {
  board: Board;
  goal: Goal;
  settled: "reached" | "dropped" | "";
  label: string;
}) {
  return (
    <form method="post" action={`/api/patients/${patientId}/goals/${goal.id}`}>
      <From look={look} />
      <input type="hidden" name="words" value={goal.words} />
      <input type="hidden" name="settled" value={settled} />
      <Button {...sizes(look)} variant="secondary">
        <span>
          {label}
          <span className="sr-only">: {sentences.quote(goal.words)}</span>
        </span>
      </Button>
    </form>
  );
}

const MOST_SHOWN = 6;
const HIGHEST = 10;

/** The latest scores, oldest first: a bar for the eye, the day and the number for everybody. */
export function GoalScores({
  words,
  sentences,
  goal,
}: {
  words: Words;
  sentences: Pick<GoalSentences, "scores" | "score" | "notScored">;
  goal: Goal;
}) {
  if (goal.scores.length === 0) return <p className="mt-1 text-ink-2">{sentences.notScored}</p>;
  return (
    <ol
      aria-label={sentences.scores(goal.words)}
      className="mt-2 grid grid-cols-[auto_minmax(1rem,1fr)_auto] gap-x-3 gap-y-1"
    >
      {goal.scores.slice(-MOST_SHOWN).map(({ day, score }) => (
        <li key={day} className="col-span-3 grid grid-cols-subgrid items-center tabular-nums">
          <span className="text-ink-2">{words.day(day, "short")}</span>
          <span aria-hidden="true" className="block h-3 overflow-hidden rounded-xs border border-edge bg-sunken">
            <svg viewBox="0 0 100 1" preserveAspectRatio="none" className="block size-full">
              <title>{sentences.score(score)}</title>
              <path d={`M0 0h${(100 * score) / HIGHEST}v1H0z`} className="fill-c-adh" />
            </svg>
          </span>
          <span className="text-end">{sentences.score(score)}</span>
        </li>
      ))}
    </ol>
  );
}

function NewGoal({ board, open, title }: { board: Board; open: number; title: string }) {
  const { sentences, look, patientId, newGoalId, errors, typed } = board;
  return (
    <section aria-labelledby="new-goal" className={panel(look)}>
      <h2 id="new-goal" className={title}>
        {sentences.new}
      </h2>
      {open >= CLINICAL.goalsAtMost.value ? (
        <p className="mt-2">{sentences.full}</p>
      ) : (
        <form method="post" action={`/api/patients/${patientId}/goals/${newGoalId}`} className="mt-2 grid gap-3">
          <From look={look} />
          <TextField
            id="words"
            name="words"
            look={look}
            label={sentences.field}
            hint={sentences.newHint}
            error={errors.newGoal}
            defaultValue={typed}
            required
            maxLength={200}
            autoComplete="off"
          />
          <div>
            <Button {...sizes(look)}>{sentences.set}</Button>
          </div>
        </form>
      )}
    </section>
  );
}

function SettledGoal({ board, goal }: { board: Board; goal: Goal }) {
  const { words, sentences } = board;
  const said =
    goal.reachedOn !== null
      ? sentences.reachedOn(words.day(goal.reachedOn, "full"))
      : goal.droppedOn !== null && sentences.droppedOn(words.day(goal.droppedOn, "full"));
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2">
      <span className="min-w-0">
        <span className="block font-medium wrap-anywhere">{sentences.quote(goal.words)}</span>
        <span className="block text-ink-2">{said}</span>
      </span>
      <Settle board={board} goal={goal} settled="" label={sentences.reopen} />
    </li>
  );
}
