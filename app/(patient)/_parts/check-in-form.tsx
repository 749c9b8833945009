"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { ErrorSummary } from "@/components/error-summary";
import type { Receipt } from "@/lib/device/report";
import { sendReport } from "@/lib/device/send-report";
import type { PainScale } from "@/lib/domain/viewer";
import { type CheckInIdentity, checkInBody } from "./check-in-body";
import { type Faults, faultsFrom, faultsIn, type StepNumber, stepOf } from "./check-in-faults";
import { CHECK_IN_FORM } from "./check-in-frame";
import { fieldId, HowItWent, HowMuchPain, type ShownItem, WhatWasDone } from "./check-in-questions";
import { useSteps } from "./check-in-steps";
import { type Trouble, TroubleNotice } from "./check-in-trouble";
import { type FormValues, textIn, unaskedIn } from "./check-in-values";
import type { CheckInWords } from "./check-in-words";
import { clearSessionResults } from "./session-results";
import { dropWaiting, useDraft, valuesIn } from "./use-draft";

export type CheckInFormProps = {
  identity: CheckInIdentity;
  items: readonly ShownItem[];
  values: FormValues;
  faults: Faults;
  limit: string | null;
  scale: PainScale;
  words: CheckInWords;
  savedHref: string;
};

/**
 * The check-in as one form. The browser holds what is chosen and typed, so nothing is lost by an error, a failed save,
 * or a script that never arrives: then it is one long page that is posted as it is.
 */
export function CheckInForm(props: CheckInFormProps) {
  const { items, faults: sentBack, limit, scale, words, savedHref } = props;
  const { step, pages, saving, goTo, setSaving, setKept } = useSteps();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { start, note, touch, forget } = useDraft(form, props, step, { goTo, setKept });
  const [faults, setFaults] = useState(sentBack);
  const [attempt, setAttempt] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { identity, values } = start;

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
    const found = faultsIn(answers, items, words.faults, scale);
    const here = Object.fromEntries(Object.entries(found).filter(([field]) => stepOf(field) <= step));
    if (Object.keys(here).length > 0) return complain(here);
    setFaults({});
    if (step < 3) return goTo((step + 1) as StepNumber); // 1 and 2 have a step after them
    await send(answers, identity);
  }

  async function send(answers: FormValues, { id, revision }: Pick<CheckInIdentity, "id" | "revision">) {
    setSaving("saving");
    const receipt = await sendReport({
      kind: "check-in",
      id,
      revision,
      values: checkInBody(identity, items, answers, scale),
    });
    await take(receipt);
    setSaving("idle");
  }

  async function take(receipt: Receipt) {
    const isKept = receipt.kind === "sent" || (receipt.kind === "on-phone" && receipt.because !== "signed-out");
    if (isKept) await Promise.all([forget(), clearSessionResults(identity.occurredOn)]);
    if (receipt.kind === "sent") return router.push(savedHref);
    // Without signal the phone itself shows what was saved; a full load leads there.
    if (receipt.kind === "on-phone" && receipt.because === "offline") return window.location.assign(savedHref);
    if (receipt.kind === "on-phone") return setTrouble({ kind: "waiting", because: receipt.because });
    if (receipt.kind === "not-kept") return setTrouble({ kind: "failed" });
    if (receipt.current) return setTrouble({ kind: "changed", current: receipt.current });
    const named = faultsFrom(receipt.fields, items, words.faults);
    if (Object.keys(named).length > 0) complain(named);
    else setTrouble({ kind: "failed" });
  }

  async function keepTheirs() {
    await Promise.all([forget(), dropWaiting(identity.occurredOn)]);
    window.location.assign(`/check-in/${identity.occurredOn}`); // a full load: the form starts again from what is saved now
  }

  const parts = { values, faults, words };
  return (
    <form
      ref={form}
      id={CHECK_IN_FORM}
      method="post"
      action={`/api/check-ins/${identity.id}`}
      onSubmit={submit}
      onInput={touch}
      noValidate
    >
      <Unseen identity={identity} items={items} scale={scale} />
      {shown.length > 0 && (
        <div className="mt-4">
          <ErrorSummary
            key={attempt}
            title={words.problem}
            errors={shown.map(([field, message]) => ({ fieldId: idOf(field), message }))}
          />
        </div>
      )}
      {trouble && (
        <TroubleNotice
          key={trouble.kind}
          trouble={trouble}
          signInHref={`/sign-in?next=${encodeURIComponent(`/check-in/${identity.occurredOn}?step=${step}`)}`}
          onKeep={keepTheirs}
          onReplace={(current) => form.current && send(valuesIn(form.current), current)}
          words={words}
        />
      )}
      {note !== null && (
        <p role="status" className="mt-3 text-base text-ink-2">
          {words.notes[note]}
        </p>
      )}
      <div key={start.key} className="contents">
        <Step number={1} heading={words.headings[0]}>
          <WhatWasDone items={items} scale={scale} {...parts} />
        </Step>
        <Step number={2} heading={words.headings[1]}>
          <HowMuchPain limit={limit} scale={scale} {...parts} />
        </Step>
        <Step number={3} heading={words.headings[2]}>
          <HowItWent {...parts} />
        </Step>
      </div>
    </form>
  );
}

/** What goes with the answers and is not asked. */
function Unseen({ identity, items, scale }: Pick<CheckInFormProps, "identity" | "items" | "scale">) {
  const unasked = unaskedIn(identity.told, items, scale);
  return (
    <>
      <input type="hidden" name="occurredOn" value={identity.occurredOn} />
      <input type="hidden" name="programVersionId" value={identity.programVersionId} />
      <input type="hidden" name="painScale" value={scale} />
      {identity.revision !== null && <input type="hidden" name="revision" value={identity.revision} />}
      {Object.keys(unasked).map((field) => (
        <input key={field} type="hidden" name={field} value={textIn(unasked, field)} />
      ))}
    </>
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

const idOf = (field: string) => (field === "form" ? CHECK_IN_FORM : fieldId(field));
