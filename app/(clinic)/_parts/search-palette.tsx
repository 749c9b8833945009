"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Icon } from "@/components/icon";
import { type FoundPerson, useFoundPeople } from "./use-found-people";

export type SearchWords = {
  label: string;
  keys: string;
  hint: string;
  close: string;
  people: string;
  pages: string;
  nobody: string;
  failed: string;
  born: string;
};
export type SearchPage = { href: string; label: string };

const ASKED = "steadyback:search";

/** Opens the search of the page; without script it leads to the list that can be filtered. */
export function SearchButton({ words }: { words: SearchWords }) {
  return (
    <a
      href="/caseload?view=all"
      title={words.label}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={(event) => {
        event.preventDefault();
        window.dispatchEvent(new Event(ASKED));
      }}
      className="mb-2 flex min-h-9 items-center gap-2 rounded-md border border-edge bg-surface px-2 hover:bg-sunken group-data-rail/aside:max-2xl:justify-center max-lg:min-h-11"
    >
      <Icon name="search" className="size-4" />
      <span className="group-data-rail/aside:max-2xl:sr-only">{words.label}</span>
      <kbd className="ms-auto rounded-sm border border-line px-1 font-ui text-2xs text-ink-2 group-data-rail/aside:max-2xl:hidden max-lg:hidden">
        {words.keys}
      </kbd>
    </a>
  );
}

/** Patients by name and pages, from anywhere in the clinic: Ctrl+K or ⌘K, a few letters, Enter. */
export function SearchPalette({
  words,
  pages,
  people,
}: {
  words: SearchWords;
  pages: readonly SearchPage[];
  /** An admin treats nobody and looks for pages only. */
  people: "searched" | "not-searched";
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = () => {
      if (document.querySelector("dialog[open]") === null) setOpen(true);
    };
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      open();
    };
    window.addEventListener(ASKED, open);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener(ASKED, open);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <dialog
      ref={dialog}
      aria-label={words.label}
      onClose={() => setOpen(false)}
      onPointerDown={({ target }) => target === dialog.current && dialog.current?.close()}
      className="mx-auto mt-[12vh] w-140 max-w-[calc(100vw-2rem)] overflow-hidden rounded-lg border border-line bg-surface p-0 font-ui text-sm text-ink shadow-3 backdrop:bg-scrim"
    >
      <Finder words={words} pages={pages} people={people} onClose={() => dialog.current?.close()} />
    </dialog>
  );
}

type Option = { id: string; href: string; label: string; detail: string | null };

function Finder({
  words,
  pages,
  people,
  onClose,
}: Parameters<typeof SearchPalette>[0] & {
  onClose: () => void;
}) {
  const router = useRouter();
  const listId = useId();
  const [written, setWritten] = useState("");
  const [at, setAt] = useState(0);
  const found = useFoundPeople(people === "searched" ? written : "");
  const wanted = written.trim().toLowerCase();
  const persons = found.people.map((one) => personOption(one, words));
  const places = pages
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .map(({ href, label }): Option => ({ id: href, href, label, detail: null }));
  const options = [...persons, ...places];
  const chosen = options[Math.min(at, options.length - 1)];

  function go({ href }: Option) {
    onClose();
    router.push(href);
  }
  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && options.length > 0) setAt((at + by + options.length) % options.length);
    else if (event.key === "Enter" && chosen && found.state !== "asking") go(chosen);
    else return;
    event.preventDefault();
  }
  return (
    <>
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Icon name="search" className="size-4 text-ink-2" />
        <input
          role="combobox"
          aria-label={words.label}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-activedescendant={chosen && `${listId}-${chosen.id}`}
          aria-autocomplete="list"
          placeholder={words.hint}
          value={written}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setWritten(event.target.value);
            setAt(0);
          }}
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink-2"
        />
        <button
          type="button"
          aria-label={words.close}
          onClick={onClose}
          className="grid size-9 place-items-center rounded-md hover:bg-sunken"
        >
          <Icon name="x" className="size-4" />
        </button>
      </div>
      <p role="status" className="px-3 text-ink-2 not-empty:pt-3">
        {found.state === "failed" && words.failed}
        {found.state === "found" && persons.length === 0 && words.nobody}
      </p>
      <div id={listId} role="listbox" aria-label={words.label} className="max-h-[50vh] overflow-y-auto p-2">
        <Options title={words.people} options={persons} chosen={chosen} listId={listId} onGo={go} />
        <Options title={words.pages} options={places} chosen={chosen} listId={listId} onGo={go} />
      </div>
    </>
  );
}

function personOption({ patientId, givenName, familyName, birthYear }: FoundPerson, words: SearchWords): Option {
  return {
    id: patientId,
    href: `/patients/${patientId}`,
    label: `${familyName}, ${givenName}`,
    detail: birthYear === null ? null : words.born.replace("{year}", String(birthYear)),
  };
}

function Options({
  title,
  options,
  chosen,
  listId,
  onGo,
}: {
  title: string;
  options: readonly Option[];
  chosen: Option | undefined;
  listId: string;
  onGo: (option: Option) => void;
}) {
  const titleId = useId();
  if (options.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox is no fieldset
    <div role="group" aria-labelledby={titleId}>
      <p id={titleId} className="px-2 py-1 text-xs text-ink-2">
        {title}
      </p>
      {options.map((option) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which keeps the focus
        <div
          key={option.id}
          id={`${listId}-${option.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={option === chosen}
          ref={option === chosen ? intoSight : undefined}
          onClick={() => onGo(option)}
          className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2 hover:bg-sunken aria-selected:bg-primary-soft aria-selected:text-primary-ink"
        >
          <span className="min-w-0 truncate font-medium">{option.label}</span>
          {option.detail !== null && <span className="ms-auto text-xs text-ink-2">{option.detail}</span>}
        </div>
      ))}
    </div>
  );
}

const intoSight = (option: HTMLElement | null) => option?.scrollIntoView({ block: "nearest" });
