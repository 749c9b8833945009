import { useId } from "react";

/** A number that is set by a slider or typed, with its name. */
export function Slider({
  label,
  value,
  from,
  to,
  unit = "",
  onChange,
}: {
  label: string;
  value: number;
  from: number;
  to: number;
  unit?: string;
  onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <div className="grid grid-cols-[7.5rem_1fr_3.5rem] items-center gap-2">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        step={1}
        value={Math.min(to, Math.max(from, value))}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="min-h-8 w-full min-w-0 accent-primary"
      />
      <output htmlFor={id} className="text-end text-xs text-ink-2 tabular-nums">
        {Math.round(value)}
        {unit}
      </output>
    </div>
  );
}
