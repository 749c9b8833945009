import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import type { SentVersion } from "@/db/queries/program";
import type { News } from "@/db/queries/versions";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { SECTIONS } from "@/lib/domain/plan";
import { doseInWords, frequencyInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { ExerciseRow } from "../_parts/exercise-row";
import { NewsCard } from "../_parts/news-card";
import { PainFirstNotice } from "../_parts/pain-first-notice";
import { PatientPage } from "../_parts/patient-page";

export type ProgramScreenProps = {
  words: Words;
  /** The version in force today; when none has started yet, the one that starts next. */
  inForce: SentVersion | null;
  news: News | null;
  today: CalendarDay;
  timeZone: string;
};

/** What I was given: every exercise with its dose and days, who sent it and when. */
export function ProgramScreen({ words, inForce, news, today, timeZone }: ProgramScreenProps) {
  const { t } = words;
  return (
    <PatientPage words={words} current="program">
      <div className="max-w-2xl">
        <h1 className="mt-1 text-3xl font-semibold">{t("patient.program.title")}</h1>
        {news && (
          <div className="mt-4">
            <NewsCard words={words} news={news} page="/program" today={today} timeZone={timeZone} />
          </div>
        )}
        {inForce ? (
          <Given
            words={words}
            version={inForce}
            note={news?.version.id === inForce.id ? null : inForce.note}
            timeZone={timeZone}
            today={today}
          />
        ) : (
          <EmptyState icon="clipboard-list" title={t("patient.program.none")} className="mt-4 rounded-xl">
            {t("patient.program.noneBody")}
          </EmptyState>
        )}
      </div>
    </PatientPage>
  );
}

function Given({
  words,
  version,
  note,
  timeZone,
  today,
}: {
  words: Words;
  version: SentVersion;
  /** Said once: while the version is new its note stands with what changed. */
  note: string | null;
  timeZone: string;
  today: CalendarDay;
}) {
  const { t } = words;
  const { sentByName: name, sentAt, startsOn, endsOn, items } = version;
  return (
    <>
      <p className="mt-2 text-xl font-semibold">{version.name}</p>
      <p className="mt-1 text-ink-2">
        {t("patient.program.sent", { name, day: words.day(calendarDayAt(sentAt, timeZone)) })}{" "}
        {startsOn > today && t("patient.program.starts", { day: words.day(startsOn) })}{" "}
        {endsOn && t("patient.program.ends", { day: words.day(endsOn) })}
      </p>
      <PainFirstNotice words={words} painFirst={version.painFirst} />
      {note && (
        <Notice icon="message-circle" title={t("patient.program.noteTitle", { name })} className="mt-4">
          <p className="break-words whitespace-pre-wrap">{note}</p>
        </Notice>
      )}
      {SECTIONS.map((section) => (
        <Section key={section} words={words} section={section} items={items} />
      ))}
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/program/history" size="patient-small" variant="secondary" icon="history">
          {t("versions.history.link")}
        </ButtonLink>
        <ButtonLink href="/program/print" size="patient-small" variant="secondary" icon="printer">
          {t("versions.history.print")}
        </ButtonLink>
      </div>
    </>
  );
}

function Section({
  words,
  section,
  items,
}: {
  words: Words;
  section: (typeof SECTIONS)[number];
  items: SentVersion["items"];
}) {
  const own = items.filter((item) => item.section === section);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={`section-${section}`} className="mt-6">
      <h2 id={`section-${section}`} className="text-2xl font-semibold">
        {words.t(`patient.sections.${section}`)}
      </h2>
      <ul className="mt-3 grid gap-2">
        {own.map((item) => (
          <ExerciseRow
            key={item.prescriptionId}
            href={`/program/${item.prescriptionId}`}
            slug={item.slug}
            figure={item.figure}
            name={item.name}
            dose={doseInWords(words, item.dose, item.side)}
            detail={frequencyInWords(words, item.frequency)}
          />
        ))}
      </ul>
    </section>
  );
}
