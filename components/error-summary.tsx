"use client";

import { useEffect, useRef } from "react";

/** What went wrong, at the top of a form. It takes the focus when it appears, and each line leads to its field. */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string;
  errors: readonly { fieldId: string; message: string }[];
}) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      className="rounded-lg border-2 border-danger bg-danger-soft p-4 text-danger-ink"
    >
      <h2 id="error-summary-title" className="text-xl font-semibold">
        {title}
      </h2>
      <ul className="mt-2 grid gap-1">
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`} className="font-semibold underline">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
