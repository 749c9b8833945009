import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import type { DraftContent, DraftItem } from "@/db/queries/program";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";
import type { StandingDraft } from "./use-draft";

/** Two people wrote at once. Both sheets are shown, with what differs in bold; nothing is lost whichever is chosen. */
export function Conflict({
  words,
  standing,
  mine,
  nameOf,
  time,
  onTake,
}: {
  words: BuilderWords;
  standing: StandingDraft | null;
  mine: DraftContent;
  nameOf: (item: DraftItem) => string;
  time: Intl.DateTimeFormat;
  onTake: (choice: "theirs" | "mine") => void;
}) {
  const { conflict } = words;
  const title = standing
    ? fill(conflict.title, { name: standing.changedByName, time: time.format(standing.changedAt) })
    : conflict.unnamed;
  const lineOf = (item: DraftItem) => [nameOf(item), doseShorthand(item, words), daysShorthand(item, words)].join(" ");
  const theirs = standing?.content.items ?? [];
  const sides = [
    {
      choice: "theirs",
      title: conflict.theirs,
      action: conflict.loadTheirs,
      items: theirs,
      others: mine.items.map(lineOf),
    },
    { choice: "mine", title: conflict.mine, action: conflict.keepMine, items: mine.items, others: theirs.map(lineOf) },
  ] as const;
  return (
    <Notice tone="warn" title={title} live="alert">
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        {sides.map((side) => (
          <div key={side.choice}>
            <p className="font-semibold">{side.title}</p>
            {side.items.length === 0 && <p>{conflict.noExercises}</p>}
            <ul>
              {side.items.map((item) => (
                <li
                  key={item.prescriptionId}
                  className={side.others.includes(lineOf(item)) ? undefined : "font-semibold"}
                >
                  {lineOf(item)}
                </li>
              ))}
            </ul>
            <Button
              type="button"
              size="clinic"
              variant="secondary"
              className="mt-2"
              onClick={() => onTake(side.choice)}
            >
              {side.action}
            </Button>
          </div>
        ))}
      </div>
    </Notice>
  );
}

/** "3 × 10 · 5 s": enough to tell two doses apart. */
function doseShorthand({ sets, repetitions, holdSeconds, minutes, cue }: DraftItem, words: BuilderWords): string {
  const amounts = [
    repetitions === null ? null : String(repetitions),
    holdSeconds === null ? null : `${holdSeconds} ${words.seconds}`,
    minutes === null ? null : `${minutes} ${words.minutesUnit}`,
  ];
  const dose = `${sets ?? "?"} × ${amounts.filter(Boolean).join(" · ")}`;
  return cue === null ? dose : `${dose} · ${cue}`;
}

function daysShorthand({ weekdays, timesPerWeek }: DraftItem, words: BuilderWords): string {
  if (timesPerWeek !== null) return `· ${timesPerWeek} ${words.fields.timesPerWeek}`;
  const days = words.weekdays.filter(({ weekday }) => weekdays?.includes(weekday)).map(({ short }) => short);
  return days.length === 0 ? "" : `· ${days.join(" ")}`;
}
