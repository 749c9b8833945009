import { Icon } from "@/components/icon";
import type { SessionView } from "@/lib/domain/session-view";
import { fill, fillCounted } from "@/lib/words/fill";
import type { GuidedItem } from "./session-items";
import { clockInWords, type SessionWords, sideInWords } from "./session-words";

const RADIUS = 70;
const AROUND = 2 * Math.PI * RADIUS;

type Props = { view: SessionView; item: GuidedItem; words: SessionWords };

/** The ring with its number, and where in the dose we are. The numbers change too often to be read out. */
export function SessionRing({ view, item, words }: Props) {
  const { number, unit } = inside(view, item, words);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3" data-testid="ring">
      <div className="relative aspect-square w-[min(10rem,100%)] shrink-0 lg:w-48">
        <svg viewBox="0 0 160 160" aria-hidden="true" className="block size-full -rotate-90">
          <circle cx="80" cy="80" r={RADIUS} className="fill-none stroke-line" strokeWidth="12" />
          {view.share > 0 && (
            <circle
              cx="80"
              cy="80"
              r={RADIUS}
              strokeWidth="12"
              strokeLinecap="round"
              strokeDasharray={AROUND}
              strokeDashoffset={AROUND * (1 - view.share)}
              className={view.phase === "rest" ? "fill-none stroke-edge" : "fill-none stroke-primary"}
            />
          )}
        </svg>
        <div className="absolute inset-0 grid content-center justify-items-center text-center">
          {number === null ? (
            <Icon name="check" className="size-16 text-primary" />
          ) : (
            <span
              className={`font-semibold tabular-nums ${number.length > 3 ? "text-4xl leading-none" : "text-timer"}`}
            >
              {number}
            </span>
          )}
          <span className="max-w-28 text-base leading-5 text-ink-2">{unit}</span>
        </div>
      </div>
      <dl className="min-w-[min(10rem,100%)] flex-1 divide-y divide-line">
        {facts(view, item, words).map(({ name, value }) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4 py-2">
            <dt className="text-ink-2">{name}</dt>
            <dd className="font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function inside(view: SessionView, item: GuidedItem, words: SessionWords): { number: string | null; unit: string } {
  const { ring } = words;
  const seconds = (unit: string) => ({ number: String(view.secondsLeft ?? 0), unit });
  switch (view.phase) {
    case "finished":
      return { number: null, unit: ring.done };
    case "ready":
      return aheadOf(item, words);
    case "prepare":
      return seconds(ring.getReady);
    case "between":
      return seconds(ring.letGo);
    case "sides":
      return seconds(ring.changeSides);
    case "rest":
      return seconds(ring.rest);
    case "work":
      break;
  }
  if (view.measure === "minutes") {
    return { number: clockInWords(view.secondsRun), unit: fillCounted(ring.minutes, item.dose.minutes ?? 0) };
  }
  if (view.measure === "repetitions") {
    return { number: String(view.counted), unit: fill(ring.of, { count: view.asked }) };
  }
  return seconds(fillCounted(ring.seconds, view.secondsLeft ?? 0));
}

/** Before it begins: what one set asks for. */
function aheadOf({ dose }: GuidedItem, { ring }: SessionWords): { number: string; unit: string } {
  const { repetitions, holdSeconds, minutes } = dose;
  if (repetitions !== null)
    return { number: String(repetitions), unit: fillCounted(ring.ahead.repetitions, repetitions) };
  if (minutes !== null) return { number: String(minutes), unit: fillCounted(ring.ahead.minutes, minutes) };
  return { number: String(holdSeconds ?? 0), unit: fillCounted(ring.seconds, holdSeconds ?? 0) };
}

function facts(view: SessionView, { dose }: GuidedItem, words: SessionWords): { name: string; value: string }[] {
  const { list } = words;
  const side = sideInWords(words, view.side);
  const counted = view.measure === "repetitions" || view.measure === "held-repetitions";
  const current = view.measure === "held-repetitions" && view.phase === "work" ? view.counted + 1 : view.counted;
  return [
    ...(view.sets > 1 || view.measure !== "minutes"
      ? [{ name: list.set, value: fill(list.of, { value: view.set, total: view.sets }) }]
      : []),
    ...(side === null ? [] : [{ name: list.side, value: side }]),
    ...(counted
      ? [{ name: list.times, value: fill(list.of, { value: Math.min(current, view.asked), total: view.asked }) }]
      : []),
    ...(view.measure === "hold" || view.measure === "held-repetitions"
      ? [{ name: list.hold, value: fill(list.seconds, { count: dose.holdSeconds ?? 0 }) }]
      : []),
    ...(view.measure === "minutes"
      ? [{ name: list.time, value: fill(list.minutes, { count: dose.minutes ?? 0 }) }]
      : []),
  ];
}
