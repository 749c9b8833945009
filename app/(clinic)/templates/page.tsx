import type { Metadata } from "next";
import { Button, ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { TextField } from "@/components/field";
import { PageHeader } from "@/components/page-header";
import { Pictogram } from "@/components/pictogram";
import { PortalLink } from "@/components/portal-link";
import { type ExerciseFacts, findExerciseFacts, listTemplates, type Template } from "@/db/queries/templates";
import { looking, requireViewer } from "@/lib/access/viewer";
import { BALANCE_PARTS, balanceOf } from "@/lib/domain/balance";
import { burdenOf } from "@/lib/domain/burden";
import { itemsOfPhase } from "@/lib/domain/draft";
import { loadOfItem, workOfItems } from "@/lib/domain/draft-load";
import { type Words, wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../_parts/clinic-page";
import { oneOf, type SearchParams } from "../_parts/search-params";
import { burdenInWords } from "../_parts/tailoring-words";
import { TemplateChips } from "./_parts/template-chips";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("tailoring.templates.title") };
}

/** Where programs begin. The search is a plain form: it works without script and its address can be shared. */
export default async function TemplatesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const [{ templates, facts }, asked] = await Promise.all([
    looking(viewer, async (scope) => {
      const [all, known] = await Promise.all([listTemplates(scope), findExerciseFacts(scope)]);
      return { templates: all, facts: known };
    }),
    searchParams,
  ]);
  const search = (oneOf(asked.q) ?? "").slice(0, 80);
  const shelf = oneOf(asked.only) === "archived" ? "archived" : "in-use";
  const found = templates.filter(
    (template) => template.isArchived === (shelf === "archived") && isFound(template, facts, search),
  );
  return (
    <ClinicPage words={words} viewer={viewer} current="templates">
      <PageHeader
        title={t("tailoring.templates.title")}
        detail={t("tailoring.templates.size", { count: found.length })}
      />
      <p className="mt-1 max-w-prose text-ink-2">{t("tailoring.templates.lead")}</p>
      <div className="mt-4 flex flex-wrap items-end gap-3">
        <search className="contents">
          <form action="/templates" className="flex flex-wrap items-end gap-3 max-sm:w-full">
            {shelf === "archived" && <input type="hidden" name="only" value="archived" />}
            <TextField
              id="q"
              name="q"
              type="search"
              look="clinic"
              maxLength={80}
              label={t("tailoring.templates.search")}
              defaultValue={search}
              className="w-72 max-w-full"
            />
            <Button size="clinic" variant="secondary" icon="search">
              {t("tailoring.templates.submit")}
            </Button>
          </form>
        </search>
        {(shelf === "archived" || templates.some(({ isArchived }) => isArchived)) && (
          <ButtonLink
            href={shelf === "archived" ? "/templates" : "/templates?only=archived"}
            size="clinic"
            variant="quiet"
          >
            {t(shelf === "archived" ? "tailoring.templates.hideArchived" : "tailoring.templates.showArchived")}
          </ButtonLink>
        )}
      </div>
      {found.length === 0 ? (
        <EmptyState
          icon="search"
          className="mt-4"
          title={t("tailoring.templates.none")}
          action={
            <ButtonLink href="/templates" size="clinic" variant="secondary">
              {t("tailoring.templates.showAll")}
            </ButtonLink>
          }
        >
          {t("tailoring.templates.noneBody")}
        </EmptyState>
      ) : (
        <ul className="mt-4 grid grid-cols-1 gap-4 sm:grid-cols-[repeat(auto-fill,minmax(20rem,1fr))]">
          {found.map((template) => (
            <TemplateCard key={template.id} words={words} template={template} facts={facts} />
          ))}
        </ul>
      )}
    </ClinicPage>
  );
}

/** Each word of the search begins a word of the name, of whom it is for, or of an exercise in it. */
function isFound(
  { name, forWhom, content }: Template,
  facts: ReadonlyMap<string, ExerciseFacts>,
  search: string,
): boolean {
  const exercises = content.items.flatMap(({ exerciseId }) => facts.get(exerciseId)?.name ?? []);
  const words = wordsOf([name, forWhom, ...exercises].join(" "));
  return wordsOf(search).every((asked) => words.some((word) => word.startsWith(asked)));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

const PICTURES = 4;

function TemplateCard({
  words,
  template,
  facts,
}: {
  words: Words;
  template: Template;
  facts: ReadonlyMap<string, ExerciseFacts>;
}) {
  const { t } = words;
  const items = itemsOfPhase(template.content);
  const { parts } = balanceOf(
    workOfItems(items, (id) => facts.get(id)?.kind ?? null),
    { age: null },
  );
  const ordinary = items.filter(({ section }) => section !== "flare_up");
  const pictured = [...new Set((ordinary.length > 0 ? ordinary : items).map(({ exerciseId }) => exerciseId))]
    .flatMap((id) => facts.get(id) ?? [])
    .slice(0, PICTURES);
  return (
    <li className="relative grid content-start gap-2 rounded-lg border border-line bg-surface p-4">
      <h2 className="text-base font-semibold">
        <PortalLink href={`/templates/${template.id}`} className="text-primary hover:underline">
          <span aria-hidden="true" className="absolute inset-0" />
          {template.name}
        </PortalLink>
      </h2>
      <p className="text-ink-2">{template.forWhom}</p>
      <div aria-hidden="true" className="grid grid-cols-4 gap-1.5">
        {pictured.map(({ slug, figure }) => (
          <Pictogram key={slug} slug={slug} figure={figure} decorative="beside-its-name" size="card" />
        ))}
      </div>
      {ordinary.length === 0 ? (
        <p>{t("tailoring.burden.flareUps", { exercises: items.length })}</p>
      ) : (
        <>
          <p>{burdenInWords(words, burdenOf(items.map(loadOfItem)))}</p>
          <dl className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
            {BALANCE_PARTS.map((part) => (
              <div key={part} className="flex gap-1">
                <dt className="text-ink-2">{t(`tailoring.balance.part.${part}`)}</dt>
                <dd className="font-medium">{t("tailoring.balance.week", { days: parts[part].days })}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <TemplateChips words={words} template={template} />
    </li>
  );
}
