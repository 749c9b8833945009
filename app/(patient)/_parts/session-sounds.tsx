"use client";

import { useId } from "react";
import { Button } from "@/components/button";
import { CLINICAL } from "@/lib/domain/clinical-constants";
import { fill } from "@/lib/words/fill";
import { SessionSheet } from "./session-sheet";
import type { SessionWords } from "./session-words";

export type SessionChoices = { ticks: boolean; voice: boolean; beat: boolean; handsFree: boolean };

/** What may be heard, and whether the next exercise starts by itself. For this session; the settings keep what is usual. */
export function SoundSheet({
  words: { sounds },
  choices,
  onChange,
  onClose,
}: {
  words: SessionWords;
  choices: SessionChoices;
  onChange: (choices: SessionChoices) => void;
  onClose: () => void;
}) {
  const rows = [
    { choice: "ticks", label: sounds.ticks, hint: sounds.ticksHint },
    { choice: "voice", label: sounds.voice, hint: sounds.voiceHint },
    { choice: "beat", label: sounds.beat, hint: fill(sounds.beatHint, { count: CLINICAL.secondsPerRepetition.value }) },
    { choice: "handsFree", label: sounds.handsFree, hint: sounds.handsFreeHint },
  ] as const;
  return (
    <SessionSheet title={sounds.title} close={sounds.close} onClose={onClose}>
      <div className="grid divide-y divide-line rounded-lg border border-line bg-surface">
        {rows.map(({ choice, label, hint }) => (
          <Switch
            key={choice}
            label={label}
            hint={hint}
            isOn={choices[choice]}
            onChange={(isOn) => onChange({ ...choices, [choice]: isOn })}
          />
        ))}
      </div>
      <Button type="button" width="full" onClick={onClose}>
        {sounds.close}
      </Button>
    </SessionSheet>
  );
}

function Switch({
  label,
  hint,
  isOn,
  onChange,
}: {
  label: string;
  hint: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  const id = useId();
  return (
    <label className="option-focus relative flex min-h-14 items-center gap-4 px-4 py-3">
      <input
        type="checkbox"
        role="switch"
        aria-describedby={id}
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="native-option peer"
      />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{label}</span>
        <span id={id} className="block text-base text-ink-2">
          {hint}
        </span>
      </span>
      <span
        aria-hidden="true"
        className="flex h-8 w-14 shrink-0 items-center rounded-full border-2 border-edge bg-sunken p-0.5 peer-checked:border-primary peer-checked:bg-primary peer-checked:[&>span]:translate-x-6 peer-checked:[&>span]:bg-on-primary rtl:peer-checked:[&>span]:-translate-x-6"
      >
        <span className="block size-6 rounded-full bg-edge transition-transform" />
      </span>
    </label>
  );
}
