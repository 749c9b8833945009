import { useEffect, useRef, useState } from "react";
import type { CaseloadRow } from "@/db/queries/caseload";
import { type Reading, updatesSince } from "./updates";

/** How often the caseload is compared with what it is by now. */
const EVERY_MS = 60_000;
/** A screen that nobody has touched for so long is not looked at, and is not asked for. */
const UNTOUCHED_MS = 10 * 60_000;

export type Updates = { state: "fresh"; count: number } | { state: "failed" };

/**
 * How many rows are different by now from what stands on the screen. It asks every minute while the page is in sight and
 * somebody is there, and when the page comes back into sight; it never changes a row by itself.
 */
export function useUpdates(address: string, reading: Reading, handled: ReadonlySet<string>) {
  const [updates, setUpdates] = useState<Updates & { of: Reading }>({ state: "fresh", count: 0, of: reading });
  const latest = useRef({ address, reading, handled });
  useEffect(() => {
    latest.current = { address, reading, handled };
  });
  useEffect(() => {
    let touchedAt = Date.now();
    const touch = () => {
      touchedAt = Date.now();
    };
    const look = async () => {
      if (document.visibilityState !== "visible" || Date.now() - touchedAt > UNTOUCHED_MS) return;
      const asked = latest.current;
      const rows = await ask(asked.address);
      if (asked.reading !== latest.current.reading) return; // the page was read anew meanwhile
      const { reading: of } = asked;
      setUpdates(
        rows === null
          ? { state: "failed", of }
          : { state: "fresh", count: updatesSince(of, rows, latest.current.handled), of },
      );
    };
    const back = () => {
      if (document.visibilityState !== "visible") return;
      touch();
      void look();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", back);
    for (const sign of SIGNS) document.addEventListener(sign, touch, { passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", back);
      for (const sign of SIGNS) document.removeEventListener(sign, touch);
    };
  }, []);
  return updates.of === reading ? updates : ({ state: "fresh", count: 0 } as const);
}

const SIGNS = ["pointermove", "keydown"] as const;

async function ask(address: string): Promise<CaseloadRow[] | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const { patients }: { patients: CaseloadRow[] } = await response.json();
    return patients;
  } catch {
    return null; // no network, or an answer that is not ours
  }
}
