"use client";

import { useEffect, useState } from "react";
import { LESSON_TEXT_ID } from "@/app/_parts/lesson-text-id";
import { Button } from "@/components/button";

/** Has the browser's own voice read the page. Where there is no voice, there is no such button. */
export function ReadAloudButton({ locale, words }: { locale: string; words: { start: string; stop: string } }) {
  const [canSpeak, setCanSpeak] = useState(false);
  const [isSpeaking, setIsSpeaking] = useState(false);
  useEffect(() => {
    if (!("speechSynthesis" in window)) return;
    setCanSpeak(true);
    return () => window.speechSynthesis.cancel(); // nobody hears a page that they have left
  }, []);
  if (!canSpeak) return null;

  const toggle = () => {
    window.speechSynthesis.cancel();
    if (!isSpeaking) speak(piecesOfPage(), locale, () => setIsSpeaking(false));
    setIsSpeaking(!isSpeaking);
  };
  return (
    <Button
      type="button"
      size="patient-small"
      variant="secondary"
      icon={isSpeaking ? "pause" : "play"}
      onClick={toggle}
    >
      {isSpeaking ? words.stop : words.start}
    </Button>
  );
}

/** Piece by piece: some browsers stop in the middle of anything that takes longer than a quarter of a minute. */
function speak(pieces: readonly string[], locale: string, ended: () => void): void {
  pieces.forEach((piece, place) => {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = locale;
    if (place === pieces.length - 1) utterance.onend = ended;
    utterance.onerror = ended;
    window.speechSynthesis.speak(utterance);
  });
}

function piecesOfPage(): string[] {
  const said = document.getElementById(LESSON_TEXT_ID)?.querySelectorAll("h1, h2, p, li") ?? [];
  return [...said].map((element) => element.textContent?.trim() ?? "").filter((text) => text !== "");
}
