import type { Metadata } from "next";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { Chip } from "@/components/chip";
import { BackBar, PageHeader } from "@/components/page-header";
import { findPatient } from "@/db/queries/patients";
import { findProgram } from "@/db/queries/program";
import { figuresOf, findVersions } from "@/db/queries/versions";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { wordsFor } from "@/lib/words/words";
import { ProgramSheet } from "../../_parts/program-sheet";
import { Restore } from "../../_parts/restore";
import {
  AboveLimitWords,
  PainGoalWords,
  StandingChip,
  spanInWords,
  standingOf,
  VersionNote,
} from "../../_parts/version-facts";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("versions.clinic.title") };
}

/** One version as it was sent. */
export default async function VersionPage({ params }: { params: Promise<{ patientId: string; versionId: string }> }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const given = await params;
  const [patientId, versionId] = [recordId(given.patientId), recordId(given.versionId)];
  const instant = now();
  const record = await reading(viewer, async (scope) => {
    const [patient, program, sent] = await Promise.all([
      findPatient(scope, { patientId, now: instant }),
      findProgram(scope, { patientId, now: instant }),
      findVersions(scope, { patientId, now: instant }),
    ]);
    const version = sent?.versions.find(({ id }) => id === versionId);
    return patient && program && sent && version ? { patient, draft: program.draft, sent, version } : null;
  });
  const { patient, draft, sent, version } = record;
  const { number, name, shape } = version;
  const inForce = sent.versions.find(({ id }) => id === sent.inForceId);
  const home = `/patients/${patientId}/program`;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={
        <BackBar href={`${home}/versions`} label={t("versions.clinic.back")}>
          {inForce && inForce.id !== version.id && (
            <ButtonLink
              href={`${home}/versions?from=${version.number}&to=${inForce.number}`}
              size="clinic"
              variant="secondary"
            >
              {t("versions.clinic.compareWith", { number: inForce.number })}
            </ButtonLink>
          )}
          <ButtonLink href={`${home}/print?version=${version.id}`} size="clinic" variant="secondary" icon="printer">
            {t("versions.clinic.print")}
          </ButtonLink>
          <Restore words={words} viewer={viewer} patientId={patientId} version={version} draft={draft} />
        </BackBar>
      }
    >
      <PageHeader title={t("versions.clinic.oneTitle", { number, name })} detail={fullName(words, patient)} />
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        <StandingChip
          words={words}
          standing={standingOf(version, sent.inForceId, calendarDayAt(instant, patient.timeZone))}
        />
        <span>{spanInWords(words, version)}</span>
        <span>
          {t("versions.clinic.sentBy", {
            name: version.sentByName,
            moment: words.moment(version.sentAt, viewer.timeZone),
          })}
        </span>
        {shape.phase && <Chip>{t("versions.clinic.phase", { phase: shape.phase.name })}</Chip>}
        {shape.mode === "pain_first" && <Chip>{t("versions.clinic.mode")}</Chip>}
      </p>
      <Card title={t("clinic.program.title")} titleId="program" className="mt-4 max-w-200">
        <VersionNote words={words} note={version.note} />
        <PainGoalWords words={words} painFirst={version.painFirst} />
        <AboveLimitWords words={words} text={version.aboveLimitWords} />
        <ProgramSheet words={words} items={shape.items} figures={figuresOf([version])} />
      </Card>
    </ClinicPage>
  );
}
