import { Button, ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { PortalLink } from "@/components/portal-link";
import type { PatientRecord } from "@/db/queries/patients";
import type { Progress } from "@/db/queries/progress";
import type { Template } from "@/db/queries/templates";
import { ageIn } from "@/lib/domain/person";
import { suggestTemplates } from "@/lib/domain/template-fit";
import type { Words } from "@/lib/words/words";
import { reasonInWords } from "../../_parts/tailoring-words";

const MOST_SHOWN = 3;

/** Where a first program could begin, each template with its reasons. The clinician decides. */
export function SuggestionsCard({
  words,
  patient,
  progress,
  templates,
}: {
  words: Words;
  patient: PatientRecord;
  progress: Pick<Progress, "today" | "painScheme">;
  templates: readonly Template[];
}) {
  const { t } = words;
  const { birthYear, painBaseline, painDuration, legPain, dailyLoad } = patient;
  const about = { painBaseline, painDuration, legPain, dailyLoad, painScheme: progress.painScheme };
  const isKnown = [birthYear, painBaseline, painDuration, legPain, dailyLoad].some((one) => one !== null);
  const suggested = suggestTemplates(
    templates.filter(({ isArchived }) => !isArchived),
    { ...about, age: ageIn(birthYear, progress.today) },
  ).slice(0, MOST_SHOWN);
  return (
    <Card title={t("tailoring.suggest.title")} titleId="suggestions">
      {suggested.length === 0 ? (
        <p className="text-ink-2">{t(isKnown ? "tailoring.suggest.nothing" : "tailoring.suggest.unknown")}</p>
      ) : (
        <p className="text-ink-2">{t("tailoring.suggest.lead")}</p>
      )}
      <ul className="divide-y divide-line">
        {suggested.map(({ templateId, reasons }) => {
          const name = templates.find(({ id }) => id === templateId)?.name ?? "";
          return (
            <li key={templateId} className="py-3">
              <PortalLink
                href={`/templates/${templateId}`}
                className="font-medium text-primary underline underline-offset-2"
              >
                {name}
              </PortalLink>
              <ul className="mt-0.5 text-ink-2">
                {reasons.map((reason) => (
                  <li key={reason.kind}>{reasonInWords(words, reason)}</li>
                ))}
              </ul>
              <form method="post" action={`/api/patients/${patient.id}/program/draft/copy`} className="mt-2">
                <input type="hidden" name="revision" value="0" />
                <input type="hidden" name="template" value={templateId} />
                <input type="hidden" name="how" value="replace" />
                <Button size="clinic" variant="secondary">
                  {t("tailoring.suggest.start", { name })}
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
      <div className="mt-2 flex flex-wrap gap-2">
        <ButtonLink href="/templates" size="clinic" variant="quiet" className="-ms-3">
          {t("tailoring.suggest.all")}
        </ButtonLink>
        {suggested.length === 0 && (
          <ButtonLink href={`/patients/${patient.id}/edit`} size="clinic" variant="quiet">
            {t("tailoring.suggest.fill")}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
