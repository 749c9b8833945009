"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { Button } from "@/components/button";
import { ErrorSummary } from "@/components/error-summary";
import { Notice } from "@/components/notice";
import { type DraftContent, type DraftItem, EMPTY_DRAFT, UNDECIDED } from "@/lib/domain/draft";
import { SECTIONS } from "@/lib/domain/plan";
import { burdenOfDraft, type DraftFault, draftFaults, fieldIdOf, NAME_FIELD, RANGES } from "../draft-faults";
import type { BuilderWords } from "./builder-words";
import { Conflict } from "./conflict";
import { ExerciseLibrary } from "./exercise-library";
import { fill } from "./fill";
import type { LibraryExercise } from "./library-exercise";
import { SheetRow } from "./sheet-row";
import { type SaveState, type StandingDraft, useDraft } from "./use-draft";

/** The program sheet beside the exercise library. It saves itself; sending is a step of its own. */
export function ProgramBuilder({
  patientId,
  initial,
  standing,
  exercises,
  words,
  locale,
  timeZone,
}: {
  patientId: string;
  initial: { content: DraftContent; revision: number };
  standing: StandingDraft | null;
  exercises: readonly LibraryExercise[];
  words: BuilderWords;
  locale: string;
  timeZone: string;
}) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const [removed, setRemoved] = useState<{ item: DraftItem; index: number } | null>(null);
  const [mine, setMine] = useState<DraftContent | null>(null);
  const [asked, setAsked] = useState(0);
  const undoButton = useRef<HTMLButtonElement>(null);
  const onConflict = useCallback(() => router.refresh(), [router]);
  const url = `/api/patients/${patientId}/program/draft`;
  const { content, state, change, saveNow, goOnFrom } = useDraft({ url, initial, onConflict });
  const known = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const nameOf = (item: DraftItem) => known.get(item.exerciseId)?.name ?? "";
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

  const changeItems = (next: (items: readonly DraftItem[]) => DraftItem[]) =>
    change((before) => ({ ...before, items: next(before.items) }));

  function add(exercise: LibraryExercise) {
    changeItems((items) => [...items, suggested(exercise)]);
    setRemoved(null);
    setSaid(fill(words.added, { exercise: exercise.name }));
  }

  function remove(item: DraftItem) {
    const index = content.items.indexOf(item);
    changeItems((items) => items.filter((one) => one.prescriptionId !== item.prescriptionId));
    setRemoved({ item, index });
    setSaid(fill(words.removed, { exercise: nameOf(item) }));
    requestAnimationFrame(() => undoButton.current?.focus());
  }

  function putBack() {
    if (removed === null) return;
    const { item, index } = removed;
    changeItems((items) => [...items.slice(0, index), item, ...items.slice(index)]);
    setRemoved(null);
    focusOn(fieldIdOf(item, "sets"));
  }

  function move(item: DraftItem, by: -1 | 1) {
    const others = content.items.filter(({ section }) => section === item.section);
    const neighbour = others[others.indexOf(item) + by];
    if (neighbour === undefined) return;
    changeItems((items) => items.map((one) => (one === item ? neighbour : one === neighbour ? item : one)));
    setSaid(fill(words.moved, { exercise: nameOf(item), place: String(others.indexOf(item) + by + 1) }));
    const stillPossible = others[others.indexOf(item) + 2 * by] !== undefined;
    focusOn(fieldIdOf(item, (by === -1) === stillPossible ? "up" : "down"));
  }

  async function review() {
    setAsked((times) => times + 1);
    if (draftFaults(content).length > 0) return;
    if (await saveNow()) router.push(`/patients/${patientId}/program/review`);
  }

  function take(choice: "theirs" | "mine") {
    const draft = standing ?? { content: EMPTY_DRAFT, revision: 0 };
    if (choice === "theirs") setMine(content);
    goOnFrom(draft, choice);
  }

  function bringMineBack() {
    if (mine !== null) change(() => mine);
    setMine(null);
  }

  const faults = asked > 0 ? draftFaults(content) : draftFaults(content).filter(({ fault }) => fault === "range");
  const messages = new Map([
    ...(state.kind === "fields" ? serverMessages(state.fields, content, words, nameOf) : []),
    ...faults.map((fault) => [fault.fieldId, messageOf(fault, words, nameOf)] as const),
  ]);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[18.75rem_minmax(0,1fr)]">
      <div className="max-md:hidden lg:sticky lg:top-19">
        <ExerciseLibrary
          exercises={exercises}
          chosen={content.items.map(({ exerciseId }) => exerciseId)}
          words={words}
          error={messages.get("exercise-search")}
          onAdd={add}
        />
      </div>
      <section aria-labelledby="sheet" className="grid min-w-0 gap-3">
        <Notice tone="info" className="md:hidden">
          {words.smallScreen}
        </Notice>
        {state.kind === "conflict" && (
          <Conflict words={words} standing={standing} mine={content} nameOf={nameOf} time={time} onTake={take} />
        )}
        {mine !== null && (
          <Notice tone="info" live="status">
            {words.conflict.theirsLoaded}{" "}
            <button type="button" onClick={bringMineBack} className="font-semibold underline">
              {words.conflict.bringBack}
            </button>
          </Notice>
        )}
        {asked > 0 && faults.length > 0 && (
          <ErrorSummary
            key={asked}
            title={words.problem}
            errors={faults.map((fault) => ({ fieldId: fault.fieldId, message: messageOf(fault, words, nameOf) }))}
          />
        )}
        <SheetHead
          words={words}
          content={content}
          error={messages.get(NAME_FIELD)}
          onRename={(name) => change((before) => ({ ...before, name }))}
        />
        {content.items.length === 0 ? (
          <div className="rounded-lg border border-dashed border-edge px-4 py-10 text-center">
            <p className="text-base font-semibold">{words.emptyTitle}</p>
            <p className="mt-1 text-ink-2">{words.empty}</p>
          </div>
        ) : (
          SECTIONS.map((section) => (
            <SheetSection key={section} section={section} items={content.items} words={words}>
              {(item, place) => (
                <SheetRow
                  key={item.prescriptionId}
                  item={item}
                  exercise={known.get(item.exerciseId)}
                  words={words}
                  messages={messages}
                  place={place}
                  onChange={(changed) =>
                    changeItems((items) =>
                      items.map((one) => (one.prescriptionId === item.prescriptionId ? { ...one, ...changed } : one)),
                    )
                  }
                  onMove={(by) => move(item, by)}
                  onRemove={() => remove(item)}
                />
              )}
            </SheetSection>
          ))
        )}
        {removed !== null && (
          <p className="flex items-center gap-3 rounded-lg bg-sunken px-3 py-2">
            {fill(words.removed, { exercise: nameOf(removed.item) })}
            <button ref={undoButton} type="button" onClick={putBack} className="font-semibold text-primary underline">
              {words.undo}
            </button>
          </p>
        )}
        <p role="status" className="sr-only">
          {said}
        </p>
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-bg px-4 py-3 sm:-mx-5 sm:px-5 lg:mx-0 lg:px-0">
          <p className="text-ink-2" role={state.kind === "failed" ? "alert" : undefined}>
            {statusInWords(state, words, time)}
          </p>
          <Button type="button" size="clinic" icon="send" className="ms-auto" onClick={review}>
            {words.review}
          </Button>
        </div>
      </section>
    </div>
  );
}

