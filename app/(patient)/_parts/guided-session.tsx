"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button, ButtonLink } from "@/components/button";
import { Icon } from "@/components/icon";
import { PortalLink } from "@/components/portal-link";
import { CLINICAL } from "@/lib/domain/clinical-constants";
import { restOf } from "@/lib/domain/guided-session";
import { type Cue, cuesBetween, type SessionView } from "@/lib/domain/session-view";
import type { Display } from "@/lib/domain/viewer";
import { fill, fillCounted } from "@/lib/words/fill";
import { SessionControls } from "./session-controls";
import { chosenExercise, type GuidedExercise, type GuidedItem } from "./session-items";
import { type FirstDrawing, SessionPicture, useDrawingAhead } from "./session-picture";
import { SessionRing } from "./session-ring";
import { hush, say, tick, wakeSound } from "./session-sound";
import { type SessionChoices, SoundSheet } from "./session-sounds";
import { StopSheet } from "./session-stop";
import { SessionSummary } from "./session-summary";
import { SwapSheet } from "./session-swaps";
import { TooSoreSheet } from "./session-too-sore";
import { announcement, doneInWords, type SessionWords, spoken, type Telling } from "./session-words";
import { type Deed, type Interruption, useGuidedSession } from "./use-guided-session";
import { useWakeLock } from "./use-wake-lock";

export type GuidedSessionProps = {
  day: string;
  items: readonly GuidedItem[];
  firstId: string;
  first: FirstDrawing;
  /** All of today's exercises, one after the other. */
  startsHandsFree: boolean;
  display: Display;
  locale: string;
  words: SessionWords;
};

const SLIP_MS = 700;

type Sheet = "stop" | "too-sore" | "swaps" | "sounds" | null;

