"use client";

import { Button, ButtonLink } from "@/components/button";
import { SessionSheet } from "./session-sheet";
import type { SessionWords } from "./session-words";

/** Stopping keeps what was done; nothing is asked. */
export function StopSheet({ words, onClose }: { words: SessionWords; onClose: () => void }) {
  const { stopping } = words;
  return (
    <SessionSheet title={stopping.title} close={stopping.stay} onClose={onClose}>
      <p>{stopping.body}</p>
      <div className="grid gap-3">
        <Button type="button" width="full" onClick={onClose}>
          {stopping.stay}
        </Button>
        <ButtonLink href="/today" variant="secondary" width="full">
          {stopping.stop}
        </ButtonLink>
        <ButtonLink href="/check-in" variant="quiet" width="full">
          {stopping.checkIn}
        </ButtonLink>
      </div>
    </SessionSheet>
  );
}
