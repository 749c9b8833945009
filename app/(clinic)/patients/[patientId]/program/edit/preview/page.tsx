import type { Metadata } from "next";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import type { ReadScope } from "@/app/(clinic)/_parts/read-scope";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { oneOf, type SearchParams } from "@/app/(clinic)/_parts/search-params";
import { EmptyState } from "@/components/empty-state";
import { BackBar, PageHeader, TabRow } from "@/components/page-header";
import { listLibrary } from "@/db/queries/exercises";
import { findPatient } from "@/db/queries/patients";
import { findProgram } from "@/db/queries/program";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { WEEKDAYS } from "@/lib/domain/burden";
import { addDays, calendarDay, calendarDayAt, isoWeekday } from "@/lib/domain/calendar-day";
import { type Words, wordsFor } from "@/lib/words/words";
import { PhoneDay } from "./phone-day";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.builder.preview") };
}

/** The draft as its patient would see it on a day of the week. Nothing is sent by looking. */
export default async function PreviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ patientId: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const patientId = recordId((await params).patientId);
  const instant = now();
  const record = await reading(viewer, (scope) => findForPreview(scope, patientId, instant));
  const { patient, program, exercises } = record;
  const asked = Number(oneOf((await searchParams).day));
  const weekday = WEEKDAYS.find((one) => one === asked) ?? isoWeekday(calendarDayAt(instant, patient.timeZone));
  const address = `/patients/${patientId}/program/edit`;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<BackBar href={address} label={words.t("clinic.builder.previewPage.back")} />}
    >
      <PageHeader
        title={words.t("clinic.builder.previewPage.title", { name: patient.givenName })}
        detail={words.t("clinic.builder.previewPage.lead")}
      />
      <p className="sr-only">{fullName(words, patient)}</p>
      <div className="mt-4 grid max-w-200 grid-cols-[minmax(0,1fr)] gap-4">
        {program.draft === null ? (
          <EmptyState icon="clipboard-list" title={words.t("clinic.builder.previewPage.empty")} />
        ) : (
          <>
            <TabRow
              label={words.t("clinic.builder.previewPage.days")}
              tabs={WEEKDAYS.map((one) => ({
                href: `${address}/preview?day=${one}`,
                label: weekdayName(words, one),
                ...(one === weekday ? { current: "page" as const } : {}),
              }))}
            />
            <PhoneDay
              words={words}
              content={program.draft.content}
              exercises={exercises}
              weekday={weekday}
              dayName={weekdayName(words, weekday)}
            />
          </>
        )}
      </div>
    </ClinicPage>
  );
}

async function findForPreview(scope: ReadScope, patientId: string, instant: Date) {
  const [patient, program, exercises] = await Promise.all([
    findPatient(scope, { patientId, now: instant }),
    findProgram(scope, { patientId, now: instant }),
    listLibrary(scope),
  ]);
  return patient && program && { patient, program, exercises };
}

const A_MONDAY = calendarDay("2024-01-01");
const weekdayName = (words: Words, weekday: number): string => words.day(addDays(A_MONDAY, weekday - 1), "weekday");
