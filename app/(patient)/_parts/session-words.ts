import { measureOf } from "@/lib/domain/guided-session";
import type { Barrier } from "@/lib/domain/report";
import type { Cue, SessionView } from "@/lib/domain/session-view";
import type { session } from "@/lib/words/en/session";
import { fill, fillCounted } from "@/lib/words/fill";
import type { GuidedItem } from "./session-items";

export type SessionWords = typeof session & {
  reasons: readonly { value: Barrier; label: string }[];
  /** "{name} · Steadyback" */
  pageTitle: string;
};

type Side = SessionView["side"];

/** "Left side", or nothing where both work together. */
export function sideInWords({ list }: SessionWords, side: Side): string | null {
  return side === "left" || side === "right" ? list.sides[side] : null;
}

/** "Set 2 of 3. Left side." */
export function setInWords(words: SessionWords, { set, sets, side }: SessionView): string {
  const sideName = sideInWords(words, side);
  return sideName === null
    ? fill(words.says.set, { set, sets })
    : fill(words.says.setSide, { set, sets, side: sideName });
}

/** "Bridge done. 3 sets." One set of minutes is told in minutes. */
export function doneInWords({ says }: SessionWords, { dose }: GuidedItem, name: string, view: SessionView): string {
  if (measureOf(dose) === "minutes" && dose.sets === 1) {
    return fillCounted(says.finishedMinutes, Math.floor(view.secondsRun / 60), { name });
  }
  return fillCounted(says.finished, view.sets, { name });
}

/** Two digits for the seconds: "4:05". */
export const clockInWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

export type Telling = { item: GuidedItem; name: string; view: SessionView; restSeconds: number };

/** The line for people who do not see the screen: sets, sides and the middle, never the seconds. Null says nothing. */
export function announcement(words: SessionWords, cue: Cue, { item, name, view, restSeconds }: Telling): string | null {
  const { says } = words;
  switch (cue) {
    case "get-ready":
      return `${says.getReady} ${setInWords(words, view)}`;
    case "halfway":
      return says.halfway;
    case "change-sides":
      return fill(says.changeSides, { side: sideInWords(words, view.side) ?? "" });
    case "rest":
      return fillCounted(says.rest, restSeconds);
    case "target-reached":
      return fillCounted(says.target, item.dose.minutes ?? 0);
    case "finished":
      return doneInWords(words, item, name, view);
    case "go":
    case "counted":
    case "let-go":
    case "last-seconds":
      return null;
  }
}

/** What the voice says; null keeps quiet. */
export function spoken(words: SessionWords, cue: Cue, { name, view }: Telling): string | null {
  const { voice } = words;
  switch (cue) {
    case "get-ready":
      return fill(voice.start, { name });
    case "go":
      return view.measure === "hold" || view.measure === "held-repetitions" ? voice.hold : voice.begin;
    case "counted":
      return String(view.counted);
    case "let-go":
      return voice.letGo;
    case "rest":
      return voice.rest;
    case "change-sides":
      return voice.changeSides;
    case "halfway":
      return voice.halfway;
    case "target-reached":
    case "finished":
      return fill(voice.done, { name });
    case "last-seconds":
      return null;
  }
}
