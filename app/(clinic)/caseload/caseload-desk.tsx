"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useMemo, useState, useSyncExternalStore, useTransition } from "react";
import { fill, fillCounted } from "@/lib/words/fill";
import { BulkBar } from "./bulk-bar";
import { DeedDialog } from "./deed-dialog";
import { type Desk, DeskContext, type DeskWords } from "./desk-context";
import type { RowFacts } from "./row-facts";
import { RowPanel, type RuleFacts } from "./row-panel";
import { singleKeysKept, useSingleKeys } from "./single-keys";
import { Toast } from "./toast";
import { useDeskState } from "./use-desk-state";
import { type Updates, useUpdates } from "./use-updates";

/**
 * The caseload at work: the rows are the server's, and stand still until somebody asks for new ones. What is done is kept
 * at once and marked on its row.
 */
export function CaseloadDesk({
  words,
  rows,
  rules,
  today,
  read,
  pages,
  children,
}: {
  words: DeskWords;
  rows: readonly RowFacts[];
  rules: RuleFacts;
  today: string;
  /** When the rows were read, in two ways; how many the view has; and where the same rows are asked for. */
  read: { stamp: string; time: string; size: number; address: string };
  pages: Desk["pages"];
  children: ReactNode;
}) {
  const isReady = useSyncExternalStore(NEVER_CHANGES, YES, NO);
  const state = useDeskState(rows, read.stamp, words);
  const [panel, setPanel] = useState<string | null>(null);
  const singleKeys = useSingleKeys();
  const { handled, selected, told, plan } = state;
  const reading = useMemo(() => ({ rows, size: read.size }), [rows, read.size]);
  const handledIds = useMemo(() => new Set(handled.keys()), [handled]);
  const updates = useUpdates(read.address, reading, handledIds);
  const facts = new Map(rows.map((row) => [row.id, row]));

  const desk: Desk = {
    ...{ words, isReady, singleKeys, pages, stamp: read.stamp },
    selectedHere: selected.length === 0 ? "none" : selected.length === rows.length ? "all" : "some",
    factsOf: (id) => facts.get(id) ?? null,
    isSelected: state.isSelected,
    handledOf: (id) => handled.get(id) ?? null,
    toggle: state.toggle,
    extend: state.extend,
    toggleAll: state.toggleAll,
    clear: state.clear,
    begin: state.begin,
    undo: state.undoOne,
    undoLast: state.undoLast,
    showMore: setPanel,
  };
  const opened = panel === null ? undefined : facts.get(panel);
  return (
    <DeskContext value={desk}>
      <UpdateLine words={words} updates={updates} time={read.time} />
      {children}
      {isReady && (
        <div className="mt-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-xs text-ink-2 max-lg:hidden">
          <label className="inline-flex min-h-8 items-center gap-1.5">
            <input
              type="checkbox"
              checked={singleKeys === "on"}
              onChange={({ target }) => singleKeysKept(target.checked ? "on" : "off")}
              className="size-4 accent-primary"
            />
            {words.desk.singleKeys}
          </label>
          <span>{words.desk.keys}</span>
        </div>
      )}
      <p role="status" className="sr-only">
        {selected.length > 0 && fillCounted(words.desk.selected, selected.length)}
      </p>
      {selected.length > 0 && (
        <BulkBar words={words} selected={selected} onPlan={state.planFor} onClear={thenBack(state.clear)} />
      )}
      <Toast
        words={words}
        told={told}
        above={selected.length > 0 ? "a bar" : "nothing"}
        onUndo={(undoable) => void state.undo(undoable).then(backToGrid)}
        onClose={thenBack(state.forget)}
      />
      {opened && (
        <RowPanel
          words={words}
          row={opened}
          isHandled={handled.has(opened.id)}
          rules={rules}
          onBegin={(deed) => state.begin(deed, opened.id)}
          onClose={() => setPanel(null)}
        />
      )}
      {plan && (
        <DeedDialog
          key={plan.deed}
          words={words}
          plan={plan}
          today={today}
          state={state}
          onClose={thenBack(state.endPlan)}
        />
      )}
    </DeskContext>
  );
}

/** What had the focus may be gone once something is done: then it goes back to the row where it was. */
function backToGrid(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[role="grid"] [data-cell][tabindex="0"]')?.focus({ preventScroll: true });
  });
}

const thenBack = (deed: () => void) => () => {
  deed();
  backToGrid();
};

const NEVER_CHANGES = () => () => {};
const YES = () => true;
const NO = () => false;

/** Says quietly that rows have changed. They stay as they are until somebody wants the new ones. */
function UpdateLine({ words: { desk }, updates, time }: { words: DeskWords; updates: Updates; time: string }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const show = () => startTransition(() => router.refresh());
  const hasNews = updates.state === "failed" || updates.count > 0;
  return (
    <div role="status" className={hasNews ? "mt-2 flex flex-wrap items-center gap-x-2 text-xs" : "sr-only"}>
      {hasNews && (
        <>
          <span className={updates.state === "failed" ? "text-warn-ink" : "text-ink-2"}>
            {updates.state === "failed" ? fill(desk.stale, { time }) : fillCounted(desk.updates, updates.count)}
          </span>
          <button
            type="button"
            disabled={isPending}
            onClick={show}
            className="min-h-8 rounded-md px-2 font-medium text-primary underline underline-offset-2 hover:bg-primary-soft hover:text-primary-ink max-lg:min-h-11"
          >
            {updates.state === "failed" ? desk.again : desk.show}
          </button>
        </>
      )}
    </div>
  );
}
