"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { ErrorSummary } from "@/components/error-summary";
import { Notice } from "@/components/notice";
import { sendReport } from "@/lib/device/send-report";
import { BARRIERS } from "@/lib/domain/report";
import { type ReceiptWords, receiptSaid } from "./receipts";

export type LeftOutWords = { problem: string; problemTitle: string; noReason: string; receipts: ReceiptWords };

/**
 * Saying why a day is left out. With script it is kept on the phone first, so that it needs no signal; without, it is
 * posted as it stands. `children` are its fields and its button.
 */
export function LeftOutForm({ day, words, children }: { day: string; words: LeftOutWords; children: ReactNode }) {
  const isSending = useRef(false);
  const [attempt, setAttempt] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function tell(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending.current) return;
    const fields = new FormData(event.currentTarget);
    const barriers = BARRIERS.filter((barrier) => fields.getAll("barriers").includes(barrier));
    if (barriers.length === 0) {
      document.title = words.problemTitle;
      return setAttempt((count) => count + 1);
    }
    setAttempt(0);
    setTrouble(null);
    isSending.current = true;
    const note = String(fields.get("note") ?? "").trim() || null;
    const receipt = await sendReport({ kind: "left-out-day", day, values: { barriers, note } });
    isSending.current = false;
    // A full load: without signal the phone itself shows today.
    if (receipt.kind === "sent" || receipt.kind === "on-phone") window.location.assign("/today");
    else setTrouble(receiptSaid(receipt, words.receipts));
  }

  return (
    <form method="post" action={`/api/left-out-days/${day}`} onSubmit={tell} noValidate className="mt-4 grid gap-6">
      {attempt > 0 && (
        <ErrorSummary key={attempt} title={words.problem} errors={[{ fieldId: "barriers", message: words.noReason }]} />
      )}
      {trouble !== null && (
        <Notice tone="danger" live="alert">
          {trouble}
        </Notice>
      )}
      {children}
    </form>
  );
}
