import type { Metadata } from "next";
import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { Icon } from "@/components/icon";
import { BackBar, PageHeader } from "@/components/page-header";
import { PortalLink } from "@/components/portal-link";
import { listAssignable } from "@/db/queries/assignable";
import { findTemplate } from "@/db/queries/templates";
import { reading, refusePage, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { errors } from "@/lib/words/en/errors";
import { type Words, wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../../../_parts/clinic-page";
import { valueIn } from "../../../../_parts/flash-words";
import { recordId } from "../../../../_parts/record-id";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("tailoring.assign.doneTitle") };
}

/** What the assignment came to, patient by patient. The answer of the form is shown this once. */
export default async function AssignedPage({ params }: { params: Promise<{ templateId: string }> }) {
  const viewer = await requireViewer("staff");
  if (viewer.role !== "clinician") await refusePage(viewer);
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const templateId = recordId((await params).templateId);
  const instant = now();
  const [{ template, patients }, flash] = await Promise.all([
    reading(viewer, async (scope) => {
      const found = await findTemplate(scope, templateId);
      return found && { template: found, patients: await listAssignable(scope, { now: instant }) };
    }),
    takeFlash("assign"),
  ]);
  const results = patients.flatMap((patient) => {
    const result = valueIn(flash, patient.patientId);
    return result === undefined ? [] : [{ patient, result: resultFrom(result) }];
  });
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="templates"
      bar={
        <BackBar href={`/templates/${templateId}`} label={t("tailoring.templates.backToOne")}>
          <ButtonLink href="/caseload" size="clinic" variant="secondary">
            {t("tailoring.assign.toCaseload")}
          </ButtonLink>
        </BackBar>
      }
    >
      <PageHeader title={t("tailoring.assign.doneTitle")} detail={template.name} />
      {results.length === 0 ? (
        <EmptyState icon="list-checks" className="mt-4" title={t("tailoring.assign.doneTitle")}>
          {t("tailoring.assign.doneGone")}
        </EmptyState>
      ) : (
        <ul className="mt-4 max-w-200 divide-y divide-line rounded-lg border border-line bg-surface">
          {results.map(({ patient, result }) => (
            <li key={patient.patientId} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
              <div className="flex min-w-0 items-start gap-2.5">
                <Icon
                  name={result.refusal === null ? "circle-check" : "triangle-alert"}
                  className={`mt-0.5 size-5 ${result.refusal === null ? "text-ok" : "text-warn"}`}
                />
                <div>
                  <p className="font-medium">
                    {t("clinic.name.full", { given: patient.givenName, family: patient.familyName })}
                  </p>
                  <p className="text-ink-2">{resultInWords(words, result)}</p>
                </div>
              </div>
              <PortalLink
                href={`/patients/${patient.patientId}/program${result.outcome === "draft" ? "/edit" : ""}`}
                className="inline-flex min-h-9 items-center text-primary underline underline-offset-2"
              >
                {t(result.outcome === "draft" ? "tailoring.assign.openDraft" : "tailoring.assign.openProgram")}
              </PortalLink>
            </li>
          ))}
        </ul>
      )}
    </ClinicPage>
  );
}

type Result = { outcome: string; number: number; refusal: string | null };

/** As the form's door wrote it: outcome, number of the version, reason of a refusal. */
function resultFrom(text: string): Result {
  const [outcome = "", number = "", refusal = ""] = text.split(" ");
  return { outcome, number: Number(number), refusal: refusal === "" ? null : refusal };
}

function resultInWords({ t }: Words, { outcome, number, refusal }: Result): string {
  if (refusal !== null) {
    const reason = t(`errors.answers.${isAnswer(refusal) ? refusal : "bad-input"}`);
    return t(outcome === "draft" ? "tailoring.assign.result.draftOnly" : "tailoring.assign.result.refused", { reason });
  }
  return outcome === "sent" ? t("tailoring.assign.result.sent", { number }) : t("tailoring.assign.result.draft");
}

const isAnswer = (key: string): key is keyof typeof errors.answers => Object.hasOwn(errors.answers, key);
