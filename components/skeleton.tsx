import { classNames } from "./class-names";

/** The shape of what is on its way. Give it the final height by class; it appears only when loading takes a while. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classNames("skeleton block rounded-md bg-line", className ?? "h-4")} />;
}

/** A loading page: the word for a screen reader, the shapes for everybody else. */
export function SkeletonPage({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

/** Rows of a table that is on its way. */
export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <div className="divide-y divide-line border-y border-line bg-surface">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <div key={row} className="flex h-13 items-center gap-6 px-3">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-4 w-28 max-sm:hidden" />
          <Skeleton className="h-3 w-48 max-md:hidden" />
          <Skeleton className="ms-auto h-4 w-16" />
        </div>
      ))}
    </div>
  );
}
