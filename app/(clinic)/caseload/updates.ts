import type { CaseloadRow } from "@/db/queries/caseload";

type Shown = Pick<CaseloadRow, "patientId"> & {
  summary: Pick<CaseloadRow["summary"], "whyNow" | "reasons" | "lastReportedOn" | "latestWorst" | "strip">;
};

/** What a row says, in so few letters that two readings of it can be compared. */
export function markOf({ summary: { whyNow, reasons, lastReportedOn, latestWorst, strip } }: Shown): string {
  const said = reasons.map(({ kind, about }) => `${kind}${about}`);
  const pain = latestWorst && `${latestWorst.score}${latestWorst.day}`;
  return short([whyNow.kind, ...said, lastReportedOn, pain, ...strip].join());
}

/** FNV-1a, 32 bits: enough to notice a change, and nothing that anybody could be known by. */
function short(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The rows as they stand on the screen, and how many the view had when they were read. */
export type Reading = { rows: readonly { id: string; mark: string }[]; size: number };

/**
 * How many rows are different from what stands on the screen: said something else, left the view, or came into it. What
 * was done here is no news.
 */
export function updatesSince({ rows, size }: Reading, now: readonly Shown[], handled: ReadonlySet<string>): number {
  const marks = new Map(now.map((row) => [row.patientId, markOf(row)]));
  const gone = rows.filter(({ id }) => !marks.has(id));
  const news = rows.filter(({ id, mark }) => !handled.has(id) && marks.get(id) !== mark);
  const came = now.length - (size - gone.length);
  return news.length + Math.max(0, came);
}
