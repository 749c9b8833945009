import { Icon } from "./icon";

/** The mark and the name. */
export function Brand({ size = "clinic" }: { size?: "clinic" | "patient" }) {
  return (
    <span className={`inline-flex items-center gap-2 font-semibold ${size === "clinic" ? "text-base" : "text-lg"}`}>
      <span className="grid size-7 place-items-center rounded-md bg-primary text-on-primary">
        <Icon name="activity" className="size-4" />
      </span>
      Steadyback
    </span>
  );
}
