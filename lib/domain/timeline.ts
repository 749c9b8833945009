import type { CalendarDay } from "./calendar-day";
import type { History } from "./history";
import type { OpenSpan, PlannedPrescription, ProgramVersion } from "./plan";
import type { DayReport } from "./report";
import { holds } from "./span";

/** Which of a version's exercises stand on a day: the ordinary ones, or the flare-up plan that replaces them. */
export type Part = "ordinary" | "flare_up";

/** What stands on an active day: a version is in force and nothing is paused. */
export type DayPlan = {
  version: ProgramVersion;
  part: Part;
  prescriptions: readonly PlannedPrescription[];
};

/** A history laid out so that a day is found without searching. */
type Timeline = {
  versions: readonly ProgramVersion[];
  parts: ReadonlyMap<ProgramVersion, Record<Part, readonly PlannedPrescription[]>>;
  reports: ReadonlyMap<CalendarDay, DayReport>;
  leftOut: ReadonlySet<CalendarDay>;
};

// A history is never changed after it was read, so its layout is kept for as long as the history itself.
const timelines = new WeakMap<History, Timeline>();

function timelineOf(history: History): Timeline {
  const known = timelines.get(history);
  if (known) return known;
  const made: Timeline = {
    versions: [...history.versions].sort(byStartThenNumber),
    parts: new Map(history.versions.map((version) => [version, partsOf(version)])),
    reports: new Map(history.reports.map((report) => [report.day, report])),
    leftOut: new Set(history.leftOutDays.map(({ day }) => day)),
  };
  timelines.set(history, made);
  return made;
}

function byStartThenNumber(one: ProgramVersion, other: ProgramVersion): number {
  if (one.startsOn !== other.startsOn) return one.startsOn < other.startsOn ? -1 : 1;
  return one.number - other.number;
}

function partsOf({ prescriptions }: ProgramVersion): Record<Part, readonly PlannedPrescription[]> {
  return {
    ordinary: prescriptions.filter(({ section }) => section !== "flare_up"),
    flare_up: prescriptions.filter(({ section }) => section === "flare_up"),
  };
}

/**
 * The version in force: of those that have started the one that started last, and of two that start on one day
 * the higher number. Null before the first, and after a version that ended; an older one does not come back.
 */
export function versionOn(history: History, day: CalendarDay): ProgramVersion | null {
  const last = timelineOf(history).versions.findLast(({ startsOn }) => startsOn <= day);
  return last && (last.endsOn === null || day <= last.endsOn) ? last : null;
}

/** The first version that starts after a day, if one was sent. */
export function nextVersionAfter(history: History, day: CalendarDay): ProgramVersion | null {
  return timelineOf(history).versions.find(({ startsOn }) => startsOn > day) ?? null;
}

/** The pause that a day lies in. Of several the one that lasts longest. */
export function pauseOn(history: History, day: CalendarDay): OpenSpan | null {
  return longest(history.pauses, day);
}

/** The flare-up that a day lies in. Of several the one that lasts longest. */
export function flareUpOn(history: History, day: CalendarDay): OpenSpan | null {
  return longest(history.flareUps, day);
}

function longest(spans: readonly OpenSpan[], day: CalendarDay): OpenSpan | null {
  let found: OpenSpan | null = null;
  for (const span of spans) {
    if (!holds(span, day)) continue;
    if (found === null || span.to === null || (found.to !== null && span.to > found.to)) found = span;
  }
  return found;
}

/**
 * What stands on a day, or null when no version is in force or the program is paused.
 * In a flare-up the exercises of the flare-up section replace the others, if the version has any.
 */
export function planOn(history: History, day: CalendarDay): DayPlan | null {
  const version = versionOn(history, day);
  if (version === null || pauseOn(history, day) !== null) return null;

  const prescriptions = timelineOf(history).parts.get(version);
  if (prescriptions === undefined) return null;
  const part = prescriptions.flare_up.length > 0 && flareUpOn(history, day) !== null ? "flare_up" : "ordinary";
  return { version, part, prescriptions: prescriptions[part] };
}

/** What was reported about a day, or null. */
export function reportOn(history: History, day: CalendarDay): DayReport | null {
  return timelineOf(history).reports.get(day) ?? null;
}

/** Whether the patient said that they left the day out. */
export function isLeftOut(history: History, day: CalendarDay): boolean {
  return timelineOf(history).leftOut.has(day);
}

/** Whether there is any word from the patient about a day: a check-in or a left-out day. */
export function isReported(history: History, day: CalendarDay): boolean {
  return reportOn(history, day) !== null || isLeftOut(history, day);
}
