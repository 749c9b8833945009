"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Icon } from "@/components/icon";

/** A dialog of the caseload: at the side where it says more about a row, in the middle where something is decided. */
export function DeskDialog({
  title,
  lead,
  close,
  place,
  onClose,
  children,
  foot,
}: {
  title: string;
  lead?: string | undefined;
  close: string;
  place: "side" | "middle";
  onClose: () => void;
  children: ReactNode;
  foot?: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close(); // while it is still there, so that the focus goes back to where it came from
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={() => {
        if (!dialog.current?.open) onClose();
      }}
      onPointerDown={({ target }) => target === dialog.current && dialog.current?.close()}
      className={`overflow-hidden border border-line bg-surface p-0 font-ui text-sm text-ink shadow-3 backdrop:bg-scrim ${
        place === "side"
          ? "me-0 ms-auto my-0 h-dvh max-h-none w-100 max-w-full rounded-s-lg"
          : "m-auto max-h-[85dvh] w-150 max-w-[calc(100vw-2rem)] rounded-lg"
      }`}
    >
      <div className={`flex flex-col ${place === "side" ? "h-full" : "max-h-[85dvh]"}`}>
        <header className="flex items-start gap-3 border-b border-line px-4 py-3">
          <div className="min-w-0 flex-1">
            <h2 id={titleId} className="text-lg font-semibold">
              {title}
            </h2>
            {lead !== undefined && <p className="text-ink-2">{lead}</p>}
          </div>
          <button
            type="button"
            aria-label={close}
            onClick={() => dialog.current?.close()}
            className="-me-2 grid size-9 shrink-0 place-items-center rounded-md hover:bg-sunken max-lg:size-11"
          >
            <Icon name="x" className="size-4" />
          </button>
        </header>
        <div className="grid min-h-0 flex-1 content-start gap-4 overflow-y-auto p-4">{children}</div>
        {foot !== undefined && (
          <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{foot}</footer>
        )}
      </div>
    </dialog>
  );
}
