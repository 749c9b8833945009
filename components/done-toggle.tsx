import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

/** none: nothing said yet. part: some of it was done, as a guided session counted. */
export type DoneMark = "none" | "part" | "done";

/** A circle of 44 px that says "done" with one tap, and takes it back with another. `label` is the whole sentence. */
export function DoneToggle({
  mark,
  label,
  className,
  ...rest
}: { mark: DoneMark; label: string } & Omit<ComponentProps<"button">, "children">) {
  return (
    <button
      type="button"
      aria-pressed={PRESSED[mark]}
      {...rest}
      className={classNames(
        "grid size-11 shrink-0 place-items-center rounded-full border-2 transition-colors duration-200",
        LOOKS[mark],
        className,
      )}
    >
      {mark === "done" && <Icon name="check" className="size-6" />}
      {mark === "part" && (
        <span aria-hidden="true" className="text-lg font-semibold">
          ½
        </span>
      )}
      <span className="sr-only">{label}</span>
    </button>
  );
}

const PRESSED = { none: false, part: "mixed", done: true } as const satisfies Record<DoneMark, boolean | "mixed">;

const LOOKS: Record<DoneMark, string> = {
  none: "border-edge bg-surface hover:bg-primary-soft",
  part: "border-adh-3 bg-adh-1 text-ink",
  done: "border-adh-3 bg-adh-3 text-on-primary",
};
