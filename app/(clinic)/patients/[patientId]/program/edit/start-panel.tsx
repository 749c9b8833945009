import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import type { BuilderWords } from "./builder-words";
import type { CopySource } from "./copy-draft";
import { fill } from "./fill";
import { Picture } from "./picture";
import type { StartChoice } from "./start-choices";
import type { CopyState } from "./use-copying";

const SHOWN = 3;

/** An empty sheet: a template that fits, another program, or the library. */
export function StartPanel({
  choices,
  words,
  state,
  onTake,
  onBring,
}: {
  choices: readonly StartChoice[];
  words: BuilderWords;
  state: CopyState;
  onTake: (source: CopySource) => void;
  onBring: () => void;
}) {
  const { start } = words;
  return (
    <section
      aria-labelledby="start"
      className="grid gap-3 rounded-lg border border-dashed border-edge p-4 max-md:hidden"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <h3 id="start" className="text-lg font-semibold">
            {start.title}
          </h3>
          <p className="text-ink-2">{start.lead}</p>
        </div>
        <Button type="button" size="clinic" variant="secondary" icon="copy" onClick={onBring}>
          {choices.length > SHOWN ? start.others : start.copy}
        </Button>
      </div>
      {state === "failed" && (
        <Notice tone="danger" live="alert">
          {start.failed}
        </Notice>
      )}
      {choices.length === 0 && <p>{start.noTemplates}</p>}
      <ul className="grid gap-2">
        {choices.slice(0, SHOWN).map((choice) => (
          <TemplateChoice key={choice.id} heading="h4" choice={choice} words={words} state={state} onTake={onTake} />
        ))}
      </ul>
    </section>
  );
}

/** One template: for whom, why it fits, what is in it. */
export function TemplateChoice({
  choice,
  words: { start },
  state,
  heading: Heading,
  onTake,
}: {
  choice: StartChoice;
  words: BuilderWords;
  state: CopyState;
  /** One level below what it stands under. */
  heading: "h3" | "h4";
  onTake: (source: CopySource) => void;
}) {
  return (
    <li className="grid gap-2 rounded-lg border border-line bg-surface p-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <Heading className="text-base font-semibold">{choice.name}</Heading>
          <p className="text-ink-2">{choice.forWhom}</p>
        </div>
        <Button
          type="button"
          size="clinic"
          disabled={state === "copying"}
          aria-label={fill(start.use, { template: choice.name })}
          onClick={() => onTake({ name: choice.name, from: { kind: "template", id: choice.id } })}
        >
          {start.useShort}
        </Button>
      </div>
      {choice.reasons.length > 0 && (
        <p className="flex flex-wrap items-center gap-1.5 text-xs">
          <span className="sr-only">{start.fits}</span>
          {choice.reasons.map((reason) => (
            <span
              key={reason}
              className="inline-flex items-center gap-1 rounded-full bg-ok-soft px-2 py-0.5 font-medium text-ok-ink"
            >
              <Icon name="check" className="size-3.5" />
              {reason}
            </span>
          ))}
        </p>
      )}
      <ul aria-label={choice.size} className="flex flex-wrap gap-x-3 gap-y-1.5">
        {choice.exercises.map((exercise) => (
          <li key={exercise.id} className="flex items-center gap-1.5 text-xs">
            <Picture exercise={exercise} className="w-12" />
            {exercise.name}
          </li>
        ))}
      </ul>
    </li>
  );
}
