import type { Metadata } from "next";
import { Button, ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { Notice } from "@/components/notice";
import { BackBar } from "@/components/page-header";
import { type ExerciseFacts, findExerciseFacts, findTemplate, type Template } from "@/db/queries/templates";
import { looking, refusePage, requireViewer, type StaffViewer, takeFlash } from "@/lib/access/viewer";
import { BALANCE_PARTS, balanceOf, type PartOfWeek } from "@/lib/domain/balance";
import { burdenOf } from "@/lib/domain/burden";
import { itemsOfPhase } from "@/lib/domain/draft";
import { loadOfItem, workOfItems } from "@/lib/domain/draft-load";
import { type Words, wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../_parts/clinic-page";
import { errorsIn, valueIn } from "../../_parts/flash-words";
import { recordId } from "../../_parts/record-id";
import { oneOf, type SearchParams } from "../../_parts/search-params";
import { adviceInWords, burdenInWords, fitsInWords } from "../../_parts/tailoring-words";
import { TemplateChips } from "../_parts/template-chips";
import { TemplateContent } from "../_parts/template-content";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("tailoring.templates.backToOne") };
}

/** One template: for whom, what a week of it holds and lacks, and every exercise of it. */
export default async function TemplatePage({
  params,
  searchParams,
}: {
  params: Promise<{ templateId: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const templateId = recordId((await params).templateId);
  const [{ template, facts }, saved, refused, asked] = await Promise.all([
    looking(viewer, async (scope) => {
      const found = await findTemplate(scope, templateId);
      return found && { template: found, facts: await findExerciseFacts(scope) };
    }).then((found) => found ?? refusePage(viewer)),
    takeFlash("template"),
    takeFlash("archive-template"),
    searchParams,
  ]);
  const leftOut = valueIn(saved, "leftOut");
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="templates"
      bar={
        <BackBar href="/templates" label={t("tailoring.templates.back")}>
          <Actions words={words} viewer={viewer} template={template} />
        </BackBar>
      }
    >
      <h1 className="text-2xl font-semibold wrap-anywhere">{template.name}</h1>
      <p className="mt-1 mb-2 max-w-prose text-ink-2 wrap-anywhere">{template.forWhom}</p>
      <TemplateChips words={words} template={template} />
      <div className="mt-4 grid max-w-240 grid-cols-1 gap-4">
        {oneOf(asked.new) !== null && (
          <Notice tone="ok" live="status">
            {t("tailoring.templates.made")}
          </Notice>
        )}
        {leftOut !== undefined && (
          <Notice tone="warn" live="status">
            {t("tailoring.templates.leftOut", { exercises: leftOut })}
          </Notice>
        )}
        {errorsIn(words, refused, {}).map(({ message }) => (
          <Notice key={message} tone="danger" live="alert">
            {message}
          </Notice>
        ))}
        {template.isArchived && <Notice tone="warn">{t("tailoring.templates.archivedNotice")}</Notice>}
        {template.isShipped && <Notice tone="info">{t("tailoring.templates.notReviewed")}</Notice>}
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid grid-cols-1 gap-4">
            <TemplateContent words={words} content={template.content} facts={facts} />
          </div>
          <div className="grid grid-cols-1 gap-4">
            <WeekCard words={words} template={template} facts={facts} />
            <FitsCard words={words} template={template} />
          </div>
        </div>
      </div>
    </ClinicPage>
  );
}

function Actions({ words: { t }, viewer, template }: { words: Words; viewer: StaffViewer; template: Template }) {
  const { id, isShipped, isArchived } = template;
  const isClinician = viewer.role === "clinician";
  return (
    <>
      <form method="post" action={`/api/templates/${id}/archived`}>
        <input type="hidden" name="archived" value={isArchived ? "no" : "yes"} />
        <Button size="clinic" variant="secondary">
          {t(isArchived ? "tailoring.templates.restore" : "tailoring.templates.archive")}
        </Button>
      </form>
      {isClinician && !isArchived && (
        <ButtonLink href={`/templates/new?from=template.${id}`} size="clinic" variant="secondary">
          {t("tailoring.templates.copy")}
        </ButtonLink>
      )}
      {isClinician && !isShipped && (
        <ButtonLink href={`/templates/${id}/edit`} size="clinic" variant="secondary">
          {t("tailoring.templates.edit")}
        </ButtonLink>
      )}
      {isClinician && !isArchived && (
        <ButtonLink href={`/templates/${id}/assign`} size="clinic">
          {t("tailoring.templates.assign")}
        </ButtonLink>
      )}
    </>
  );
}

/** How old somebody is who gets it is not known here, so balance work is not asked for. */
function WeekCard({
  words,
  template: { content },
  facts,
}: {
  words: Words;
  template: Template;
  facts: ReadonlyMap<string, ExerciseFacts>;
}) {
  const { t } = words;
  const items = itemsOfPhase(content);
  const burden = burdenOf(items.map(loadOfItem));
  const { parts, findings } = balanceOf(
    workOfItems(items, (id) => facts.get(id)?.kind ?? null),
    { age: null },
  );
  const advice = adviceInWords(
    words,
    burden,
    findings.filter(({ kind }) => kind !== "age-unknown"),
  );
  return (
    <Card
      title={t(content.phases.length > 0 ? "tailoring.templates.weekOfPhase" : "tailoring.templates.week")}
      titleId="week"
    >
      <p>{burdenInWords(words, burden)}</p>
      <dl className="mt-2 grid gap-1.5">
        {BALANCE_PARTS.map((part) => (
          <div key={part} className="flex items-baseline justify-between gap-3">
            <dt>{t(`tailoring.balance.part.${part}`)}</dt>
            <dd className="text-end tabular-nums">{weekInWords(words, parts[part])}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-xs text-ink-2">{t("tailoring.balance.source")}</p>
      {advice.length > 0 && (
        <>
          <h3 className="mt-3 font-medium">{t("tailoring.templates.advice")}</h3>
          <ul className="list-disc ps-5 text-ink-2">
            {advice.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function weekInWords({ t }: Words, { exercises, days, minutes }: PartOfWeek): string {
  return exercises === 0 || minutes === null
    ? t("tailoring.balance.week", { days })
    : t("tailoring.balance.weekMinutes", { days, minutes });
}

function FitsCard({ words, template }: { words: Words; template: Template }) {
  const { t, list } = words;
  const fits = fitsInWords(words, template.fits);
  return (
    <Card title={t("tailoring.templates.fits")} titleId="fits">
      {fits.length === 0 && <p className="text-ink-2">{t("tailoring.templates.fitsNobody")}</p>}
      <dl className="grid gap-2">
        {fits.map(({ question, answers }) => (
          <div key={question}>
            <dt className="text-xs text-ink-2">{question}</dt>
            <dd>{list(answers)}</dd>
          </div>
        ))}
      </dl>
      {template.source !== null && (
        <>
          <h3 className="mt-3 text-xs font-medium text-ink-2">{t("tailoring.templates.source")}</h3>
          <p className="text-xs text-ink-2">{template.source}</p>
        </>
      )}
    </Card>
  );
}
