import type { Metadata } from "next";
import { BackBar, PageHeader } from "@/components/page-header";
import { findPatient } from "@/db/queries/patients";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../../_parts/clinic-page";
import { PatientForm } from "../../../_parts/patient-form";
import { fullName } from "../../../_parts/patient-words";
import { recordId } from "../../../_parts/record-id";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.editPatient.title") };
}

/** Changes what the clinic knows about somebody; whoever saves second is told so and overwrites nothing. */
export default async function EditPatientPage({ params }: { params: Promise<{ patientId: string }> }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const patientId = recordId((await params).patientId);
  const instant = now();
  const patient = await reading(viewer, (scope) => findPatient(scope, { patientId, now: instant }));
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<BackBar href={`/patients/${patientId}`} label={t("clinic.program.back")} />}
    >
      <PageHeader title={t("clinic.editPatient.title")} detail={fullName(words, patient)} />
      <PatientForm
        words={words}
        flash={await takeFlash("patient")}
        patient={patient}
        action={`/api/patients/${patientId}`}
        timeZone={patient.timeZone}
        cancelHref={`/patients/${patientId}`}
        submit={t("clinic.editPatient.submit")}
      />
    </ClinicPage>
  );
}
