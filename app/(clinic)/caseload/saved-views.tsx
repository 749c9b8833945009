"use client";

import { type FormEvent, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/field";
import { Icon } from "@/components/icon";
import { PortalLink } from "@/components/portal-link";
import type { triage } from "@/lib/words/en/triage";
import { fill } from "@/lib/words/fill";

type SavedView = { name: string; href: string };

const KEPT_AS = "steadyback.caseload-views";
const CHANGED = "steadyback:caseload-views";
const NONE: readonly SavedView[] = [];

/** Gives the view that is open a name, and leads back to those that have one. A person's name is never part of it. */
export function SavedViews({ words, href }: { words: typeof triage.save; href: string }) {
  const views = useSyncExternalStore(listen, read, () => NONE);
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const canKeep = useSyncExternalStore(NEVER_CHANGES, YES, NO);

  function save(event: FormEvent) {
    event.preventDefault();
    const name = field.current?.value.trim() ?? "";
    if (name === "") return field.current?.focus();
    keep([...views.filter((view) => view.name !== name), { name, href }]);
    setSaid(fill(words.kept, { name }));
    if (field.current) field.current.value = "";
  }
  if (!canKeep) return <p className="text-xs text-ink-2">{words.hint}</p>;
  return (
    <>
      <form onSubmit={save} className="grid gap-2">
        <TextField
          ref={field}
          id="view-name"
          look="clinic"
          label={words.name}
          hint={words.hint}
          maxLength={40}
          autoComplete="off"
        />
        <Button size="clinic">{words.save}</Button>
      </form>
      <p role="status" className="text-xs text-ink-2">
        {said}
      </p>
      <div className="grid gap-1">
        <h3 className="text-xs font-semibold">{words.saved}</h3>
        {views.length === 0 && <p className="text-xs text-ink-2">{words.none}</p>}
        <ul>
          {views.map((view) => (
            <li key={view.name} className="flex items-center gap-1">
              <PortalLink
                href={view.href}
                className="min-w-0 flex-1 truncate rounded-md px-2 py-1.5 text-primary hover:bg-sunken hover:underline"
              >
                {view.name}
              </PortalLink>
              <button
                type="button"
                aria-label={fill(words.remove, { name: view.name })}
                onClick={() => keep(views.filter(({ name }) => name !== view.name))}
                className="grid size-8 place-items-center rounded-md hover:bg-sunken max-lg:size-11"
              >
                <Icon name="x" className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

const NEVER_CHANGES = () => () => {};
const YES = () => true;
const NO = () => false; // without script nothing is kept

function listen(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("storage", onChange);
  };
}

function keep(views: readonly SavedView[]): void {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(views));
  } catch {
    return; // a browser that keeps nothing keeps no views
  }
  window.dispatchEvent(new Event(CHANGED));
}

let known: { text: string; views: readonly SavedView[] } = { text: "", views: NONE };

/** The same list for as long as it is the same text, so that nothing is drawn for nothing. */
function read(): readonly SavedView[] {
  const text = keptText();
  if (text !== known.text) known = { text, views: viewsIn(text) };
  return known.views;
}

function keptText(): string {
  try {
    return localStorage.getItem(KEPT_AS) ?? "";
  } catch {
    return "";
  }
}

/** Only ways into our own caseload: anybody may write into a browser's storage. */
function viewsIn(text: string): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isView) : NONE;
  } catch {
    return NONE;
  }
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null || !("name" in value) || !("href" in value)) return false;
  return typeof value.name === "string" && typeof value.href === "string" && /^\/caseload(\?|$)/.test(value.href);
}
