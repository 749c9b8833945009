"use client";

import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { Suitcase } from "@/db/queries/suitcase";
import { type CalendarDay, dayExistsIn, isCalendarDay } from "@/lib/domain/calendar-day";
import { flareStage } from "@/lib/domain/flare-up";
import { isLessonSlug, neighboursOf } from "@/lib/domain/lessons";
import { progressFrom } from "@/lib/domain/patient-progress";
import { sessionStop } from "@/lib/domain/red-flags";
import { versionOn } from "@/lib/domain/schedule";
import { todayFrom, versionShownOn } from "@/lib/domain/today";
import { lessonsIn } from "@/lib/words/lessons";
import type { Words } from "@/lib/words/words";
import { lessonToRead, shelvedLesson, shelvesOf } from "../(patient)/_parts/lesson-shelf";
import { PatientPage } from "../(patient)/_parts/patient-page";
import { morningsIn, spanIn } from "../(patient)/_parts/progress-path";
import type { Asked } from "./address";
import { Said } from "./said";

const TodayScreen = screen(async () => (await import("../(patient)/_screens/today-screen")).TodayScreen);
const ProgramScreen = screen(async () => (await import("../(patient)/_screens/program-screen")).ProgramScreen);
const ExerciseScreen = screen(
  async () => (await import("../(patient)/_screens/program-exercise-screen")).ProgramExerciseScreen,
);
const CheckInScreen = screen(async () => (await import("../(patient)/_screens/check-in-screen")).CheckInScreen);
const SavedScreen = screen(async () => (await import("../(patient)/_screens/saved-screen")).SavedScreen);
const NotTodayScreen = screen(async () => (await import("../(patient)/_screens/not-today-screen")).NotTodayScreen);
const DoScreen = screen(async () => (await import("../(patient)/_screens/do-screen")).DoScreen);
const LearnScreen = screen(async () => (await import("../(patient)/_screens/learn-screen")).LearnScreen);
const LessonScreen = screen(async () => (await import("../(patient)/_screens/lesson-screen")).LessonScreen);
const FlareScreen = screen(async () => (await import("../(patient)/_screens/flare-screen")).FlareScreen);
const ProgressScreen = screen(async () => (await import("../(patient)/_screens/progress-screen")).ProgressScreen);
const GetHelpScreen = screen(async () => (await import("../(patient)/_screens/get-help-screen")).GetHelpScreen);
const GetHelpNowScreen = screen(
  async () => (await import("../(patient)/_screens/get-help-now-screen")).GetHelpNowScreen,
);

/** A screen that comes when it is needed. */
function screen<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}

type Props = {
  words: Words;
  suitcase: Suitcase;
  asked: Asked;
  now: Date;
  /** In the patient's own calendar. */
  today: CalendarDay;
  /** Days whose check-in is not sent yet. */
  waitingFor: ReadonlySet<string | null>;
};

/** The screen of an address with what the phone keeps; the same screen that the server draws. */
export function KeptScreen(props: Props) {
  return (
    <Suspense>
      <Screen {...props} />
      <Title name={props.words.t("common.name")} />
    </Suspense>
  );
}

/** Called like the page from the server: after its heading. Comes last, when the heading is there. */
function Title({ name }: { name: string }) {
  useEffect(() => {
    const heading = document.querySelector("h1")?.textContent;
    document.title = heading ? `${heading} · ${name}` : name;
  }, [name]);
  return null;
}

