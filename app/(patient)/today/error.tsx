"use client";

import { common } from "@/lib/words/en/common";
import { referenceOf } from "../../(public)/_parts/broken-page";

/** Today could not be loaded: it says so, tries again, and leads to what the phone keeps. */
export default function TodayBroke({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = referenceOf(error);
  return (
    <main
      id="main"
      className="mx-auto grid min-h-dvh max-w-xl content-center gap-4 bg-bg px-4 py-10 font-sans text-lg text-ink"
    >
      <h1 className="text-3xl font-semibold">{common.broken.todayTitle}</h1>
      <p role="alert">{common.broken.today}</p>
      <p className="flex flex-wrap items-center gap-4">
        <button
          type="button"
          onClick={retry}
          className="min-h-(--target-patient) rounded-lg bg-primary px-5 text-lg font-semibold text-on-primary hover:bg-primary-hover"
        >
          {common.tryAgain}
        </button>
        {/* Full loads, not client navigations: whatever broke may be in the page's own state. */}
        <a
          href="/offline"
          className="inline-flex min-h-(--target-patient) items-center rounded-lg border-2 border-primary px-5 font-semibold text-primary hover:bg-primary-soft hover:text-primary-ink"
        >
          {common.broken.savedCopy}
        </a>
        <a href="/get-help" className="inline-flex min-h-11 items-center text-danger-ink underline underline-offset-2">
          {common.getHelp}
        </a>
      </p>
      {reference !== undefined && (
        <p className="text-base text-ink-2">{common.reference.replace("{reference}", reference)}</p>
      )}
    </main>
  );
}
