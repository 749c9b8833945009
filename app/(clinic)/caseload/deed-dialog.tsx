"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { type CalendarDay, isCalendarDay } from "@/lib/domain/calendar-day";
import { fill, fillCounted } from "@/lib/words/fill";
import { AssignChoices } from "./assign-choices";
import type { DeskWords } from "./desk-context";
import { DeskDialog } from "./desk-dialog";
import { MessageWords } from "./message-words";
import { planned, type RowFacts } from "./row-facts";
import type { Sent } from "./send-review";
import { type Snooze, type SnoozeFaults, SnoozeFields } from "./snooze-fields";
import { type DeskState, decisionOf, type Plan, type Undoable, whyNotKept } from "./use-desk-state";

type Result = { row: RowFacts; sent: Sent | null };

/** A deed looked at before it is done: for whom it is, who is left out and why, and then, one by one, what became of it. */
export function DeedDialog({
  words,
  plan: { deed, rows },
  today,
  state,
  onClose,
}: {
  words: DeskWords;
  plan: Plan;
  today: string;
  state: DeskState;
  onClose: () => void;
}) {
  const { plan: texts } = words.desk;
  const [{ included, leftOut }] = useState(() => planned(deed, rows, state.handled)); // as it was looked at
  const [results, setResults] = useState<readonly Result[] | null>(null);
  const [snooze, setSnooze] = useState<Snooze>({ until: "", reason: "" });
  const [faults, setFaults] = useState<SnoozeFaults>({});

  async function confirm() {
    if (deed === "assign") return;
    const found = deed === "snooze" ? faultsIn(words, snooze, today) : {};
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const asked = { decision: decisionOf[deed], ...(deed === "snooze" ? snooze : { until: null, reason: null }) };
    setResults(included.map((row) => ({ row, sent: null })));
    const done: Result[] = [];
    for (const row of included) {
      done.push({ row, sent: await state.keep(row, asked) });
      setResults(included.map((one, at) => done[at] ?? { row: one, sent: null }));
    }
    finish(done);
  }
  function finish(done: readonly Result[]) {
    const kept = keptOf(done);
    if (kept.length > 0) state.say(toldOf(words, deed, kept, snooze), kept);
    if (kept.length !== done.length) return; // what was not kept stays in sight, with its reason
    onClose();
    state.clear();
  }
  const isOver = results?.every(({ sent }) => sent !== null) ?? false;
  return (
    <DeskDialog
      title={rows.length === 1 && included[0] ? `${titleOf(words, deed)}: ${included[0].name}` : texts[deed]}
      lead={texts[`${deed}Lead`]}
      close={words.close}
      place="middle"
      onClose={onClose}
      foot={
        deed === "assign" || included.length === 0 ? undefined : (
          <>
            <Button type="button" size="clinic" variant="secondary" onClick={onClose}>
              {isOver ? words.close : words.cancel}
            </Button>
            {!isOver && (
              <Button type="button" size="clinic" disabled={results !== null} onClick={confirm}>
                {results === null ? fillCounted(texts[CONFIRM[deed]], included.length) : texts.working}
              </Button>
            )}
          </>
        )
      }
    >
      {included.length === 0 && <p>{texts.nobody}</p>}
      {deed === "snooze" && included.length > 0 && results === null && (
        <SnoozeFields words={words} today={today as CalendarDay} value={snooze} faults={faults} onChange={setSnooze} />
      )}
      {results !== null ? (
        <Results words={words} results={results} />
      ) : deed === "message" ? (
        <MessageWords words={words} rows={included} />
      ) : (
        <Included words={words} rows={included} />
      )}
      {deed === "assign" && included.length > 0 && <AssignChoices words={words} rows={included} />}
      {leftOut.length > 0 && (
        <section className="grid gap-1">
          <h3 className="font-semibold">{fillCounted(texts.leftOut, leftOut.length)}</h3>
          <ul className="grid gap-0.5 text-ink-2">
            {leftOut.map(({ row, because }) => (
              <li key={row.id}>
                {row.name}: {texts.because[because]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </DeskDialog>
  );
}

const CONFIRM = { done: "confirmDone", snooze: "confirmSnooze", message: "confirmMessage" } as const;

const titleOf = ({ desk, done }: DeskWords, deed: Plan["deed"]): string => (deed === "done" ? done : desk.plan[deed]);

const keptOf = (results: readonly Result[]): Undoable[] =>
  results.flatMap(({ row, sent }) => (sent?.kind === "kept" ? { row, reviewId: sent.reviewId } : []));

function toldOf({ desk }: DeskWords, deed: Plan["deed"], kept: readonly Undoable[], { until }: Snooze): string {
  const [only] = kept;
  if (kept.length !== 1 || only === undefined) return fillCounted(desk.saidMany, kept.length);
  const { name } = only.row;
  if (deed === "snooze") return fill(desk.saidSnoozed, { name, day: until });
  return fill(deed === "message" ? desk.saidContacted : desk.saidDone, { name });
}

/** Said here already, so that nothing is sent that the server would refuse; it looks again. */
function faultsIn({ desk: { plan } }: DeskWords, { until, reason }: Snooze, today: string): SnoozeFaults {
  const day = isCalendarDay(until) ? (until <= today ? plan.dayNotAhead : undefined) : plan.dayNeeded;
  return {
    ...(day !== undefined && { until: day }),
    ...(reason.trim() === "" && { reason: plan.reasonNeeded }),
  };
}

function Included({ words: { desk }, rows }: { words: DeskWords; rows: readonly RowFacts[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold">{fillCounted(desk.plan.included, rows.length)}</h3>
      <ul className="divide-y divide-line rounded-md border border-line">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap justify-between gap-x-3 px-3 py-2">
            <span className="font-medium">{row.name}</span>
            <span className="text-ink-2">{row.reasons[0]?.sentence ?? desk.nothingWaits}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Results({ words, results }: { words: DeskWords; results: readonly Result[] }) {
  const { plan } = words.desk;
  return (
    <ul role="status" className="divide-y divide-line rounded-md border border-line">
      {results.map(({ row, sent }) => (
        <li key={row.id} className="flex flex-wrap justify-between gap-x-3 px-3 py-2">
          <span className="font-medium">{row.name}</span>
          <span className={sent === null || sent.kind === "kept" ? "text-ink-2" : "text-danger-ink"}>
            {sent === null && plan.working}
            {sent?.kind === "kept" && plan.kept}
            {sent !== null && sent.kind !== "kept" && fill(plan.notKept, { why: whyNotKept(words, sent) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
