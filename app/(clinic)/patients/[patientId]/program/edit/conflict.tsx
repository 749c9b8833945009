"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import type { DraftContent, DraftItem } from "@/lib/domain/draft";
import { frequencyOf } from "../draft-faults";
import type { BuilderWords } from "./builder-words";
import { daysInShort } from "./changes-in-short";
import { fill } from "./fill";
import type { Draft, StandingDraft } from "./use-draft";

type NameOf = (item: DraftItem) => string;

/** Two people wrote at once: both sheets until one is chosen, and the way back to the other one after that. */
export function Conflicts({
  draft,
  standing,
  initial,
  words,
  nameOf,
  time,
}: {
  draft: Draft;
  standing: StandingDraft | null;
  /** What the sheet begins with when theirs was sent and no draft stands any more. */
  initial: { content: DraftContent; revision: number };
  words: BuilderWords;
  nameOf: NameOf;
  time: Intl.DateTimeFormat;
}) {
  const [mine, setMine] = useState<DraftContent | null>(null);
  function take(choice: "theirs" | "mine") {
    if (choice === "theirs") setMine(draft.content);
    draft.goOnFrom(standing ?? initial, choice === "mine" ? "mine" : { said: words.conflict.loaded });
  }
  function bringMineBack() {
    if (mine !== null) draft.change(() => mine, { said: words.conflict.bringBack });
    setMine(null);
  }
  return (
    <>
      {draft.state.kind === "conflict" && (
        <Conflict
          words={words}
          standing={standing}
          theirs={(standing ?? initial).content}
          mine={draft.content}
          nameOf={nameOf}
          time={time}
          onTake={take}
        />
      )}
      {mine !== null && (
        <Notice tone="info" live="status">
          {words.conflict.theirsLoaded}{" "}
          <button type="button" onClick={bringMineBack} className="font-semibold underline">
            {words.conflict.bringBack}
          </button>
        </Notice>
      )}
    </>
  );
}

/** Both sheets side by side, with what differs in bold; nothing is lost whichever is chosen. */
function Conflict({
  words,
  standing,
  theirs,
  mine,
  nameOf,
  time,
  onTake,
}: {
  words: BuilderWords;
  standing: StandingDraft | null;
  theirs: DraftContent;
  mine: DraftContent;
  nameOf: NameOf;
  time: Intl.DateTimeFormat;
  onTake: (choice: "theirs" | "mine") => void;
}) {
  const { conflict } = words;
  const title = standing
    ? fill(conflict.title, { name: standing.changedByName, time: time.format(standing.changedAt) })
    : conflict.unnamed;
  const theirLines = linesOf(theirs, words, nameOf);
  const myLines = linesOf(mine, words, nameOf);
  const sides = [
    { choice: "theirs", title: conflict.theirs, action: conflict.loadTheirs, lines: theirLines, others: myLines },
    { choice: "mine", title: conflict.mine, action: conflict.keepMine, lines: myLines, others: theirLines },
  ] as const;
  return (
    <Notice tone="warn" title={title} live="alert">
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {sides.map((side) => (
          <section key={side.choice} className="flex flex-col gap-2 rounded-md bg-surface p-3 text-ink">
            <h3 className="font-semibold">{side.title}</h3>
            {side.lines.length === 1 && <p>{conflict.noExercises}</p>}
            <ul className="grid flex-1 content-start gap-1 text-xs">
              {side.lines.map(({ id, line }) => (
                <li
                  key={id}
                  className={
                    side.others.some((other) => other.line === line)
                      ? "text-ink-2"
                      : "rounded-xs bg-warn-soft px-1 font-semibold"
                  }
                >
                  {line}
                </li>
              ))}
            </ul>
            <Button type="button" size="clinic" variant="secondary" onClick={() => onTake(side.choice)}>
              {side.action}
            </Button>
          </section>
        ))}
      </div>
    </Notice>
  );
}

/** The name and every exercise, enough to tell two sheets apart. */
function linesOf(content: DraftContent, words: BuilderWords, nameOf: NameOf): { id: string; line: string }[] {
  const items = content.items.map((item) => ({
    id: item.prescriptionId,
    line: [nameOf(item), doseInShort(item, words), `· ${daysInShort(frequencyOf(item), words)}`].join(" "),
  }));
  return [{ id: "name", line: content.name }, ...items];
}

/** "3 × 10 · 5 s": enough to tell two doses apart. */
function doseInShort({ sets, repetitions, holdSeconds, minutes, cue }: DraftItem, { units }: BuilderWords): string {
  const amounts = [
    repetitions === null ? null : String(repetitions),
    holdSeconds === null ? null : `${holdSeconds} ${units.seconds}`,
    minutes === null ? null : `${minutes} ${units.minutes}`,
  ];
  const dose = `${sets ?? "?"} × ${amounts.filter(Boolean).join(" · ")}`;
  return cue === null ? dose : `${dose} · ${cue}`;
}
