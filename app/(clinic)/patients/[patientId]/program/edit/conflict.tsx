import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import type { DraftContent, DraftItem } from "@/db/queries/program";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";
import type { StandingDraft } from "./program-builder";

/** Two people wrote at once. Both sheets are shown; nothing is lost whichever is chosen. */
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
  const sides = [
    { choice: "theirs", title: conflict.theirs, action: conflict.loadTheirs, items: standing?.content.items ?? [] },
    { choice: "mine", title: conflict.mine, action: conflict.keepMine, items: mine.items },
  ] as const;
  return (
    <Notice tone="warn" title={title} live="alert">
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        {sides.map((side) => (
          <div key={side.choice}>
            <p className="font-semibold">{side.title}</p>
            <p>{side.items.map(nameOf).join(", ") || conflict.noExercises}</p>
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
