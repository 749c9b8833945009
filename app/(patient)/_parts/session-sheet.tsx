"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "@/components/icon";

/** A sheet over the session: from below on a phone, in the middle of a wide screen. Escape and the cross close it. */
export function SessionSheet({
  title,
  close,
  onClose,
  children,
}: {
  title: string;
  close: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className="m-0 mx-auto mt-auto max-h-[90dvh] w-full max-w-none overflow-y-auto rounded-t-xl border border-line bg-bg p-0 font-sans text-lg text-ink shadow-3 backdrop:bg-scrim sm:m-auto sm:w-136 sm:max-w-[calc(100vw-2rem)] sm:rounded-xl"
    >
      <div className="grid gap-4 p-4 pb-[calc(1rem+env(safe-area-inset-bottom))] sm:p-6">
        <header className="flex items-start gap-3">
          <h2 id={heading} className="min-w-0 flex-1 text-2xl font-semibold">
            {title}
          </h2>
          <button
            type="button"
            aria-label={close}
            onClick={() => dialog.current?.close()}
            className="grid size-11 shrink-0 place-items-center rounded-full border border-line bg-surface text-ink-2 hover:text-ink"
          >
            <Icon name="x" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