function Screen({ words, suitcase, asked, now, today, waitingFor }: Props) {
  const { timeZone, display } = suitcase.person;
  const [newId] = useState(uuidv7);
  const ofToday = todayFrom(suitcase, { today });

  switch (asked.screen) {
    case "today":
      return (
        <TodayScreen
          words={words}
          today={ofToday}
          news={suitcase.news}
          now={now}
          timeZone={timeZone}
          painScale={display.painScale}
          lesson={lessonToRead(lessonsIn(words.language), suitcase.lessons)}
        />
      );
    case "program":
      return (
        <ProgramScreen
          words={words}
          inForce={versionOf(suitcase, today)}
          news={suitcase.news}
          today={today}
          timeZone={timeZone}
        />
      );
    case "exercise": {
      const item = versionOf(suitcase, today)?.items.find((one) => one.prescriptionId === asked.prescriptionId);
      if (!item) return <NotThere words={words} />;
      return <ExerciseScreen words={words} item={{ ...item, swapNames: item.standIns.map(({ name }) => name) }} />;
    }
    case "do":
    case "do-all": {
      const first = ofToday.items.find(({ reported }) => reported === null) ?? ofToday.items[0];
      const wanted = asked.screen === "do" ? asked.prescriptionId : first?.prescriptionId;
      if (!ofToday.items.some(({ prescriptionId }) => prescriptionId === wanted) || wanted === undefined) {
        return <NotThere words={words} />;
      }
      const run = asked.screen === "do" ? "one" : "all";
      return <DoScreen words={words} today={ofToday} prescriptionId={wanted} run={run} display={display} />;
    }
    case "check-in": {
      const day = dayOf(asked.day, today, timeZone);
      if (day === null) return <NotThere words={words} />;
      return (
        <CheckInScreen
          words={words}
          today={todayFrom(suitcase, { today, day })}
          when={day === today ? "today" : "earlier"}
          newId={newId}
          flash={null}
          painScale={display.painScale}
          asked={asked.step}
        />
      );
    }
    case "saved": {
      const day = dayOf(asked.day, today, timeZone) ?? today;
      return (
        <SavedScreen
          words={words}
          report={todayFrom(suitcase, { today, day })}
          today={today}
          whereabouts={waitingFor.has(day) ? "on-phone" : "sent"}
        />
      );
    }
    case "not-today":
      return ofToday.canReport && !ofToday.checkIn ? (
        <NotTodayScreen words={words} today={ofToday} flash={null} />
      ) : (
        <NotThere words={words} />
      );
    case "progress": {
      const progress = progressFrom(
        { ...suitcase, painCeiling: suitcase.patient.painCeiling },
        spanIn(asked.search),
        today,
      );
      // Days that were not packed would look like days of silence.
      if (progress.span.from < suitcase.since) return <NeedsConnection words={words} />;
      return (
        <ProgressScreen
          words={words}
          progress={progress}
          mornings={morningsIn(asked.search)}
          goals={suitcase.goals}
          enjoyed={suitcase.enjoyed}
        />
      );
    }
    case "flare":
      return (
        <FlareScreen
          words={words}
          today={today}
          stage={flareStage({ flareUps: suitcase.flareUps, answers: suitcase.safetyAnswers }, today, asked.wants)}
          flareUps={suitcase.flareUps}
          contact={suitcase.clinic}
          plan={flarePlanOf(suitcase, today)}
          painScale={display.painScale}
          newId={newId}
          flash={null}
        />
      );
    case "learn":
      return <LearnScreen words={words} shelves={shelvesOf(lessonsIn(words.language), suitcase.lessons)} />;
    case "lesson":
      return <Lesson words={words} suitcase={suitcase} slug={asked.slug} />;
    case "get-help":
      return (
        <GetHelpScreen
          words={words}
          contact={suitcase.clinic}
          occasion={asked.occasion}
          answerId={newId}
          said={asked.said}
          flash={null}
        />
      );
    case "get-help-now": {
      const stop = sessionStop(suitcase.safetyAnswers, today);
      if (stop) return <GetHelpNowScreen words={words} contact={suitcase.clinic} answer={stop.answer} />;
      return (
        <GetHelpScreen
          words={words}
          contact={suitcase.clinic}
          occasion="on_demand"
          answerId={newId}
          said={null}
          flash={null}
        />
      );
    }
    default:
      return <NeedsConnection words={words} />;
  }
}

const versionOf = ({ history, versions }: Suitcase, day: CalendarDay): Suitcase["versions"][number] | null =>
  versions.find(({ id }) => id === versionShownOn(history, day)?.id) ?? null;

/** What is prescribed for a flare-up in the version in force. */
function flarePlanOf({ history, versions }: Suitcase, today: CalendarDay) {
  const version = versions.find(({ id }) => id === versionOn(history, today)?.id);
  return version
    ? { sentByName: version.sentByName, items: version.items.filter(({ section }) => section === "flare_up") }
    : null;
}

/** The day that an address names; without one, today. Null for what is no day there. */
function dayOf(written: string | null, today: CalendarDay, timeZone: string): CalendarDay | null {
  if (written === null) return today;
  return isCalendarDay(written) && dayExistsIn(written, timeZone) ? written : null;
}

function Lesson({ words, suitcase, slug }: Pick<Props, "words" | "suitcase"> & { slug: string }) {
  if (!isLessonSlug(slug)) return <NotThere words={words} />;
  const lessons = lessonsIn(words.language);
  const { previous, next } = neighboursOf(slug);
  return (
    <LessonScreen
      words={words}
      lesson={lessons[slug]}
      shelved={shelvedLesson(lessons, slug, suitcase.lessons)}
      previous={previous && { slug: previous, title: lessons[previous].title }}
      next={next && { slug: next, title: lessons[next].title }}
    />
  );
}

function NeedsConnection({ words }: { words: Words }) {
  const { t } = words;
  return (
    <PatientPage words={words}>
      <Said
        title={t("device.shell.needsConnection")}
        body={t("device.shell.needsConnectionBody")}
        again={t("device.shell.toToday")}
        href="/today"
      />
    </PatientPage>
  );
}

function NotThere({ words }: { words: Words }) {
  const { t } = words;
  return (
    <PatientPage words={words}>
      <Said
        title={t("device.shell.notThere")}
        body={t("device.shell.notThereBody")}
        again={t("device.shell.toToday")}
        href="/today"
      />
    </PatientPage>
  );
}
