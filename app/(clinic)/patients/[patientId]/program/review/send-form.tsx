"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, ButtonLink } from "@/components/button";
import { FieldError, TextArea, TextField } from "@/components/field";
import { Notice } from "@/components/notice";
import { fill } from "../edit/fill";
import { postVersion, type Sent } from "./post-version";

export type SendWords = Record<
  | "firstDay"
  | "firstDayHint"
  | "today"
  | "tomorrow"
  | "otherDay"
  | "otherDayLabel"
  | "firstDayNeeded"
  | "lastDay"
  | "lastDayHint"
  | "endsBefore"
  | "note"
  | "noteHint"
  | "send"
  | "sendFrom"
  | "keys"
  | "sending"
  | "stale"
  | "staleUnnamed"
  | "gone"
  | "look"
  | "looked"
  | "newer"
  | "nothing"
  | "seeProgram"
  | "failed"
  | "incomplete"
  | "signedOut",
  string
>;

const CHOICES = ["today", "tomorrow", "otherDay"] as const;
type Choice = (typeof CHOICES)[number];
type Wrong = { firstDay?: string; lastDay?: string; note?: string };
type State = { kind: "open" | "sending" } | Exclude<Sent, { kind: "sent" | "fields" }>;

/**
 * Sends the draft as a version. No day is chosen beforehand; the button names the one that is. The version's id is made
 * once, so that pressing twice sends once.
 */
export function SendForm({
  patientId,
  versionId,
  revision,
  content,
  days,
  lines,
  describedBy,
  locale,
  timeZone,
  words,
}: {
  patientId: string;
  versionId: string;
  revision: number;
  /** Of the draft: what was said there already. */
  content: { startsOn: string | null; endsOn: string | null; note: string | null };
  /** In the patient's calendar: a program does not start in the past. */
  days: { today: string; tomorrow: string };
  /** What changes, in the patient's words, as this page shows it. */
  lines: readonly string[];
  /** The element that says what changes. */
  describedBy: string;
  locale: string;
  timeZone: string;
  words: SendWords;
}) {
  const router = useRouter();
  const id = useRef(versionId).current;
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<State>({ kind: "open" });
  const [wrong, setWrong] = useState<Wrong>({});
  const [choice, setChoice] = useState<Choice | null>(() => choiceOf(content.startsOn, days));
  const [otherDay, setOtherDay] = useState(content.startsOn ?? "");
  const [looked, setLooked] = useState<readonly string[] | null>(null);
  const startsOn = choice === null ? "" : choice === "otherDay" ? otherDay : days[choice];

  // Choosing the day is what is left to do: whoever comes from the sheet needs two keys, and hears what changes first.
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>("input[name=firstDay]:checked, input[name=firstDay]")?.focus();
  }, []);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (state.kind === "sending") return;
    const typed = new FormData(event.currentTarget);
    const said = (name: string) => String(typed.get(name) ?? "").trim() || null;
    const endsOn = said("lastDay");
    const faults = faultsIn(startsOn, endsOn, words);
    setWrong(faults);
    if (faults.firstDay || faults.lastDay) {
      form.current?.querySelector<HTMLInputElement>(faults.firstDay ? "input[name=firstDay]" : "#lastDay")?.focus();
      return;
    }
    setState({ kind: "sending" });
    const answer = await postVersion(patientId, { id, revision, startsOn, endsOn, note: said("note") });
    if (answer.kind === "sent") return router.push(`/patients/${patientId}/program?sent=${id}`);
    if (answer.kind === "fields") {
      setWrong({ firstDay: answer.fields.startsOn, lastDay: answer.fields.endsOn, note: answer.fields.note });
      setState({ kind: "open" });
    } else setState(answer);
  }

  function sendByKeys(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }

  function seeBoth() {
    setLooked(lines);
    setState({ kind: "open" });
    router.refresh();
  }

  const sendLabel = startsOn === "" ? words.send : fill(words.sendFrom, { day: dayInWords(startsOn, locale) });
  return (
    <form ref={form} onSubmit={send} onKeyDown={sendByKeys} noValidate className="grid gap-4">
      <fieldset aria-describedby={`${describedBy} first-day-hint${wrong.firstDay ? " first-day-error" : ""}`}>
        <legend className="font-medium">{words.firstDay}</legend>
        <p id="first-day-hint" className="text-xs text-ink-2">
          {words.firstDayHint}
        </p>
        {wrong.firstDay && <FieldError id="first-day-error">{wrong.firstDay}</FieldError>}
        <div className="mt-1 grid gap-1">
          {CHOICES.map((one) => (
            <label key={one} className="flex min-h-9 items-center gap-2 rounded-md px-1 hover:bg-sunken">
              <input
                type="radio"
                name="firstDay"
                value={one}
                checked={choice === one}
                onChange={() => setChoice(one)}
                className="size-4 accent-primary"
              />
              {words[one]}
            </label>
          ))}
        </div>
        {choice === "otherDay" && (
          <TextField
            id="otherDay"
            name="otherDay"
            type="date"
            look="clinic"
            min={days.today}
            value={otherDay}
            onChange={(event) => setOtherDay(event.target.value)}
            label={words.otherDayLabel}
            className="mt-1"
          />
        )}
      </fieldset>
      <TextField
        id="lastDay"
        name="lastDay"
        type="date"
        look="clinic"
        min={startsOn || days.today}
        defaultValue={content.endsOn ?? undefined}
        label={words.lastDay}
        hint={words.lastDayHint}
        error={wrong.lastDay}
      />
      <TextArea
        id="note"
        name="note"
        look="clinic"
        rows={3}
        maxLength={1000}
        defaultValue={content.note ?? undefined}
        label={words.note}
        hint={words.noteHint}
        error={wrong.note}
      />
      {looked && <Both words={words} looked={looked} newer={lines} />}
      <Trouble words={words} state={state} patientId={patientId} locale={locale} timeZone={timeZone} onLook={seeBoth} />
      <div>
        <Button size="clinic" icon="send" width="full" disabled={state.kind === "sending"}>
          {state.kind === "sending" ? words.sending : sendLabel}
        </Button>
        <p className="mt-1 text-xs text-ink-2 max-sm:hidden">{words.keys}</p>
      </div>
    </form>
  );
}

