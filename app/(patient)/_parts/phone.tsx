"use client";

import { useEffect, useRef, useState } from "react";
import { keepMine, keepTheirs } from "@/lib/device/decide";
import { flush, startSending } from "@/lib/device/flush";
import { forgetEverything } from "@/lib/device/forget";
import { keep, read } from "@/lib/device/keep";
import { type DeviceStatus, deviceStatus } from "@/lib/device/outbox";
import { storeHere } from "@/lib/device/person";
import type { QueuedSave } from "@/lib/device/queue";
import type { DeviceWords } from "./device-words";
import { packAgain } from "./suitcase";

export { deviceStatus, onDeviceStatus } from "@/lib/device/outbox";

type Props = { words: DeviceWords };

let hasStarted = false;

/** Sends what waits; on pages from the server also makes the phone ready for the time without signal. */
export function startPhone(): void {
  if (hasStarted) return;
  hasStarted = true;
  startSending();
  if (!isKeptPage()) whenIdle(() => void getReady());
}

/** A page from the server says whose it is; the shell, which comes where the server is away, does not. */
const isKeptPage = (): boolean => document.documentElement.dataset.person === undefined;

const LOOK_EVERY_MS = 15_000;

/**
 * Whether the server can be reached. A phone may believe to be online without; where the page is a kept one, it was away
 * when the page was asked for, and it is looked for again and again.
 */
function useServer(): "away" | "back" | "not-looked-for" {
  const [server, setServer] = useState<"away" | "back" | "not-looked-for">(isKeptPage() ? "away" : "not-looked-for");
  useEffect(() => {
    if (server !== "away") return;
    const look = async () => {
      const answer = await fetch("/api/health", { cache: "no-store" }).catch(() => null);
      if (!answer?.ok) return;
      setServer("back");
      await flush();
    };
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    const soon = () => void look();
    addEventListener("online", soon);
    soon();
    return () => {
      clearInterval(timer);
      removeEventListener("online", soon);
    };
  }, [server]);
  return server;
}

const whenIdle = (work: () => void): void =>
  "requestIdleCallback" in window ? void requestIdleCallback(work, { timeout: 3_000 }) : void setTimeout(work, 500);

const PACKED = "packed";
/** How long a suitcase is taken to be fresh, within which only another day or another answer packs it anew. */
const FRESH_MS = 3 * 60_000;

type PackedNote = { at: number; day: string; sentAt: string | null };

async function getReady(): Promise<void> {
  if ((await storeHere()) === null) return;
  if (process.env.NODE_ENV === "production") {
    await navigator.serviceWorker?.register("/sw.js", { scope: "/" }).catch(() => undefined);
  }
  await packIfOld();
  const hasAsked = await read<true>("asked to persist");
  if (hasAsked === null) {
    await navigator.storage?.persist?.().catch(() => false);
    await keep("asked to persist", true);
  }
}

async function packIfOld(): Promise<void> {
  const now: PackedNote = { at: Date.now(), day: new Date().toDateString(), sentAt: deviceStatus().lastSentAt };
  const before = await read<PackedNote>(PACKED);
  const isFresh =
    before !== null &&
    Math.abs(now.at - before.at) < FRESH_MS &&
    before.day === now.day &&
    before.sentAt === now.sentAt;
  if (isFresh) return;
  if ((await packAgain()) === "packed") await keep(PACKED, now);
}

/** How long "Sent" is still news. */
const NEWS_MS = 60_000;

export function Line({ words, status }: Props & { status: DeviceStatus }) {
  const said = lineOf(words, status, useServer());
  if (said === null) return null;
  return (
    <p
      data-device={said.kind}
      className={`mb-2 flex flex-wrap items-center gap-x-3 rounded-md px-3 py-1.5 text-base ${said.kind === "sent" ? "bg-ok-soft text-ok-ink" : "bg-sunken text-ink-2"}`}
    >
      {said.words}
      {said.kind === "back" && (
        <a href={location.href} className={LINE_LINK}>
          {words.bar.newest}
        </a>
      )}
      {said.kind === "signed-out" && (
        <a href={`/sign-in?next=${encodeURIComponent(location.pathname)}`} className={LINE_LINK}>
          {words.bar.signIn}
        </a>
      )}
    </p>
  );
}

const LINE_LINK = "inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-2";

function lineOf(
  { bar }: DeviceWords,
  status: DeviceStatus,
  server: ReturnType<typeof useServer>,
): { kind: string; words: string } | null {
  const hasWaiting = status.waiting.length > 0;
  if (!status.isOnline || server === "away" || (status.trouble === "offline" && hasWaiting)) {
    return { kind: "offline", words: hasWaiting ? bar.offlineWaiting : bar.offline };
  }
  if (status.trouble === "signed-out" && hasWaiting) return { kind: "signed-out", words: bar.signedOut };
  if (status.trouble === "other-person") return { kind: "other-person", words: bar.otherPerson };
  if (hasWaiting) {
    return status.trouble === "server-away"
      ? { kind: "away", words: bar.away }
      : { kind: "waiting", words: bar.waiting };
  }
  const isNews = status.lastSentAt !== null && Math.abs(Date.now() - Date.parse(status.lastSentAt)) < NEWS_MS;
  if (isNews) return { kind: "sent", words: bar.sent };
  return server === "back" ? { kind: "back", words: bar.back } : null;
}