/** Being guided through today's exercises. All that is decided is decided by lib/domain; here it is shown, heard and touched. */
export function GuidedSession(props: GuidedSessionProps) {
  const { day, firstId, startsHandsFree, display, locale, words } = props;
  const session = useGuidedSession({ day, items: props.items, firstId, startsHandsFree });
  const { state, items } = session;
  const { item, view, progress } = state;
  const [sheet, setSheet] = useState<Sheet>(null);
  const [heard, setHeard] = useState({ ticks: display.sounds, voice: display.voice, beat: false });
  const countedAt = useRef(0);
  const exercise = item && chosenExercise(item, progress?.insteadId ?? null);
  const telling = item && view && exercise && { item, name: exercise.name, view, restSeconds: restOf(item) };
  const said = useCues(state.isRead ? telling : null, heard, words, locale);
  useBeat(
    heard.beat && view?.phase === "work" && view.clock === "running" && view.measure === "repetitions",
    state.now,
  );
  useWakeLock(view?.clock === "running" || state.nextInSeconds !== null);
  usePlace(item, exercise?.name ?? words.summary.title, words, { isRead: state.isRead, isPlan: startsHandsFree });
  useDrawingAhead();
  useEffect(() => hush, []);
  const region = useKeptFocus(view?.phase ?? null);

  function act(deed: Deed) {
    wakeSound();
    if (isSlip(deed.kind)) return;
    if (deed.kind === "count") countedAt.current = Date.now();
    session.act(deed);
  }

  /** One tap too many at the end of a set lands on the button that has just taken the place of the one that counts. */
  function isSlip(kind: Deed["kind"]): boolean {
    const isInItsPlace = kind === "skip-rest" || kind === "add-rest" || (kind === "back" && view?.phase === "finished");
    return isInItsPlace && Math.abs(Date.now() - countedAt.current) < SLIP_MS;
  }

  function openSheet(which: Sheet) {
    if (view?.clock === "running" && which !== "sounds") act({ kind: "pause" });
    hush();
    setSheet(which);
  }

  function fromSheet(deed: Deed) {
    setSheet(null);
    act(deed);
    if (deed.kind === "skip") session.next();
  }

  if (item === null || view === null || progress === null || exercise === null) {
    return (
      <Frame words={words} place="" onStop={null} sound={null}>
        <main id="main" className="mt-4">
          <SessionSummary words={words} items={items} results={state.results} onOpen={session.open} />
        </main>
      </Frame>
    );
  }

  const isLast = state.place === items.length;
  const isOver = view.phase === "finished" || view.isTargetReached;
  const canTap =
    state.isRead && view.measure === "repetitions" && view.phase !== "finished" && state.interruption === null;
  const choices: SessionChoices = { ...heard, handsFree: state.handsFree };

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (sheet !== null || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || view === null)
      return;
    const isOnRegion = event.target === event.currentTarget;
    if (event.key === " " && isOnRegion) runOrPause(view);
    else if (event.key === "ArrowRight") session.next();
    else if (event.key === "ArrowLeft" && view.canGoBack) act({ kind: "back" });
    else if (event.key === "Escape") openSheet("stop");
    else return;
    event.preventDefault();
  }

  function runOrPause({ phase, clock, isEnded }: SessionView) {
    if (!state.isRead) return;
    if (phase === "ready" || isEnded) act({ kind: "start" });
    else act({ kind: clock === "running" ? "pause" : "resume" });
  }

  return (
    <Frame
      words={words}
      place={fill(words.place, { place: state.place, places: items.length })}
      onStop={() => openSheet("stop")}
      sound={<SoundButton isOn={heard.ticks || heard.voice} words={words} onClick={() => openSheet("sounds")} />}
    >
      <main id="main">
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys work only while it has the focus
          tabIndex={0}
          ref={region}
          aria-label={words.region}
          aria-describedby="session-keys"
          onKeyDown={onKeyDown}
          className="grid items-start gap-x-8 gap-y-3 rounded-xl outline-offset-4 lg:grid-cols-[minmax(0,40rem)_minmax(0,30rem)]"
        >
          <p id="session-keys" className="sr-only">
            {words.keys}
          </p>
          <div className="min-w-0 lg:row-start-1">
            <h1 tabIndex={-1} data-session-title className="mt-1 text-2xl font-semibold outline-none lg:text-3xl">
              {exercise.name}
            </h1>
            {progress.insteadId !== null && (
              <p className="text-base text-ink-2">{fill(words.instead, { name: item.exercise.name })}</p>
            )}
            <div className="mt-2">
              <SessionPicture
                exercise={exercise}
                side={view.side}
                first={props.first}
                motion={display.motion}
                words={words}
                onTap={canTap ? () => act({ kind: "count" }) : null}
              />
            </div>
          </div>
          <div className="grid min-w-0 gap-3 lg:col-start-2 lg:row-span-2 lg:mt-13">
            <CueLine exercise={exercise} words={words} />
            <div className="noscript:hidden">
              <SessionRing view={view} item={item} words={words} />
            </div>
            <p role="status" className="sr-only">
              {said}
            </p>
            {state.interruption === null ? (
              <div className="grid gap-2 noscript:hidden">
                <SessionControls
                  view={view}
                  words={words}
                  isReady={state.isRead}
                  standing={state.results[item.prescriptionId]?.status === "done" ? "done" : "open"}
                  onDeed={(kind) => (kind === "again" ? session.startOver("start") : act({ kind }))}
                />
                {state.nextInSeconds !== null && (
                  <NextIn
                    words={words}
                    seconds={state.nextInSeconds}
                    name={items[state.place]?.exercise.name ?? null}
                    onStay={session.stay}
                    onNow={session.next}
                  />
                )}
              </div>
            ) : (
              <Resume
                words={words}
                item={item}
                name={exercise.name}
                view={view}
                interruption={state.interruption}
                now={state.now}
                onCarryOn={() => act({ kind: "resume" })}
                onKeptGoing={session.keptGoing}
                onOver={() => session.startOver("wait")}
              />
            )}
            <Says words={words} item={item} name={exercise.name} view={view} isBefore={isMarkedBefore()} />
            {item.swaps.length > 0 && (
              <button
                type="button"
                onClick={() => openSheet("swaps")}
                className="inline-flex min-h-11 items-center gap-2 justify-self-start text-base text-primary underline underline-offset-2 noscript:hidden"
              >
                {words.swap}
              </button>
            )}
            <div className="fixed inset-x-0 bottom-0 z-10 flex flex-wrap gap-2 border-t border-line bg-surface p-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] shadow-2 max-[22rem]:static max-[22rem]:-mx-4 lg:static lg:border-0 lg:bg-transparent lg:p-0 lg:shadow-none noscript:hidden">
              <Button
                type="button"
                variant="secondary"
                onClick={() => openSheet("too-sore")}
                className="min-w-[min(8rem,100%)] flex-1 border-edge! text-ink! hover:text-primary-ink!"
              >
                {words.buttons.tooSore}
              </Button>
              <Button
                type="button"
                variant={isOver ? "primary" : "secondary"}
                onClick={session.next}
                className="min-w-[min(8rem,100%)] flex-1"
              >
                {isLast ? words.buttons.last : words.buttons.next}
              </Button>
            </div>
            <ButtonLink href="/check-in" width="full" className="hidden! noscript:inline-flex!">
              {words.page.checkIn}
            </ButtonLink>
          </div>
          <HowTo exercise={exercise} item={item} words={words} />
        </section>
      </main>
      {sheet === "stop" && <StopSheet words={words} onClose={() => setSheet(null)} />}
      {sheet === "sounds" && (
        <SoundSheet
          words={words}
          choices={choices}
          onChange={({ handsFree, ...rest }) => {
            wakeSound();
            setHeard(rest);
            session.setHandsFree(handsFree);
            if (!handsFree) session.stay();
            if (!rest.voice) hush();
          }}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === "swaps" && (
        <SwapSheet
          words={words}
          item={item}
          insteadId={progress.insteadId}
          onChoose={(exerciseId) => fromSheet({ kind: "instead", exerciseId, because: "choice" })}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === "too-sore" && (
        <TooSoreSheet
          words={words}
          item={item}
          name={exercise.name}
          dose={progress.dose}
          insteadId={progress.insteadId}
          onDeed={fromSheet}
          onClose={() => setSheet(null)}
        />
      )}
    </Frame>
  );

  /** Ticked on Today, and not begun here. */
  function isMarkedBefore(): boolean {
    return view?.phase === "ready" && item !== null && state.results[item.prescriptionId]?.status === "done";
  }
}

/** The whole screen for one thing: the way out, where in the plan we are, and what may be heard. */
function Frame({
  words,
  place,
  onStop,
  sound,
  children,
}: {
  words: SessionWords;
  place: string;
  onStop: (() => void) | null;
  sound: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="min-h-dvh bg-bg font-sans text-lg text-ink">
      <div className="mx-auto w-full max-w-296 px-4 pt-3 pb-32 lg:px-10 lg:pt-6 lg:pb-12">
        <header className="flex min-h-11 flex-wrap items-center gap-2">
          <div className="flex-[1_1_5rem]">
            {onStop !== null && (
              <>
                <button
                  type="button"
                  onClick={onStop}
                  className="inline-flex min-h-11 items-center gap-1.5 rounded-md pe-2 text-primary noscript:hidden"
                >
                  <Icon name="x" />
                  {words.stop}
                </button>
                <PortalLink
                  href="/today"
                  className="hidden min-h-11 items-center gap-1.5 text-primary noscript:inline-flex"
                >
                  <Icon name="x" />
                  {words.stop}
                </PortalLink>
              </>
            )}
          </div>
          <p className="text-center text-base text-ink-2">{place}</p>
          <div className="flex flex-[1_1_2.75rem] justify-end noscript:hidden">{sound}</div>
        </header>
        {children}
      </div>
    </div>
  );
}

function SoundButton({ isOn, words, onClick }: { isOn: boolean; words: SessionWords; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={words.sound}
      onClick={onClick}
      className="grid size-11 place-items-center rounded-full border border-line bg-surface hover:border-edge"
    >
      <Icon name={isOn ? "volume-2" : "volume-x"} />
    </button>
  );
}

function CueLine({ exercise, words }: { exercise: GuidedExercise; words: SessionWords }) {
  const [first, ...others] = exercise.cues;
  return (
    <div>
      {first !== undefined && (
        <p className="break-words">
          <strong className="font-semibold">{first}</strong> {others.join(" ")}
        </p>
      )}
      <PortalLink
        href="/get-help"
        className="inline-flex min-h-11 items-center text-base text-danger-ink underline underline-offset-2"
      >
        {words.stopIf}
      </PortalLink>
    </div>
  );
}

/** One line that says where we are, in words. */
function Says({
  words,
  item,
  name,
  view,
  isBefore,
}: {
  words: SessionWords;
  item: GuidedItem;
  name: string;
  view: SessionView;
  isBefore: boolean;
}) {
  const { says } = words;
  const line = () => {
    if (isBefore) return says.before;
    if (view.phase === "ready") return view.measure === "repetitions" ? says.readyTaps : says.ready;
    if (view.phase === "finished") {
      return view.isEnded ? null : `${doneInWords(words, item, name, view)} ${says.goOn}`;
    }
    if (view.clock === "paused") return says.paused;
    if (view.isTargetReached) return fillCounted(says.target, item.dose.minutes ?? 0);
    if (view.phase === "rest") return fillCounted(says.rest, restOf(item));
    return null;
  };
  const sentence = line();
  return sentence && <p className="text-base font-semibold noscript:hidden">{sentence}</p>;
}

/** After an interruption nothing goes on by itself. */
function Resume({
  words,
  item,
  name,
  view,
  interruption,
  now,
  onCarryOn,
  onKeptGoing,
  onOver,
}: {
  words: SessionWords;
  item: GuidedItem;
  name: string;
  view: SessionView;
  interruption: Interruption;
  now: number;
  onCarryOn: () => void;
  onKeptGoing: () => void;
  onOver: () => void;
}) {
  const { resume } = words;
  const isMinutes = view.measure === "minutes" && item.dose.sets === 1;
  const goneOn = Math.floor((view.secondsRun + (now - interruption.since) / 1000) / 60);
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.scrollIntoView({ block: "nearest" }), []); // the ring may fill a small screen
  return (
    <section
      ref={card}
      aria-labelledby="resume"
      className="scroll-mb-24 grid gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <h2 id="resume" className="text-xl font-semibold">
        {isMinutes
          ? fillCounted(resume.titleMinutes, Math.floor(view.secondsRun / 60))
          : fill(resume.title, { set: view.set })}
      </h2>
      <p>{fill(resume.body, { name })}</p>
      <Button type="button" width="full" onClick={onCarryOn}>
        {resume.carryOn}
      </Button>
      {interruption.mayHaveGoneOn && (
        <Button type="button" variant="secondary" width="full" onClick={onKeptGoing}>
          {fillCounted(resume.keptGoing, goneOn)}
        </Button>
      )}
      <Button type="button" variant="quiet" width="full" onClick={onOver}>
        {fill(resume.over, { name })}
      </Button>
    </section>
  );
}