function choiceOf(startsOn: string | null, { today, tomorrow }: { today: string; tomorrow: string }): Choice | null {
  if (startsOn === null || startsOn < today) return null;
  return startsOn === today ? "today" : startsOn === tomorrow ? "tomorrow" : "otherDay";
}

function faultsIn(startsOn: string, endsOn: string | null, words: SendWords): Wrong {
  if (startsOn === "") return { firstDay: words.firstDayNeeded };
  return endsOn !== null && endsOn < startsOn ? { lastDay: words.endsBefore } : {};
}

function dayInWords(day: string, locale: string): string {
  const style = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(`${day}T00:00:00Z`));
}

/** What the two drafts change, one above the other: what was looked at, and what stands there now. */
function Both({ words, looked, newer }: { words: SendWords; looked: readonly string[]; newer: readonly string[] }) {
  const sides = [
    { title: words.looked, lines: looked, others: newer },
    { title: words.newer, lines: newer, others: looked },
  ];
  return (
    <div role="status" className="grid gap-2 rounded-lg bg-warn-soft p-3 text-warn-ink">
      {sides.map(({ title, lines, others }) => (
        <div key={title}>
          <p className="font-semibold">{title}</p>
          {lines.length === 0 && <p>{words.nothing}</p>}
          <ul className="list-disc ps-5">
            {lines.map((line, index) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read alike, such as an exercise that was added twice
                key={`${index} ${line}`}
                className={others.includes(line) ? "wrap-anywhere" : "font-semibold wrap-anywhere"}
              >
                {line}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Trouble({
  words,
  state,
  patientId,
  locale,
  timeZone,
  onLook,
}: {
  words: SendWords;
  state: State;
  patientId: string;
  locale: string;
  timeZone: string;
  onLook: () => void;
}) {
  switch (state.kind) {
    case "stale": {
      const { changedByName, changedAt } = state;
      const moments = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "medium", timeStyle: "short" });
      const sentence =
        changedByName === null || changedAt === null
          ? words.staleUnnamed
          : fill(words.stale, { name: changedByName, moment: moments.format(new Date(changedAt)) });
      return (
        <Notice tone="warn" live="alert">
          <p>{sentence}</p>
          <Button type="button" size="clinic" variant="secondary" className="mt-2" onClick={onLook}>
            {words.look}
          </Button>
        </Notice>
      );
    }
    case "gone":
      return (
        <Notice tone="warn" live="alert">
          <p>{words.gone}</p>
          <ButtonLink href={`/patients/${patientId}/program`} size="clinic" variant="secondary" className="mt-2">
            {words.seeProgram}
          </ButtonLink>
        </Notice>
      );
    case "failed":
    case "incomplete":
    case "signed-out":
      return (
        <Notice tone="danger" live="alert">
          {{ failed: words.failed, incomplete: words.incomplete, "signed-out": words.signedOut }[state.kind]}
        </Notice>
      );
    default:
      return null;
  }
}
