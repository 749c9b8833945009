"use client";

import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { Icon } from "@/components/icon";
import type { Suitcase } from "@/db/queries/suitcase";
import { type DeviceStatus, deviceStatus, onDeviceStatus, unknownStatus } from "@/lib/device/outbox";
import type { Report } from "@/lib/device/report";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { withWaiting } from "@/lib/domain/waiting";
import { type Words, wordsFor } from "@/lib/words/words";
import { PatientPage } from "../(patient)/_parts/patient-page";
import { numbersSeen, openSuitcase, packAgain } from "../(patient)/_parts/suitcase";
import { HelpToRead } from "../(patient)/_screens/get-help-screen";
import { type Asked, askedBy } from "./address";
import { KeptScreen } from "./kept-screen";
import { Said } from "./said";

type Opened = NonNullable<Awaited<ReturnType<typeof openSuitcase>>>;

/** The page of this address, from what the phone keeps and with what waits on it laid over. */
export default function KeptScreens({ waiting }: { waiting: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null | "looking">("looking");
  const status = useSyncExternalStore(onDeviceStatus, deviceStatus, unknownStatus);
  const words = wordsFor("en");
  const asked = useMemo(() => askedBy(location.pathname, location.search), []);

  useEffect(() => {
    void openSuitcase()
      .catch(() => null)
      .then(setOpened);
    // The bar of the page looks at what waits; here the page itself has to wait for that.
    void import("../(patient)/_parts/phone").then(({ startPhone }) => startPhone());
  }, []);
  const suitcase = opened === "looking" || opened === null ? null : opened.suitcase;
  useEffect(() => {
    if (status.lastSentAt === null) return;
    // What was sent is no longer laid over: the server's answer has to have it.
    void packAgain().then((outcome) => {
      if (outcome !== "packed") return;
      told.clear();
      void openSuitcase().then(setOpened);
    });
  }, [status.lastSentAt]);
  useEffect(() => {
    if (suitcase) lookLike(suitcase.person);
  }, [suitcase]);

  if (opened === "looking" || !status.isKnown) return waiting;
  if (asked.screen === "not-sent") return <NotSent words={words} />;
  if (asked.screen === "needs-connection") return <NeedsConnection words={words} />;
  if (opened === null) return <Nobody words={words} asked={asked} />;

  const now = opened.now();
  const today = calendarDayAt(now, opened.suitcase.person.timeZone);
  const reports = toldHere(status);
  const waitingFor = new Set(status.waiting.map(({ report }) => dayOf(report)));
  const laidOver = withWaiting<Suitcase["versions"][number]["items"][number], Suitcase>(
    opened.suitcase,
    reports,
    today,
  );
  const isSeen = reports.some((report) => report.kind === "version-seen" && report.id === laidOver.news?.version.id);
  return (
    <KeptScreen
      words={words}
      suitcase={isSeen ? { ...laidOver, news: null } : laidOver}
      asked={asked}
      now={now}
      today={today}
      waitingFor={waitingFor}
    />
  );
}

/** What was told on this page or before it and not sent then, by save: it is shown until a newer suitcase has it. */
const told = new Map<string, Report>();

function toldHere({ waiting, needYou }: DeviceStatus): Report[] {
  for (const { saveId, earlier, report } of waiting) {
    for (const replaced of earlier) told.delete(replaced);
    told.set(saveId, report);
  }
  for (const { saveId } of needYou) told.delete(saveId);
  return [...told.values()];
}

const dayOf = (report: Report): string | null => (report.kind === "check-in" ? report.values.occurredOn : null);

/** The shell comes without a person, and so without how they want to read. */
function lookLike({ theme, display }: Suitcase["person"]): void {
  const { dataset } = document.documentElement;
  if (theme !== "system") dataset.theme = theme;
  dataset.textSize = display.textSize;
  dataset.motion = display.motion;
}

/** Nobody is known here. Help is for everybody, with the numbers that were seen last. */
function Nobody({ words, asked }: { words: Words; asked: Asked }) {
  const { t } = words;
  if (asked.screen === "get-help" || asked.screen === "get-help-now") {
    return (
      <Plain>
        <HelpToRead words={words} contact={numbersSeen()} />
      </Plain>
    );
  }
  return (
    <Plain>
      <h1 className="text-3xl font-semibold">{t("device.shell.nobody")}</h1>
      <p className="mt-2">{t("device.shell.nobodyBody")}</p>
      <p className="mt-4">
        <a href="/get-help" className={LINK}>
          <Icon name="life-buoy" />
          {t("device.shell.getHelp")}
        </a>
      </p>
    </Plain>
  );
}

const LINK =
  "inline-flex min-h-(--target-patient) items-center gap-2 rounded-lg border-2 border-danger bg-surface px-5 font-semibold text-danger-ink";

function Plain({ children }: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto min-h-dvh max-w-2xl bg-bg p-4 font-sans text-lg text-ink">
      {children}
    </main>
  );
}

function NeedsConnection({ words }: { words: Words }) {
  return (
    <PatientPage words={words}>
      <Said
        title={words.t("device.shell.needsConnection")}
        body={words.t("device.shell.needsConnectionBody")}
        again={words.t("device.shell.tryAgain")}
        href={location.href}
      />
    </PatientPage>
  );
}

function NotSent({ words }: { words: Words }) {
  return (
    <PatientPage words={words}>
      <Said
        title={words.t("device.shell.notSent")}
        body={words.t("device.shell.notSentBody")}
        again={words.t("device.shell.toToday")}
        href="/today"
      />
    </PatientPage>
  );
}
