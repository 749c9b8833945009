import type { Metadata } from "next";
import { headers } from "next/headers";
import { HandoutSheet } from "@/app/_parts/handout-sheet";
import { HandoutTools, printFrom } from "@/app/_parts/handout-tools";
import { handoutInWords } from "@/app/_parts/handout-words";
import { signInAddress } from "@/app/_parts/sign-in-address";
import { EmptyState } from "@/components/empty-state";
import { BackLine } from "@/components/page-header";
import { findPrintable } from "@/db/queries/handout";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { wordsFor } from "@/lib/words/words";
import { PatientPage } from "../../_parts/patient-page";

export const metadata: Metadata = { title: wordsFor("en").t("handout.title") };

/** My program on paper: pictures, doses, two weeks to tick off, and when to get help. ?print=large for large print. */
export default async function PrintPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const viewer = await requireViewer("patient");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const asked = (await searchParams).print;
  const print = printFrom(typeof asked === "string" ? asked : null);
  const instant = now();
  const found = await reading(viewer, (scope) => findPrintable(scope, { patientId: viewer.patientId, now: instant }));
  const signIn = signInAddress((await headers()).get("host"));
  const today = calendarDayAt(instant, viewer.timeZone);
  return (
    <PatientPage words={words} current="program">
      <div className="max-w-3xl print:max-w-none">
        <div className="print:hidden">
          <BackLine href="/program" label={t("handout.back")} />
        </div>
        {found === "nothing-sent" ? (
          <EmptyState icon="printer" title={t("handout.none")} className="mt-4 rounded-xl">
            {t("handout.noneBody")}
          </EmptyState>
        ) : (
          <>
            <p className="mt-2 mb-3 text-ink-2 print:hidden">{t("handout.lead")}</p>
            <HandoutTools
              words={words}
              page="/program/print"
              patientId={viewer.patientId}
              versionId={null}
              print={print}
              size="patient-small"
            />
            <div className="mt-4 print:mt-0">
              <HandoutSheet handout={handoutInWords(words, found, { today, signIn })} print={print} />
            </div>
          </>
        )}
      </div>
    </PatientPage>
  );
}
