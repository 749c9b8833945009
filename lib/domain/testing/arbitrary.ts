import fc from "fast-check";
import { addDays, type CalendarDay } from "../calendar-day";
import type { History } from "../history";
import type { Frequency, OpenSpan, PlannedPrescription, ProgramVersion, Weekday } from "../plan";
import { BARRIERS, type DayReport, ITEM_STATUSES, PAIN_SCORES, type PainScore, type ReportedItem } from "../report";
import { buildDose, day } from "./build";

// Everything happens in the ten weeks around the test Monday, so that windows, weeks and versions meet often.
const offset = fc.integer({ min: -14, max: 55 });
const EXERCISES = ["bridge", "bird-dog", "walking", "cat-cow"];

const frequency: fc.Arbitrary<Frequency> = fc.oneof(
  fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
    .map((weekdays): Frequency => ({ kind: "weekdays", weekdays: weekdays as Weekday[] })), // integers from 1 to 7
  fc.integer({ min: 1, max: 7 }).map((times): Frequency => ({ kind: "per-week", times })),
);

const prescriptions = (version: number): fc.Arbitrary<PlannedPrescription[]> =>
  fc
    .uniqueArray(
      fc.record({
        exerciseId: fc.constantFrom(...EXERCISES),
        section: fc.constantFrom("main" as const, "main" as const, "warm_up" as const, "flare_up" as const),
        dose: fc.constantFrom(
          buildDose(),
          buildDose({ repetitions: null, holdSeconds: 30 }),
          buildDose({ sets: 1, repetitions: null, minutes: 10 }),
        ),
        frequency,
      }),
      { selector: ({ exerciseId, section }) => `${exerciseId}-${section}`, minLength: 1, maxLength: 5 },
    )
    .map((list) => list.map((one) => ({ id: `${version}-${one.exerciseId}-${one.section}`, ...one })));

const version = (number: number): fc.Arbitrary<ProgramVersion> =>
  fc.record({
    id: fc.constant(`v${number}`),
    number: fc.constant(number),
    startsOn: offset.map(day),
    endsOn: fc.option(offset.map(day), { freq: 4 }),
    prescriptions: prescriptions(number),
  });

const openSpan: fc.Arbitrary<OpenSpan> = fc
  .tuple(offset, fc.option(fc.integer({ min: 0, max: 12 }), { freq: 4 }))
  .map(([from, length]) => ({ from: day(from), to: length === null ? null : day(from + length) }));

const amount = fc.option(fc.integer({ min: 0, max: 40 }));

export function reportOf(versions: readonly ProgramVersion[]): fc.Arbitrary<DayReport> {
  const known = versions.flatMap((one) => one.prescriptions);
  const item: fc.Arbitrary<ReportedItem> = fc
    .record({
      prescribed: fc.constantFrom(...known),
      status: fc.constantFrom(...ITEM_STATUSES),
      sets: amount,
      repetitions: amount,
      holdSeconds: amount,
      minutes: amount,
      barriers: fc.subarray([...BARRIERS], { maxLength: 2 }),
    })
    .map(({ prescribed, ...rest }) => ({ prescriptionId: prescribed.id, exerciseId: prescribed.exerciseId, ...rest }));
  const pain = fc.option(fc.constantFrom<PainScore>(...PAIN_SCORES));
  return fc.record({
    day: offset.map(day),
    addedLater: fc.boolean(),
    items: fc.uniqueArray(item, { selector: ({ prescriptionId }) => prescriptionId, maxLength: 4 }),
    painBefore: pain,
    painWorst: pain,
    painAfter: pain,
  });
}

/** Histories with up to three versions, pauses, flare-ups, and reports that may answer any of the versions. */
export const histories: fc.Arbitrary<History> = fc
  .tuple(version(1), version(2), version(3), fc.integer({ min: 1, max: 3 }))
  .map(([first, second, third, count]) => [first, second, third].slice(0, count))
  .chain((versions) =>
    fc.record({
      versions: fc.constant(versions),
      pauses: fc.array(openSpan, { maxLength: 2 }),
      flareUps: fc.array(openSpan, { maxLength: 2 }),
      reports: fc.uniqueArray(reportOf(versions), { selector: ({ day: one }) => one, maxLength: 40 }),
      leftOutDays: fc.uniqueArray(
        offset.map((one) => ({ day: day(one), barriers: [], addedLater: false })),
        { selector: ({ day: one }) => one, maxLength: 6 },
      ),
    }),
  );

export const someDay: fc.Arbitrary<CalendarDay> = offset.map(day);

export const spans = fc
  .tuple(offset, fc.integer({ min: 0, max: 40 }))
  .map(([from, length]) => ({ from: day(from), to: day(from + length) }));

/** The same history so many days later. */
export function moved(history: History, days: number): History {
  const move = (one: CalendarDay) => addDays(one, days);
  const moveSpan = ({ from, to }: OpenSpan) => ({ from: move(from), to: to === null ? null : move(to) });
  return {
    versions: history.versions.map((one) => ({
      ...one,
      startsOn: move(one.startsOn),
      endsOn: one.endsOn === null ? null : move(one.endsOn),
    })),
    pauses: history.pauses.map(moveSpan),
    flareUps: history.flareUps.map(moveSpan),
    reports: history.reports.map((one) => ({ ...one, day: move(one.day) })),
    leftOutDays: history.leftOutDays.map((one) => ({ ...one, day: move(one.day) })),
  };
}
