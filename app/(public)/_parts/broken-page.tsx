"use client";

import { common } from "@/lib/words/en/common";

/**
 * What is shown instead of a page that broke: whose fault it was, what is safe, what to do, and a reference.
 * It stands alone, without icons or a translator, so that little can break it too.
 */
export function BrokenPage({ reference, retry }: { reference: string | undefined; retry: () => void }) {
  const words = common.broken;
  return (
    <main
      id="main"
      className="mx-auto grid min-h-dvh max-w-xl content-center gap-4 bg-bg px-4 py-10 font-sans text-lg text-ink"
    >
      <h1 className="text-3xl font-semibold">{words.title}</h1>
      <p>{words.body}</p>
      <p className="flex flex-wrap items-center gap-4">
        <button
          type="button"
          onClick={retry}
          className="min-h-(--target-patient) rounded-lg bg-primary px-5 text-lg font-semibold text-on-primary hover:bg-primary-hover"
        >
          {common.tryAgain}
        </button>
        {/* A full load, not a client navigation: whatever broke may be in the page's own state. */}
        <a href="/" className="inline-flex min-h-11 items-center text-primary underline underline-offset-2">
          {words.action}
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

/** The number under which the server wrote down what happened. */
export function referenceOf(error: unknown): string | undefined {
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  return typeof digest === "string" ? digest : undefined;
}
