import type { ReactNode } from "react";
import type { DayState } from "@/lib/domain/day-state";
import { Icon } from "./icon";

export type WeekDay = {
  day: string;
  /** One letter above the circle ("W"). */
  letter: string;
  /** What is read out: "Wednesday, done". */
  label: string;
  state: DayState;
  when?: "today";
  /** A few characters inside the circle while the day is open ("1/4"). */
  progress?: ReactNode;
};

/** A patient's week as a list of seven circles, each read as "Wednesday, done". */
export function WeekStrip({ label, days }: { label: string; days: readonly WeekDay[] }) {
  return (
    <ol aria-label={label} className="grid grid-cols-[repeat(auto-fit,minmax(2.25rem,1fr))] gap-x-0.5 gap-y-1">
      {days.map((day) => (
        <li
          key={day.day}
          aria-current={day.when === "today" ? "date" : undefined}
          className={`grid justify-items-center gap-1 text-xs ${day.when === "today" ? "font-semibold text-ink" : "text-ink-2"}`}
        >
          <span aria-hidden="true">{day.letter}</span>
          <span aria-hidden="true" className={`grid size-9 place-items-center rounded-full border-2 ${ring(day)}`}>
            {inside(day)}
          </span>
          <span className="sr-only">{day.label}</span>
        </li>
      ))}
    </ol>
  );
}

const RINGS: Record<DayState, string> = {
  done: "border-adh-3 bg-adh-3 text-on-primary",
  part: "border-adh-3 bg-adh-1 text-ink",
  not_done: "border-edge text-ink-2",
  no_report: "border-edge border-dashed text-ink-2",
  rest: "border-transparent text-ink-2",
  pause: "border-transparent text-ink-2",
  flare_up_plan: "border-warn bg-flare text-warn-ink",
  not_yet: "border-line text-ink-2",
};

function ring({ state, when }: WeekDay): string {
  const isOpenToday = when === "today" && (state === "not_yet" || state === "no_report");
  return isOpenToday ? "border-primary text-primary" : RINGS[state];
}

function inside({ state, progress }: WeekDay): ReactNode {
  if (progress) return <span className="text-sm font-semibold tabular-nums">{progress}</span>;
  if (state === "done") return <Icon name="check" />;
  if (state === "part") return <span className="text-sm font-semibold">½</span>;
  if (state === "not_done") return <Icon name="minus" />;
  if (state === "rest") return <span className="size-1 rounded-full bg-ink-2" />;
  if (state === "pause") return <Icon name="pause" />;
  if (state === "flare_up_plan") return <Icon name="waves" />;
  return null;
}
