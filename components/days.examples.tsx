import type { DayState } from "@/lib/domain/day-state";
import { charts } from "@/lib/words/en/charts";
import { DayKey, DayStrip } from "./day-strip";
import type { Example } from "./example";
import { Sparkline } from "./sparkline";
import { WeekStrip } from "./week-strip";

const STATES: readonly DayState[] = [
  "done",
  "part",
  "not_done",
  "no_report",
  "flare_up_plan",
  "rest",
  "pause",
  "not_yet",
];

const strip = (days: string): DayState[] => [...days].map((letter) => LETTERS[letter] ?? "not_yet");
const LETTERS: Record<string, DayState> = {
  d: "done",
  p: "part",
  n: "not_done",
  "?": "no_report",
  ".": "rest",
  f: "flare_up_plan",
  "|": "pause",
};

export const examples: Example[] = [
  {
    name: "fourteen days of Maya and of Aiko",
    element: (
      <div className="grid gap-2">
        <DayStrip
          states={strip("dpd.dnffd?pfn?")}
          label="Last 14 days: 4 done, 2 in part, 2 left out, 2 without a report."
        />
        <DayStrip states={strip("dd.ddp.dd.ddpd")} label="Last 14 days: 9 done, 2 in part." />
      </div>
    ),
  },
  {
    name: "a pause, and days to come",
    element: <DayStrip states={strip("dd.||||||dd!!!")} label="Paused for 6 days." />,
  },
  { name: "nothing yet", element: <DayStrip states={strip("!!!!!!!!!!!!!!")} label="The program has not started." /> },
  { name: "one day", element: <DayStrip states={["done"]} label="One day, done." /> },
  {
    name: "key",
    element: <DayKey title={charts.days.key} entries={STATES.map((state) => ({ state, label: charts.days[state] }))} />,
  },
  {
    name: "a patient's week",
    element: (
      <div className="max-w-sm font-sans text-lg">
        <WeekStrip
          label="This week"
          days={[
            { day: "1", letter: "M", label: "Monday, done", state: "done" },
            { day: "2", letter: "T", label: "Tuesday, part", state: "part" },
            { day: "3", letter: "W", label: "Wednesday, rest day", state: "rest" },
            { day: "4", letter: "T", label: "Thursday, not done, reason given", state: "not_done" },
            { day: "5", letter: "F", label: "Friday, no check-in", state: "no_report" },
            {
              day: "6",
              letter: "S",
              label: "Saturday, today, 1 of 4",
              state: "not_yet",
              when: "today",
              progress: "1/4",
            },
            { day: "7", letter: "S", label: "Sunday, not yet", state: "not_yet" },
          ]}
        />
      </div>
    ),
  },
  {
    name: "sparklines: gaps, steady, one report, all silent, only 10",
    element: (
      <div className="grid gap-2">
        <Sparkline
          values={[3, 4, 4, null, null, 5, 5, 6, 6, null, 7, 7, null, 7]}
          limit={5}
          label="Pain, last 7 of 10"
        />
        <Sparkline values={[4, 4, 3, 4, 3, 3, 3, 2, 3, 2, 2, 2, 2, 2]} limit={5} label="Pain, last 2 of 10" />
        <Sparkline values={[null, null, null, 4, null]} limit={null} label="Pain, last 4 of 10" />
        <Sparkline values={[null, null, null]} limit={5} label="No pain reported" />
        <Sparkline values={[10, 10, 10, 10]} limit={5} label="Pain, last 10 of 10" />
      </div>
    ),
  },
];
