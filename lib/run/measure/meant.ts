import { courseAt } from "@/db/seed/simulate";
import { addDays, type CalendarDay, daysBetween } from "@/lib/domain/calendar-day";
import type { SimulatedPatient } from "./lives";

/** The rules that a simulated life can mean to set off. */
export const MEASURED = ["pain-up", "quiet", "below-plan", "ready-to-progress"] as const;
export type Measured = (typeof MEASURED)[number];

/** Whether a patient is meant to be found by a rule on a day; "between" is counted neither way. */
export type Meant = "yes" | "no" | "between";

const SETTLING_DAYS = 14;
const SILENT_DAYS = 7;

/**
 * What the simulator meant, from the habits and spells that it was given, and never from what a rule makes of the days.
 * Between "surely" and "surely not" lies a band in which either answer is fine.
 */
export function meantOn(patient: SimulatedPatient, today: CalendarDay): Record<Measured, Meant> {
  const { habits, life, span } = patient;
  const length = daysBetween(span.from, span.to) + 1;
  const index = Math.min(length - 1, daysBetween(span.from, today));
  const pain = courseAt(habits.pain, index, length);
  const spell = spellOn(patient, today);
  const silentFor = life.silentFrom === null ? 0 : Math.max(0, daysBetween(life.silentFrom, today));
  const share = silentFor > 0 ? 0 : meantShare(patient, index, length, pain);
  return {
    "pain-up": spell === "flare-up" ? "yes" : spell === "settling" || silentFor > 0 ? "between" : band(pain, 5, 6),
    quiet: silentFor === 0 ? "no" : silentFor >= SILENT_DAYS ? "yes" : "between",
    "below-plan":
      silentFor >= SILENT_DAYS ? "yes" : spell !== "none" || silentFor > 0 ? "between" : band(-share, -0.6, -0.45),
    "ready-to-progress":
      spell !== "none" || silentFor > 0
        ? "no"
        : pain >= 4 || share < 0.7
          ? "no"
          : pain <= 2.5 && share >= 0.85
            ? "yes"
            : "between",
  };
}

const band = (value: number, no: number, yes: number): Meant => (value >= yes ? "yes" : value <= no ? "no" : "between");

/** The share of the days on which something is meant to be done. */
function meantShare({ habits }: SimulatedPatient, index: number, length: number, pain: number): number {
  const week = habits.weekdays.reduce((sum, weight) => sum + weight, 0) / habits.weekdays.length;
  const stopped = habits.painStopsAt !== null && pain >= habits.painStopsAt - 1 ? 0.6 : 1;
  return Math.min(1, courseAt(habits.does, index, length) * week) * stopped;
}

/** A flare-up from its second day on, the two weeks after a spell, or neither. */
function spellOn({ life }: SimulatedPatient, today: CalendarDay): "flare-up" | "settling" | "none" {
  const isIn = ({ from, to }: { from: CalendarDay; to: CalendarDay | null }) =>
    addDays(from, 1) < today && (to === null || today <= addDays(to, 1));
  if (life.flareUps.some(isIn)) return "flare-up";
  const spells = [...life.flareUps, ...life.pauses];
  const isNear = spells.some(
    ({ from, to }) => addDays(from, -2) <= today && (to === null || today <= addDays(to, SETTLING_DAYS)),
  );
  return isNear ? "settling" : "none";
}
