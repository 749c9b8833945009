"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { ChoiceGroup } from "@/components/choice-group";
import { PainScaleWithKeys } from "@/components/pain-scale-keys";
import { PortalLink } from "@/components/portal-link";
import type { Receipt } from "@/lib/device/report";
import { sendReport } from "@/lib/device/send-report";
import { nextMorning, type SavedMorning } from "@/lib/domain/morning-question";
import {
  MORNING_ANSWERS,
  type MorningAnswer,
  PAIN_SCORES,
  PAIN_WORDS,
  type PainScore,
  type PainWord,
} from "@/lib/domain/report";
import type { PainScale } from "@/lib/domain/viewer";
import type { MorningWords } from "./morning-words";
import { receiptSaid } from "./receipts";

type Told = Omit<SavedMorning, "day">;

/**
 * How the back is this morning: one tap answers, a number or a word may be added, and every answer can be changed.
 * A form as it stands, so that it works without script too.
 */
export function MorningCard({
  day,
  told: toldBefore,
  painBefore,
  scale,
  words,
}: {
  day: string;
  told: Told | null;
  /** Before yesterday's exercises. */
  painBefore: PainScore | null;
  scale: PainScale;
  words: MorningWords;
}) {
  const [told, setTold] = useState(toldBefore);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const said = useRef<HTMLParagraphElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { nativeEvent, currentTarget } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const values = toldIn(new FormData(currentTarget, submitter));
    if (values === null) return;
    const before = told;
    setTold(values);
    setReceipt(null); // "Sent" is said of this answer, not of the one before
    requestAnimationFrame(() => said.current?.focus());
    const answer = await sendReport({ kind: "morning", day, values });
    setReceipt(answer);
    if (answer.kind === "refused" || answer.kind === "not-kept") setTold(before);
  }

  const settled = told && nextMorning({ before: painBefore, morning: told.pain });
  return (
    <section aria-labelledby="morning" className="rounded-xl border border-line bg-surface p-4 shadow-1">
      <h2 id="morning" className="text-xl font-semibold">
        {words.title}
      </h2>
      <p className="mt-1 text-base text-ink-2">{words.lead}</p>
      <form method="post" action={`/api/mornings/${day}`} onSubmit={submit} className="mt-3">
        <input type="hidden" name="next" value="/today" />
        {/* Enter on the scale presses the first button of a form. This one answers nothing by itself. */}
        <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
        {told === null ? (
          <AnswerButtons words={words} chosen={null} />
        ) : (
          <div className="flex flex-wrap items-center justify-between gap-x-3">
            <p ref={said} tabIndex={-1} className="font-semibold outline-none">
              {words.said[told.answer]}
              {painSaid(told, words) !== null && (
                <span className="block text-base font-normal text-ink-2">{painSaid(told, words)}</span>
              )}
            </p>
          </div>
        )}
        <p role="status" className="text-base text-ink-2 empty:hidden">
          {receipt ? receiptSaid(receipt, words.receipts) : ""}
        </p>
        {told?.answer === "worse" && <FlareOffer words={words}>{words.worse}</FlareOffer>}
        {settled?.kind === "above-before" && <FlareOffer words={words}>{words.above}</FlareOffer>}
        {told !== null && (
          <Fold key={`change ${told.answer}`} summary={words.change} label={words.changeWhat}>
            <AnswerButtons words={words} chosen={told.answer} />
          </Fold>
        )}
        {told !== null && <input type="hidden" name="answer" value={told.answer} />}
        <Fold
          key={told?.answer ?? "asked"}
          summary={words.open}
          open={told?.answer === "worse" && told.pain === null && told.painWord === null}
        >
          <Scale told={told} scale={scale} words={words} />
          {told !== null && (
            <button
              type="submit"
              className="mt-3 min-h-(--target) rounded-md border-2 border-primary bg-surface px-4 py-1.5 text-base font-semibold text-primary hover:bg-primary-soft hover:text-primary-ink"
            >
              {words.save}
            </button>
          )}
        </Fold>
      </form>
      <p className="mt-2 text-base text-ink-2">
        {words.notWatched}{" "}
        <PortalLink href="/get-help" className="underline underline-offset-2">
          {words.notWatchedLink}
        </PortalLink>
      </p>
    </section>
  );
}

function AnswerButtons({ words, chosen }: { words: MorningWords; chosen: MorningAnswer | null }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(6rem,1fr))] gap-2">
      {words.answers.map(({ answer, label }) => (
        <button
          key={answer}
          type="submit"
          name="answer"
          value={answer}
          aria-pressed={chosen === null ? undefined : chosen === answer}
          className="min-h-(--target-patient) rounded-md border-2 border-edge bg-surface px-2 py-1.5 text-lg font-semibold hover:bg-primary-soft aria-pressed:border-primary aria-pressed:bg-primary-soft aria-pressed:text-primary-ink"
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function Fold({
  summary,
  label,
  open,
  children,
}: {
  summary: string;
  label?: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="mt-1">
      <summary
        aria-label={label}
        className="inline-flex min-h-11 items-center text-base text-primary underline underline-offset-2"
      >
        {summary}
      </summary>
      <div className="mt-1 mb-2">{children}</div>
    </details>
  );
}

function Scale({ told, scale, words }: { told: Told | null; scale: PainScale; words: MorningWords }) {
  if (scale === "words") {
    return (
      <ChoiceGroup
        id="morning-pain"
        name="painWord"
        legend={words.question}
        choices={words.choices}
        chosen={told?.painWord}
      />
    );
  }
  const score = told?.pain ?? null;
  return (
    <PainScaleWithKeys
      id="morning-pain"
      name="pain"
      legend={words.question}
      words={words.scale}
      chosen={score === null ? null : `${score}`}
    />
  );
}

function FlareOffer({ words, children }: { words: MorningWords; children: string }) {
  return (
    <div className="mt-3 rounded-lg bg-warn-soft p-3 text-warn-ink">
      <p>{children}</p>
      <PortalLink
        href="/flare"
        className="inline-flex min-h-11 items-center font-semibold underline underline-offset-2"
      >
        {words.flare}
      </PortalLink>
    </div>
  );
}

function painSaid({ pain, painWord }: Told, words: MorningWords): string | null {
  if (pain !== null) return words.painSaid[pain] ?? null;
  return painWord === null ? null : (words.wordSaid[painWord] ?? null);
}

/** What the form says; a number that was skipped, or left alone, is silence. */
function toldIn(form: FormData): Told | null {
  const answer = MORNING_ANSWERS.find((one) => one === form.get("answer"));
  if (answer === undefined) return null;
  const score: PainScore | undefined = PAIN_SCORES.find((one) => String(one) === form.get("pain"));
  const word: PainWord | undefined = PAIN_WORDS.find((one) => one === form.get("painWord"));
  return { answer, pain: score ?? null, painWord: word ?? null };
}
