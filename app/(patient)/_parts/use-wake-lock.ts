import { useEffect } from "react";

/** Keeps the screen on while something runs; let go in a pause and while the page is hidden. A device may say no. */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const take = async () => {
      if (document.visibilityState !== "visible" || isOver) return;
      try {
        const given = await navigator.wakeLock.request("screen");
        if (isOver) void given.release();
        else lock = given;
      } catch {
        lock = null;
      }
    };
    void take();
    // The browser lets go by itself when the page is hidden.
    document.addEventListener("visibilitychange", take);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", take);
      void lock?.release().catch(() => undefined);
    };
  }, [isWanted]);
}
