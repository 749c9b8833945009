"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@/components/notice";
import { PortalLink } from "@/components/portal-link";
import type { CheckInWords } from "./check-in-words";

/** What stands in the way of saving, or what became of it when it is not sent yet. */
export type Trouble =
  | { kind: "failed" }
  | { kind: "waiting"; because: "offline" | "signed-out" | "server-away" }
  /** Somebody, on another phone or page, has said something else about the same day. */
  | { kind: "changed"; current: { id: string; revision: number } };

/** Why it is not with the care team yet, what is safe, and what to do. */
export function TroubleNotice({
  trouble,
  signInHref,
  onKeep,
  onReplace,
  words,
}: {
  trouble: Trouble;
  /** Leads back to this very step. */
  signInHref: string;
  onKeep: () => void;
  onReplace: (current: { id: string; revision: number }) => void;
  words: CheckInWords;
}) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} tabIndex={-1} className="mt-4 outline-none">
      {content()}
    </div>
  );

  function content(): ReactNode {
    if (trouble.kind === "failed") {
      return (
        <Notice tone="danger" live="alert">
          {words.failed}
        </Notice>
      );
    }
    if (trouble.kind === "waiting") {
      return (
        <Notice tone="info" live="status">
          <p>{WAITING[trouble.because](words)}</p>
          {trouble.because === "signed-out" ? (
            <a href={signInHref} className="inline-flex min-h-11 items-center font-semibold underline">
              {words.signInAgain}
            </a>
          ) : (
            <PortalLink href="/today" className="inline-flex min-h-11 items-center font-semibold underline">
              {words.backToToday}
            </PortalLink>
          )}
        </Notice>
      );
    }
    const { current } = trouble;
    return (
      <Notice tone="warn" live="alert" title={words.changedElsewhere}>
        <p>{words.changedChoice}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <ChoiceButton onClick={onKeep}>{words.keepTheirs}</ChoiceButton>
          <ChoiceButton onClick={() => onReplace(current)}>{words.useMine}</ChoiceButton>
        </div>
      </Notice>
    );
  }
}

const WAITING: Record<"offline" | "signed-out" | "server-away", (words: CheckInWords) => string> = {
  offline: ({ receipts }) => receipts.offline,
  "signed-out": ({ receipts }) => receipts.signedOut,
  "server-away": ({ receipts }) => receipts.serverAway,
};

function ChoiceButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-(--target) rounded-md border-2 border-primary bg-surface px-4 py-1.5 text-base font-semibold text-primary hover:bg-primary-soft hover:text-primary-ink"
    >
      {children}
    </button>
  );
}
