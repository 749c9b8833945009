import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import type { IconName } from "@/components/icon";
import { Notice } from "@/components/notice";
import { PortalLink } from "@/components/portal-link";
import type { Today, TodayItem } from "@/db/queries/today";
import { doseInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { ExerciseRow } from "./exercise-row";
import { StatusMark } from "./status-mark";

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
      return (
        <Quiet
          icon="calendar-check"
          title={t("patient.today.startsTitle", { day: today.startsOn ? words.day(today.startsOn) : "" })}
          action={<ButtonLink href="/program">{t("patient.today.seeProgram")}</ButtonLink>}
        >
          {t("patient.today.starts")}
        </Quiet>
      );
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
  const minutes = Math.round(today.items.reduce((sum, item) => sum + item.estimatedMinutes, 0));
  return (
    <section aria-labelledby="exercises" className="min-w-0">
      {isFlareUp && (
        <Notice tone="warn" icon="waves" className="mb-4">
          {t("patient.today.flare")}
        </Notice>
      )}
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="exercises" className="text-2xl font-semibold">
          {t(isFlareUp ? "patient.today.flarePlan" : "patient.today.exercises")}
        </h2>
        {today.items.length > 0 && (
          <p className="text-base text-ink-2">{t("patient.today.size", { count: today.items.length, minutes })}</p>
        )}
      </div>
      <ul className="mt-3 grid gap-2">
        {today.items.map((item) => (
          <ItemRow key={item.prescriptionId} words={words} item={item} />
        ))}
      </ul>
      <NextThing words={words} today={today} />
    </section>
  );
}

function ItemRow({ words, item }: { words: Words; item: TodayItem }) {
  const { t } = words;
  const times = item.timesLeftThisWeek;
  return (
    <ExerciseRow
      href={`/program/${item.prescriptionId}`}
      slug={item.slug}
      figure={item.figure}
      name={item.name}
      dose={doseInWords(words, item.dose, item.side)}
      detail={times === null ? undefined : t("patient.today.leftThisWeek", { times })}
      mark={
        item.reported ? (
          <StatusMark status={item.reported.status} label={t(`patient.today.status.${item.reported.status}`)} />
        ) : undefined
      }
    />
  );
}

/** What there is to do now: tell us, change what was told, or nothing more. */
function NextThing({ words: { t }, today }: { words: Words; today: Today }) {
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
  if (today.leftOut) {
    return (
      <div className="mt-4 grid gap-3">
        <Notice tone="info">
          <p>{t("patient.today.leftOut")}</p>
          <ul className="mt-1 list-disc ps-5">
            {today.leftOut.barriers.map((barrier) => (
              <li key={barrier}>{t(`patient.reasons.${barrier}`)}</li>
            ))}
          </ul>
        </Notice>
        <p>{t("patient.today.leftOutBut")}</p>
        <ButtonLink href="/check-in" variant="secondary" width="full">
          {t("patient.today.checkIn")}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="mt-4 grid justify-items-center gap-3">
      <ButtonLink href="/check-in" width="full">
        {t("patient.today.checkIn")}
      </ButtonLink>
      <PortalLink
        href="/not-today"
        className="inline-flex min-h-11 items-center text-base text-primary underline underline-offset-2"
      >
        {t("patient.today.cannot")}
      </PortalLink>
    </div>
  );
}
