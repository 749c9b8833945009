import { Icon } from "@/components/icon";
import { fill } from "./fill";
import { GridCell } from "./grid-parts";
import type { Row } from "./row-types";
import { ruleInShort } from "./rule-panel";

/** What is open below a row. */
export type Open = "swaps" | "rule" | null;

/** The ladder, the cue, the swaps and the rule in one quiet line. */
export function RowFoot(row: Row & { open: Open; onOpen: (open: Open) => void }) {
  const { item, name, words, cellOf, onChange, open, onOpen } = row;
  const cue = cellOf("cue", "text");
  return (
    <div className="flex flex-wrap items-center gap-1.5 max-md:hidden">
      <GridCell className="flex rounded-md border border-line">
        <Rung {...row} to="easier" />
        <span aria-hidden="true" className="w-px bg-line" />
        <Rung {...row} to="harder" />
      </GridCell>
      <GridCell className="min-w-40 flex-1">
        <input
          {...cue}
          aria-label={fill(words.of, { field: words.cue, exercise: name })}
          aria-invalid={row.messages.has(cue.id) ? true : undefined}
          aria-describedby={row.messages.has(cue.id) ? `${cue.id}-error` : undefined}
          value={item.cue ?? ""}
          placeholder={words.cueHint}
          title={item.cue ?? undefined}
          maxLength={300}
          autoComplete="off"
          onChange={({ target }) =>
            onChange(item, { cue: target.value === "" ? null : target.value }, { field: words.cue, key: cue.id })
          }
          className="h-8 w-full rounded-md border border-line bg-surface px-2.5 placeholder:text-ink-2 hover:border-edge data-edited:border-primary"
        />
      </GridCell>
      <GridCell className="flex gap-1.5">
        <button
          {...cellOf("swaps", "button")}
          type="button"
          aria-expanded={open === "swaps"}
          aria-label={fill(words.swapsOf, { exercise: name })}
          onClick={() => onOpen("swaps")}
          className={FOOT_BUTTON}
        >
          {words.swaps}
          {item.swaps.length > 0 && <Count>{item.swaps.length}</Count>}
        </button>
        <button
          {...cellOf("rule", "button")}
          type="button"
          aria-expanded={open === "rule"}
          aria-label={fill(words.ruleOf, { exercise: name })}
          title={item.progression === null ? undefined : ruleInShort(item.progression, words)}
          onClick={() => onOpen("rule")}
          className={FOOT_BUTTON}
        >
          {item.progression === null ? (
            words.rule
          ) : (
            <span className="max-w-36 truncate">{ruleInShort(item.progression, words)}</span>
          )}
        </button>
      </GridCell>
    </div>
  );
}

const FOOT_BUTTON =
  "inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line px-2.5 text-xs hover:border-edge hover:bg-sunken aria-expanded:border-primary aria-expanded:bg-primary-soft aria-expanded:text-primary-ink";

const Count = ({ children }: { children: number }) => (
  <span className="rounded-full bg-primary-soft px-1.5 text-2xs font-semibold text-primary-ink tabular-nums">
    {children}
  </span>
);

/** The neighbour on the ladder takes this one's place and keeps the dose. */
function Rung({ item, name, exercise, library, words, cellOf, onReplace, to }: Row & { to: "easier" | "harder" }) {
  const isEasier = to === "easier";
  const rungAt = isEasier ? library.easierThan : library.harderThan;
  const other = exercise && rungAt(exercise);
  const [there, nowhere] = isEasier ? [words.easierThan, words.noEasier] : [words.harderThan, words.noHarder];
  const label =
    other === undefined ? fill(nowhere, { exercise: name }) : fill(there, { exercise: name, other: other.name });
  return (
    <button
      {...cellOf(to, "button")}
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={other === undefined ? true : undefined}
      onClick={() => other && onReplace(item, other)}
      className="inline-flex min-h-8 items-center gap-0.5 px-2 text-xs hover:bg-sunken aria-disabled:text-ink-2 aria-disabled:opacity-60"
    >
      {isEasier && <Icon name="chevron-left" className="size-3.5 rtl:rotate-180" />}
      {isEasier ? words.easier : words.harder}
      {!isEasier && <Icon name="chevron-right" className="size-3.5 rtl:rotate-180" />}
    </button>
  );
}
