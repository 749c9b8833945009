"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { DeviceStatus } from "@/lib/device/outbox";
import type { DeviceWords } from "./device-words";

/** What of lib/device the bar needs; it comes after the page, so that no page waits for it. */
type Phone = typeof import("./phone");

const UNKNOWN = { subscribe: () => () => {}, status: () => null };

/**
 * One quiet line about signal and what is not sent yet, and what needs the patient. It never stands in the way: without
 * script it is not there, and forms are sent as they are.
 */
export function DeviceBar({ words }: { words: DeviceWords }) {
  const [phone, setPhone] = useState<Phone | null>(null);
  const status = useSyncExternalStore<DeviceStatus | null>(
    phone?.onDeviceStatus ?? UNKNOWN.subscribe,
    phone?.deviceStatus ?? UNKNOWN.status,
    UNKNOWN.status,
  );

  useEffect(() => {
    let isHere = true;
    const come = () =>
      void import("./phone").then((loaded) => {
        if (!isHere) return;
        loaded.startPhone();
        setPhone(loaded);
      });
    if (document.readyState === "complete") come();
    else addEventListener("load", come, { once: true });
    return () => {
      isHere = false;
      removeEventListener("load", come);
    };
  }, []);

  return (
    <div className="print:hidden">
      <div role="status">{phone && status?.isKnown && <phone.Line words={words} status={status} />}</div>
      {phone && status && status.needYou.length > 0 && <phone.NeedsYou words={words} saves={status.needYou} />}
      {phone && <phone.SignOutGuard words={words} />}
    </div>
  );
}
