import type { Counts } from "./adherence";
import { addDays, type CalendarDay } from "./calendar-day";
import type { Barrier } from "./report";
import type { Span } from "./span";

/** Patients by how much of their plan they did: below a half, up to four fifths, and above; and those of whom nothing was due. */
export type Spread = {
  low: number;
  middle: number;
  high: number;
  nothingDue: number;
  /** A quarter, half and three quarters of the patients did at most this share; null without any. */
  quartiles: { quarter: number; half: number; threeQuarters: number } | null;
};

/** Bailey 2020: satisfactory is most often 80 % and more; 50 % is our convention. */
const LOW_BELOW = 0.5;
const HIGH_FROM = 0.8;

/** How sessions are spread over patients: a mean would hide those who do nothing behind those who do all. */
export function spreadOf(sessions: readonly (Counts | null)[]): Spread {
  const shares = sessions.flatMap((counts) => (counts === null || counts.due === 0 ? [] : [counts.done / counts.due]));
  shares.sort((one, other) => one - other);
  const within = (from: number, below: number) => shares.filter((share) => from <= share && share < below).length;
  return {
    low: within(0, LOW_BELOW),
    middle: within(LOW_BELOW, HIGH_FROM),
    high: within(HIGH_FROM, Number.POSITIVE_INFINITY),
    nothingDue: sessions.length - shares.length,
    quartiles:
      shares.length === 0
        ? null
        : { quarter: quantile(shares, 0.25), half: quantile(shares, 0.5), threeQuarters: quantile(shares, 0.75) },
  };
}

/** The value below which so great a share of sorted values lies, between two neighbours where it falls between. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** So many of those who began at least so many weeks ago told about a day that long after, or later. */
export type Retention = { weeks: number; still: number; of: number };

const RETENTION_WEEKS = [4, 8, 12] as const;

/** Who still reports so many weeks after their first version began. Whoever began later is not asked about. */
export function retentionOf(
  patients: readonly { startedOn: CalendarDay | null; lastReportedOn: CalendarDay | null }[],
  today: CalendarDay,
): Retention[] {
  return RETENTION_WEEKS.map((weeks) => {
    const asked = patients.flatMap(({ startedOn, lastReportedOn }) => {
      const then = startedOn && addDays(startedOn, 7 * weeks);
      return then && then <= today ? [{ then, lastReportedOn }] : [];
    });
    const still = asked.filter(({ then, lastReportedOn }) => lastReportedOn !== null && lastReportedOn >= then).length;
    return { weeks, still, of: asked.length };
  });
}

/** How the signals of one rule fared: raised in the window, what became of them, and how often they led to a change. */
export type RuleYield = {
  rule: string;
  raised: number;
  settled: number;
  open: number;
  overdue: number;
  /** A program was changed for it, or a version was sent within two weeks of its being raised. */
  changed: number;
  /** From being raised to being settled, the middle of all; null when none was settled. */
  medianDays: number | null;
};

/** What a clinician's own caseload comes to over a window. */
export type ClinicReport = {
  span: Span;
  patients: number;
  sessions: Spread;
  completeness: Spread;
  barriers: { barrier: Barrier; days: number; patients: number }[];
  flareUps: { started: number; patients: number; days: number };
  retention: Retention[];
  rules: RuleYield[];
};
