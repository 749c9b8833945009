import { SIDES } from "@/lib/domain/exercise";
import { fill } from "./fill";
import type { Row } from "./row-types";

/** Which side: a list of four that the arrow keys leave alone until it is edited. */
export function SideCell({ item, name, words, cellOf, onChange }: Row) {
  return (
    <label className="grid gap-0.5">
      <span className="text-2xs text-ink-2">{words.side}</span>
      <select
        {...cellOf("side", "select")}
        aria-label={fill(words.of, { field: words.side, exercise: name })}
        value={item.side}
        onChange={(event) =>
          onChange(
            item,
            { side: SIDES.find((side) => side === event.target.value) ?? item.side },
            { field: words.side },
          )
        }
        className="h-8 w-full min-w-0 appearance-none rounded-md border border-edge bg-surface px-1.5 text-center data-edited:border-primary data-edited:bg-primary-soft max-md:h-11"
      >
        {SIDES.map((side) => (
          <option key={side} value={side}>
            {words.sides[side]}
          </option>
        ))}
      </select>
    </label>
  );
}
