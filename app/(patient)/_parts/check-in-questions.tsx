"use client";

import { type ReactNode, useState } from "react";
import { ChoiceGroup, ReasonChips } from "@/components/choice-group";
import { TextArea } from "@/components/field";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import { PainScaleWithKeys } from "@/components/pain-scale-keys";
import { PortalLink } from "@/components/portal-link";
import { Stepper } from "@/components/stepper";
import type { PainScale } from "@/lib/domain/viewer";
import type { AskedItem, Faults } from "./check-in-faults";
import { type FormValues, itemPainField, LONGEST_NOTE, listIn, PAINS, painField, textIn } from "./check-in-values";
import type { CheckInWords } from "./check-in-words";

export type ShownItem = AskedItem & { picture: ReactNode };

type PartProps = { values: FormValues; faults: Faults; words: CheckInWords };

/** Ids hold no dots, so that a style sheet or a test can name them. */
export const fieldId = (field: string) => field.replaceAll(".", "-");

/** Step 1: each exercise, or all of them at once. */
export function WhatWasDone({
  items,
  scale,
  values,
  faults,
  words,
}: PartProps & { items: readonly ShownItem[]; scale: PainScale }) {
  const [everything, setEverything] = useState<"set" | "asked">("asked");
  if (items.length === 0) return <p className="mt-3">{words.noExercises}</p>;

  function setEverythingDone(list: HTMLElement | null) {
    const radios = [...(list?.querySelectorAll<HTMLInputElement>('input[type="radio"][value="done"]') ?? [])];
    for (const radio of radios) radio.checked = true;
    radios.at(0)?.dispatchEvent(new Event("input", { bubbles: true }));
    setEverything("set");
  }

  return (
    <div className="mt-4 grid gap-3">
      <button
        type="button"
        onClick={(event) => setEverythingDone(event.currentTarget.parentElement)}
        className="inline-flex min-h-(--target-patient) w-full flex-wrap items-center justify-center gap-2 rounded-lg border-2 border-primary bg-surface px-[min(1.25rem,4vw)] text-lg font-semibold text-primary hover:bg-primary-soft hover:text-primary-ink noscript:hidden"
      >
        <Icon name="list-checks" />
        {words.everything}
      </button>
      <p role="status" className="sr-only">
        {everything === "set" ? words.everythingSet : ""}
      </p>
      {items.map((item) => (
        <ItemQuestion key={item.id} item={item} scale={scale} values={values} faults={faults} words={words} />
      ))}
    </div>
  );
}

type ItemProps = PartProps & { item: ShownItem };

/** One exercise. How much and why unfold by what is chosen, in the style sheet, so that they do without script too. */
function ItemQuestion({ item, scale, values, faults, words }: ItemProps & { scale: PainScale }) {
  const field = (name: string) => `${name}.${item.id}`;
  return (
    <div className="group/item rounded-xl border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-3">
        {item.picture}
        <div className="min-w-0 flex-[1_1_7rem]">
          <p className="text-lg leading-6 font-semibold">{item.name}</p>
          <p className="text-base text-ink-2">{item.dose}</p>
        </div>
      </div>
      <ChoiceGroup
        id={fieldId(field("status"))}
        name={field("status")}
        legend={item.name}
        legendLook="hidden"
        className="mt-3"
        choices={words.statuses}
        chosen={textIn(values, field("status"))}
        error={faults[field("status")]}
      />
      {item.amounts.length > 0 && <HowMuch item={item} values={values} faults={faults} words={words} />}
      <ReasonChips
        id={fieldId(field("barriers"))}
        name={field("barriers")}
        legend={words.why}
        hint={words.whyHint}
        className="mt-4 hidden group-has-[[value=not\_done]:checked]/item:block group-has-[[value=partly]:checked]/item:group-has-[[type=checkbox]:checked]/item:block"
        choices={words.reasons}
        chosen={listIn(values, field("barriers"))}
      />
      <MoreAbout item={item} scale={scale} values={values} faults={faults} words={words} />
    </div>
  );
}

