import type { ReactNode } from "react";

/** What a form tells, so far as its fields do not say it. */
export type ReportOf = { kind: "safety-answer" | "flare-up"; id: string };

/** A form that tells the clinic something; it is a plain form post, so that it works without script. */
export function ReportForm({
  action,
  className,
  children,
}: {
  report: ReportOf;
  action: string;
  /** The page after it was told. */
  next: string;
  words: { failed: string; sending: string };
  className?: string;
  children: ReactNode;
}) {
  return (
    <form method="post" action={action} className={className}>
      {children}
    </form>
  );
}
