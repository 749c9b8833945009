import type { ReactNode } from "react";
import type { PainFirst } from "@/lib/domain/plan";
import { PAIN_SCORES } from "@/lib/domain/report";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";

const DAYS = [3, 5, 7, 10, 14, 21, 28] as const;
const PERCENTS = [0, 25, 50, 60, 70, 80, 90] as const;
const FIELD = "h-9 w-full rounded-md border border-line-strong bg-surface px-2";

/** What less pain first is after and when it is done with, as this clinician wants it for this patient. */
export function PainGoal({
  plan,
  words: { context },
  onChange,
}: {
  plan: PainFirst;
  words: BuilderWords;
  onChange: (plan: PainFirst) => void;
}) {
  const { painFirst } = context;
  return (
    <fieldset className="grid gap-2 rounded-md bg-sunken p-2.5">
      <legend className="sr-only">{painFirst.title}</legend>
      <div className="grid grid-cols-2 gap-2">
        <Choice
          label={painFirst.painAtMost}
          value={plan.painAtMost}
          choices={PAIN_SCORES.map((score) => ({ value: score, label: String(score) }))}
          onChoose={(value) => onChange({ ...plan, painAtMost: PAIN_SCORES.find((score) => score === value) ?? 0 })}
        />
        <Choice
          label={painFirst.forDays}
          value={plan.forDays}
          choices={withOwn(DAYS, plan.forDays).map((days) => ({ value: days, label: String(days) }))}
          onChoose={(forDays) => onChange({ ...plan, forDays })}
        />
      </div>
      <Choice
        label={painFirst.sessionsAtLeast}
        value={plan.sessionsAtLeast ?? 0}
        choices={withOwn(PERCENTS, plan.sessionsAtLeast ?? 0).map((percent) => ({
          value: percent,
          label: percent === 0 ? painFirst.sessionsNone : fill(painFirst.percent, { percent: String(percent) }),
        }))}
        onChoose={(percent) => onChange({ ...plan, sessionsAtLeast: percent === 0 ? null : percent })}
      />
      <Labelled label={painFirst.reliefPlan}>
        <textarea
          rows={3}
          maxLength={2000}
          value={plan.reliefPlan ?? ""}
          onChange={(event) => onChange({ ...plan, reliefPlan: event.target.value === "" ? null : event.target.value })}
          className="w-full rounded-md border border-line-strong bg-surface p-2"
        />
      </Labelled>
      <p className="text-2xs text-ink-2">{painFirst.leaving}</p>
    </fieldset>
  );
}

/** The usual numbers, and the one that stands there. */
const withOwn = (usual: readonly number[], own: number): number[] =>
  [...new Set([...usual, own])].sort((one, other) => one - other);

function Choice({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: number;
  choices: readonly { value: number; label: string }[];
  onChoose: (value: number) => void;
}) {
  return (
    <Labelled label={label}>
      <select value={value} onChange={(event) => onChoose(Number(event.target.value))} className={FIELD}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control stands inside
    <label className="grid content-between gap-0.5">
      <span className="text-2xs text-ink-2">{label}</span>
      {children}
    </label>
  );
}
