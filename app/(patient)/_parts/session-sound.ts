import type { Cue } from "@/lib/domain/session-view";

export type SoundChoice = { ticks: boolean; voice: boolean };

type Tone = { hertz: number; seconds: number; buzz: number };
const SOFT: Tone = { hertz: 440, seconds: 0.06, buzz: 0 };
const TICK: Tone = { hertz: 620, seconds: 0.09, buzz: 60 };
const CHIME: Tone = { hertz: 520, seconds: 0.25, buzz: 180 };

const TONES: Partial<Record<Cue | "beat", Tone>> = {
  beat: SOFT,
  counted: SOFT,
  "last-seconds": SOFT,
  go: TICK,
  "let-go": TICK,
  halfway: TICK,
  "change-sides": CHIME,
  rest: CHIME,
  "target-reached": CHIME,
  finished: CHIME,
};
const LOUDNESS = 0.12;

let audio: AudioContext | null = null;

/** Asks for sound while a finger or a key is down: a browser gives none otherwise, and then there is only the buzz. */
export function wakeSound(): void {
  try {
    audio ??= new AudioContext();
    void audio.resume().catch(() => undefined);
  } catch {
    audio = null;
  }
}

/** A soft tick where sound is allowed, and a buzz where the device can. */
export function tick(cue: Cue | "beat"): void {
  const tone = TONES[cue];
  if (tone === undefined) return;
  if (tone.buzz > 0) navigator.vibrate?.(tone.buzz);
  if (audio?.state !== "running") return;
  const from = audio.currentTime;
  const voice = audio.createOscillator();
  const loudness = audio.createGain();
  voice.frequency.value = tone.hertz;
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, from + 0.01);
  loudness.gain.exponentialRampToValueAtTime(0.001, from + tone.seconds);
  voice.connect(loudness).connect(audio.destination);
  voice.start(from);
  voice.stop(from + tone.seconds);
}

/** Says a few words, in place of what is still being said. */
export function say(sentence: string, language: string): void {
  if (!("speechSynthesis" in window)) return;
  window.speechSynthesis.cancel();
  const spoken = new SpeechSynthesisUtterance(sentence);
  spoken.lang = language;
  window.speechSynthesis.speak(spoken);
}

/** Whatever is being said ends. */
export function hush(): void {
  if ("speechSynthesis" in window) window.speechSynthesis.cancel();
}
