"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { ReasonChips } from "@/components/choice-group";
import { Icon, type IconName } from "@/components/icon";
import { measureOf, type Progress } from "@/lib/domain/guided-session";
import { BARRIERS, type Barrier } from "@/lib/domain/report";
import { fill } from "@/lib/words/fill";
import { ExerciseChoice } from "./session-exercise-choice";
import type { GuidedItem } from "./session-items";
import { SessionSheet } from "./session-sheet";
import type { SessionWords } from "./session-words";
import type { Deed } from "./use-guided-session";

type Props = {
  words: SessionWords;
  item: GuidedItem;
  name: string;
  dose: Progress["dose"];
  insteadId: string | null;
  onDeed: (deed: Deed) => void;
  onClose: () => void;
};

/** Easier, fewer, or not this one. Each of them says why; none of them is advice. */
export function TooSoreSheet({ words, item, name, dose, insteadId, onDeed, onClose }: Props) {
  const { tooSore } = words;
  const [open, setOpen] = useState<"fewer" | "skip" | null>(null);
  const { easier } = item;
  return (
    <SessionSheet title={tooSore.title} close={tooSore.close} onClose={onClose}>
      <p>{tooSore.body}</p>
      {easier && easier.exerciseId !== insteadId && (
        <ExerciseChoice
          exercise={easier}
          label={tooSore.easier}
          detail={fill(tooSore.easierAs, { name: easier.name })}
          onChoose={() => onDeed({ kind: "instead", exerciseId: easier.exerciseId, because: "pain" })}
        />
      )}
      <Choice icon="minus" label={tooSore.fewer} isOpen={open === "fewer"} onToggle={() => toggle("fewer")} />
      {open === "fewer" && (
        <Fewer words={words} dose={dose} onTake={(sets, amount) => onDeed({ kind: "fewer", sets, amount })} />
      )}
      <Choice icon="arrow-right" label={tooSore.skip} isOpen={open === "skip"} onToggle={() => toggle("skip")} />
      {open === "skip" && <Skip words={words} name={name} onSkip={(barriers) => onDeed({ kind: "skip", barriers })} />}
      <p className="text-base text-ink-2">{tooSore.tell}</p>
    </SessionSheet>
  );

  function toggle(part: "fewer" | "skip") {
    setOpen(open === part ? null : part);
  }
}

function Choice({
  icon,
  label,
  isOpen,
  onToggle,
}: {
  icon: IconName;
  label: string;
  isOpen: boolean;
  onToggle: () => void;
}) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onToggle}
      className="flex min-h-(--target-patient) w-full items-center gap-3 rounded-lg border-2 border-edge bg-surface px-4 py-2 text-start font-semibold hover:border-primary hover:bg-primary-soft"
    >
      <Icon name={icon} className="size-6" />
      <span className="min-w-0 flex-1">{label}</span>
      <Icon name={isOpen ? "chevron-up" : "chevron-down"} className="size-6 text-ink-2" />
    </button>
  );
}

/** Two steppers that only go down from what is asked for now. */
function Fewer({
  words,
  dose,
  onTake,
}: {
  words: SessionWords;
  dose: Progress["dose"];
  onTake: (sets: number, amount: number) => void;
}) {
  const { tooSore } = words;
  const asked = amountOf(dose);
  const [sets, setSets] = useState(dose.sets);
  const [amount, setAmount] = useState(asked);
  const label = {
    repetitions: tooSore.fewerTimes,
    "held-repetitions": tooSore.fewerTimes,
    hold: tooSore.fewerSeconds,
    minutes: tooSore.fewerMinutes,
  }[measureOf(dose)];
  return (
    <div className="grid gap-3 rounded-lg bg-sunken p-4">
      <p>{tooSore.fewerHint}</p>
      {dose.sets > 1 && (
        <Stepper words={words} label={tooSore.fewerSets} value={sets} most={dose.sets} step={1} onChange={setSets} />
      )}
      <Stepper
        words={words}
        label={label}
        value={amount}
        most={asked}
        step={measureOf(dose) === "hold" && asked > 10 ? 5 : 1}
        onChange={setAmount}
      />
      <Button
        type="button"
        width="full"
        aria-disabled={sets === dose.sets && amount === asked ? true : undefined}
        className="aria-disabled:cursor-not-allowed aria-disabled:bg-line! aria-disabled:text-ink-2!"
        onClick={() => (sets < dose.sets || amount < asked) && onTake(sets, amount)}
      >
        {tooSore.take}
      </Button>
    </div>
  );
}

const amountOf = ({ repetitions, holdSeconds, minutes }: Progress["dose"]): number =>
  repetitions ?? minutes ?? holdSeconds ?? 1;

function Stepper({
  words: { tooSore },
  label,
  value,
  most,
  step,
  onChange,
}: {
  words: SessionWords;
  label: string;
  value: number;
  most: number;
  step: number;
  onChange: (value: number) => void;
}) {
  const look =
    "grid size-14 place-items-center rounded-lg border-2 border-edge bg-surface hover:border-primary aria-disabled:border-line aria-disabled:text-ink-2";
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center justify-between gap-3">
      <legend className="float-start font-semibold">{label}</legend>
      <div className="flex items-center gap-3">
        <button
          type="button"
          aria-label={fill(tooSore.less, { what: label })}
          aria-disabled={value <= 1 ? true : undefined}
          onClick={() => onChange(Math.max(1, value - step))}
          className={look}
        >
          <Icon name="minus" />
        </button>
        <output className="min-w-10 text-center text-2xl font-semibold tabular-nums">{value}</output>
        <button
          type="button"
          aria-label={fill(tooSore.more, { what: label })}
          aria-disabled={value >= most ? true : undefined}
          onClick={() => onChange(Math.min(most, value + step))}
          className={look}
        >
          <Icon name="plus" />
        </button>
      </div>
    </fieldset>
  );
}

function Skip({ words, name, onSkip }: { words: SessionWords; name: string; onSkip: (barriers: Barrier[]) => void }) {
  const { tooSore, reasons } = words;
  // Who comes by "Too sore" has said so.
  const [chosen, setChosen] = useState<readonly string[]>(["pain"]);
  const [error, setError] = useState<string | undefined>(undefined);
  return (
    <div className="grid gap-4 rounded-lg bg-sunken p-4">
      <ReasonChips
        id="skip-reasons"
        name="skip-reasons"
        legend={tooSore.why}
        hint={tooSore.whyHint}
        error={error}
        choices={reasons}
        chosen={chosen}
        onChange={setChosen}
      />
      <Button
        type="button"
        width="full"
        onClick={() => {
          const barriers = BARRIERS.filter((barrier) => chosen.includes(barrier));
          if (barriers.length === 0) setError(tooSore.choose);
          else onSkip(barriers);
        }}
      >
        {fill(tooSore.skipNow, { name })}
      </Button>
    </div>
  );
}
