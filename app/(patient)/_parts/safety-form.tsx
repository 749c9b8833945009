"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Report } from "@/lib/device/report";
import type { Occasion, Sign } from "@/lib/domain/red-flags";
import { AcknowledgeForm } from "./acknowledge-form";
import { NowInstruction } from "./now-instruction";
import type { NowSentences } from "./now-sentences";
import { ReportForm, type ReportFormWords } from "./report-form";

type Named = { id: string; occasion: Occasion; signs: readonly Sign[] };

/**
 * The questions as a form. Whoever names a sign is told what to do at once, before anything is sent, and with or without
 * signal; nothing else can be done on the page until they say that they have read it.
 */
export function SafetyForm({
  answerId,
  next,
  words,
  sentences,
  children,
}: {
  answerId: string;
  next: string;
  words: ReportFormWords;
  sentences: NowSentences;
  children: ReactNode;
}) {
  const [named, setNamed] = useState<Named | null>(null);
  const takeOver = (told: Report): boolean => {
    if (told.kind !== "safety-answer" || told.values.signs.length === 0) return false;
    setNamed({ id: told.id, occasion: told.values.occasion, signs: told.values.signs as Sign[] }); // read from the form's own list
    return true;
  };
  return (
    <>
      <ReportForm
        report={{ kind: "safety-answer", id: answerId }}
        action={`/api/safety-answers/${answerId}`}
        next={next}
        words={words}
        onTell={takeOver}
      >
        {children}
      </ReportForm>
      {named && <FullScreen sentences={sentences} named={named} />}
    </>
  );
}

function FullScreen({ sentences, named }: { sentences: NowSentences; named: Named }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const show = () => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
    title.current?.focus();
  };
  useEffect(show, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="now-title"
      // A second Escape closes a dialog whatever is said to the first: it opens again.
      onCancel={(event) => event.preventDefault()}
      onClose={show}
      className="m-0 h-dvh max-h-none w-full max-w-none overflow-y-auto p-0"
    >
      <NowInstruction sentences={sentences} signs={named.signs} titleId="now-title" titleRef={title}>
        <AcknowledgeForm sentences={sentences} answer={named} next={`/get-help/now?answer=${named.id}`} />
      </NowInstruction>
    </dialog>
  );
}
