import type { Metadata } from "next";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { oneOf, type SearchParams } from "@/app/(clinic)/_parts/search-params";
import { EmptyState } from "@/components/empty-state";
import { BackBar, PageHeader } from "@/components/page-header";
import { findPatient } from "@/db/queries/patients";
import { findProgram } from "@/db/queries/program";
import { findVersions, type WholeVersion } from "@/db/queries/versions";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { wordsFor } from "@/lib/words/words";
import { Comparison } from "./comparison";
import { VersionHistory } from "./version-history";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("versions.clinic.title") };
}

/** Everything that was sent to a patient, and what any two of them have different: ?from=2&to=4. */
export default async function VersionsPage({
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
  const { from, to } = await searchParams;
  const instant = now();
  const record = await reading(viewer, async (scope) => {
    const [patient, program, sent] = await Promise.all([
      findPatient(scope, { patientId, now: instant }),
      findProgram(scope, { patientId, now: instant }),
      findVersions(scope, { patientId, now: instant }),
    ]);
    return patient && program && sent ? { patient, draft: program.draft, ...sent } : null;
  });
  const { patient, draft, versions, inForceId } = record;
  const compared = comparedOf(versions, oneOf(from), oneOf(to));
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<BackBar href={`/patients/${patientId}/program`} label={t("clinic.program.title")} />}
    >
      <PageHeader title={t("versions.clinic.title")} detail={fullName(words, patient)} />
      <div className="mt-4 grid max-w-280 grid-cols-1 gap-4">
        {versions.length === 0 ? (
          <EmptyState icon="history" title={t("versions.clinic.none")}>
            {t("versions.clinic.noneBody")}
          </EmptyState>
        ) : (
          <>
            {versions.length > 1 && (
              <Comparison words={words} patientId={patientId} versions={versions} compared={compared} />
            )}
            <VersionHistory
              words={words}
              viewer={viewer}
              patientId={patientId}
              versions={versions}
              inForceId={inForceId}
              draft={draft}
              today={calendarDayAt(instant, patient.timeZone)}
            />
          </>
        )}
      </div>
    </ClinicPage>
  );
}

/** The two that the address names; where it names none, nothing is compared. The older one comes first, however they were named. */
function comparedOf(
  versions: readonly WholeVersion[],
  from: string | null,
  to: string | null,
): { from: WholeVersion; to: WholeVersion } | null {
  const [one, other] = [from, to].map((number) => versions.find((version) => String(version.number) === number));
  if (!one || !other) return null;
  return one.number <= other.number ? { from: one, to: other } : { from: other, to: one };
}
