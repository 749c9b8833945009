import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A quiet panel. patient: large corners; clinic: tighter. With a title it is a labelled section, `aside` stands at the title's end. */
export function Card({
  title,
  titleId,
  aside,
  look = "clinic",
  className,
  children,
}: {
  title?: string;
  titleId?: string;
  aside?: ReactNode;
  look?: "patient" | "clinic";
  className?: string;
  children: ReactNode;
}) {
  const heading =
    title === undefined ? undefined : (
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={titleId} className={look === "patient" ? "text-xl font-semibold" : "text-lg font-semibold"}>
          {title}
        </h2>
        {aside}
      </div>
    );
  return (
    <section
      aria-labelledby={titleId}
      className={classNames(
        "border border-line bg-surface p-4 print:border-0 print:p-0",
        look === "patient" ? "rounded-xl shadow-1" : "rounded-lg",
        className,
      )}
    >
      {heading}
      {heading ? <div className="mt-3">{children}</div> : children}
    </section>
  );
}
