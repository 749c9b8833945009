import { Icon } from "@/components/icon";
import type { ItemStatus } from "@/lib/domain/report";

/** What was reported about an exercise, by shape; `label` says it in words. It reports and is not a control. */
export function StatusMark({ status, label }: { status: ItemStatus; label: string }) {
  return (
    <span className={`grid size-11 shrink-0 place-items-center rounded-full border-2 ${LOOKS[status]}`}>
      <span aria-hidden="true">
        {status === "done" && <Icon name="check" className="size-6" />}
        {status === "partly" && <span className="text-lg font-semibold">½</span>}
        {status === "not_done" && <Icon name="minus" className="size-6" />}
      </span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

const LOOKS: Record<ItemStatus, string> = {
  done: "border-adh-3 bg-adh-3 text-on-primary",
  partly: "border-adh-3 bg-adh-1 text-ink",
  not_done: "border-edge text-ink-2",
};
