"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/button";
import { Notice } from "@/components/notice";
import { fill } from "../edit/fill";

export type RestoreWords = {
  restore: string;
  /** With the number of the version, for a screen reader. */
  restoreNumber: string;
  restoring: string;
  replace: string;
  keep: string;
  openDraft: string;
  /** With a place for {exercises}. */
  leftOut: string;
  failed: string;
  signedOut: string;
};

/** For a draft that was saved since the page was opened: a sentence with places for {name} and {moment}. */
export type ConflictWords = { named: string; unnamed: string; locale: string; timeZone: string };

/** A draft that a restored version would replace. */
export type StandingDraft = { revision: number; conflict: string };

type State =
  | { kind: "open" | "working" | "failed" | "signed-out" }
  | { kind: "asking"; draft: StandingDraft }
  /** Restored without exercises that were archived since. */
  | { kind: "restored"; leftOut: readonly string[] };

/** Makes a draft from a version. A draft that is there already is replaced only by whoever says so, having seen whose it is. */
export function RestoreButton({
  patientId,
  versionId,
  draft,
  words,
  conflictOf,
}: {
  patientId: string;
  versionId: string;
  draft: StandingDraft | null;
  words: RestoreWords;
  conflictOf: ConflictWords;
}) {
  const router = useRouter();
  const [state, setState] = useState<State>({ kind: "open" });
  const sheet = `/patients/${patientId}/program/edit`;

  async function restore(revision: number) {
    setState({ kind: "working" });
    const answer = await copy(patientId, versionId, revision);
    if (answer.kind === "copied" && answer.leftOut.length === 0) router.push(sheet);
    else if (answer.kind === "copied") setState({ kind: "restored", leftOut: answer.leftOut });
    else if (answer.kind === "conflict") setState({ kind: "asking", draft: standingDraft(answer, conflictOf) });
    else setState(answer);
  }

  if (state.kind === "restored") {
    const exercises = new Intl.ListFormat(conflictOf.locale).format(state.leftOut);
    return (
      <Notice tone="warn" live="status">
        <p className="max-w-80 text-start">{fill(words.leftOut, { exercises })}</p>
        <ButtonLink href={sheet} size="clinic" className="mt-2">
          {words.openDraft}
        </ButtonLink>
      </Notice>
    );
  }
  if (state.kind === "asking") {
    const { revision, conflict } = state.draft;
    return (
      <Notice tone="warn" live="alert">
        <p className="max-w-80 text-start">{conflict}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button type="button" size="clinic" onClick={() => restore(revision)}>
            {words.replace}
          </Button>
          <Button type="button" size="clinic" variant="secondary" onClick={() => setState({ kind: "open" })}>
            {words.keep}
          </Button>
          <ButtonLink href={sheet} size="clinic" variant="quiet">
            {words.openDraft}
          </ButtonLink>
        </div>
      </Notice>
    );
  }
  return (
    <div className="grid gap-1">
      <Button
        type="button"
        size="clinic"
        variant="secondary"
        icon="history"
        aria-label={state.kind === "working" ? undefined : words.restoreNumber}
        disabled={state.kind === "working"}
        onClick={() => (draft ? setState({ kind: "asking", draft }) : restore(0))}
      >
        {state.kind === "working" ? words.restoring : words.restore}
      </Button>
      {state.kind === "failed" && (
        <Notice tone="danger" live="alert">
          {words.failed}
        </Notice>
      )}
      {state.kind === "signed-out" && (
        <Notice tone="danger" live="alert">
          {words.signedOut}
        </Notice>
      )}
    </div>
  );
}

type Conflict = { kind: "conflict"; revision: number; changedByName: string | null; changedAt: string | null };
type Answer = { kind: "copied"; leftOut: string[] } | Conflict | { kind: "failed" | "signed-out" };

async function copy(patientId: string, versionId: string, revision: number): Promise<Answer> {
  try {
    const response = await fetch(`/api/patients/${patientId}/program/draft/copy`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ revision, from: { kind: "version", patientId, versionId }, how: "replace" }),
    });
    if (response.ok) {
      const { leftOut = [] }: { leftOut?: string[] } = await response.json();
      return { kind: "copied", leftOut };
    }
    if (response.status === 401) return { kind: "signed-out" };
    if (response.status !== 409) return { kind: "failed" };
    const answer: { error?: { current?: Partial<Conflict> } } = await response.json();
    const { revision: standing, changedByName = null, changedAt = null } = answer.error?.current ?? {};
    return standing === undefined
      ? { kind: "failed" }
      : { kind: "conflict", revision: standing, changedByName, changedAt };
  } catch {
    return { kind: "failed" }; // the answer was lost; the same may be asked for again
  }
}

function standingDraft(
  { revision, changedByName, changedAt }: Conflict,
  { named, unnamed, locale, timeZone }: ConflictWords,
): StandingDraft {
  if (changedByName === null || changedAt === null) return { revision, conflict: unnamed };
  const moments = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "medium", timeStyle: "short" });
  const values = { name: changedByName, moment: moments.format(new Date(changedAt)) };
  return { revision, conflict: fill(named, values) };
}
