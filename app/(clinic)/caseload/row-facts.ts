import type { Decision } from "@/lib/domain/review";
import type { WhyNow } from "@/lib/domain/why-now";

/** What is done about a row, or about several. */
export type Deed = "done" | "snooze" | "message" | "assign";

/** What the browser knows of a row beyond what it shows. */
export type RowFacts = {
  id: string;
  /** Of the patient's page, which knows in which view it was opened. */
  address: string;
  /** As the list writes it: family name first. */
  name: string;
  givenName: string;
  /** Every reason that is open, the most pressing first; empty when nothing waits. */
  reasons: readonly { rule: WhyNow["kind"]; sentence: string }[];
  /** Of which kind the words of a message are. */
  kind: WhyNow["kind"];
  mark: string;
};

/** What was done about a row since it was read; the row stays where it stands. */
export type Handled = { decision: Decision; reviewId: string };

/** Who a deed is for, and who is left out and why. */
export type Planned = {
  included: readonly RowFacts[];
  leftOut: readonly { row: RowFacts; because: "safety" | "handled" | "nothing-open" }[];
};

/**
 * Who of the chosen a deed is for. A sign of danger is seen to one by one, on the patient's own page; whoever was seen to
 * a moment ago is not seen to twice; and what does not wait cannot be put off.
 */
export function planned(deed: Deed, chosen: readonly RowFacts[], handled: ReadonlyMap<string, Handled>): Planned {
  const included: RowFacts[] = [];
  const leftOut: Planned["leftOut"][number][] = [];
  for (const row of chosen) {
    const because = faultOf(deed, row, handled);
    if (because === null) included.push(row);
    else leftOut.push({ row, because });
  }
  return { included, leftOut };
}

function faultOf(
  deed: Deed,
  { id, kind, reasons }: RowFacts,
  handled: ReadonlyMap<string, Handled>,
): Planned["leftOut"][number]["because"] | null {
  if (kind === "safety-answer") return "safety";
  if (deed !== "assign" && handled.has(id)) return "handled";
  return deed === "snooze" && reasons.length === 0 ? "nothing-open" : null;
}
