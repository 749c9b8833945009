import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import type { IconName } from "@/components/icon";
import { Notice } from "@/components/notice";
import { Pictogram } from "@/components/pictogram";
import { PortalLink } from "@/components/portal-link";
import type { Today, TodayItem } from "@/db/queries/today";
import { doseInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { ExerciseRow } from "./exercise-row";
import { StatusMark } from "./status-mark";
import { type TodayRow, TodayRows } from "./today-rows";

/** Enough for a first day after a while: design guide 3.1. */
const SMALL_START = 2;

/** The main column of today: the exercises and the one thing to do next, or why there are none. */
export function TodayPlan({ words, today }: { words: Words; today: Today }) {
  const { t } = words;
  switch (today.plan) {
    case "no_program":
      return (
        <Quiet icon="clipboard-list" title={t("patient.today.noProgramTitle")}>
          {t("patient.today.noProgram")}
        </Quiet>
      );
    case "not_started":
      return <FirstDay words={words} today={today} />;
    case "paused":
      return (
        <Quiet icon="pause" title={t("patient.today.pausedTitle")}>
          {t("patient.today.paused")}
        </Quiet>
      );
    case "rest":
      return today.items.length > 0 ? (
        <Exercises words={words} today={today} />
      ) : (
        <RestDay words={words} today={today} />
      );
    case "exercises":
    case "flare_up":
      return <Exercises words={words} today={today} />;
  }
}

function Quiet({
  icon,
  title,
  action,
  children,
}: {
  icon: IconName;
  title: string;
  action?: ReactNode;
  children: string;
}) {
  return (
    <EmptyState icon={icon} title={title} action={action} className="rounded-xl">
      {children}
    </EmptyState>
  );
}

/** Before a program starts: when it does, and what it will hold. */
function FirstDay({ words, today }: { words: Words; today: Today }) {
  const { t } = words;
  const day = today.startsOn ? words.day(today.startsOn) : "";
  return (
    <div className="grid min-w-0 gap-6">
      <Quiet
        icon="calendar-check"
        title={t("patient.today.startsTitle", { day })}
        action={
          <ButtonLink href="/program" variant="secondary">
            {t("patient.today.seeProgram")}
          </ButtonLink>
        }
      >
        {t("patient.today.starts")}
      </Quiet>
      {today.preview.length > 0 && (
        <section aria-labelledby="preview" className="min-w-0">
          <h2 id="preview" className="text-2xl font-semibold">
            {t("patient.today.preview", { day })}
          </h2>
          <ul className="mt-3 grid gap-2">
            {today.preview
              .filter(({ section }) => section !== "flare_up")
              .map((item) => (
                <ExerciseRow
                  key={item.prescriptionId}
                  href={`/program/${item.prescriptionId}`}
                  slug={item.slug}
                  figure={item.figure}
                  name={item.name}
                  dose={doseInWords(words, item.dose, item.side)}
                />
              ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** A rest day is part of the plan. Telling how the back is stays possible, and is not asked for. */
function RestDay({ words: { t }, today }: { words: Words; today: Today }) {
  return (
    <Quiet
      icon="sun"
      title={t("patient.today.restTitle")}
      action={
        today.canReport && (
          <ButtonLink href="/check-in" variant="secondary">
            {t(today.checkIn ? "patient.today.changeCheckIn" : "patient.today.checkIn")}
          </ButtonLink>
        )
      }
    >
      {t("patient.today.rest")}
    </Quiet>
  );
}

function Exercises({ words, today }: { words: Words; today: Today }) {
  const { t } = words;
  const isFlareUp = today.plan === "flare_up";
  const isTold = today.checkIn !== null || today.leftOut !== null;
  const startsSmall = today.silence !== null && !isTold && !isFlareUp && today.items.length > SMALL_START;
  const [shown, folded] = startsSmall
    ? [today.items.slice(0, SMALL_START), today.items.slice(SMALL_START)]
    : [today.items, []];
  const minutes = Math.round(shown.reduce((sum, item) => sum + item.estimatedMinutes, 0));
  return (
    <section aria-labelledby="exercises" className="min-w-0">
      {today.flareUpSince !== null && <FlareBar words={words} since={today.flareUpSince} />}
      {today.silence !== null && !isTold && !isFlareUp && (
        <Notice tone="ok" icon="sun" className="mb-4">
          {t("patient.today.welcomeBack", { count: shown.length })}
        </Notice>
      )}
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="exercises" className="text-2xl font-semibold">
          {t(isFlareUp ? "patient.today.flarePlan" : "patient.today.exercises")}
        </h2>
        {shown.length > 0 && (
          <p className="text-base text-ink-2">{t("patient.today.size", { count: shown.length, minutes })}</p>
        )}
      </div>
      <TodayRows
        day={today.day}
        rows={shown.map((item) => rowOf(words, item))}
        folded={folded.map((item) => rowOf(words, item))}
        telling={isTold ? "told" : "open"}
        after={isTold && <Told words={words} today={today} />}
        words={{
          start: t("patient.today.start"),
          checkIn: t("patient.today.checkIn"),
          cannot: t("patient.today.cannot"),
          allDone: t("patient.today.allDone"),
          doneSoFar: countsUpTo(shown.length, (done) => t("patient.today.doneSoFar", { done, due: shown.length })),
          notSent: t("patient.today.notSent"),
          foldedAway: t("patient.today.foldedAway", { count: folded.length }),
        }}
      />
      {!isTold && shown.length > 1 && (
        <p className="mt-1 text-center">
          <PortalLink
            href="/do"
            className="inline-flex min-h-11 items-center text-base text-primary underline underline-offset-2 noscript:hidden"
          >
            {t("session.handsFree")}
          </PortalLink>
        </p>
      )}
    </section>
  );
}

/** A sentence for every count from none to all. */
export const countsUpTo = (all: number, say: (count: number) => string): string[] =>
  Array.from({ length: all + 1 }, (_, count) => say(count));

/** In a flare-up: that it is one, since when, and the way to its plan. */
function FlareBar({ words, since }: { words: Words; since: NonNullable<Today["flareUpSince"]> }) {
  const { t } = words;
  return (
    <Notice
      tone="warn"
      icon="waves"
      title={t("patient.today.flareSince", { day: words.day(since) })}
      className="mb-4 border-s-4 border-warn"
    >
      <p>{t("patient.today.flare")}</p>
      <PortalLink
        href="/flare"
        className="inline-flex min-h-11 items-center font-semibold underline underline-offset-2"
      >
        {t("patient.today.flareManage")}
      </PortalLink>
    </Notice>
  );
}

function rowOf(words: Words, item: TodayItem): TodayRow {
  const { t } = words;
  const times = item.timesLeftThisWeek;
  return {
    id: item.prescriptionId,
    href: `/do/${item.prescriptionId}`,
    name: item.name,
    dose: doseInWords(words, item.dose, item.side),
    detail: times === null ? undefined : t("patient.today.leftThisWeek", { times }),
    picture: <Pictogram slug={item.slug} figure={item.figure} decorative="beside-its-name" />,
    mark: item.reported && (
      <StatusMark status={item.reported.status} label={t(`patient.today.status.${item.reported.status}`)} />
    ),
    markDone: t("patient.today.markDone", { exercise: item.name }),
    continueWith: t("patient.today.continue", { exercise: item.name }),
  };
}

/** The day is told: what was said, and the way to change it. */
function Told({ words: { t }, today }: { words: Words; today: Today }) {
  if (today.checkIn) {
    const isAllDone = today.items.length > 0 && today.items.every((item) => item.reported?.status === "done");
    return (
      <div className="mt-4 grid gap-3">
        <Notice tone="ok" className="font-semibold">
          {t(isAllDone ? "patient.today.allDone" : "patient.today.reported")}
        </Notice>
        <ButtonLink href="/check-in" variant="secondary" width="full">
          {t("patient.today.changeCheckIn")}
        </ButtonLink>
      </div>
    );
  }
  const barriers = today.leftOut?.barriers ?? [];
  return (
    <div className="mt-4 grid gap-3">
      <Notice tone="info">
        <p>{t("patient.today.leftOut")}</p>
        <ul className="mt-1 list-disc ps-5">
          {barriers.map((barrier) => (
            <li key={barrier}>{t(`patient.reasons.${barrier}`)}</li>
          ))}
        </ul>
        {barriers.some((barrier) => PAINFUL.has(barrier)) && (
          <PortalLink href="/flare" className="inline-flex min-h-11 items-center underline underline-offset-2">
            {t("patient.today.flareCardLink")}
          </PortalLink>
        )}
      </Notice>
      <p>{t("patient.today.leftOutBut")}</p>
      <ButtonLink href="/check-in" variant="secondary" width="full">
        {t("patient.today.checkIn")}
      </ButtonLink>
      <PortalLink
        href="/not-today"
        className="inline-flex min-h-11 items-center justify-self-center text-base text-primary underline underline-offset-2"
      >
        {t("patient.today.changeReasons")}
      </PortalLink>
    </div>
  );
}

/** Reasons after which the flare-up plan may help. */
const PAINFUL: ReadonlySet<string> = new Set(["pain", "made_worse"]);
