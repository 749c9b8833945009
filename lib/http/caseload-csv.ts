import type { z } from "zod";
import type { Caseload } from "./answers";
import { csvOf } from "./csv";

type Answered = z.input<typeof Caseload>["patients"][number];
/** What a line says of a row. */
type Row = Omit<Answered, "today" | "summary"> & {
  summary: Omit<Answered["summary"], "strip" | "painWorst" | "whyNow" | "reasons"> & {
    whyNow: { kind: string };
    reasons: readonly { kind: string }[];
  };
};

const HEAD = [
  "patientId",
  "familyName",
  "givenName",
  "birthYear",
  "programName",
  "versionNumber",
  "weekOfProgram",
  "whyNow",
  "reasons",
  "sessionsDone",
  "sessionsDue",
  "daysReported",
  "daysDue",
  "worstPain",
  "worstPainOn",
  "worstPainAgainstMedian",
  "painCeiling",
  "lastReportedOn",
  "flareUpSince",
  "snoozedUntil",
  "reviewedOn",
] as const;

/** The rows of a caseload as a table that a spreadsheet opens. An empty cell is silence. */
export function caseloadCsv(rows: readonly Row[]): string {
  return csvOf(
    HEAD,
    rows.map(({ summary, ...about }) => ({
      ...about,
      whyNow: summary.whyNow.kind,
      reasons: summary.reasons.map(({ kind }) => kind),
      sessionsDone: summary.sessions?.done ?? null,
      sessionsDue: summary.sessions?.due ?? null,
      daysReported: summary.completeness?.done ?? null,
      daysDue: summary.completeness?.due ?? null,
      worstPain: summary.latestWorst?.score ?? null,
      worstPainOn: summary.latestWorst?.day ?? null,
      worstPainAgainstMedian: summary.painChange.kind === "cannot-say" ? null : summary.painChange.by,
      lastReportedOn: summary.lastReportedOn,
      flareUpSince: summary.flareUpSince,
    })),
  );
}
