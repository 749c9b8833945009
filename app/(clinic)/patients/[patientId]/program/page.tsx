import type { Metadata } from "next";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import type { ReadScope } from "@/app/(clinic)/_parts/read-scope";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { oneOf, type SearchParams } from "@/app/(clinic)/_parts/search-params";
import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { BackBar, PageHeader } from "@/components/page-header";
import { findPatient } from "@/db/queries/patients";
import { findProgram } from "@/db/queries/program";
import { figuresOf, findVersions, type WholeVersion } from "@/db/queries/versions";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { type Words, wordsFor } from "@/lib/words/words";
import { ProgramSheet } from "./_parts/program-sheet";
import {
  AboveLimitWords,
  PainGoalWords,
  StandingChip,
  spanInWords,
  standingOf,
  VersionNote,
} from "./_parts/version-facts";
import { VersionHistory } from "./versions/version-history";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.program.title") };
}

/** What a patient was given: the version in force, and every version with who sent it when. */
export default async function ProgramPage({
  params,
  searchParams,
}: {
  params: Promise<{ patientId: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const patientId = recordId((await params).patientId);
  const sent = oneOf((await searchParams).sent);
  const instant = now();
  const record = await reading(viewer, (scope) => findProgramOf(scope, patientId, instant));
  const { patient, program, versions, inForceId } = record;
  const { draft } = program;
  const today = calendarDayAt(instant, patient.timeZone);
  const standing = versions.find(({ id }) => id === program.inForce?.id);
  const justSent = versions.find(({ id }) => id === sent);
  const editLabel = draft ? "clinic.program.continueDraft" : standing ? "clinic.program.edit" : "clinic.program.build";
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={
        <BackBar href={`/patients/${patientId}`} label={t("clinic.program.back")}>
          {standing && (
            <ButtonLink href={`/patients/${patientId}/program/print`} size="clinic" variant="secondary" icon="printer">
              {t("versions.clinic.print")}
            </ButtonLink>
          )}
          {versions.length > 1 && (
            <ButtonLink
              href={`/patients/${patientId}/program/versions`}
              size="clinic"
              variant="secondary"
              icon="history"
            >
              {t("versions.clinic.compareTitle")}
            </ButtonLink>
          )}
          <ButtonLink href={`/patients/${patientId}/program/edit`} size="clinic" icon="pencil">
            {t(editLabel)}
          </ButtonLink>
        </BackBar>
      }
    >
      <PageHeader title={t("clinic.program.title")} detail={fullName(words, patient)} />
      <div className="mt-4 grid max-w-280 grid-cols-1 gap-4">
        {justSent && (
          <Notice tone="ok" live="status">
            {t("clinic.program.sent", {
              number: justSent.number,
              name: patient.givenName,
              day: words.day(justSent.startsOn),
            })}
          </Notice>
        )}
        {draft && (
          <Notice tone="info">
            {t("clinic.program.draft", {
              name: draft.changedByName,
              moment: words.moment(draft.changedAt, viewer.timeZone),
            })}
          </Notice>
        )}
        {standing === undefined ? (
          <EmptyState icon="clipboard-list" title={t("clinic.program.none")}>
            {t("clinic.program.noneBody")}
          </EmptyState>
        ) : (
          <>
            <StandingProgram words={words} version={standing} inForceId={inForceId} today={today} />
            <VersionHistory
              words={words}
              viewer={viewer}
              patientId={patientId}
              versions={versions}
              inForceId={inForceId}
              draft={draft}
              today={today}
            />
          </>
        )}
      </div>
    </ClinicPage>
  );
}

async function findProgramOf(scope: ReadScope, patientId: string, instant: Date) {
  const asked = { patientId, now: instant };
  const [patient, program, sent] = await Promise.all([
    findPatient(scope, asked),
    findProgram(scope, asked),
    findVersions(scope, asked),
  ]);
  return patient && program && sent && { patient, program, ...sent };
}

function StandingProgram({
  words,
  version,
  inForceId,
  today,
}: {
  words: Words;
  version: WholeVersion;
  inForceId: string | null;
  today: CalendarDay;
}) {
  const { t } = words;
  const { number, name, note, shape } = version;
  return (
    <Card
      title={t("versions.clinic.oneTitle", { number, name })}
      titleId="in-force"
      aside={
        <span className="flex flex-wrap items-center gap-2 text-ink-2">
          <StandingChip words={words} standing={standingOf(version, inForceId, today)} />
          {spanInWords(words, version)}
        </span>
      }
    >
      {(shape.phase || shape.mode === "pain_first") && (
        <p className="mb-2 text-ink-2">
          {[
            shape.phase && t("versions.clinic.phase", { phase: shape.phase.name }),
            shape.mode === "pain_first" && t("versions.clinic.mode"),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
      <VersionNote words={words} note={note} />
      <PainGoalWords words={words} painFirst={version.painFirst} />
      <AboveLimitWords words={words} text={version.aboveLimitWords} />
      <ProgramSheet words={words} items={shape.items} figures={figuresOf([version])} />
    </Card>
  );
}
