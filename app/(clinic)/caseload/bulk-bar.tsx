import { Icon, type IconName } from "@/components/icon";
import { fillCounted } from "@/lib/words/fill";
import type { DeskWords } from "./desk-context";
import type { Deed, RowFacts } from "./row-facts";

const DEEDS: readonly { deed: Deed; icon: IconName }[] = [
  { deed: "done", icon: "check" },
  { deed: "snooze", icon: "clock" },
  { deed: "message", icon: "message-circle" },
  { deed: "assign", icon: "clipboard-list" },
];
const ITEM =
  "inline-flex min-h-9 items-center gap-1.5 rounded-md px-2.5 font-medium whitespace-nowrap hover:bg-sunken max-lg:min-h-11";

/** What can be done with the ticked rows, within reach while any is ticked. */
export function BulkBar({
  words: { desk, done },
  selected,
  onPlan,
  onClear,
}: {
  words: DeskWords;
  selected: readonly RowFacts[];
  onPlan: (deed: Deed) => void;
  onClear: () => void;
}) {
  const labels: Readonly<Record<Deed, string>> = {
    done,
    snooze: desk.snooze,
    message: desk.message,
    assign: desk.assign,
  };
  return (
    <section
      aria-label={desk.bar}
      className="sticky bottom-3 z-10 mx-auto mt-3 flex w-fit max-w-full items-center overflow-x-auto gap-1 rounded-lg border border-line bg-surface p-1.5 shadow-3"
    >
      <span className="px-2 font-semibold whitespace-nowrap tabular-nums">
        {fillCounted(desk.selected, selected.length)}
      </span>
      {DEEDS.map(({ deed, icon }) => (
        <button key={deed} type="button" onClick={() => onPlan(deed)} className={ITEM}>
          <Icon name={icon} className="size-4" />
          {labels[deed]}
        </button>
      ))}
      <a href={`/api/caseload.csv?ids=${selected.map(({ id }) => id).join(",")}`} download className={ITEM}>
        <Icon name="download" className="size-4" />
        {desk.export}
      </a>
      <button type="button" onClick={onClear} className={`${ITEM} text-ink-2`}>
        <Icon name="x" className="size-4" />
        {desk.clear}
      </button>
    </section>
  );
}
