import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { PortalLink } from "@/components/portal-link";
import type { ReportedDay } from "@/db/queries/check-ins";
import type { Program, SentVersion } from "@/db/queries/program";
import type { Progress } from "@/db/queries/progress";
import type { Counts } from "@/lib/domain/adherence";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { doseInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { noteOf } from "./said";

/** What is in force, and the way to change it. */
export function ProgramCard({
  words,
  program,
  patientId,
  today,
  timeZone,
}: {
  words: Words;
  program: Program;
  patientId: string;
  today: CalendarDay;
  timeZone: string;
}) {
  const { t } = words;
  const { inForce, draft } = program;
  return (
    <Card title={t("clinic.overview.programTitle")} titleId="program">
      {inForce ? (
        <>
          <p className="text-ink-2">
            <PortalLink
              href={`/patients/${patientId}/program`}
              className="font-medium text-primary underline underline-offset-2"
            >
              {t("clinic.overview.facts", { name: inForce.name, number: inForce.number })}
            </PortalLink>{" "}
            {startInWords(words, inForce, today)}
          </p>
          <ul className="mt-2 grid gap-1.5">
            {inForce.items.map((item) => (
              <li key={item.prescriptionId}>
                <span className="font-medium">{item.name}</span>{" "}
                <span className="text-ink-2">{doseInWords(words, item.dose, item.side)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="text-ink-2">{t("clinic.overview.noProgram")}</p>
      )}
      {draft && (
        <p className="mt-3 text-xs text-ink-2">
          {t("clinic.overview.draftWaiting", {
            name: draft.changedByName,
            moment: words.moment(draft.changedAt, timeZone),
          })}
        </p>
      )}
      <ButtonLink href={`/patients/${patientId}/program/edit`} size="clinic" width="full" className="mt-3">
        {t(inForce ? "clinic.overview.editProgram" : "clinic.overview.buildProgram")}
      </ButtonLink>
      <SaveAsTemplate words={words} program={program} patientId={patientId} />
    </Card>
  );
}

function SaveAsTemplate({
  words: { t },
  program: { inForce, draft },
  patientId,
}: {
  words: Words;
  program: Program;
  patientId: string;
}) {
  const sources = [
    ...(inForce ? [{ from: `version.${patientId}.${inForce.id}`, label: t("tailoring.keep.saveAs") }] : []),
    ...(draft ? [{ from: `draft.${patientId}`, label: t("tailoring.keep.saveDraftAs") }] : []),
  ];
  return sources.map(({ from, label }) => (
    <ButtonLink
      key={from}
      href={`/templates/new?from=${from}`}
      size="clinic"
      variant="quiet"
      width="full"
      className="mt-1"
    >
      {label}
    </ButtonLink>
  ));
}

function startInWords({ t, day }: Words, { startsOn }: SentVersion, today: CalendarDay): string {
  const on = { day: day(startsOn, "short") };
  return startsOn <= today ? t("clinic.overview.startsOn", on) : t("clinic.overview.startsLater", on);
}

/** The four measures, each with its counts; a measure of nothing is said in words. */
export function MeasuresCard({ words, progress }: { words: Words; progress: Progress }) {
  const { t } = words;
  const { measures, runningWeek } = progress;
  const counted = (counts: Counts | null) =>
    counts === null ? t("clinic.overview.nothingDue") : t("clinic.of", counts);
  const rows = [
    { name: "sessions", value: counted(measures.sessions) },
    { name: "exercises", value: counted(measures.exercises) },
    {
      name: "dose",
      value: counted(measures.dose && { ...measures.dose, done: Math.round(measures.dose.done * 10) / 10 }),
      detail:
        measures.dose && measures.dose.unknown > 0
          ? t("clinic.overview.doseUnknown", { count: measures.dose.unknown })
          : undefined,
    },
    { name: "completeness", value: counted(measures.completeness) },
    { name: "runningWeek", value: counted(runningWeek) },
  ] as const;
  return (
    <Card title={t("clinic.overview.measuresTitle")} titleId="measures">
      <dl className="grid gap-1.5">
        {rows.map((row) => (
          <div key={row.name} className="flex items-baseline justify-between gap-3">
            <dt>
              {t(`clinic.overview.measure.${row.name}`)}
              {"detail" in row && row.detail !== undefined && (
                <span className="block text-xs text-ink-2">{row.detail}</span>
              )}
            </dt>
            <dd className="font-semibold whitespace-nowrap tabular-nums">{row.value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-xs text-ink-2">
        {t("clinic.report.window", {
          from: words.day(progress.span.from, "short"),
          to: words.day(progress.span.to, "short"),
        })}
      </p>
    </Card>
  );
}

const NOTES_SHOWN = 3;

/** The latest notes, in the patient's own words. */
export function LastWordsCard({ words, reports }: { words: Words; reports: readonly ReportedDay[] }) {
  const { t } = words;
  const notes = reports.flatMap((report) => {
    const note = noteOf(report);
    return note === null ? [] : [{ day: report.day, note }];
  });
  return (
    <Card title={t("clinic.overview.wordsTitle")} titleId="last-words">
      {notes.length === 0 ? (
        <p className="text-ink-2">{t("clinic.overview.wordsNone")}</p>
      ) : (
        <ul className="grid gap-3">
          {notes.slice(0, NOTES_SHOWN).map(({ day, note }) => (
            <li key={day}>
              <p className="whitespace-pre-line text-ink-2 wrap-anywhere">{t("clinic.overview.quote", { note })}</p>
              <p className="text-xs">{words.day(day, "short")}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
