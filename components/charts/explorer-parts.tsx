import { useEffect } from "react";
import { useActiveTooltipLabel, useIsTooltipActive } from "recharts";

/** Tells which entry of the chart the pointer or the arrow keys are on, by its value on the x axis. It stands inside the chart and draws nothing. */
export function ActiveEntry({ onChange }: { onChange: (place: string) => void }) {
  const isActive = useIsTooltipActive();
  const place = useActiveTooltipLabel();
  useEffect(() => {
    if (isActive && place !== undefined) onChange(String(place));
  }, [isActive, place, onChange]);
  return null;
}

/** What the chosen day or week says, read out when it changes. It keeps its height, so that nothing jumps. */
export function DetailPanel({
  hint,
  title,
  facts,
  told,
}: {
  hint: string;
  title?: string;
  facts: readonly { name: string; value: string }[];
  /** What else was told, in words. */
  told?: string;
}) {
  return (
    <div
      role="status"
      className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 rounded-md bg-sunken px-3 py-2 text-sm"
    >
      {title === undefined ? <p className="text-ink-2">{hint}</p> : <p className="font-semibold">{title}</p>}
      {facts.map(({ name, value }) => (
        <p key={name} className="tabular-nums">
          <span className="text-ink-2">{name} </span>
          <span className="font-medium">{value}</span>
        </p>
      ))}
      {told !== undefined && <p className="basis-full text-ink-2">{told}</p>}
    </div>
  );
}
