import type { Metadata } from "next";
import { BackBar, PageHeader } from "@/components/page-header";
import { findTemplate } from "@/db/queries/templates";
import { looking, refusePage, requireViewer, takeFlash } from "@/lib/access/viewer";
import { wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../../_parts/clinic-page";
import { refusedIn } from "../../../_parts/flash-words";
import { recordId } from "../../../_parts/record-id";
import { TemplateForm } from "../../_parts/template-form";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("tailoring.keep.titleEdit") };
}

/** Renames a template of the clinic's own, and says for whom it is. A shipped one stays as it is. */
export default async function EditTemplatePage({ params }: { params: Promise<{ templateId: string }> }) {
  const viewer = await requireViewer("staff");
  if (viewer.role !== "clinician") await refusePage(viewer);
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const templateId = recordId((await params).templateId);
  const template = await looking(viewer, (scope) => findTemplate(scope, templateId));
  if (template === null || template.isShipped) return refusePage(viewer);
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="templates"
      bar={<BackBar href={`/templates/${templateId}`} label={t("tailoring.templates.backToOne")} />}
    >
      <div className="mb-4">
        <PageHeader title={t("tailoring.keep.titleEdit")} detail={template.name} />
      </div>
      <TemplateForm
        words={words}
        flash={refusedIn(await takeFlash("template"))}
        known={template}
        action={`/api/templates/${templateId}`}
        hidden={{ revision: String(template.revision) }}
        cues="none"
        cancelHref={`/templates/${templateId}`}
      />
    </ClinicPage>
  );
}
