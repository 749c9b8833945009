"use client";

import { useEffect, useState } from "react";
import { ButtonLink } from "@/components/button";
import { fill } from "@/lib/words/fill";
import type { DeskWords } from "./desk-context";
import type { RowFacts } from "./row-facts";

type Template = { id: string; name: string; forWhom: string; isArchived: boolean };

/** Templates to choose from; each leads to the page where every program is looked at before it is sent. */
export function AssignChoices({ words: { desk }, rows }: { words: DeskWords; rows: readonly RowFacts[] }) {
  const [templates, setTemplates] = useState<readonly Template[] | "asking" | null>("asking");
  useEffect(() => {
    void ask().then(setTemplates);
  }, []);
  if (templates === "asking") return <p role="status">{desk.plan.loading}</p>;
  if (templates === null) return <p role="alert">{desk.plan.noTemplates}</p>;
  const people = rows.map(({ id }) => `&patient=${id}`).join("");
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {templates.map(({ id, name, forWhom }) => (
        <li key={id} className="flex items-center gap-3 px-3 py-2">
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{name}</span>
            <span className="block text-xs text-ink-2">{forWhom}</span>
          </span>
          <ButtonLink
            href={`/templates/${id}/assign?step=preview${people}`}
            size="clinic"
            variant="secondary"
            aria-label={fill(desk.plan.chooseTemplate, { template: name })}
          >
            {desk.plan.choose}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

async function ask(): Promise<Template[] | null> {
  try {
    const response = await fetch("/api/templates");
    if (!response.ok) return null;
    const { templates }: { templates: Template[] } = await response.json();
    return templates.filter(({ isArchived }) => !isArchived);
  } catch {
    return null; // no network, or an answer that is not ours
  }
}
