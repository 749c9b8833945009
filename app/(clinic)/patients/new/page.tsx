import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { BackBar, PageHeader } from "@/components/page-header";
import { refusePage, requireViewer, takeFlash } from "@/lib/access/viewer";
import { wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../_parts/clinic-page";
import { PatientForm } from "../../_parts/patient-form";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.newPatient.title") };
}

/** Takes somebody into care, under an id made here, so that sending the form twice adds nobody twice. */
export default async function NewPatientPage() {
  const viewer = await requireViewer("staff");
  if (viewer.role !== "clinician") await refusePage(viewer);
  const words = wordsFor(viewer.locale);
  const { t } = words;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<BackBar href="/caseload" label={t("clinic.newPatient.back")} />}
    >
      <PageHeader title={t("clinic.newPatient.title")} />
      <PatientForm
        words={words}
        flash={await takeFlash("patient")}
        patient={null}
        action={`/api/patients/${uuidv7()}`}
        timeZone={viewer.timeZone}
        cancelHref="/caseload"
        submit={t("clinic.newPatient.submit")}
      />
    </ClinicPage>
  );
}
