import { useSyncExternalStore } from "react";

const KEPT_AS = "steadyback.single-keys";
const CHANGED = "steadyback:single-keys";

/** Whether D, S and M do something by themselves; kept in this browser, because it belongs to its keyboard. */
export function useSingleKeys(): "on" | "off" {
  return useSyncExternalStore(listen, read, () => "on");
}

export function singleKeysKept(choice: "on" | "off"): void {
  try {
    localStorage.setItem(KEPT_AS, choice);
  } catch {
    return; // a browser that keeps nothing keeps them on
  }
  window.dispatchEvent(new Event(CHANGED));
}

function listen(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("storage", onChange);
  };
}

function read(): "on" | "off" {
  try {
    return localStorage.getItem(KEPT_AS) === "off" ? "off" : "on";
  } catch {
    return "on";
  }
}
