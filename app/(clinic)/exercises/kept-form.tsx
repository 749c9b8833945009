"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/button";
import { ErrorSummary } from "@/components/error-summary";
import { Notice } from "@/components/notice";
import { exerciseFieldOf, exerciseFrom } from "@/lib/domain/exercise-form";
import { fill } from "../_parts/fill";
import { type Kept, keepExercise } from "./keep";

export type KeptWords = {
  problem: string;
  fault: string;
  conflictTitle: string;
  conflictBody: string;
  look: string;
  mine: string;
  failed: string;
  signedOut: string;
};

/**
 * A form that is saved without leaving the page, so that nothing typed is lost by a fault, a conflict or a lost
 * connection. Without script it is the plain form that it wraps.
 */
export function KeptForm({
  action,
  revision,
  next,
  labels,
  timeZone,
  locale,
  words,
  children,
}: {
  action: string;
  /** Of what is being changed; null for something new. */
  revision: number | null;
  next: string;
  labels: Readonly<Record<string, string>>;
  timeZone: string;
  locale: string;
  words: KeptWords;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [answer, setAnswer] = useState<Exclude<Kept, { kind: "kept" }> | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [tries, setTries] = useState(0);

  async function save(onTopOf: number | null): Promise<void> {
    if (form.current === null || isSaving) return;
    setSaving(true);
    const typed = [...new FormData(form.current)].map(([name, value]): [string, string] => [name, String(value)]);
    const kept = await keepExercise(action, exerciseFrom(new URLSearchParams(typed)), onTopOf);
    if (kept.kind === "kept") {
      window.location.assign(next);
      return;
    }
    setSaving(false);
    setAnswer(kept);
    setTries(tries + 1);
    window.scrollTo({ top: 0 });
  }

  const send = (event: FormEvent) => {
    event.preventDefault();
    void save(revision);
  };
  const errors =
    answer?.kind === "fields"
      ? Object.entries(answer.fields).map(([path, message]) => {
          const fieldId = exerciseFieldOf(path);
          return { fieldId, message: fill(words.fault, { field: labels[fieldId] ?? fieldId, message }) };
        })
      : [];
  return (
    <form ref={form} method="post" action={action} onSubmit={send} className="mt-4 grid max-w-200 gap-4">
      {errors.length > 0 && <ErrorSummary key={tries} title={words.problem} errors={firstOfEach(errors)} />}
      {answer?.kind === "failed" && (
        <Notice tone="danger" live="alert">
          {words.failed}
        </Notice>
      )}
      {answer?.kind === "signed-out" && (
        <Notice tone="warn" live="alert">
          {words.signedOut}
        </Notice>
      )}
      {answer?.kind === "conflict" && (
        <Notice
          tone="warn"
          live="alert"
          title={fill(words.conflictTitle, {
            name: answer.changedByName,
            time: timeOf(answer.changedAt, locale, timeZone),
          })}
        >
          <p>{words.conflictBody}</p>
          <p className="mt-2 flex flex-wrap items-center gap-3">
            <Button type="button" size="clinic" variant="secondary" onClick={() => save(answer.revision)}>
              {words.mine}
            </Button>
            <a href={next} target="_blank" rel="noopener" className="underline">
              {words.look}
            </a>
          </p>
        </Notice>
      )}
      {children}
    </form>
  );
}

/** A field is named once, whatever is wrong with it. */
const firstOfEach = (errors: readonly { fieldId: string; message: string }[]) =>
  errors.filter(({ fieldId }, index) => errors.findIndex((other) => other.fieldId === fieldId) === index);

const timeOf = (instant: string, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { timeZone, hour: "2-digit", minute: "2-digit" }).format(
    new Date(instant),
  );
