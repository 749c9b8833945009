"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DraftContent } from "@/lib/domain/draft";
import type { ComparableVersion } from "@/lib/domain/program-shape";
import { draftFaults, standingFaults } from "../draft-faults";
import type { BuilderWords } from "./builder-words";
import type { ContextFacts } from "./context-facts";
import { faultInWords, refusalsInWords } from "./faults-in-words";
import { libraryOf } from "./library";
import type { LibraryExercise } from "./library-exercise";
import type { AboutPatient } from "./row-types";
import type { StartChoice } from "./start-choices";
import { useCopying } from "./use-copying";
import { type Draft, type StandingDraft, useDraft } from "./use-draft";
import { useFavourites } from "./use-favourites";
import { useGrid } from "./use-grid";
import { useSheet } from "./use-sheet";

export type BuilderProps = {
  patientId: string;
  initial: { content: DraftContent; revision: number };
  standing: StandingDraft | null;
  inForce: (ComparableVersion & { number: number }) | null;
  exercises: readonly LibraryExercise[];
  choices: readonly StartChoice[];
  facts: ContextFacts;
  about: AboutPatient;
  words: BuilderWords;
  locale: string;
  timeZone: string;
};

/** Everything the panes of the builder share: the draft, what can be done to it, and what is wrong with it. */
export function useBuilder({ patientId, initial, standing, exercises: given, about, words }: BuilderProps) {
  const router = useRouter();
  const search = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(0);
  const onConflict = useCallback(() => router.refresh(), [router]);
  const draft = useDraft({ url: `/api/patients/${patientId}/program/draft`, initial, onConflict });
  useFollowing(draft, { initial, standing, words });
  const { exercises, favour } = useFavourites(given);
  const library = useMemo(() => libraryOf(exercises), [exercises]);
  const sheet = useSheet({ draft, library, cautions: about.cautions, words });
  const grid = useGrid(sheet.rows, sheet.rowActions);
  const copying = useCopying({ patientId, draft, standing, words, onCopied: sheet.say });

  const { content, state } = draft;
  const faults = asked > 0 ? draftFaults(content) : standingFaults(content);
  const refused = state.kind === "fields" ? refusalsInWords(state.fields, content, words, sheet.nameOf) : [];
  const complaints = [...faults.map((fault) => faultInWords(fault, words, sheet.nameOf)), ...refused].filter(
    ({ fieldId }, index, all) => all.findIndex((one) => one.fieldId === fieldId) === index,
  );

  async function leaveFor(page: string) {
    if (await draft.saveNow()) router.push(`/patients/${patientId}/program/${page}`);
  }
  async function review() {
    setAsked((times) => times + 1);
    if (draftFaults(content).length === 0) await leaveFor("review");
  }
  function onKeyDown(event: KeyboardEvent) {
    const deed = keyDeed(event, { undo: sheet.stepBack, redo: sheet.stepForth, review, search: focusSearch });
    if (deed === null) return;
    event.preventDefault();
    deed();
  }
  const focusSearch = () => search.current?.focus();
  return {
    draft,
    library,
    favour,
    sheet,
    grid,
    copying,
    search,
    focusSearch,
    /** How often the clinician asked to send it: from the first time on, what is missing is wrong. */
    asked,
    complaints,
    messages: new Map(complaints.map(({ fieldId, message }) => [fieldId, message])),
    review,
    preview: () => leaveFor("edit/preview"),
    onKeyDown,
  };
}
export type Builder = ReturnType<typeof useBuilder>;

/** Keys that mean the whole builder, wherever in it the focus is. */
function keyDeed(
  { key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent,
  deeds: { undo: () => void; redo: () => void; review: () => void; search: () => void },
): (() => void) | null {
  const pressed = key.toLowerCase();
  if (altKey) return null;
  if (!ctrlKey && !metaKey) return key === "/" && !isForWords(target) ? deeds.search : null;
  if (pressed === "z") return shiftKey ? deeds.redo : deeds.undo;
  if (pressed === "y") return deeds.redo;
  return key === "Enter" ? deeds.review : null;
}

/** Where a slash may be meant as a slash. */
function isForWords(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.dataset.kind !== "number" && !isPressed(target);
}
const isPressed = ({ type }: HTMLInputElement): boolean => type === "checkbox" || type === "radio";

/**
 * A page kept by the browser is asked for anew; and a draft that is no longer there was sent, so that the next one begins
 * with what is in force.
 */
function useFollowing(
  draft: Draft,
  { initial, standing, words }: Pick<BuilderProps, "initial" | "standing" | "words">,
): void {
  const router = useRouter();
  const { goOnFrom, revision, isSaved } = draft;
  useEffect(() => {
    if (revision() > initial.revision) router.refresh();
  }, [router, revision, initial.revision]);
  const first = useRef(initial);
  useEffect(() => {
    if (first.current === initial) return;
    if (standing === null && revision() > 0 && isSaved()) goOnFrom(initial, { said: words.begunAnew });
  }, [initial, standing, words, goOnFrom, revision, isSaved]);
}
