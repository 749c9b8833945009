import type { Metadata } from "next";
import { BackBar, PageHeader } from "@/components/page-header";
import { type Assignable, listAssignable } from "@/db/queries/assignable";
import { findProgram } from "@/db/queries/program";
import { type ExerciseFacts, findExerciseFacts, findTemplate, type Template } from "@/db/queries/templates";
import { reading, refusePage, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../../_parts/clinic-page";
import { refusedIn } from "../../../_parts/flash-words";
import type { ReadScope } from "../../../_parts/read-scope";
import { recordId } from "../../../_parts/record-id";
import { oneOf, type SearchParams } from "../../../_parts/search-params";
import { ChooseForm } from "./choose-form";
import { MOST_CHOSEN } from "./most-chosen";
import { type Previewed, PreviewForm } from "./preview-form";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("tailoring.assign.title") };
}

/** A template for several patients: choose them, look at each one, then send. Both steps are plain forms. */
export default async function AssignPage({
  params,
  searchParams,
}: {
  params: Promise<{ templateId: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer("staff");
  if (viewer.role !== "clinician") await refusePage(viewer);
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const templateId = recordId((await params).templateId);
  const asked = await searchParams;
  const chosenIds = [asked.patient ?? []].flat();
  const instant = now();
  const isPreview = oneOf(asked.step) === "preview";
  const [found, flash] = await Promise.all([
    reading(viewer, (scope) => findForAssignment(scope, templateId, isPreview ? chosenIds : [], instant)),
    takeFlash("assign"),
  ]);
  const { template, patients, previewed, facts } = found;
  const tooMany = chosenIds.length > MOST_CHOSEN;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="templates"
      bar={<BackBar href={`/templates/${templateId}`} label={t("tailoring.templates.backToOne")} />}
    >
      <PageHeader title={t("tailoring.assign.title")} detail={template.name} />
      {isPreview && previewed.length > 0 && !tooMany ? (
        <PreviewForm
          words={words}
          flash={refusedIn(flash)}
          template={template}
          previewed={previewed}
          facts={facts}
          timeZone={viewer.timeZone}
        />
      ) : (
        <ChooseForm
          words={words}
          template={template}
          patients={patients}
          chosenIds={chosenIds}
          search={(oneOf(asked.q) ?? "").slice(0, 80)}
          fault={isPreview ? (tooMany ? "too-many" : "nobody") : null}
        />
      )}
    </ClinicPage>
  );
}

async function findForAssignment(
  scope: ReadScope,
  templateId: string,
  chosenIds: readonly string[],
  instant: Date,
): Promise<{
  template: Template;
  patients: Assignable[];
  previewed: Previewed[];
  facts: ReadonlyMap<string, ExerciseFacts>;
} | null> {
  const [template, patients, facts] = await Promise.all([
    findTemplate(scope, templateId),
    listAssignable(scope, { now: instant }),
    findExerciseFacts(scope),
  ]);
  if (template === null || template.isArchived) return null;
  const chosen = patients.filter(({ patientId }) => chosenIds.includes(patientId)).slice(0, MOST_CHOSEN);
  const previewed = await Promise.all(
    chosen.map(async (patient) => {
      const program = await findProgram(scope, { patientId: patient.patientId, now: instant });
      return program === null ? [] : [{ patient, program }];
    }),
  );
  return { template, patients, previewed: previewed.flat(), facts };
}
