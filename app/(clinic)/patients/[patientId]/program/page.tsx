import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import type { ReadScope } from "@/app/(clinic)/_parts/read-scope";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { oneOf, type SearchParams } from "@/app/(clinic)/_parts/search-params";
import { doseInWords, frequencyInWords } from "@/app/(patient)/_parts/dose-words";
import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { BackBar, PageHeader } from "@/components/page-header";
import { Pictogram } from "@/components/pictogram";
import { findPatient } from "@/db/queries/patients";
import { findProgram, type Program, type SentVersion } from "@/db/queries/program";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { SECTIONS } from "@/lib/domain/plan";
import { type Words, wordsFor } from "@/lib/words/words";

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
  const record = await reading(viewer, async (scope) => (await findProgramOf(scope, patientId, instant)) ?? notFound());
  const { patient, program } = record;
  const { inForce, draft, versions } = program;
  const today = calendarDayAt(instant, patient.timeZone);
  const justSent = versions.find(({ id }) => id === sent);
  const editLabel = draft ? "clinic.program.continueDraft" : inForce ? "clinic.program.edit" : "clinic.program.build";
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={
        <BackBar href={`/patients/${patientId}`} label={t("clinic.program.back")}>
          <ButtonLink href={`/patients/${patientId}/program/edit`} size="clinic" icon="pencil">
            {t(editLabel)}
          </ButtonLink>
        </BackBar>
      }
    >
      <PageHeader title={t("clinic.program.title")} detail={fullName(words, patient)} />
      <div className="mt-4 grid max-w-200 grid-cols-1 gap-4">
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
        {inForce === null ? (
          <EmptyState icon="clipboard-list" title={t("clinic.program.none")}>
            {t("clinic.program.noneBody")}
          </EmptyState>
        ) : (
          <>
            <InForce words={words} version={inForce} today={today} />
            <Versions words={words} versions={versions} timeZone={viewer.timeZone} />
          </>
        )}
      </div>
    </ClinicPage>
  );
}

async function findProgramOf(scope: ReadScope, patientId: string, instant: Date) {
  const [patient, program] = await Promise.all([
    findPatient(scope, { patientId, now: instant }),
    findProgram(scope, { patientId, now: instant }),
  ]);
  return patient && program && { patient, program };
}

function InForce({ words, version, today }: { words: Words; version: SentVersion; today: CalendarDay }) {
  const { t, day } = words;
  const when = { day: day(version.startsOn, "full"), name: version.sentByName };
  return (
    <Card
      title={t("clinic.overview.facts", { name: version.name, number: version.number })}
      titleId="in-force"
      aside={
        <span className="text-ink-2">
          {t(version.startsOn <= today ? "clinic.program.inForceDetail" : "clinic.program.startsDetail", when)}
        </span>
      }
    >
      {version.note !== null && (
        <p className="mb-3 rounded-md bg-sunken p-3 whitespace-pre-line wrap-anywhere">
          <span className="block text-xs text-ink-2">{t("clinic.program.note")}</span>
          {version.note}
        </p>
      )}
      {SECTIONS.map((section) => (
        <Section key={section} words={words} section={section} version={version} />
      ))}
    </Card>
  );
}

function Section({
  words,
  section,
  version,
}: {
  words: Words;
  section: (typeof SECTIONS)[number];
  version: SentVersion;
}) {
  const { t } = words;
  const items = version.items.filter((item) => item.section === section);
  if (items.length === 0) return null;
  return (
    <div className="not-first:mt-4">
      <h3 className="text-xs font-medium text-ink-2">{t(`common.section.${section}`)}</h3>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li key={item.prescriptionId} className="flex items-center gap-3 py-2">
            <Pictogram slug={item.slug} decorative="beside-its-name" className="w-20" />
            <div className="min-w-0">
              <p className="font-semibold">{item.name}</p>
              <p>
                {doseInWords(words, item.dose, item.side)}
                {item.restSeconds !== null && `, ${t("clinic.program.rest", { seconds: item.restSeconds })}`}
              </p>
              <p className="text-ink-2">{frequencyInWords(words, item.frequency)}</p>
              {item.cue !== null && (
                <p className="text-xs text-ink-2 wrap-anywhere">{t("clinic.program.cue", { cue: item.cue })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Versions({
  words,
  versions,
  timeZone,
}: {
  words: Words;
  versions: Program["versions"];
  /** Of the reader. */
  timeZone: string;
}) {
  const { t, day, moment } = words;
  const cell = "py-2 pe-4 text-start";
  return (
    <Card title={t("clinic.program.versions")} titleId="versions">
      <div className="-mx-4 overflow-x-auto px-4">
        <table className="w-full border-collapse">
          <thead className="text-xs text-ink-2">
            <tr>
              {(["version", "from", "sentBy", "sentAt"] as const).map((column) => (
                <th key={column} scope="col" className={`${cell} font-medium whitespace-nowrap`}>
                  {t(`clinic.program.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.id} className="border-t border-line">
                <th scope="row" className={`${cell} font-medium`}>
                  {t("clinic.overview.facts", { name: version.name, number: version.number })}
                </th>
                <td className={`${cell} whitespace-nowrap`}>{day(version.startsOn, "short")}</td>
                <td className={cell}>{version.sentByName}</td>
                <td className={`${cell} whitespace-nowrap`}>{moment(version.sentAt, timeZone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