function NextIn({
  words: { nextIn, summary },
  seconds,
  name,
  onStay,
  onNow,
}: {
  words: SessionWords;
  seconds: number;
  name: string | null;
  onStay: () => void;
  onNow: () => void;
}) {
  return (
    <div className="grid gap-2 rounded-xl border border-line bg-primary-soft p-4 text-primary-ink">
      <p className="font-semibold tabular-nums">
        {fillCounted(nextIn.title, seconds, { name: name ?? summary.title })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="button" variant="secondary" onClick={onStay} className="flex-1">
          {nextIn.stay}
        </Button>
        <Button type="button" onClick={onNow} className="flex-1">
          {nextIn.now}
        </Button>
      </div>
    </div>
  );
}

/** How to do it, how much, and when to stop: also the whole page where there is no script. */
function HowTo({ exercise, item, words }: { exercise: GuidedExercise; item: GuidedItem; words: SessionWords }) {
  const { page } = words;
  return (
    <div className="grid min-w-0 gap-4 pt-3 lg:row-start-2">
      <div>
        <h2 className="text-xl font-semibold">{page.dose}</h2>
        <p className="mt-1">{item.doseWords}</p>
      </div>
      <div>
        <h2 className="text-xl font-semibold">{page.steps}</h2>
        <ol className="mt-1 grid list-decimal gap-1 ps-6">
          {exercise.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      {item.stopIf.length > 0 && (
        <div>
          <h2 className="text-xl font-semibold">{page.stopIf}</h2>
          <ul className="mt-1 list-disc ps-6">
            {item.stopIf.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

type Heard = { ticks: boolean; voice: boolean };

/** From one moment to the next: a tick, a word, and a line for people who do not see the screen, which is returned. */
function useCues(telling: Telling | null, heard: Heard, words: SessionWords, locale: string): string {
  const [said, setSaid] = useState("");
  const before = useRef<Telling | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = telling;
    if (telling === null || last === null || last.item !== telling.item) return;
    for (const cue of cuesBetween(last.view, telling.view)) perform(cue, telling);
  });

  function perform(cue: Cue, now: Telling) {
    const line = announcement(words, cue, now);
    if (line !== null) setSaid(line);
    if (heard.ticks) tick(cue);
    const sentence = heard.voice ? spoken(words, cue, now) : null;
    if (sentence !== null) say(sentence, locale);
  }
  return said;
}

const BEAT_MS = CLINICAL.secondsPerRepetition.value * 1000;

/** A beat to count by. It counts nothing itself. */
function useBeat(isOn: boolean, now: number): void {
  const beat = Math.floor(now / BEAT_MS);
  const last = useRef(beat);
  useEffect(() => {
    if (isOn && beat !== last.current) tick("beat");
    last.current = beat;
  }, [isOn, beat]);
}

/** A button that goes with its phase hands the focus to the player, so that its keys go on working. */
function useKeptFocus(phase: SessionView["phase"] | null) {
  const region = useRef<HTMLElement>(null);
  const shown = useRef(phase);
  useEffect(() => {
    if (shown.current === phase) return;
    shown.current = phase;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) region.current?.focus({ preventScroll: true });
  }, [phase]);
  return region;
}

/** The address and the title say which exercise this is, and the heading takes the focus when it changes. */
function usePlace(
  item: GuidedItem | null,
  name: string,
  words: SessionWords,
  { isRead, isPlan }: { isRead: boolean; isPlan: boolean },
): void {
  const id = item?.prescriptionId ?? null;
  const shown = useRef(id);
  useEffect(() => {
    if (!isRead || shown.current === id) return;
    shown.current = id;
    document.title = fill(words.pageTitle, { name });
    // The address of the whole plan stays: opened again, it goes on hands-free with what is open.
    if (id !== null && !isPlan) window.history.replaceState(null, "", `/do/${id}`);
    document.querySelector<HTMLElement>("[data-session-title]")?.focus();
  }, [id, name, isRead, isPlan, words.pageTitle]);
}
