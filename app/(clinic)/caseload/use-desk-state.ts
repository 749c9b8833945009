import { useState } from "react";
import type { Decision } from "@/lib/domain/review";
import { fill, fillCounted } from "@/lib/words/fill";
import type { DeskWords } from "./desk-context";
import { type Deed, type Handled, planned, type RowFacts } from "./row-facts";
import { allOrNone, extended, NOTHING_SELECTED, type Selection, toggled } from "./selection";
import { type ReviewAsked, type Sent, sendReview, takeBack } from "./send-review";

/** What was just done, said once, with what can be taken back. */
export type Told = { sentence: string; undo: readonly Undoable[] };
export type Undoable = { row: RowFacts; reviewId: string };
/** A deed for several, or for one that needs a word more, before anything is kept. */
export type Plan = { deed: Deed; rows: readonly RowFacts[] };

type Board = { stamp: string; handled: ReadonlyMap<string, Handled> };
const NOTHING_HANDLED: Board["handled"] = new Map();

/** What is ticked, what was seen to since the rows were read, what was just said, and what is being planned. */
export function useDeskState(rows: readonly RowFacts[], stamp: string, words: DeskWords) {
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [board, setBoard] = useState<Board>({ stamp, handled: NOTHING_HANDLED });
  const [told, setTold] = useState<Told | null>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const handled = board.stamp === stamp ? board.handled : NOTHING_HANDLED;
  const order = rows.map(({ id }) => id);
  const selected = rows.filter(({ id }) => selection.ids.includes(id));
  const say = (sentence: string, undo: Told["undo"] = []) => setTold({ sentence, undo });
  const select = (change: (before: Selection) => Selection) => setSelection(change);

  function mark(id: string, what: Handled | null) {
    setBoard((before) => {
      const next = new Map(before.stamp === stamp ? before.handled : NOTHING_HANDLED);
      if (what === null) next.delete(id);
      else next.set(id, what);
      return { stamp, handled: next };
    });
  }

  /** Keeps one review and marks its row; the row stays where it is. */
  async function keep(row: RowFacts, asked: ReviewAsked): Promise<Sent> {
    const sent = await sendReview(row.id, asked);
    if (sent.kind === "kept") mark(row.id, { decision: asked.decision, reviewId: sent.reviewId });
    return sent;
  }

  async function doneNow(row: RowFacts): Promise<void> {
    mark(row.id, { decision: "keep", reviewId: "" }); // at once; taken back when it could not be kept
    const sent = await keep(row, { decision: "keep", until: null, reason: null });
    if (sent.kind === "kept") {
      return say(fill(words.desk.saidDone, { name: row.name }), [{ row, reviewId: sent.reviewId }]);
    }
    mark(row.id, null);
    say(`${row.name}: ${whyNotKept(words, sent)}`);
  }

  function begin(deed: Deed, id: string): boolean {
    const row = rows.find((one) => one.id === id);
    if (row === undefined) return false;
    const because = planned(deed, [row], handled).leftOut[0]?.because;
    if (because !== undefined) {
      const sentence = {
        safety: words.desk.safetyFirst,
        handled: words.desk.already,
        "nothing-open": words.desk.nothingWaits,
      };
      say(fill(sentence[because], { name: row.name }));
      return false;
    }
    if (deed === "done") void doneNow(row);
    else setPlan({ deed, rows: [row] });
    return true;
  }

  async function undo(undoable: readonly Undoable[]): Promise<void> {
    const answers = await Promise.all(undoable.map(({ row, reviewId }) => takeBack(row.id, reviewId)));
    undoable.forEach(({ row }, at) => {
      if (answers[at] === "kept") mark(row.id, null);
    });
    say(answers.includes("failed") ? words.desk.undoFailed : fillCounted(words.desk.undone, undoable.length));
  }

  function undoOne(id: string) {
    const row = rows.find((one) => one.id === id);
    const reviewId = handled.get(id)?.reviewId;
    if (row && reviewId) void undo([{ row, reviewId }]);
  }

  function undoLast() {
    if (told === null || told.undo.length === 0) return say(words.desk.nothingToUndo);
    void undo(told.undo);
  }

  return {
    ...{ handled, selected, order, told, plan, keep, begin, undo, undoOne, undoLast, say },
    isSelected: (id: string) => selection.ids.includes(id),
    toggle: (id: string, way: "one" | "range") =>
      select((before) => (way === "one" ? toggled(before, id) : extended(before, order, before.range?.from ?? id, id))),
    extend: (at: string, to: string) => select((before) => extended(before, order, at, to)),
    toggleAll: () => select((before) => allOrNone(before, order)),
    clear: () => setSelection(NOTHING_SELECTED),
    forget: () => setTold(null),
    planFor: (deed: Deed) => setPlan({ deed, rows: selected }),
    endPlan: () => setPlan(null),
  };
}
export type DeskState = ReturnType<typeof useDeskState>;

/** Why something was not kept, in a sentence. */
export function whyNotKept({ desk }: DeskWords, sent: Exclude<Sent, { kind: "kept" }>): string {
  if (sent.kind === "refused") return Object.values(sent.fields)[0] ?? sent.why;
  return sent.kind === "signed-out" ? desk.signedOut : desk.failed;
}

export const decisionOf: Readonly<Record<Exclude<Deed, "assign">, Decision>> = {
  done: "keep",
  snooze: "later",
  message: "contacted",
};
