import type { Today } from "@/db/queries/today";
import type { News } from "@/db/queries/versions";
import type { Words } from "@/lib/words/words";
import { DayHeadline } from "../_parts/day-headline";
import { NewsCard } from "../_parts/news-card";
import { PatientPage } from "../_parts/patient-page";
import { timeOfDay } from "../_parts/time-of-day";
import { TodayPlan } from "../_parts/today-plan";
import { WeekCard } from "../_parts/week-card";

export type TodayScreenProps = {
  words: Words;
  today: Today;
  news: News | null;
  /** The moment it is, and whose clocks tell it. */
  now: Date;
  timeZone: string;
};

/** What today asks of the patient, what they have said about it, and how the week goes. */
export function TodayScreen({ words, today, news, now, timeZone }: TodayScreenProps) {
  const greeting = words.t(`patient.today.${timeOfDay(now, timeZone)}`, { name: today.patientName });
  return (
    <PatientPage words={words} current="today" headline={<DayHeadline words={words} day={today.day} />}>
      {/* Where text is very large, a smaller step keeps its longest word whole. */}
      <div className="@container">
        <h1 className="mt-1 text-3xl font-semibold @max-[12rem]:text-xl">{greeting}</h1>
      </div>
      {news && (
        <div className="mt-4">
          <NewsCard words={words} news={news} page="/today" today={today.day} timeZone={timeZone} />
        </div>
      )}
      <div className="mt-4 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-8">
        <TodayPlan words={words} today={today} />
        <Week words={words} today={today} />
      </div>
    </PatientPage>
  );
}

function Week({ words, today }: { words: Words; today: Today }) {
  if (today.plan === "no_program" || today.plan === "not_started") return null;
  return <WeekCard words={words} today={today.day} week={today.week} counts={today.runningWeek} />;
}
