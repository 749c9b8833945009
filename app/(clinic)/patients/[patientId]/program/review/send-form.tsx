"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/button";
import { TextArea, TextField } from "@/components/field";
import { Notice } from "@/components/notice";

export type SendWords = {
  startsOn: string;
  startsOnHint: string;
  startsOnNeeded: string;
  note: string;
  noteHint: string;
  send: string;
  sending: string;
  stale: string;
  lookAgain: string;
  failed: string;
  incomplete: string;
  signedOut: string;
};

type State =
  | { kind: "open" | "sending" | "stale" | "failed" | "incomplete" | "signed-out" }
  | { kind: "fields"; fields: Readonly<Record<string, string>> };

/** Sends the draft as a version. The version's id is made once, so that pressing twice sends once. */
export function SendForm({
  patientId,
  versionId,
  revision,
  earliest,
  words,
}: {
  patientId: string;
  versionId: string;
  revision: number;
  /** The patient's today: a program does not start in the past. */
  earliest: string;
  words: SendWords;
}) {
  const router = useRouter();
  const [state, setState] = useState<State>({ kind: "open" });
  const form = useRef<HTMLFormElement>(null);
  const id = useRef(versionId).current;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const startsOn = String(typed.get("startsOn") ?? "");
    if (startsOn === "") {
      setState({ kind: "fields", fields: { startsOn: words.startsOnNeeded } });
      form.current?.querySelector<HTMLInputElement>("#startsOn")?.focus();
      return;
    }
    setState({ kind: "sending" });
    const note = String(typed.get("note") ?? "").trim();
    const next = await post(`/api/patients/${patientId}/program/versions`, {
      id,
      revision,
      startsOn,
      note: note === "" ? null : note,
    });
    if (next.kind === "sent") router.push(`/patients/${patientId}/program?sent=${id}`);
    else setState(next);
  }

  const wrong = state.kind === "fields" ? state.fields : {};
  return (
    <form ref={form} onSubmit={send} noValidate className="grid gap-4">
      <TextField
        id="startsOn"
        name="startsOn"
        type="date"
        look="clinic"
        min={earliest}
        required
        label={words.startsOn}
        hint={words.startsOnHint}
        error={wrong.startsOn}
        className="max-w-60"
      />
      <TextArea
        id="note"
        name="note"
        look="clinic"
        rows={3}
        maxLength={1000}
        label={words.note}
        hint={words.noteHint}
        error={wrong.note}
      />
      {state.kind === "stale" && (
        <Notice tone="warn" live="alert">
          {words.stale}{" "}
          <button
            type="button"
            className="font-semibold underline"
            onClick={() => {
              setState({ kind: "open" });
              router.refresh();
            }}
          >
            {words.lookAgain}
          </button>
        </Notice>
      )}
      {state.kind === "failed" && (
        <Notice tone="danger" live="alert">
          {words.failed}
        </Notice>
      )}
      {state.kind === "incomplete" && (
        <Notice tone="danger" live="alert">
          {words.incomplete}
        </Notice>
      )}
      {state.kind === "signed-out" && (
        <Notice tone="danger" live="alert">
          {words.signedOut}
        </Notice>
      )}
      <div>
        <Button size="clinic" icon="send" disabled={state.kind === "sending"}>
          {state.kind === "sending" ? words.sending : words.send}
        </Button>
      </div>
    </form>
  );
}

type Answer = { kind: "sent" } | Exclude<State, { kind: "open" | "sending" }>;

async function post(url: string, body: object): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return { kind: "sent" };
    if (response.status === 401) return { kind: "signed-out" };
    if (response.status === 409) return { kind: "stale" };
    if (response.status !== 422) return { kind: "failed" };
    const answer: { error?: { fields?: Record<string, string> } } = await response.json();
    const fields = answer.error?.fields ?? {};
    const isAboutSheet = Object.keys(fields).some((name) => name.startsWith("content."));
    return isAboutSheet ? { kind: "incomplete" } : { kind: "fields", fields };
  } catch {
    return { kind: "failed" }; // the answer was lost; the same id may be sent again
  }
}
