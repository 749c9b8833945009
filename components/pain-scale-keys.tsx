"use client";

import { type KeyboardEvent, useRef } from "react";
import { PainScale, type PainScaleProps } from "./pain-scale";

const SECOND_DIGIT_WITHIN_MS = 600; // source: design guide 3.3, time for a slow hand to type 1 and then 0

/** The pain scale with number keys: 0–9 answer at once, 1 followed by 0 is 10. The form never moves on by itself. */
export function PainScaleWithKeys(props: Omit<PainScaleProps, "onKeyDown">) {
  const typedOneAt = useRef<number | null>(null);

  function answerByKey(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const followsOne = typedOneAt.current !== null && event.timeStamp - typedOneAt.current < SECOND_DIGIT_WITHIN_MS;
    const score = event.key === "0" && followsOne ? "10" : event.key;
    typedOneAt.current = event.key === "1" ? event.timeStamp : null;
    const radio = event.currentTarget.querySelector<HTMLInputElement>(`input[value="${score}"]`);
    event.preventDefault();
    radio?.focus();
    radio?.click();
  }

  return <PainScale {...props} onKeyDown={answerByKey} />;
}
