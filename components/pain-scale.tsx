import type { KeyboardEventHandler } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field";
import { Icon } from "./icon";

export const PAIN_SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** What the form sends: a score, "skip", or nothing at all when the question was not answered. */
export type PainAnswer = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "skip";

export type PainScaleProps = {
  id: string;
  name: string;
  legend: string;
  hint?: string;
  error?: string;
  words: { skip: string; none: string; worst: string };
  /** pain: filled by how much it is, in the colour of pain. plain: another measure from 0 to 10. */
  look?: "pain" | "plain";
  /** What was answered before; nothing is chosen for anybody. */
  chosen?: PainAnswer | null;
  onChange?: (answer: PainAnswer) => void;
  onKeyDown?: KeyboardEventHandler<HTMLFieldSetElement>;
  className?: string;
};

/**
 * Pain from 0 to 10 as eleven native radios and a twelfth to skip. Works without script; one tab stop, arrows move.
 * `pain-scale-keys.tsx` is the same scale for forms with script, where number keys answer too.
 */
export function PainScale({
  id,
  name,
  legend,
  hint,
  error,
  words,
  look = "pain",
  chosen,
  onChange,
  onKeyDown,
  className,
}: PainScaleProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`, `${id}-ends`].filter(Boolean).join(" ");
  const control = (answer: PainAnswer) => ({
    type: "radio" as const,
    name,
    value: answer,
    id: answer === "0" ? id : `${id}-${answer}`,
    className: "native-option peer",
    ...(onChange
      ? { checked: chosen === answer, onChange: () => onChange(answer) }
      : { defaultChecked: chosen === answer }),
  });
  return (
    <fieldset
      aria-describedby={described}
      onKeyDown={onKeyDown}
      className={classNames("@container min-w-0", className)}
    >
      <legend className="text-lg font-semibold">{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-base text-ink-2">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <div className="mt-1 text-base">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
      <div className="mt-2 grid grid-cols-4 gap-1.5 @min-[20rem]:grid-cols-6 @min-[35rem]:grid-cols-[repeat(11,minmax(0,1fr))_auto]">
        {PAIN_SCORES.map((score) => (
          <label
            key={score}
            className={classNames(
              CELL,
              "border-edge bg-surface text-lg font-semibold has-checked:border-ink",
              look === "pain" ? BANDS[bandOf(score)] : "has-checked:bg-primary-soft has-checked:text-primary-ink",
            )}
          >
            <input {...control(`${score}`)} />
            {score}
            <Tick />
          </label>
        ))}
        <label
          className={classNames(
            CELL,
            "border-transparent px-2 text-base text-primary underline underline-offset-2",
            "has-checked:border-ink has-checked:bg-sunken has-checked:font-semibold has-checked:text-ink has-checked:no-underline",
          )}
        >
          <input {...control("skip")} />
          {words.skip}
          <Tick />
        </label>
      </div>
      <p id={`${id}-ends`} className="mt-1 flex justify-between gap-4 text-base text-ink-2 @min-[35rem]:pe-17">
        <span>{words.none}</span>
        <span className="text-end">{words.worst}</span>
      </p>
    </fieldset>
  );
}

const CELL =
  "option-focus relative grid h-12 min-h-(--target) place-items-center rounded-md border-2 tabular-nums hover:bg-sunken";

type Band = 0 | 1 | 2 | 3 | 4;

// Magnitude by lightness: a fill for each band, never a warning colour for a number somebody lives with.
const BANDS: Record<Band, string> = {
  0: "has-checked:bg-pain-0 has-checked:text-on-pain-lo",
  1: "has-checked:bg-pain-1 has-checked:text-on-pain-lo",
  2: "has-checked:bg-pain-2 has-checked:text-on-pain-lo",
  3: "has-checked:bg-pain-3 has-checked:text-on-pain-hi",
  4: "has-checked:bg-pain-4 has-checked:text-on-pain-hi",
};

/** The fill of a score, five steps from none to worst. It is drawing, not one of the clinic's named pain bands. */
function bandOf(score: (typeof PAIN_SCORES)[number]): Band {
  if (score === 0) return 0;
  if (score <= 3) return 1;
  if (score <= 6) return 2;
  return score <= 8 ? 3 : 4;
}

function Tick() {
  return (
    <span className="absolute -end-1.5 -top-2 hidden rounded-full bg-ink p-0.5 text-bg peer-checked:block">
      <Icon name="check" className="size-3" />
    </span>
  );
}