/** An exercise with its usual dose as a suggestion. The days are for the clinician to choose. */
function suggested(exercise: LibraryExercise): DraftItem {
  return {
    prescriptionId: uuidv7(),
    exerciseId: exercise.id,
    section: "main",
    ...UNDECIDED,
    ...exercise.usual,
  };
}

/** Waits until the element is where the change has put it. */
const focusOn = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());

function SheetHead({
  words,
  content,
  error,
  onRename,
}: {
  words: BuilderWords;
  content: DraftContent;
  error: string | undefined;
  onRename: (name: string) => void;
}) {
  const { exercises, longestDayMinutes, warnings } = burdenOfDraft(content);
  const count = words.exercises[exercises] ?? String(exercises);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="grid min-w-56 flex-1 gap-1">
          <h2 id="sheet" className="sr-only">
            {words.sheet}
          </h2>
          <label htmlFor={NAME_FIELD} className="text-xs font-medium text-ink-2">
            {words.programName}
          </label>
          <input
            id={NAME_FIELD}
            value={content.name}
            maxLength={120}
            autoComplete="off"
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={error === undefined ? undefined : `${NAME_FIELD}-error`}
            onChange={(event) => onRename(event.target.value)}
            className={`min-h-9 rounded-md border bg-surface px-2.5 text-base font-semibold ${error === undefined ? "border-edge" : "border-danger"}`}
          />
        </div>
        <p className="min-h-9 content-center text-ink-2 tabular-nums">
          {longestDayMinutes === null
            ? count
            : fill(words.burden, { minutes: String(longestDayMinutes), exercises: count })}
        </p>
      </div>
      {error !== undefined && (
        <p id={`${NAME_FIELD}-error`} className="text-xs font-semibold text-danger-ink">
          {error}
        </p>
      )}
      {warnings.length > 0 && (
        <Notice tone="warn" live="status">
          {warnings.map((warning) => words.warnings[warning]).join(" ")}
        </Notice>
      )}
    </div>
  );
}

