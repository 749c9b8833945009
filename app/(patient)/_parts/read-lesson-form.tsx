"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import type { Receipt } from "@/lib/device/report";
import { sendReport } from "@/lib/device/send-report";
import type { LessonSlug } from "@/lib/domain/lessons";
import { type ReceiptWords, receiptSaid } from "./receipts";

export type ReadLessonWords = { submit: string; done: string; receipts: ReceiptWords };

/** "I have read this", which the page sends by itself where there is no script, and keeps on the phone without signal. */
export function ReadLessonForm({ page, words }: { page: LessonSlug; words: ReadLessonWords }) {
  const [receipt, setReceipt] = useState<Receipt | "sending" | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (receipt === "sending") return;
    setReceipt("sending");
    setReceipt(await sendReport({ kind: "lesson-read", page, values: { readAt: new Date().toISOString() } }));
  }

  const said = receipt === null || receipt === "sending" ? null : receipt;
  const isKept = said?.kind === "sent" || said?.kind === "on-phone";
  return (
    <form method="post" action={`/api/lessons/${page}/read`} onSubmit={submit}>
      {!isKept && (
        <Button size="patient" icon="check" aria-disabled={receipt === "sending"}>
          {words.submit}
        </Button>
      )}
      <p role="status">
        {isKept && (
          <span className="flex items-center gap-2 text-lg font-semibold text-ok-ink">
            <Icon name="circle-check" className="size-6" />
            {words.done}
          </span>
        )}
        {said && <span className="block text-base text-ink-2">{receiptSaid(said, words.receipts)}</span>}
      </p>
    </form>
  );
}
