"use client";

import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button";
import { DoneToggle } from "@/components/done-toggle";
import { Notice } from "@/components/notice";
import { PortalLink } from "@/components/portal-link";
import type { ItemStatus } from "@/lib/domain/report";
import { type Results, useResults } from "./use-results";

/** One exercise of today with its sentences ready. `mark` stands at the end of the row once it is reported. */
export type TodayRow = {
  id: string;
  href: string;
  name: string;
  dose: string;
  detail: string | undefined;
  picture: ReactNode;
  mark: ReactNode;
  markDone: string;
  continueWith: string;
};

export type TodayRowsWords = {
  start: string;
  checkIn: string;
  cannot: string;
  allDone: string;
  /** "2 of 4 done", by how many are. */
  doneSoFar: readonly string[];
  notSent: string;
  foldedAway: string;
};

/**
 * The exercises of today and the one thing to do next. A tap on a circle marks an exercise done on this phone, where the
 * check-in finds it; nothing is sent before that. `after` is what stands below once the day is told.
 */
export function TodayRows({
  day,
  rows,
  folded,
  telling,
  after,
  words,
}: {
  day: string;
  rows: readonly TodayRow[];
  /** Exercises that somebody who was away for long need not look at today. */
  folded: readonly TodayRow[];
  telling: "open" | "told";
  after?: ReactNode;
  words: TodayRowsWords;
}) {
  const { results, mark } = useResults(day);
  const list = (some: readonly TodayRow[], className: string) => (
    <ul className={className}>
      {some.map((row) => (
        <Row key={row.id} row={row} telling={telling} status={results[row.id]?.status} onMark={mark} />
      ))}
    </ul>
  );
  return (
    <>
      {list(rows, "mt-3 grid gap-2")}
      {folded.length > 0 && (
        <details className="group/folded mt-2">
          <summary className="inline-flex min-h-11 items-center gap-1.5 rounded-md px-1 text-base text-primary underline underline-offset-2">
            {words.foldedAway}
            <Chevron />
          </summary>
          {list(folded, "mt-1 grid gap-2")}
        </details>
      )}
      {telling === "told" ? after : <Next rows={rows} results={results} words={words} />}
    </>
  );
}

function Row({
  row,
  telling,
  status,
  onMark,
}: {
  row: TodayRow;
  telling: "open" | "told";
  status: ItemStatus | undefined;
  onMark: (id: string, done: "done" | "taken-back") => void;
}) {
  return (
    <li className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-surface p-3 has-[a:hover]:border-edge">
      <PortalLink href={row.href} className="flex min-w-0 flex-[1_1_11rem] flex-wrap items-center gap-3">
        {row.picture}
        <span className="min-w-0 flex-[1_1_6rem]">
          <span className="block text-lg leading-6 font-semibold">{row.name}</span>
          <span className="block text-base text-ink-2">{row.dose}</span>
          {row.detail !== undefined && <span className="block text-base text-ink-2">{row.detail}</span>}
        </span>
      </PortalLink>
      {telling === "told" ? (
        row.mark
      ) : (
        <DoneToggle
          mark={markOf(status)}
          label={row.markDone}
          className="ms-auto noscript:hidden"
          onClick={() => onMark(row.id, status === "done" ? "taken-back" : "done")}
        />
      )}
    </li>
  );
}

function markOf(status: ItemStatus | undefined): "none" | "part" | "done" {
  if (status === "partly") return "part";
  return status === "done" ? "done" : "none";
}

/** On with the exercises, or tell about them: the one that comes next is the large one. */
function Next({ rows, results, words }: { rows: readonly TodayRow[]; results: Results; words: TodayRowsWords }) {
  const done = rows.filter(({ id }) => results[id]?.status === "done").length;
  const next = rows.find(({ id }) => results[id] === undefined);
  const isAllDone = rows.length > 0 && done === rows.length;
  const hasBegun = Object.keys(results).length > 0;
  return (
    <div className="mt-4 grid justify-items-center gap-2">
      {isAllDone && (
        <Notice tone="ok" className="w-full font-semibold">
          {words.allDone}
        </Notice>
      )}
      <p role="status" className="w-full text-base text-ink-2 empty:hidden">
        {hasBegun ? `${words.doneSoFar[done] ?? ""}. ${words.notSent}` : ""}
      </p>
      {next && (
        <ButtonLink href={next.href} width="full">
          <Play />
          {hasBegun ? next.continueWith : words.start}
        </ButtonLink>
      )}
      <ButtonLink href="/check-in" width="full" variant={next ? "secondary" : "primary"}>
        {words.checkIn}
      </ButtonLink>
      {!isAllDone && (
        <PortalLink
          href="/not-today"
          className="inline-flex min-h-11 items-center text-base text-primary underline underline-offset-2"
        >
          {words.cannot}
        </PortalLink>
      )}
    </div>
  );
}

function Play() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5 fill-none stroke-current stroke-2">
      <path d="M6 4.5v15l13-7.5z" strokeLinejoin="round" />
    </svg>
  );
}

function Chevron() {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className="size-5 fill-none stroke-current stroke-2 group-open/folded:rotate-180"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="m6 9 6 6 6-6" />
    </svg>
  );
}
