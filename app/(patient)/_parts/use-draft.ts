"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { keepTheirs } from "@/lib/device/decide";
import { deviceStatus } from "@/lib/device/outbox";
import type { CheckInIdentity } from "./check-in-body";
import type { Faults, StepNumber } from "./check-in-faults";
import { type Draft, keepDraft, readDraft, valuesFrom } from "./check-in-start";
import { type FormValues, listIn } from "./check-in-values";
import { readSessionResults } from "./session-results";

type Page = { identity: CheckInIdentity; values: FormValues; faults: Faults };

/** What the form begins with; a new key draws it anew. */
type Start = { key: number; identity: CheckInIdentity; values: FormValues };

/** Why the form is not as the page brought it. */
export type StartNote = "draft" | "session" | "drafted-before-change";

const REST_MS = 400; // after the last touch, so that typing is not written letter by letter

/**
 * Begins a check-in with what somebody had filled in before, or else with what a guided session counted, and keeps what
 * is filled in from then on: through a reload, a lost signal and another sign-in. Once somebody has touched the form,
 * nothing is put into it any more.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  page: Page,
  step: StepNumber,
  { goTo, setKept }: { goTo: (step: StepNumber) => void; setKept: (kept: "on-phone" | "nowhere") => void },
) {
  const [start, setStart] = useState<Start>({ key: 0, identity: page.identity, values: page.values });
  const [note, setNote] = useState<StartNote | null>(null);
  const isTouched = useRef(false);
  const day = page.identity.occurredOn;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a form begins once; a later page of the same day is another form
  useEffect(() => {
    if (Object.keys(page.faults).length > 0) return; // what a refused post sent back is newer than any draft
    let isCurrent = true;
    findBeginning(page.identity).then((found) => {
      if (!isCurrent || isTouched.current || found === null) return;
      setStart((before) => ({ key: before.key + 1, identity: found.identity, values: found.values }));
      setNote(found.note);
      if (found.step !== 1 && !new URLSearchParams(window.location.search).has("step")) goTo(found.step);
    });
    return () => {
      isCurrent = false;
    };
  }, [day]);

  const { identity } = start;
  const keepNow = useCallback(() => {
    if (form.current === null || !isTouched.current) return;
    const { id, revision } = identity;
    keepDraft(day, { id, revision, step, values: valuesIn(form.current) }).then((isKept) =>
      setKept(isKept ? "on-phone" : "nowhere"),
    );
  }, [form, identity, day, step, setKept]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touch = useCallback(() => {
    isTouched.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(keepNow, REST_MS);
  }, [keepNow]);

  useEffect(() => {
    keepNow(); // a step further is worth keeping at once, and so is what stands when the page goes
    const keepOnLeaving = () => {
      if (document.visibilityState === "hidden") keepNow();
    };
    document.addEventListener("visibilitychange", keepOnLeaving);
    return () => document.removeEventListener("visibilitychange", keepOnLeaving);
  }, [keepNow]);

  const forget = useCallback(async () => {
    isTouched.current = false;
    clearTimeout(timer.current);
    await keepDraft(day, null);
  }, [day]);

  return { start, note, touch, forget };
}

type Beginning = { identity: CheckInIdentity; values: FormValues; step: StepNumber; note: StartNote };

async function findBeginning(identity: CheckInIdentity): Promise<Beginning | null> {
  const draft = await readDraft(identity.occurredOn);
  if (draft) return beginWith(draft, identity);
  if (identity.revision !== null) return null;
  const counted = valuesFrom(await readSessionResults(identity.occurredOn));
  if (Object.keys(counted).length === 0) return null;
  return { identity: { ...identity, told: counted }, values: counted, step: 1, note: "session" };
}

/**
 * A draft goes on under its own id. If the day was reported in the meantime, on another phone or page, saving it asks
 * first which of the two shall stand.
 */
function beginWith(draft: Draft, identity: CheckInIdentity): Beginning {
  const isSame = draft.revision === identity.revision;
  return {
    identity: { ...identity, id: draft.id, revision: draft.revision },
    values: draft.values,
    step: draft.step,
    note: isSame ? "draft" : "drafted-before-change",
  };
}

/** Throws away the report of a day that waits on this phone because something else stands on the server. */
export async function dropWaiting(day: string): Promise<void> {
  const waiting = deviceStatus().needYou.filter(
    ({ report }) => report.kind === "check-in" && report.values.occurredOn === day,
  );
  for (const { saveId } of waiting) await keepTheirs(saveId);
}

/** What a form holds at this moment, by field name. */
export function valuesIn(form: HTMLFormElement): FormValues {
  const values: Record<string, string | string[]> = {};
  for (const [field, value] of new FormData(form)) {
    if (typeof value !== "string") continue;
    if (field.startsWith("barriers.")) values[field] = [...listIn(values, field), value];
    else values[field] = value;
  }
  return values;
}