function SheetSection({
  section,
  items,
  words,
  children,
}: {
  section: DraftItem["section"];
  items: readonly DraftItem[];
  words: BuilderWords;
  children: (item: DraftItem, place: "only" | "first" | "middle" | "last") => React.ReactNode;
}) {
  const here = items.filter((item) => item.section === section);
  if (here.length === 0) return null;
  const placeOf = (index: number) => {
    if (here.length === 1) return "only";
    if (index === 0) return "first";
    return index === here.length - 1 ? "last" : "middle";
  };
  return (
    <div className="grid gap-2">
      <h3 className="text-sm font-semibold text-ink-2">
        {words.sections.find(({ value }) => value === section)?.title}
      </h3>
      <ol className="grid gap-2">{here.map((item, index) => children(item, placeOf(index)))}</ol>
    </div>
  );
}

function messageOf(fault: DraftFault, words: BuilderWords, nameOf: (item: DraftItem) => string): string {
  if (!("item" in fault)) return words.faults[fault.fault];
  const exercise = nameOf(fault.item);
  if (fault.fault !== "range") return fill(words.faults[fault.fault], { exercise });
  const { from, to } = RANGES[fault.field];
  const field = words.fields[fault.field];
  return fill(words.faults.range, { exercise, field, from: String(from), to: String(to) });
}

/** What the server refused, at the fields it named, in its words: `content.items[2].cue` is the cue of the third exercise. */
function serverMessages(
  fields: Readonly<Record<string, string>>,
  content: DraftContent,
  words: BuilderWords,
  nameOf: (item: DraftItem) => string,
): [string, string][] {
  return Object.entries(fields).map(([name, message]) => {
    const [, index, field] = /^content\.items\[(\d+)\]\.(\w+)/.exec(name) ?? [];
    const item = index === undefined ? undefined : content.items[Number(index)];
    return item === undefined || field === undefined
      ? [NAME_FIELD, message]
      : [fieldIdOf(item, field), fill(words.faults.other, { exercise: nameOf(item), message })];
  });
}

function statusInWords(state: SaveState, words: BuilderWords, time: Intl.DateTimeFormat): string {
  return state.kind === "saved" ? fill(words.status.saved, { time: time.format(state.at) }) : words.status[state.kind];
}
