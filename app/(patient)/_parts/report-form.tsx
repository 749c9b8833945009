"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import type { Report } from "@/lib/device/report";
import { sendReport } from "@/lib/device/send-report";
import { type ReportOf, reportFromForm } from "./report-from-form";

export type ReportFormWords = { missing: string; failed: string; sending: string };

/**
 * A form that tells the clinic something. With script it is kept on the phone first, so that nothing is lost without
 * signal; without script, or where nothing can be kept, it is a plain form post.
 */
export function ReportForm({
  report,
  action,
  next,
  words,
  onTell,
  children,
}: {
  report: ReportOf;
  action: string;
  /** The page after it was told. */
  next: string;
  words: ReportFormWords;
  /** Is shown what is told before it is sent; true: it takes over what follows. */
  onTell?: (told: Report) => boolean;
  children: ReactNode;
}) {
  const [state, setState] = useState<"idle" | "sending" | "missing" | "failed">("idle");
  const tell = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state === "sending") return;
    const form = event.currentTarget;
    const told = reportFromForm(report, new FormData(form), new Date());
    if (told === null) return setState("missing");
    setState("sending");
    const isTakenOver = onTell?.(told) ?? false;
    const receipt = (await sendReport(told)).kind;
    if (isTakenOver) return setState("idle");
    if (receipt === "not-kept") return form.submit();
    if (receipt === "refused") return setState("failed");
    window.location.assign(next);
  };
  return (
    <form method="post" action={action} onSubmit={tell} noValidate>
      {children}
      <p role="alert" className="mt-2 font-semibold text-danger-ink empty:hidden">
        {state === "missing" && words.missing}
        {state === "failed" && words.failed}
      </p>
      <p role="status" className="mt-2 text-base empty:hidden">
        {state === "sending" && words.sending}
      </p>
    </form>
  );
}
