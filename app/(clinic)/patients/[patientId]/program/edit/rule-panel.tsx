import type { ProgressionRule, ProgressionStep } from "@/lib/domain/plan";
import type { PainScore } from "@/lib/domain/report";
import type { BuilderWords } from "./builder-words";
import { STEP_KINDS } from "./choices";
import { Criterion } from "./criterion";
import { fill } from "./fill";
import { Panel } from "./panel";
import type { Row } from "./row-types";

const PERCENT = { from: 0, to: 100 };
const PAIN = { from: 0, to: 10 };
const DAYS = { from: 1, to: 365 };
const BY = { from: 1, to: 100 };
/** The clinic's usual mark for "ready to progress", offered by name and never filled in by itself. */
const USUAL = { sessionsAtLeast: 80, painAtMost: 3, forDays: 14 } as const;
/** A first step to change, small enough for anybody. */
const FIRST_BY = { repetitions: 2, sets: 1, hold_seconds: 5, minutes: 5 } as const;

/** When the next step of one exercise may be offered: the step, and all that has to hold. */
export function RulePanel({ item, name, words, onChange, onClose }: Row & { onClose: () => void }) {
  const id = (field: string) => `rule-${field}-${item.prescriptionId}`;
  const rule = item.progression;
  const set = (next: ProgressionRule | null) =>
    onChange(item, { progression: next }, { field: words.rule, key: id("all") });
  const choose = (kind: ProgressionStep["kind"]) => {
    const step: ProgressionStep = kind === "harder_exercise" ? { kind } : { kind, by: FIRST_BY[kind] };
    set({ ...(rule ?? { sessionsAtLeast: null, painAtMost: null, forDays: null }), step });
  };
  return (
    <Panel title={fill(words.ruleOf, { exercise: name })} lead={words.ruleLead} words={words} onClose={onClose}>
      <fieldset className="flex flex-wrap items-center gap-1.5">
        <legend className="sr-only">{words.ruleStep}</legend>
        {STEP_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={rule?.step.kind === kind}
            onClick={() => choose(kind)}
            className="min-h-8 rounded-md border border-edge bg-surface px-2.5 text-xs font-medium hover:bg-sunken aria-pressed:border-primary aria-pressed:bg-primary-soft aria-pressed:text-primary-ink"
          >
            {stepInShort(rule?.step.kind === kind ? rule.step : firstStep(kind), words)}
          </button>
        ))}
      </fieldset>
      {rule !== null && (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          {rule.step.kind !== "harder_exercise" && <By rule={rule} id={id("by")} words={words} onChange={set} />}
          <Criteria id={id} words={words} value={rule} onChange={(part) => set({ ...rule, ...part })} />
          <button
            type="button"
            onClick={() => set({ ...rule, ...USUAL })}
            className="min-h-8 rounded-md px-2 text-xs text-primary hover:bg-primary-soft hover:text-primary-ink"
          >
            {words.ruleUsual}
          </button>
          <button
            type="button"
            onClick={() => set(null)}
            className="min-h-8 rounded-md px-2 text-xs text-danger-ink hover:bg-danger-soft"
          >
            {words.ruleRemove}
          </button>
        </div>
      )}
    </Panel>
  );
}

function By({
  rule,
  id,
  words,
  onChange,
}: {
  rule: ProgressionRule;
  id: string;
  words: BuilderWords;
  onChange: (rule: ProgressionRule) => void;
}) {
  const { step } = rule;
  if (step.kind === "harder_exercise") return null;
  return (
    <Criterion
      id={id}
      label={words.ruleBy}
      range={BY}
      value={step.by}
      outOfRange={words.range}
      onChange={(by) => by !== null && onChange({ ...rule, step: { ...step, by } })}
    />
  );
}

type CriteriaValues = { sessionsAtLeast: number | null; painAtMost: PainScore | null; forDays: number | null };

/** The three numbers by which a rule or a phase is judged; each may be left open. */
export function Criteria({
  id,
  words,
  value,
  onChange,
}: {
  id: (field: string) => string;
  words: BuilderWords;
  value: CriteriaValues;
  onChange: (part: Partial<CriteriaValues>) => void;
}) {
  const { phases, range } = words;
  return (
    <>
      <Criterion
        id={id("sessions")}
        label={phases.sessions}
        unit={phases.percent}
        range={PERCENT}
        value={value.sessionsAtLeast}
        outOfRange={range}
        onChange={(sessionsAtLeast) => onChange({ sessionsAtLeast })}
      />
      <Criterion
        id={id("pain")}
        label={phases.pain}
        range={PAIN}
        value={value.painAtMost}
        outOfRange={range}
        onChange={(pain) => onChange({ painAtMost: pain as PainScore | null })} // whole, and from 0 to 10
      />
      <Criterion
        id={id("days")}
        label={phases.days}
        unit={phases.daysUnit}
        range={DAYS}
        value={value.forDays}
        outOfRange={range}
        onChange={(forDays) => onChange({ forDays })}
      />
    </>
  );
}

const firstStep = (kind: ProgressionStep["kind"]): ProgressionStep =>
  kind === "harder_exercise" ? { kind } : { kind, by: FIRST_BY[kind] };

/** "Reps +2" */
export function stepInShort(step: ProgressionStep, words: BuilderWords): string {
  return fill(words.ruleSteps[step.kind], { by: "by" in step ? String(step.by) : "" });
}

/** "Reps +2 · 80 % · ≤ 3 · 14 days"; what is not asked for is left out. */
export function ruleInShort(
  { step, sessionsAtLeast, painAtMost, forDays }: ProgressionRule,
  words: BuilderWords,
): string {
  const asked = [
    sessionsAtLeast === null ? null : `${sessionsAtLeast} ${words.phases.percent}`,
    painAtMost === null ? null : `≤ ${painAtMost}`,
    forDays === null ? null : `${forDays} ${words.phases.daysUnit}`,
  ].filter((part) => part !== null);
  return [stepInShort(step, words), asked.join(" · ")].filter((part) => part !== "").join(" · ");
}
