import { Icon } from "@/components/icon";
import type { Facet, FacetCounts } from "@/lib/domain/exercise-facets";
import { type ExerciseFilter, ticksOf } from "@/lib/domain/exercise-filter";
import type { LibraryWords } from "./library-words";

/** All facets with how many exercises each tick would leave. Plain checkboxes of the search form. */
export function FacetPanel({
  words,
  filter,
  counts,
  onTick,
}: {
  words: LibraryWords;
  filter: ExerciseFilter;
  counts: FacetCounts;
  onTick: (facet: Facet, value: string) => void;
}) {
  const ticks = ticksOf(filter).length;
  return (
    <details className="group mt-3 rounded-lg border border-line bg-surface">
      <summary className="flex min-h-10 list-none items-center gap-2 rounded-lg px-3 font-medium hover:bg-sunken">
        <Icon name="funnel" className="size-4" />
        {words.filters}
        {ticks > 0 && (
          <span className="rounded-full bg-primary-soft px-1.5 text-xs text-primary-ink tabular-nums">{ticks}</span>
        )}
        <Icon name="chevron-down" className="ms-auto size-4 group-open:rotate-180" />
      </summary>
      <div className="columns-2 gap-6 border-t border-line p-3 sm:columns-3 lg:columns-4 xl:columns-5">
        {words.facets.map(({ facet, label, values }) => (
          <fieldset key={facet} className="mb-4 break-inside-avoid">
            <legend className="mb-1 text-xs font-semibold text-ink-2">{label}</legend>
            {values.map(({ value, label: name }) => {
              const count = counts[facet][value] ?? 0;
              const isTicked = filter.ticked[facet].includes(value);
              return (
                <label
                  key={value}
                  className={`flex min-h-7 items-center gap-2 rounded-xs ${count === 0 && !isTicked ? "text-ink-2" : ""}`}
                >
                  <input
                    type="checkbox"
                    name={facet}
                    value={value}
                    checked={isTicked}
                    onChange={() => onTick(facet, value)}
                    className="size-4 shrink-0 accent-primary"
                  />
                  <span className="min-w-0">{name}</span>
                  <span className="ms-auto text-xs text-ink-2 tabular-nums">{count}</span>
                </label>
              );
            })}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
