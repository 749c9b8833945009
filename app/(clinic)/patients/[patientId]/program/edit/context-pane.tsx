import type { ReactNode } from "react";
import { DayStrip } from "@/components/day-strip";
import { Icon } from "@/components/icon";
import { type CalendarDay, isCalendarDay } from "@/lib/domain/calendar-day";
import type { DraftContent } from "@/lib/domain/draft";
import { usualPainFirst } from "@/lib/domain/pain-goal";
import { PROGRAM_MODES, type ProgramMode } from "@/lib/domain/plan";
import { ENDS_FIELD } from "../draft-faults";
import type { BuilderWords } from "./builder-words";
import type { ContextFacts } from "./context-facts";
import { fill } from "./fill";
import { PainGoal } from "./pain-goal";

/** What to keep in mind about the person, what has changed so far, and what holds for the whole program. */
export function ContextPane({
  facts,
  content,
  since,
  words,
  endsFault,
  onChange,
}: {
  facts: ContextFacts;
  content: DraftContent;
  /** Null: this is the first program. */
  since: { number: number; changes: readonly string[] } | null;
  words: BuilderWords;
  endsFault: string | undefined;
  onChange: (part: Partial<DraftContent>, said: string) => void;
}) {
  return (
    <aside aria-label={words.context.title} className="grid content-start gap-3">
      <Person facts={facts} words={words} />
      <Since since={since} words={words} />
      <Program content={content} relief={facts.relief} words={words} endsFault={endsFault} onChange={onChange} />
    </aside>
  );
}

const CARD = "grid gap-2.5 rounded-lg border border-line bg-surface p-3";

function Person({ facts, words: { context } }: { facts: ContextFacts; words: BuilderWords }) {
  return (
    <div className={CARD}>
      <dl className="grid grid-cols-2 gap-2">
        <Figure term={context.limit}>{facts.limit}</Figure>
        <Figure term={context.worst}>{facts.lastWorst}</Figure>
      </dl>
      <div className="grid gap-1">
        <p className="text-2xs text-ink-2">{context.lastDays}</p>
        <DayStrip states={facts.lastDays.states} label={facts.lastDays.label} />
        <p className="tabular-nums">{facts.lastDays.sessions}</p>
      </div>
      {facts.cautions.length > 0 && (
        <ul aria-label={context.cautions} className="flex flex-wrap gap-1">
          {facts.cautions.map((caution) => (
            <li
              key={caution}
              className="inline-flex items-center gap-1 rounded-full bg-warn-soft px-2 py-0.5 text-xs font-medium text-warn-ink"
            >
              <Icon name="triangle-alert" className="size-3.5" />
              {caution}
            </li>
          ))}
        </ul>
      )}
      <dl className="grid gap-2">
        {facts.diagnosis !== null && <Fact term={context.diagnosis}>{facts.diagnosis}</Fact>}
        {facts.pain && (
          <Fact term={context.pain}>
            {facts.pain.band}
            <span className="block text-2xs text-ink-2">{facts.pain.scheme}</span>
          </Fact>
        )}
        {facts.relief !== null && <Fact term={context.relief}>{facts.relief}</Fact>}
        {facts.goals.length > 0 && (
          <Fact term={context.goals}>
            {facts.goals.map((goal) => (
              <span key={goal.words} className="block">
                {goal.words}
                {goal.score !== null && <span className="text-ink-2"> · {goal.score}</span>}
              </span>
            ))}
          </Fact>
        )}
        {facts.likes.length > 0 && <Fact term={context.likes}>{facts.likes.join(", ")}</Fact>}
        {facts.dislikes.length > 0 && <Fact term={context.dislikes}>{facts.dislikes.join(", ")}</Fact>}
      </dl>
    </div>
  );
}

function Figure({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="text-2xs text-ink-2">{term}</dt>
      <dd className="text-lg font-semibold tabular-nums">{children}</dd>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-2xs text-ink-2">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

function Since({
  since,
  words: { context },
}: {
  since: { number: number; changes: readonly string[] } | null;
  words: BuilderWords;
}) {
  if (since === null) return <p className={`${CARD} text-ink-2`}>{context.first}</p>;
  return (
    <section aria-labelledby="since" className={CARD}>
      <h3 id="since" className="text-sm font-semibold">
        {fill(context.since, { number: String(since.number) })}
      </h3>
      {since.changes.length === 0 ? (
        <p className="text-ink-2">{context.noChanges}</p>
      ) : (
        <ul className="grid gap-1 text-xs">
          {since.changes.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read alike, such as an exercise that was added twice
            <li key={`${index} ${change}`} className="wrap-anywhere">
              {change}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A mode with its plan: less pain first begins with the usual goal, which the clinician then makes this patient's. */
const inMode = (mode: ProgramMode, { painFirst }: DraftContent, relief: string | null): Partial<DraftContent> =>
  mode === "pain_first" ? { mode, painFirst: painFirst ?? usualPainFirst(relief) } : { mode };

function Program({
  content,
  relief,
  words,
  endsFault,
  onChange,
}: {
  content: DraftContent;
  relief: string | null;
  words: BuilderWords;
  endsFault: string | undefined;
  onChange: (part: Partial<DraftContent>, said: string) => void;
}) {
  const { context } = words;
  return (
    <section aria-labelledby="whole-program" className={CARD}>
      <h3 id="whole-program" className="text-sm font-semibold">
        {context.program}
      </h3>
      <fieldset>
        <legend className="text-2xs text-ink-2">{context.mode}</legend>
        <div className="mt-0.5 grid grid-cols-2 gap-1 rounded-md bg-sunken p-1">
          {PROGRAM_MODES.map((mode) => (
            <label
              key={mode}
              className="option-focus relative grid min-h-8 place-items-center rounded-sm text-xs font-medium has-checked:bg-surface has-checked:text-primary-ink has-checked:shadow-1"
            >
              <input
                type="radio"
                name="mode"
                checked={content.mode === mode}
                onChange={() => onChange(inMode(mode, content, relief), context.modeChanged)}
                className="native-option"
              />
              {context.modes[mode]}
            </label>
          ))}
        </div>
        <p className="mt-1 text-2xs text-ink-2">{context.modeHint}</p>
      </fieldset>
      {content.mode === "pain_first" && (
        <PainGoal
          plan={content.painFirst ?? usualPainFirst(relief)}
          words={words}
          onChange={(painFirst) => onChange({ painFirst }, context.painFirst.changed)}
        />
      )}
      <Day
        id="starts-on"
        label={context.startsOn}
        hint={context.startsOnHint}
        value={content.startsOn}
        onChange={(startsOn) => onChange({ startsOn }, context.startsChanged)}
      />
      <Day
        id={ENDS_FIELD}
        label={context.endsOn}
        value={content.endsOn}
        fault={endsFault}
        onChange={(endsOn) => onChange({ endsOn }, context.endsChanged)}
      />
    </section>
  );
}

function Day({
  id,
  label,
  hint,
  value,
  fault,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  value: CalendarDay | null;
  fault?: string | undefined;
  onChange: (day: CalendarDay | null) => void;
}) {
  const described = [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-0.5">
      <label htmlFor={id} className="text-2xs text-ink-2">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value ?? ""}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={described === "" ? undefined : described}
        onChange={({ target }) => onChange(isCalendarDay(target.value) ? target.value : null)}
        className={`h-9 rounded-md border bg-surface px-2.5 ${fault === undefined ? "border-edge" : "border-2 border-danger"}`}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-2xs text-ink-2">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-error`} className="text-xs font-semibold text-danger-ink">
          {fault}
        </p>
      )}
    </div>
  );
}
