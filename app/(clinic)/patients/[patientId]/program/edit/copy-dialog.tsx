"use client";

import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import type { BuilderWords } from "./builder-words";
import {
  askForCareNames,
  askForVersions,
  type CareName,
  type CopySource,
  type CopyWay,
  type SentName,
} from "./copy-draft";
import { fill } from "./fill";
import type { StartChoice } from "./start-choices";
import { TemplateChoice } from "./start-panel";
import type { CopyState } from "./use-copying";

const TABS = ["template", "earlier", "patient"] as const;
type Tab = (typeof TABS)[number];
const MOST_NAMES = 30;

/** Brings another program onto the sheet: a template, an earlier version, or somebody else's. */
export function CopyDialog({
  patientId,
  choices,
  words,
  sheet,
  state,
  onTake,
  onClose,
}: {
  patientId: string;
  choices: readonly StartChoice[];
  words: BuilderWords;
  sheet: "empty" | "filled";
  state: CopyState;
  onTake: (source: CopySource, how: CopyWay) => void;
  onClose: () => void;
}) {
  const { start } = words;
  const [tab, setTab] = useState<Tab>("template");
  const [how, setHow] = useState<CopyWay>("replace");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const take = (source: CopySource) => onTake(source, sheet === "filled" ? how : "replace");
  return (
    <dialog
      ref={dialog}
      aria-labelledby="copy-title"
      onClose={onClose}
      className="m-auto max-h-[85dvh] w-160 max-w-[calc(100vw-2rem)] overflow-hidden rounded-lg border border-line bg-bg p-0 text-sm text-ink shadow-3 backdrop:bg-scrim"
    >
      <div className="flex max-h-[85dvh] flex-col font-ui">
        <header className="grid gap-2 border-b border-line bg-surface px-4 pt-3">
          <div className="flex items-center gap-3">
            <h2 id="copy-title" className="flex-1 text-lg font-semibold">
              {start.bring}
            </h2>
            <button
              type="button"
              aria-label={start.close}
              onClick={() => dialog.current?.close()}
              className="grid size-9 place-items-center rounded-md hover:bg-sunken"
            >
              <Icon name="x" />
            </button>
          </div>
          <div className="flex gap-1">
            {TABS.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={tab === one}
                onClick={() => setTab(one)}
                className="h-9 border-b-3 border-transparent px-2.5 text-ink-2 aria-pressed:border-primary aria-pressed:font-semibold aria-pressed:text-primary"
              >
                {start[one]}
              </button>
            ))}
          </div>
        </header>
        <div className="grid min-h-60 flex-1 content-start gap-3 overflow-y-auto p-4">
          {state === "failed" && (
            <Notice tone="danger" live="alert">
              {start.failed}
            </Notice>
          )}
          {tab === "template" && (
            <ul className="grid gap-2">
              {choices.map((choice) => (
                <TemplateChoice
                  key={choice.id}
                  heading="h3"
                  choice={choice}
                  words={words}
                  state={state}
                  onTake={take}
                />
              ))}
            </ul>
          )}
          {tab === "earlier" && (
            <VersionsOf
              patientId={patientId}
              name={words.start.thisPatient}
              words={words}
              state={state}
              onTake={take}
            />
          )}
          {tab === "patient" && <OtherPatients patientId={patientId} words={words} state={state} onTake={take} />}
        </div>
        {sheet === "filled" && (
          <fieldset className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line bg-surface px-4 py-3">
            <legend className="float-start me-4 text-ink-2">{start.how}</legend>
            {(["replace", "append"] as const).map((way) => (
              <label key={way} className="flex min-h-8 items-center gap-2">
                <input
                  type="radio"
                  name="how"
                  checked={how === way}
                  onChange={() => setHow(way)}
                  className="accent-primary"
                />
                {start.hows[way]}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </dialog>
  );
}

type Taking = { words: BuilderWords; state: CopyState; onTake: (source: CopySource) => void };

function OtherPatients({ patientId, ...taking }: Taking & { patientId: string }) {
  const { start } = taking.words;
  const [names, setNames] = useState<CareName[] | "asking" | null>("asking");
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<CareName | null>(null);
  useEffect(() => {
    void askForCareNames().then(setNames);
  }, []);
  if (names === "asking") return <p className="text-ink-2">{start.loading}</p>;
  if (names === null) return <p role="alert">{start.failed}</p>;
  const wanted = query.trim().toLocaleLowerCase();
  const found = names.filter((one) => one.patientId !== patientId && one.name.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <input
        type="search"
        aria-label={start.search}
        placeholder={start.search}
        value={query}
        autoComplete="off"
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(null);
        }}
        className="h-9 w-full rounded-md border border-edge bg-surface px-2.5 placeholder:text-ink-2"
      />
      {found.length === 0 && <p className="text-ink-2">{start.noPatients}</p>}
      {chosen === null ? (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {found.slice(0, MOST_NAMES).map((one) => (
            <li key={one.patientId}>
              <button
                type="button"
                onClick={() => setChosen(one)}
                className="flex min-h-11 w-full items-center gap-3 px-3 text-start hover:bg-sunken"
              >
                <span className="font-medium">{one.name}</span>
                <span className="ms-auto text-ink-2">{one.programName}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <VersionsOf patientId={chosen.patientId} name={chosen.name} {...taking} />
      )}
    </>
  );
}

/** What was sent to somebody, each version to be copied by one press. */
function VersionsOf({ patientId, name, words, state, onTake }: Taking & { patientId: string; name: string }) {
  const { start } = words;
  const [versions, setVersions] = useState<SentName[] | "asking" | null>("asking");
  useEffect(() => {
    void askForVersions(patientId).then(setVersions);
  }, [patientId]);
  if (versions === "asking") return <p className="text-ink-2">{start.loading}</p>;
  if (versions === null) return <p role="alert">{start.failed}</p>;
  return (
    <section className="grid gap-2">
      <h3 className="sr-only">{fill(start.versions, { name })}</h3>
      {versions.length === 0 && <p className="text-ink-2">{start.noVersions}</p>}
      <ul className="grid gap-2">
        {versions.map((version) => {
          const title = fill(start.version, { name: version.name, number: String(version.number) });
          return (
            <li key={version.id} className="flex items-start gap-3 rounded-lg border border-line bg-surface p-3">
              <div className="min-w-0 flex-1">
                <h4 className="font-semibold">{title}</h4>
                <p className="text-xs text-ink-2">{version.exercises.join(", ")}</p>
              </div>
              <button
                type="button"
                disabled={state === "copying"}
                aria-label={fill(start.take, { template: title })}
                onClick={() => onTake({ name: title, from: { kind: "version", patientId, versionId: version.id } })}
                className="min-h-9 rounded-md bg-primary px-3 font-medium text-on-primary hover:bg-primary-hover disabled:opacity-60"
              >
                {start.takeShort}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
