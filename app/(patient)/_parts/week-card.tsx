import type { ReactNode } from "react";
import { Card } from "@/components/card";
import { WeekStrip } from "@/components/week-strip";
import type { Counts } from "@/lib/domain/adherence";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { DAY_STATES, type DayState } from "@/lib/domain/day-state";
import type { Words } from "@/lib/words/words";

/** The running week: planned days only, every day by shape and in words. What was not reported is an empty ring, never a fault. */
export function WeekCard({
  words,
  today,
  week,
  counts,
  progress,
}: {
  words: Words;
  today: CalendarDay;
  week: readonly { day: CalendarDay; state: DayState }[];
  counts: Counts | null;
  /** What stands in the circle of today while the day is open. */
  progress?: ReactNode;
}) {
  const { t } = words;
  const title = counts === null ? t("patient.week.title") : t("patient.week.counts", counts);
  return (
    <Card look="patient" title={title} titleId="this-week">
      <div className="-mx-1">
        <WeekStrip
          label={t("patient.week.strip")}
          days={week.map(({ day, state }) => {
            const names = { day: words.day(day, "weekday"), state: t(`patient.week.states.${state}`) };
            const isToday = day === today;
            return {
              day,
              state,
              letter: words.day(day, "shortWeekday").slice(0, 1),
              label: isToday ? t("patient.week.dayToday", names) : t("patient.week.day", names),
              when: isToday ? "today" : undefined,
              progress: isToday ? progress : undefined,
            };
          })}
        />
      </div>
      <ul aria-hidden="true" className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
        {DAY_STATES.filter((state) => week.some((one) => one.state === state)).map((state) => (
          <li key={state} className="inline-flex items-center gap-1.5">
            <span className="inline-grid min-w-4 place-items-center">{SIGNS[state]}</span>
            {t(`patient.week.states.${state}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const RING = "inline-block size-3 rounded-full border-2";

/** The key below the strip repeats its shapes in small. */
const SIGNS: Record<DayState, ReactNode> = {
  done: "✓",
  part: "½",
  not_done: "–",
  no_report: <span className={`${RING} border-dashed border-edge`} />,
  rest: <span className="inline-block size-1 rounded-full bg-ink-2" />,
  pause: "‖",
  flare_up_plan: "~",
  not_yet: <span className={`${RING} border-line`} />,
};
