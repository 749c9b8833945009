import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import type { DraftContent } from "@/lib/domain/draft";
import type { Phase } from "@/lib/domain/plan";
import { phaseFieldOf } from "../draft-faults";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";
import { MOST_PHASES, nextPhase } from "./phase-edits";
import { Criteria } from "./rule-panel";

export type PhaseActions = {
  onAdd(): void;
  onChange(phase: Phase, part: Partial<Phase>, key: string): void;
  onMove(phase: Phase, by: -1 | 1): void;
  onRemove(phase: Phase): void;
  onEnter(phase: Phase): void;
};

/** The phases of the program: which one is looked at, which one it is in, and what leads from one to the next. */
export function PhaseBar({
  content,
  seen,
  words,
  messages,
  actions,
  onSee,
  children,
}: {
  content: DraftContent;
  /** The phase that is looked at; null: every phase. */
  seen: Phase | null;
  words: BuilderWords;
  messages: ReadonlyMap<string, string>;
  actions: PhaseActions;
  onSee: (id: string | null) => void;
  /** What else stands in the same line. */
  children: ReactNode;
}) {
  const next = nextPhase(content);
  return (
    <section aria-labelledby="phases" className="grid gap-2">
      <h3 id="phases" className="sr-only">
        {words.phases.title}
      </h3>
      <div className="flex flex-wrap items-center gap-1.5">
        {content.phases.length > 0 && (
          <fieldset className="flex flex-wrap gap-1 rounded-md bg-sunken p-1">
            <legend className="sr-only">{words.phases.view}</legend>
            {[null, ...content.phases].map((phase, index) => (
              <button
                key={phase?.id ?? "every"}
                type="button"
                aria-pressed={seen?.id === phase?.id}
                onClick={() => onSee(phase?.id ?? null)}
                className="inline-flex min-h-8 items-center gap-1.5 rounded-sm px-2.5 text-xs font-medium hover:bg-surface aria-pressed:bg-surface aria-pressed:text-primary-ink aria-pressed:shadow-1"
              >
                {phase === null ? words.phases.every : `${index} · ${phase.name}`}
                {phase !== null && phase.id === content.currentPhaseId && (
                  <span className="rounded-full bg-ok-soft px-1.5 text-2xs text-ok-ink">{words.phases.now}</span>
                )}
              </button>
            ))}
          </fieldset>
        )}
        {content.phases.length < MOST_PHASES && (
          <button
            type="button"
            onClick={actions.onAdd}
            className="inline-flex min-h-8 items-center gap-1 rounded-md px-2 text-xs text-primary hover:bg-primary-soft hover:text-primary-ink max-md:hidden"
          >
            <Icon name="plus" className="size-3.5" />
            {content.phases.length === 0 ? words.phases.begin : words.phases.add}
          </button>
        )}
        {children}
        {next && (
          <button
            type="button"
            onClick={() => actions.onEnter(next)}
            className="ms-auto inline-flex min-h-8 items-center gap-1 rounded-md border border-primary px-2.5 text-xs font-medium text-primary hover:bg-primary-soft hover:text-primary-ink max-md:hidden"
          >
            {fill(words.phases.enter, { phase: next.name })}
            <Icon name="arrow-right" className="size-3.5 rtl:rotate-180" />
          </button>
        )}
      </div>
      {seen && (
        <PhaseCard key={seen.id} phase={seen} content={content} words={words} messages={messages} actions={actions} />
      )}
    </section>
  );
}

function PhaseCard({
  phase,
  content,
  words: all,
  messages,
  actions,
}: {
  phase: Phase;
  content: DraftContent;
  words: BuilderWords;
  messages: ReadonlyMap<string, string>;
  actions: PhaseActions;
}) {
  const words = all.phases;
  const id = (field: string) => phaseFieldOf(phase.id, field);
  const index = content.phases.indexOf(phase);
  const fault = messages.get(id("name"));
  const change = (part: Partial<Phase>, field: string) => actions.onChange(phase, part, id(field));
  return (
    <div className="grid gap-3 rounded-lg border border-line bg-surface p-3 max-md:hidden">
      {phase.id !== content.currentPhaseId && <p className="text-xs text-ink-2">{words.notNow}</p>}
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <Line
          id={id("name")}
          label={words.name}
          value={phase.name}
          most={80}
          fault={fault}
          onChange={(name) => change({ name }, "name")}
        />
        <Line
          id={id("entry")}
          label={words.entry}
          value={phase.entry ?? ""}
          most={300}
          placeholder={words.entryHint}
          onChange={(entry) => change({ entry: entry === "" ? null : entry }, "entry")}
        />
      </div>
      <fieldset className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <legend className="mb-1 text-xs font-semibold">{words.exit}</legend>
        <Criteria
          id={(field) => id(`exit-${field}`)}
          words={all}
          value={phase.exit}
          onChange={(part) => change({ exit: { ...phase.exit, ...part } }, "exit")}
        />
        <Line
          id={id("exit-words")}
          label={words.words}
          value={phase.exit.words ?? ""}
          most={300}
          className="min-w-48 flex-1"
          onChange={(said) => change({ exit: { ...phase.exit, words: said === "" ? null : said } }, "exit-words")}
        />
      </fieldset>
      <div className="flex flex-wrap gap-1.5">
        {phase.id !== content.currentPhaseId && (
          <Deed onPress={() => actions.onEnter(phase)}>{fill(words.enter, { phase: phase.name })}</Deed>
        )}
        {index > 0 && <Deed onPress={() => actions.onMove(phase, -1)}>{words.earlier}</Deed>}
        {index < content.phases.length - 1 && <Deed onPress={() => actions.onMove(phase, 1)}>{words.later}</Deed>}
        <Deed onPress={() => actions.onRemove(phase)}>{words.remove}</Deed>
      </div>
    </div>
  );
}

function Deed({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="min-h-8 rounded-md border border-edge px-2.5 text-xs hover:bg-sunken"
    >
      {children}
    </button>
  );
}

function Line({
  id,
  label,
  value,
  most,
  placeholder,
  fault,
  className = "",
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  most: number;
  placeholder?: string;
  fault?: string | undefined;
  className?: string;
  onChange: (value: string) => void;
}) {
  return (
    <label className={`grid content-start gap-0.5 ${className}`}>
      <span className="text-2xs text-ink-2">{label}</span>
      <input
        id={id}
        value={value}
        maxLength={most}
        placeholder={placeholder}
        autoComplete="off"
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
        className={`h-8 w-full rounded-md border bg-surface px-2.5 placeholder:text-ink-2 ${fault === undefined ? "border-edge" : "border-2 border-danger"}`}
      />
      {fault !== undefined && (
        <span id={`${id}-error`} className="text-2xs font-semibold text-danger-ink">
          {fault}
        </span>
      )}
    </label>
  );
}
