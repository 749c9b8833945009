"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { ChoiceGroup, ReasonChips } from "@/components/choice-group";
import { ErrorSummary } from "@/components/error-summary";
import { TextArea, TextField } from "@/components/field";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import { PainScaleWithKeys } from "@/components/pain-scale-keys";
import { PortalLink } from "@/components/portal-link";
import { type AskedItem, type Faults, faultsIn, type StepNumber, stepOf } from "./check-in-faults";
import { CHECK_IN_FORM } from "./check-in-frame";
import { type CheckInIdentity, type SaveAnswer, saveCheckIn } from "./check-in-save";
import { useSteps } from "./check-in-steps";
import { type FormValues, LONGEST_NOTE, listIn, PAINS, textIn, unaskedIn } from "./check-in-values";
import type { CheckInWords } from "./check-in-words";

export type CheckInFormProps = {
  identity: CheckInIdentity;
  items: readonly (AskedItem & { picture: ReactNode })[];
  values: FormValues;
  faults: Faults;
  limit: string | null;
  words: CheckInWords;
  savedHref: string;
};

type Trouble = Exclude<SaveAnswer["kind"], "saved" | "faults"> | null;

/**
 * The check-in as one form. The browser holds what is chosen and typed, so nothing is lost by an error, a failed save,
 * or a script that never arrives: then it is one long page that is posted as it is.
 */
export function CheckInForm({ identity, items, values, faults: sentBack, limit, words, savedHref }: CheckInFormProps) {
  const { step, pages, saving, goTo, setSaving } = useSteps();
  const router = useRouter();
  const [faults, setFaults] = useState(sentBack);
  const [attempt, setAttempt] = useState(0);
  const [trouble, setTrouble] = useState<Trouble>(null);

  const shown = Object.entries(faults).filter(([field]) => pages === "one" || stepOf(field) === step);
  useEffect(() => {
    if (shown.length > 0) document.title = words.problemTitle;
  }, [shown.length, words.problemTitle]);

  function complain(found: Faults) {
    setFaults(found);
    setAttempt((count) => count + 1);
    const [first] = Object.keys(found);
    if (first !== undefined && stepOf(first) !== step) goTo(stepOf(first));
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (saving === "saving") return;
    setTrouble(null);
    const answers = valuesIn(event.currentTarget);
    const found = faultsIn(answers, items, words.faults);
    const here = Object.fromEntries(Object.entries(found).filter(([field]) => stepOf(field) <= step));
    if (Object.keys(here).length > 0) return complain(here);
    setFaults({});
    if (step < 3) return goTo((step + 1) as StepNumber); // 1 and 2 have a step after them

    setSaving("saving");
    const answer = await saveCheckIn(identity, items, answers, words.faults);
    setSaving("idle");
    if (answer.kind === "saved") router.push(savedHref);
    else if (answer.kind === "faults") complain(answer.faults);
    else setTrouble(answer.kind);
  }

  const unasked = unaskedIn(identity.told, items);
  const section = (number: StepNumber, children: ReactNode) => (
    <Step number={number} heading={words.headings[number - 1] ?? ""}>
      {children}
    </Step>
  );
  return (
    <form id={CHECK_IN_FORM} method="post" action={`/api/check-ins/${identity.id}`} onSubmit={submit} noValidate>
      <input type="hidden" name="occurredOn" value={identity.occurredOn} />
      <input type="hidden" name="programVersionId" value={identity.programVersionId} />
      {identity.revision !== null && <input type="hidden" name="revision" value={identity.revision} />}
      {Object.keys(unasked).map((field) => (
        <input key={field} type="hidden" name={field} value={textIn(unasked, field)} />
      ))}
      {shown.length > 0 && (
        <div className="mt-4">
          <ErrorSummary
            key={attempt}
            title={words.problem}
            errors={shown.map(([field, message]) => ({ fieldId: fieldId(field), message }))}
          />
        </div>
      )}
      {trouble && <TroubleNotice trouble={trouble} words={words} />}
      {section(1, <WhatWasDone items={items} values={values} faults={faults} words={words} />)}
      {section(2, <HowMuchPain limit={limit} values={values} faults={faults} words={words} />)}
      {section(3, <HowItWent values={values} faults={faults} words={words} />)}
    </form>
  );
}

/** One step: shown alone with script, below the others without. Its heading takes the focus when it appears. */
function Step({ number, heading, children }: { number: StepNumber; heading: string; children: ReactNode }) {
  const { step, pages } = useSteps();
  const title = useRef<HTMLHeadingElement>(null);
  const lastShown = useRef(step);
  useEffect(() => {
    if (step === lastShown.current) return;
    lastShown.current = step;
    // An error summary that appears with the step has the focus already.
    if (step === number && !document.activeElement?.matches('[role="alert"]')) title.current?.focus();
  }, [step, number]);
  const Heading = pages === "stepped" ? "h1" : "h2";
  const isLater = number !== step;
  return (
    <section
      id={`step-${number}`}
      hidden={pages === "stepped" && isLater}
      className={pages === "one" && isLater ? "mt-8 [@media(scripting:enabled)]:hidden" : "mt-3"}
    >
      <Heading ref={title} tabIndex={-1} className="text-2xl font-semibold outline-none">
        {heading}
      </Heading>
      {children}
    </section>
  );
}

