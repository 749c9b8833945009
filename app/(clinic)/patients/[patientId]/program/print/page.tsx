import type { Metadata } from "next";
import { headers } from "next/headers";
import { HandoutSheet } from "@/app/_parts/handout-sheet";
import { HandoutTools, printFrom } from "@/app/_parts/handout-tools";
import { handoutInWords } from "@/app/_parts/handout-words";
import { signInAddress } from "@/app/_parts/sign-in-address";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { oneOf, type SearchParams } from "@/app/(clinic)/_parts/search-params";
import { EmptyState } from "@/components/empty-state";
import { BackBar } from "@/components/page-header";
import { findPrintable } from "@/db/queries/handout";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { wordsFor } from "@/lib/words/words";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("handout.clinicTitle") };
}

/** What a patient is handed on paper: ?version= for one that is not in force, ?print=large for large print. */
export default async function PrintProgramPage({
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
  const asked = await searchParams;
  const chosen = oneOf(asked.version);
  const versionId = chosen === null ? null : recordId(chosen);
  const print = printFrom(oneOf(asked.print));
  const instant = now();
  const found = await reading(viewer, (scope) =>
    findPrintable(scope, { patientId, now: instant, versionId: versionId ?? undefined }),
  );
  const signIn = signInAddress((await headers()).get("host"));
  const home = `/patients/${patientId}/program`;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={
        <BackBar href={home} label={t("handout.backToProgram")}>
          {found !== "nothing-sent" && (
            <HandoutTools
              words={words}
              page={`${home}/print`}
              patientId={patientId}
              versionId={versionId}
              print={print}
              size="clinic"
            />
          )}
        </BackBar>
      }
    >
      {found === "nothing-sent" ? (
        <>
          <h1 className="sr-only">{t("handout.clinicTitle")}</h1>
          <EmptyState icon="printer" title={t("handout.none")}>
            {t("handout.noneBody")}
          </EmptyState>
        </>
      ) : (
        <div className="max-w-200 font-sans print:max-w-none">
          <HandoutSheet
            handout={handoutInWords(words, found, { today: calendarDayAt(instant, found.patient.timeZone), signIn })}
            print={print}
          />
        </div>
      )}
    </ClinicPage>
  );
}
