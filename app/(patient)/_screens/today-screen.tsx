import { Card } from "@/components/card";
import { PortalLink } from "@/components/portal-link";
import type { Today } from "@/db/queries/today";
import type { News } from "@/db/queries/versions";
import { isMorning } from "@/lib/domain/morning-question";
import type { PainScale } from "@/lib/domain/viewer";
import type { Words } from "@/lib/words/words";
import { DayHeadline } from "../_parts/day-headline";
import { LessonCard } from "../_parts/lesson-card";
import type { LessonToRead } from "../_parts/lesson-shelf";
import { MorningCard } from "../_parts/morning-card";
import { morningWords } from "../_parts/morning-words";
import { NewsCard } from "../_parts/news-card";
import { PatientPage } from "../_parts/patient-page";
import { SessionStopCard } from "../_parts/session-stop-card";
import { StartQuestions } from "../_parts/start-questions";
import { timeOfDay } from "../_parts/time-of-day";
import { TodayFraction } from "../_parts/today-fraction";
import { countsUpTo, TodayPlan } from "../_parts/today-plan";
import { WeekCard } from "../_parts/week-card";

export type TodayScreenProps = {
  words: Words;
  today: Today;
  news: News | null;
  /** The moment it is, and whose clocks tell it. */
  now: Date;
  timeZone: string;
  painScale: PainScale;
  /** What the physio gave to read and is not read yet. */
  lesson: LessonToRead | null;
};

/** What today asks of the patient, what they have said about it, and how the week goes. */
export function TodayScreen({ words, today, news, now, timeZone, painScale, lesson }: TodayScreenProps) {
  const greeting = words.t(`patient.today.${timeOfDay(now, timeZone)}`, { name: today.patientName });
  const { morning } = today;
  const asksMorning = morning.told !== null || (morning.question === "asked" && isMorning(now, timeZone));
  return (
    <PatientPage words={words} current="today" headline={<DayHeadline words={words} day={today.day} />}>
      {/* Where text is very large, a smaller step keeps its longest word whole. */}
      <div className="@container">
        <h1 className="mt-1 text-3xl font-semibold @max-[12rem]:text-xl">{greeting}</h1>
      </div>
      <div className="mt-4 grid items-start gap-6 lg:grid-cols-[minmax(0,45rem)_18.75rem] lg:gap-8">
        <div className="grid min-w-0 gap-6">
          {asksMorning && (
            <MorningCard
              // Another answer, from another page or phone, is shown from its start.
              key={JSON.stringify(morning.told)}
              day={today.day}
              told={morning.told}
              painBefore={morning.painBefore}
              scale={painScale}
              words={morningWords(words, painScale, today.version?.aboveLimitWords ?? null)}
            />
          )}
          {news && <NewsCard words={words} news={news} page="/today" today={today.day} timeZone={timeZone} />}
          {today.safety.questions === "asked" && today.version && (
            <StartQuestions words={words} versionId={today.version.id} />
          )}
          {today.safety.stop ? (
            <SessionStopCard words={words} stop={today.safety.stop} contact={today} />
          ) : (
            <TodayPlan words={words} today={today} />
          )}
        </div>
        <div className="grid gap-4">
          <Week words={words} today={today} />
          {lesson && <LessonCard words={words} lesson={lesson} />}
          <FlareCard words={words} today={today} />
        </div>
      </div>
    </PatientPage>
  );
}

function Week({ words, today }: { words: Words; today: Today }) {
  if (today.plan === "no_program" || today.plan === "not_started") return null;
  const isOpen = today.checkIn === null && today.leftOut === null && today.items.length > 0;
  const due = today.items.length;
  return (
    <WeekCard
      words={words}
      today={today.day}
      week={today.week}
      counts={today.runningWeek}
      progress={
        isOpen && (
          <TodayFraction
            day={today.day}
            ids={today.items.map(({ prescriptionId }) => prescriptionId)}
            fractions={countsUpTo(due, (done) => words.t("patient.today.fraction", { done, due }))}
          />
        )
      }
    />
  );
}

/** The plan for worse days, ready before it is needed. In a flare-up the bar above the exercises leads there. */
function FlareCard({ words: { t }, today }: { words: Words; today: Today }) {
  if (today.plan === "no_program" || today.plan === "not_started" || today.flareUpSince !== null) return null;
  return (
    <Card look="patient" title={t("patient.today.flareCardTitle")} titleId="flare-card">
      <p className="text-base text-ink-2">{t("patient.today.flareCard")}</p>
      <PortalLink
        href="/flare"
        className="mt-1 inline-flex min-h-11 items-center text-primary underline underline-offset-2"
      >
        {t("patient.today.flareCardLink")}
      </PortalLink>
    </Card>
  );
}
