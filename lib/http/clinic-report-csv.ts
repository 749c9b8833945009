import type { ClinicReport } from "@/lib/domain/clinic-report";
import { csvOf } from "./csv";

const HEAD = ["part", "what", "count", "of", "more"];
type Line = { part: string; what: string; count: number | null; of?: number | null; more?: string };

/** A clinic's report as one table: each number with what it is of; an empty cell is nothing to say. */
export function clinicReportCsv(report: ClinicReport): string {
  const { span, patients, sessions, completeness, barriers, flareUps, retention, rules } = report;
  const spread = (part: string, { low, middle, high, nothingDue, quartiles }: ClinicReport["sessions"]): Line[] => [
    { part, what: "below 50 %", count: low, of: patients },
    { part, what: "50 to 79 %", count: middle, of: patients },
    { part, what: "80 % and more", count: high, of: patients },
    { part, what: "nothing due", count: nothingDue, of: patients },
    { part, what: "first quartile", count: quartiles?.quarter ?? null },
    { part, what: "median", count: quartiles?.half ?? null },
    { part, what: "third quartile", count: quartiles?.threeQuarters ?? null },
  ];
  const lines: Line[] = [
    { part: "report", what: "patients", count: patients, more: `${span.from} to ${span.to}` },
    ...spread("sessions", sessions),
    ...spread("days told about", completeness),
    ...barriers.map(({ barrier, days, patients: of }) => ({
      part: "reasons in days",
      what: barrier,
      count: days,
      more: `${of} patients`,
    })),
    { part: "flare-ups", what: "started", count: flareUps.started, more: `${flareUps.days} days` },
    { part: "flare-ups", what: "patients", count: flareUps.patients, of: patients },
    ...retention.map(({ weeks, still, of }) => ({
      part: "still reporting",
      what: `after ${weeks} weeks`,
      count: still,
      of,
    })),
    ...rules.flatMap(({ rule, raised, settled, open, overdue, changed, medianDays }): Line[] => [
      { part: "signals", what: `${rule}: settled`, count: settled, of: raised },
      { part: "signals", what: `${rule}: open`, count: open, of: raised },
      { part: "signals", what: `${rule}: overdue`, count: overdue, of: raised },
      { part: "signals", what: `${rule}: led to a change`, count: changed, of: raised },
      { part: "signals", what: `${rule}: median days to settle`, count: medianDays },
    ]),
  ];
  return csvOf(HEAD, lines);
}
