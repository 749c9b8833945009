"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/button";
import { forgetEverything } from "@/lib/device/forget";
import { deviceStatus, lookAgain, onDeviceStatus } from "@/lib/device/outbox";

export type DeviceWords = Record<
  "waiting" | "none" | "unknown" | "delete" | "ask" | "yes" | "no" | "deleted" | "script",
  string
>;

type Kept = { kind: "looking" } | { kind: "unknown" } | { kind: "known"; waiting: number } | { kind: "deleted" };

/** How many answers wait on this device, and a way to delete everything it keeps, which asks first. */
export function DeviceCard({ words }: { words: DeviceWords }) {
  const [kept, setKept] = useState<Kept>({ kind: "looking" });
  const [isAsking, setAsking] = useState(false);
  useEffect(() => watchDevice(setKept), []);

  const forget = async () => {
    await forgetEverything();
    setAsking(false);
    setKept({ kind: "deleted" });
  };
  return (
    <>
      <noscript>{words.script}</noscript>
      <p role="status">{sentenceOf(words, kept)}</p>
      {kept.kind === "known" && !isAsking && (
        <Button
          type="button"
          variant="secondary"
          size="patient-small"
          icon="trash-2"
          className="mt-2"
          onClick={() => setAsking(true)}
        >
          {words.delete}
        </Button>
      )}
      {kept.kind === "known" && isAsking && (
        <div className="mt-2 grid gap-2">
          <p className="font-semibold">{words.ask}</p>
          <div className="flex flex-wrap gap-2">
            <Button type="button" variant="danger" size="patient-small" onClick={forget}>
              {words.yes}
            </Button>
            <Button type="button" variant="secondary" size="patient-small" autoFocus onClick={() => setAsking(false)}>
              {words.no}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

/** Follows what the device keeps, in this tab and in others; answers how to stop. */
function watchDevice(tell: (kept: Kept) => void): () => void {
  const look = () => {
    const { isKnown, keeps, waiting, needYou } = deviceStatus();
    if (isKnown) tell(keeps ? { kind: "known", waiting: waiting.length + needYou.length } : { kind: "unknown" });
  };
  const stop = onDeviceStatus(look);
  lookAgain().catch(() => tell({ kind: "unknown" }));
  return stop;
}

function sentenceOf(words: DeviceWords, kept: Kept): string {
  if (kept.kind === "looking") return "";
  if (kept.kind === "unknown") return words.unknown;
  if (kept.kind === "deleted") return words.deleted;
  return kept.waiting === 0 ? words.none : words.waiting.replace("{count}", String(kept.waiting));
}
