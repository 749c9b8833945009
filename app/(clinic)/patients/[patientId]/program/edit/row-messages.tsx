import { Icon } from "@/components/icon";
import type { DraftItem } from "@/lib/domain/draft";
import { fieldIdOf, NUMBER_FIELDS } from "../draft-faults";

const FIELDS = [...NUMBER_FIELDS, "days", "cue", "swaps", "rule", "more"];

/** What is wrong with this exercise, tied to the fields by their ids. */
export function RowMessages({
  item,
  messages,
}: {
  item: DraftItem;
  /** By the id of the field. */
  messages: ReadonlyMap<string, string>;
}) {
  const ids = FIELDS.map((field) => fieldIdOf(item, field)).filter((id) => messages.has(id));
  if (ids.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-xs font-semibold text-danger-ink">
      {ids.map((id) => (
        <li key={id} id={`${id}-error`} className="flex items-start gap-1.5">
          <Icon name="circle-alert" className="mt-0.5 size-3.5" />
          {messages.get(id)}
        </li>
      ))}
    </ul>
  );
}