type PartProps = { values: FormValues; faults: Faults; words: CheckInWords };

function WhatWasDone({ items, values, faults, words }: PartProps & Pick<CheckInFormProps, "items">) {
  const [everything, setEverything] = useState<"set" | "asked">("asked");
  if (items.length === 0) return <p className="mt-3">{words.noExercises}</p>;

  function setEverythingDone(list: HTMLElement | null) {
    for (const radio of list?.querySelectorAll<HTMLInputElement>('input[type="radio"][value="done"]') ?? []) {
      radio.checked = true;
    }
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
        <ItemQuestion key={item.id} item={item} values={values} faults={faults} words={words} />
      ))}
    </div>
  );
}

/** One exercise. How much and why unfold by what is chosen, in the style sheet, so that they do without script too. */
function ItemQuestion({ item, values, faults, words }: PartProps & { item: CheckInFormProps["items"][number] }) {
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
      {item.amounts.length > 0 && (
        <fieldset className="mt-4 hidden min-w-0 group-has-[[value=partly]:checked]/item:block">
          <legend className="text-lg font-semibold">{words.howMuch}</legend>
          <div className="mt-2 grid gap-3 sm:grid-cols-2">
            {item.amounts.map((amount) => (
              <TextField
                key={amount}
                id={fieldId(field(amount))}
                name={field(amount)}
                label={words.amounts[amount]}
                error={faults[field(amount)]}
                defaultValue={textIn(values, field(amount))}
                inputMode="numeric"
                autoComplete="off"
                maxLength={4}
              />
            ))}
          </div>
        </fieldset>
      )}
      <ReasonChips
        id={fieldId(field("barriers"))}
        name={field("barriers")}
        legend={words.why}
        hint={words.whyHint}
        className="mt-4 hidden group-has-[[value=not\_done]:checked]/item:block group-has-[[value=partly]:checked]/item:group-has-[[type=checkbox]:checked]/item:block"
        choices={words.reasons}
        chosen={listIn(values, field("barriers"))}
      />
    </div>
  );
}

function HowMuchPain({ limit, values, faults, words }: PartProps & Pick<CheckInFormProps, "limit">) {
  return (
    <div className="mt-4 grid gap-5">
      {PAINS.map((pain) => (
        <PainScaleWithKeys
          key={pain}
          id={fieldId(pain)}
          name={pain}
          legend={words.pains[pain]}
          words={words.scale}
          chosen={painAnswer(textIn(values, pain))}
          error={faults[pain]}
        />
      ))}
      {limit !== null && <Notice className="text-base">{limit}</Notice>}
      <NotWatched words={words} />
    </div>
  );
}

function HowItWent({ values, faults, words }: PartProps) {
  return (
    <div className="mt-1 grid gap-6">
      <p className="text-base text-ink-2">{words.optional}</p>
      <ChoiceGroup
        id="stiffness"
        name="stiffness"
        legend={words.stiffness}
        choices={words.stiffnesses}
        chosen={textIn(values, "stiffness")}
        error={faults.stiffness}
      />
      <ChoiceGroup
        id="mood"
        name="mood"
        legend={words.mood}
        choices={words.moods}
        chosen={textIn(values, "mood")}
        error={faults.mood}
      />
      <ChoiceGroup
        id="enjoyment"
        name="enjoyment"
        legend={words.enjoyment}
        choices={words.enjoyments}
        chosen={textIn(values, "enjoyment")}
        error={faults.enjoyment}
      />
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

/** Why it was not saved, what is safe, and what to do. */
function TroubleNotice({ trouble, words }: { trouble: NonNullable<Trouble>; words: CheckInWords }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} tabIndex={-1} className="mt-4 outline-none">
      <Notice tone="danger" live="alert">
        {trouble === "failed" && <p>{words.failed}</p>}
        {trouble === "changed" && (
          <>
            <p>{words.changedElsewhere}</p>
            {/* A full load: the form must start again from what is saved now. */}
            <a href={window.location.pathname} className="inline-flex min-h-11 items-center underline">
              {words.openAgain}
            </a>
          </>
        )}
        {trouble === "signed-out" && (
          <>
            <p>{words.signedOut}</p>
            <a
              href="/sign-in"
              target="_blank"
              rel="noopener opener"
              className="inline-flex min-h-11 items-center underline"
            >
              {words.signInAgain}
            </a>
          </>
        )}
      </Notice>
    </div>
  );
}

/** Ids hold no dots, so that a style sheet or a test can name them. */
const fieldId = (field: string) => (field === "form" ? CHECK_IN_FORM : field.replaceAll(".", "-"));

type Pain = Parameters<typeof PainScaleWithKeys>[0]["chosen"];
const painAnswer = (value: string): Pain => (/^(?:10|\d|skip)$/.test(value) ? (value as Pain) : null); // as it reads

function valuesIn(form: HTMLFormElement): FormValues {
  const values: Record<string, string | string[]> = {};
  for (const [field, value] of new FormData(form)) {
    if (typeof value !== "string") continue;
    if (field.startsWith("barriers.")) values[field] = [...listIn(values, field), value];
    else values[field] = value;
  }
  return values;
}