/** What the server did not take, each with what can be done about it. */
export function NeedsYou({ words, saves }: Props & { saves: readonly QueuedSave[] }) {
  return (
    <section
      aria-labelledby="needs-you"
      className="mb-3 rounded-xl border-2 border-warn bg-warn-soft p-4 text-warn-ink"
    >
      <h2 id="needs-you" className="text-xl font-semibold">
        {words.need.title}
      </h2>
      <ul className="mt-2 grid gap-4">
        {saves.map((save) => (
          <li key={save.saveId}>
            <OneNeed words={words} save={save} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneNeed({ words, save }: Props & { save: QueuedSave }) {
  const { need } = words;
  const day = dayOf(save, words.locale);
  const isChoice = save.report.kind === "check-in" && save.refused?.current !== null && save.refused !== null;
  return (
    <>
      <p>
        {isChoice
          ? filled(need.checkIn, day ?? "")
          : `${day === null ? need.refusedOther : filled(need.refused, day)} ${reasonOf(need, save)}`}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {isChoice ? (
          <>
            <Choice onClick={() => keepTheirs(save.saveId)}>{need.keepTheirs}</Choice>
            <Choice onClick={() => keepMine(save.saveId)}>{need.useMine}</Choice>
          </>
        ) : (
          <>
            {save.report.kind === "check-in" && (
              <a href={`/check-in/${save.report.values.occurredOn}`} className={CHOICE}>
                {need.open}
              </a>
            )}
            <Choice onClick={() => keepTheirs(save.saveId)}>{need.remove}</Choice>
          </>
        )}
      </div>
    </>
  );
}

const CHOICE =
  "inline-flex min-h-11 items-center rounded-md border-2 border-current bg-surface px-4 py-1.5 text-base font-semibold";

function Choice({ onClick, children }: { onClick: () => Promise<unknown>; children: string }) {
  return (
    <button type="button" onClick={() => void onClick()} className={CHOICE}>
      {children}
    </button>
  );
}

function dayOf({ report }: QueuedSave, locale: string): string | null {
  const day = report.kind === "check-in" ? report.values.occurredOn : "day" in report ? report.day : null;
  if (day === null) return null;
  const style = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(`${day}T00:00:00Z`));
}

const filled = (sentence: string, day: string): string => sentence.replace("{day}", day);

function reasonOf({ reasons }: DeviceWords["need"], { refused }: QueuedSave): string {
  const faults = [refused?.code, ...Object.values(refused?.fields ?? {})];
  if (faults.includes("day-too-old") || faults.includes("day-before-program")) return reasons.tooOld;
  if (faults.includes("day-in-future")) return reasons.future;
  if (faults.includes("day-already-reported")) return reasons.reported;
  if (faults.some((fault) => fault?.includes("program") || fault?.includes("prescri"))) return reasons.program;
  return reasons.other;
}

/**
 * Stands before every "Sign out": wipes what this phone keeps of the person, and warns first where something is not
 * sent. Without signal nobody can be signed out, and nothing is wiped.
 */
export function SignOutGuard({ words: { signOut } }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement | null>(null);
  const [asked, setAsked] = useState<"unsent" | "offline">("unsent");

  useEffect(() => {
    const guard = (event: SubmitEvent) => {
      const asking = event.target;
      if (!(asking instanceof HTMLFormElement) || new URL(asking.action).pathname !== "/api/sign-out") return;
      event.preventDefault();
      form.current = asking;
      const { waiting, needYou } = deviceStatus();
      const isOnline = deviceStatus().isOnline && !isKeptPage();
      if (isOnline && waiting.length + needYou.length === 0) return void leave(asking);
      setAsked(isOnline ? "unsent" : "offline");
      dialog.current?.showModal();
    };
    document.addEventListener("submit", guard);
    return () => document.removeEventListener("submit", guard);
  }, []);

  const isOffline = asked === "offline";
  return (
    <dialog
      ref={dialog}
      aria-labelledby="sign-out-title"
      className="m-auto max-w-md rounded-xl border border-line bg-surface p-5 text-lg text-ink shadow-3 backdrop:bg-scrim"
    >
      <h2 id="sign-out-title" className="text-xl font-semibold">
        {isOffline ? signOut.offlineTitle : signOut.title}
      </h2>
      <p className="mt-2">{isOffline ? signOut.offlineBody : signOut.body}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" onClick={() => dialog.current?.close()} className={CHOICE}>
          {isOffline ? signOut.close : signOut.stay}
        </button>
        {!isOffline && (
          <button type="button" onClick={() => void leave(form.current)} className={`${CHOICE} text-danger-ink`}>
            {signOut.leave}
          </button>
        )}
      </div>
    </dialog>
  );
}

async function leave(form: HTMLFormElement | null): Promise<void> {
  await forgetEverything().catch(() => undefined);
  form?.submit();
}
