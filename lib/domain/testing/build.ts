import { addDays, type CalendarDay, calendarDay } from "../calendar-day";
import type { History } from "../history";
import type { Dose, Frequency, PlannedPrescription, ProgramVersion, Weekday } from "../plan";
import type { DayReport, ItemStatus, ReportedItem } from "../report";

/** The Monday that the tests count their days from: day(0) is Monday, day(6) Sunday. */
export const MONDAY = calendarDay("2026-03-02");
export const day = (offset: number): CalendarDay => addDays(MONDAY, offset);

export const EVERY_DAY: Frequency = { kind: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] };
export const onWeekdays = (...weekdays: Weekday[]): Frequency => ({ kind: "weekdays", weekdays });
export const timesAWeek = (times: number): Frequency => ({ kind: "per-week", times });

export function buildDose(override: Partial<Dose> = {}): Dose {
  return { sets: 3, repetitions: 10, holdSeconds: null, minutes: null, ...override };
}

export function buildPrescription(override: Partial<PlannedPrescription> = {}): PlannedPrescription {
  return {
    id: "v1-bridge",
    exerciseId: "bridge",
    section: "main",
    dose: buildDose(),
    frequency: EVERY_DAY,
    ...override,
  };
}

export function buildVersion(override: Partial<ProgramVersion> = {}): ProgramVersion {
  return { id: "v1", number: 1, startsOn: MONDAY, endsOn: null, prescriptions: [buildPrescription()], ...override };
}

export function buildItem(override: Partial<ReportedItem> = {}): ReportedItem {
  return {
    prescriptionId: "v1-bridge",
    exerciseId: "bridge",
    status: "done",
    sets: null,
    repetitions: null,
    holdSeconds: null,
    minutes: null,
    barriers: [],
    ...override,
  };
}

export function buildReport(override: Partial<DayReport> = {}): DayReport {
  return {
    day: MONDAY,
    addedLater: false,
    items: [buildItem()],
    painBefore: null,
    painWorst: null,
    painAfter: null,
    ...override,
  };
}

export function buildHistory(override: Partial<History> = {}): History {
  return { versions: [buildVersion()], pauses: [], flareUps: [], reports: [], leftOutDays: [], ...override };
}

/** Reports of the bridge: one for each offset from the Monday, with one status. */
export function reportsOn(offsets: readonly number[], status: ItemStatus = "done"): DayReport[] {
  return offsets.map((offset) => buildReport({ day: day(offset), items: [buildItem({ status })] }));
}

/** A program of the bridge alone. */
export function bridge(frequency: Frequency): ProgramVersion[] {
  return [buildVersion({ prescriptions: [buildPrescription({ frequency })] })];
}