function HowMuch({ item, values, faults, words }: ItemProps) {
  const field = (name: string) => `${name}.${item.id}`;
  return (
    <fieldset className="mt-4 hidden min-w-0 group-has-[[value=partly]:checked]/item:block">
      <legend className="text-lg font-semibold">{words.howMuch}</legend>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {item.amounts.map((amount) => (
          <Stepper
            key={amount}
            id={fieldId(field(amount))}
            name={field(amount)}
            label={words.amounts[amount]}
            error={faults[field(amount)]}
            defaultValue={textIn(values, field(amount))}
            from={item.asked[amount] ?? 0}
            most={MOST[amount]}
            words={{ fewer: words.fewer[amount], more: words.more[amount] }}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** As much as a report takes. */
const MOST = { sets: 100, repetitions: 1000, holdSeconds: 3600, minutes: 1440 } as const;

/** How hard it was, whether it was liked and whether it hurt: never asked for, there for who wants to tell. */
function MoreAbout({ item, scale, values, faults, words }: ItemProps & { scale: PainScale }) {
  const field = (name: string) => `${name}.${item.id}`;
  const painName = field(itemPainField(scale));
  const named = [field("effort"), field("enjoyment"), painName];
  const isOpen = named.some((name) => faults[name] !== undefined || !SILENT.has(textIn(values, name)));
  return (
    <details className="group/more mt-3" open={isOpen}>
      <summary className="inline-flex min-h-11 items-center text-base text-primary underline underline-offset-2">
        {words.moreAbout}
        <span className="sr-only">: {item.name}</span>
      </summary>
      <div className="mt-2 grid gap-5">
        <p className="text-base text-ink-2">{words.optional}</p>
        <PainQuestion
          name={painName}
          legend={words.itemPain}
          scale={scale}
          value={textIn(values, painName)}
          error={faults[painName]}
          words={words}
        />
        <div className="group-has-[[value=not\_done]:checked]/item:hidden">
          <PainScaleWithKeys
            id={fieldId(field("effort"))}
            name={field("effort")}
            look="plain"
            legend={words.effort}
            words={words.effortScale}
            chosen={painAnswer(textIn(values, field("effort")))}
            error={faults[field("effort")]}
          />
        </div>
        <ChoiceGroup
          id={fieldId(field("enjoyment"))}
          name={field("enjoyment")}
          legend={words.enjoyment}
          className="group-has-[[value=not\_done]:checked]/item:hidden"
          choices={[...words.enjoyments, { value: "", label: words.scale.skip }]}
          chosen={textIn(values, field("enjoyment")) || null}
          error={faults[field("enjoyment")]}
        />
      </div>
    </details>
  );
}

const SILENT: ReadonlySet<string> = new Set(["", "skip"]);

/** Step 2: the three pains, on the patient's scale. */
export function HowMuchPain({
  limit,
  scale,
  values,
  faults,
  words,
}: PartProps & { limit: string | null; scale: PainScale }) {
  return (
    <div className="mt-4 grid gap-5">
      {PAINS.map((pain) => {
        const name = painField(pain, scale);
        return (
          <PainQuestion
            key={pain}
            name={name}
            legend={words.pains[pain]}
            scale={scale}
            value={textIn(values, name)}
            error={faults[name]}
            words={words}
          />
        );
      })}
      {limit !== null && <Notice className="text-base">{limit}</Notice>}
      <NotWatched words={words} />
    </div>
  );
}

/** One pain, from 0 to 10 or in words. */
function PainQuestion({
  name,
  legend,
  scale,
  value,
  error,
  words,
}: {
  name: string;
  legend: string;
  scale: PainScale;
  value: string;
  error: string | undefined;
  words: CheckInWords;
}) {
  const id = fieldId(name);
  if (scale === "words") {
    return <ChoiceGroup id={id} name={name} legend={legend} choices={words.painWords} chosen={value} error={error} />;
  }
  return (
    <PainScaleWithKeys
      id={id}
      name={name}
      legend={legend}
      words={words.scale}
      chosen={painAnswer(value)}
      error={error}
    />
  );
}

type Pain = Parameters<typeof PainScaleWithKeys>[0]["chosen"];
const painAnswer = (value: string): Pain => (/^(?:10|\d|skip)$/.test(value) ? (value as Pain) : null); // as it reads

/** Step 3: how it went, all of it as somebody likes. */
export function HowItWent({ values, faults, words }: PartProps) {
  const choice = (name: "stiffness" | "mood" | "enjoyment" | "medication", choices: CheckInWords["moods"]) => (
    <ChoiceGroup
      id={name}
      name={name}
      legend={words[name]}
      choices={choices}
      chosen={textIn(values, name)}
      error={faults[name]}
    />
  );
  return (
    <div className="mt-1 grid gap-6">
      <p className="text-base text-ink-2">{words.optional}</p>
      {choice("stiffness", words.stiffnesses)}
      {choice("mood", words.moods)}
      {choice("enjoyment", words.enjoyments)}
      {choice("medication", words.medications)}
      <div>
        <TextArea
          id="note"
          name="note"
          label={words.note}
          hint={words.noteHint}
          error={faults.note}
          defaultValue={textIn(values, "note")}
          maxLength={LONGEST_NOTE}
        />
        <NotWatched words={words} />
      </div>
    </div>
  );
}

/** Said wherever pain or worry may be told: these answers are not a way to call for help. */
function NotWatched({ words }: Pick<PartProps, "words">) {
  return (
    <p className="text-base text-ink-2">
      {words.notWatched}{" "}
      <PortalLink
        href="/get-help"
        target="_blank"
        className="inline-flex min-h-11 items-center text-primary underline underline-offset-2"
      >
        {words.notWatchedLink}
      </PortalLink>
    </p>
  );
}
