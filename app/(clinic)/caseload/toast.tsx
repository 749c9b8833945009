import { Icon } from "@/components/icon";
import type { DeskWords } from "./desk-context";
import type { Told, Undoable } from "./use-desk-state";

/** What was just done, and the way back. It stays until it is dismissed or something else is done. */
export function Toast({
  words,
  told,
  above,
  onUndo,
  onClose,
}: {
  words: DeskWords;
  told: Told | null;
  above: "a bar" | "nothing";
  onUndo: (undoable: readonly Undoable[]) => void;
  onClose: () => void;
}) {
  return (
    <div
      className={`pointer-events-none fixed inset-x-3 z-20 flex justify-center ${above === "a bar" ? "bottom-20" : "bottom-3"}`}
    >
      <div
        className={
          told === null
            ? "sr-only"
            : "pointer-events-auto flex max-w-full items-center gap-2 rounded-lg border border-edge bg-surface py-1.5 ps-3.5 pe-1.5 shadow-3"
        }
      >
        <p role="status" className="min-w-0">
          {told?.sentence}
        </p>
        {told !== null && told.undo.length > 0 && (
          <button
            type="button"
            onClick={() => onUndo(told.undo)}
            className="min-h-9 rounded-md px-2.5 font-semibold text-primary hover:bg-primary-soft hover:text-primary-ink max-lg:min-h-11"
          >
            {words.undo}
          </button>
        )}
        {told !== null && (
          <button
            type="button"
            aria-label={words.desk.dismiss}
            onClick={onClose}
            className="grid size-9 shrink-0 place-items-center rounded-md hover:bg-sunken max-lg:size-11"
          >
            <Icon name="x" className="size-4" />
          </button>
        )}
      </div>
    </div>
  );
}
