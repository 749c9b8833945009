import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/button";
import { SelectField, TextField } from "@/components/field";
import { Icon, type IconName } from "@/components/icon";
import { WHY_NOW_ORDER } from "@/lib/domain/why-now";
import type { Words } from "@/lib/words/words";
import { addressOf, type CaseloadFilter, isPlain, SORTS } from "./caseload-filter";
import { SavedViews } from "./saved-views";

/** Narrows and orders the rows of a view, and keeps a view under a name. */
export function ViewTools({ words, filter }: { words: Words; filter: CaseloadFilter }) {
  const { filter: texts, save } = words.messages.triage;
  const withoutName = addressOf({ ...filter, name: "", page: 1 });
  return (
    <div className="relative flex gap-2">
      <Fold icon="funnel" label={isPlain(filter) ? texts.title : texts.active}>
        <FilterForm words={texts} filter={filter} />
      </Fold>
      <Fold icon="bookmark" label={save.title}>
        <SavedViews words={save} href={withoutName} />
        <a
          href={`/api/caseload.csv?view=${filter.view}`}
          download
          className="inline-flex min-h-9 items-center gap-1.5 border-t border-line pt-2 text-primary hover:underline"
        >
          <Icon name="download" className="size-4" />
          {save.download}
        </a>
      </Fold>
    </div>
  );
}

function Fold({ icon, label, children }: { icon: IconName; label: string; children: ReactNode }) {
  return (
    <details className="group sm:relative" name="caseload-tools">
      <summary className="flex min-h-8 list-none items-center gap-1.5 rounded-md border border-edge bg-surface px-2.5 hover:bg-sunken group-open:bg-sunken max-lg:min-h-11">
        <Icon name={icon} className="size-4" />
        {label}
      </summary>
      <div className="absolute end-0 top-full z-20 mt-1 grid w-72 max-w-[calc(100vw-2rem)] gap-3 rounded-md border border-line bg-surface p-3 text-start shadow-3">
        {children}
      </div>
    </details>
  );
}

function FilterForm({ words, filter }: { words: Words["messages"]["triage"]["filter"]; filter: CaseloadFilter }) {
  return (
    <form method="get" action="/caseload" className="grid gap-3">
      <input type="hidden" name="view" value={filter.view} />
      <SelectField
        id="filter-reason"
        name="reason"
        look="clinic"
        label={words.reason}
        defaultValue={filter.reason ?? ""}
      >
        <option value="">{words.anyReason}</option>
        {WHY_NOW_ORDER.map((kind) => (
          <option key={kind} value={kind}>
            {words.reasons[kind]}
          </option>
        ))}
      </SelectField>
      <TextField
        id="filter-name"
        name="name"
        look="clinic"
        label={words.name}
        maxLength={80}
        autoComplete="off"
        defaultValue={filter.name}
      />
      <SelectField id="filter-sort" name="sort" look="clinic" label={words.sort} defaultValue={filter.sort}>
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {words.sorts[sort]}
          </option>
        ))}
      </SelectField>
      <div className="flex gap-2">
        <Button size="clinic">{words.apply}</Button>
        {!isPlain(filter) && (
          <ButtonLink
            href={addressOf({ ...filter, reason: null, name: "", sort: "urgency", page: 1 })}
            size="clinic"
            variant="secondary"
          >
            {words.reset}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
