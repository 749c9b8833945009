import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { BackBar, PageHeader } from "@/components/page-header";
import { findPatient } from "@/db/queries/patients";
import { findProgram } from "@/db/queries/program";
import { type ExerciseFacts, findExerciseFacts, findTemplate } from "@/db/queries/templates";
import { looking, reading, refusePage, requireViewer, type StaffViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import type { DraftContent } from "@/lib/domain/draft";
import { draftFromVersion } from "@/lib/domain/draft";
import { FITS_ANYBODY, type TemplateFits } from "@/lib/domain/template-fit";
import { type Words, wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../_parts/clinic-page";
import { refusedIn } from "../../_parts/flash-words";
import { fullName } from "../../_parts/patient-words";
import type { ReadScope } from "../../_parts/read-scope";
import { recordId } from "../../_parts/record-id";
import { oneOf, type SearchParams } from "../../_parts/search-params";
import { TemplateContent } from "../_parts/template-content";
import { TemplateForm } from "../_parts/template-form";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("tailoring.keep.titleNew") };
}

/** Makes a template from another one, from what a patient was sent, or from a draft; under an id made here. */
export default async function NewTemplatePage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer("staff");
  if (viewer.role !== "clinician") await refusePage(viewer);
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const from = oneOf((await searchParams).from) ?? "";
  const found = await findSource(words, viewer, from);
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="templates"
      bar={<BackBar href={found?.backHref ?? "/templates"} label={found?.back ?? t("tailoring.templates.back")} />}
    >
      <div className="mb-4">
        <PageHeader title={t("tailoring.keep.titleNew")} detail={found?.said} />
      </div>
      {found === null ? (
        <EmptyState
          icon="clipboard-list"
          title={t("tailoring.keep.nothing")}
          action={
            <ButtonLink href="/templates" size="clinic" variant="secondary">
              {t("tailoring.templates.back")}
            </ButtonLink>
          }
        >
          {t("tailoring.keep.nothingBody")}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,40rem)_minmax(0,30rem)]">
          <TemplateForm
            words={words}
            flash={refusedIn(await takeFlash("template"))}
            known={{ name: found.content.name, forWhom: found.forWhom, fits: found.fits }}
            action={`/api/templates/${uuidv7()}`}
            hidden={found.cues === "asked" ? { from } : { from, cues: "leave_out" }}
            cues={found.cues}
            cancelHref={found.backHref}
          />
          <div className="grid grid-cols-1 gap-4">
            <TemplateContent words={words} content={found.content} facts={found.facts} />
          </div>
        </div>
      )}
    </ClinicPage>
  );
}

type Found = {
  content: DraftContent;
  forWhom: string;
  fits: TemplateFits;
  said: string;
  cues: "asked" | "none";
  back: string;
  backHref: string;
  facts: ReadonlyMap<string, ExerciseFacts>;
};

/** What the address names: `template.<id>`, `version.<patient>.<version>` or `draft.<patient>`. */
async function findSource(words: Words, viewer: StaffViewer, from: string): Promise<Found | null> {
  const [kind, first, second] = from.split(".");
  if (first === undefined) return null;
  const id = recordId(first);
  if (kind === "template") return findFromTemplate(words, viewer, id);
  if (kind !== "version" && kind !== "draft") return null;
  return reading(viewer, (scope) => findFromPatient(words, scope, id, second ?? null));
}

async function findFromTemplate({ t }: Words, viewer: StaffViewer, id: string): Promise<Found | null> {
  return looking(viewer, async (scope) => {
    const template = await findTemplate(scope, id);
    if (template === null || template.isArchived) return null;
    const { content, forWhom, fits, name } = template;
    return {
      ...{ content, forWhom, fits, cues: "none" },
      said: t("tailoring.keep.from", { name }),
      back: t("tailoring.templates.backToOne"),
      backHref: `/templates/${id}`,
      facts: await findExerciseFacts(scope),
    };
  });
}

/** The version in force by its id, or the draft. Null when the patient is not in the viewer's care. */
async function findFromPatient(
  words: Words,
  scope: ReadScope,
  patientId: string,
  versionId: string | null,
): Promise<Found | null> {
  const { t } = words;
  const instant = now();
  const patient = await findPatient(scope, { patientId, now: instant });
  const program = patient && (await findProgram(scope, { patientId, now: instant }));
  if (!patient || !program) return null;
  const { inForce, draft } = program;
  const content =
    versionId === null
      ? draft?.content
      : inForce?.id === versionId
        ? draftFromVersion(inForce, keepingIds(inForce.items.map(({ prescriptionId }) => prescriptionId)))
        : undefined;
  if (content === undefined) return null;
  return {
    content,
    forWhom: "",
    fits: FITS_ANYBODY,
    said: t("tailoring.keep.fromPatient", { name: fullName(words, patient) }),
    cues: content.items.some(({ cue }) => cue !== null) ? "asked" : "none",
    back: t("tailoring.goals.back"),
    backHref: `/patients/${patientId}`,
    facts: await findExerciseFacts(scope),
  };
}

/** Only shown here, never kept: the old ids do, and what other phases hold gets new ones. */
function keepingIds(ids: readonly string[]): () => string {
  const rest = ids.values();
  return () => rest.next().value ?? uuidv7();
}
