import { Chip } from "@/components/chip";
import type { Versions, WholeVersion } from "@/db/queries/versions";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { PainFirst } from "@/lib/domain/plan";
import type { Words } from "@/lib/words/words";

export type Standing = "inForce" | "later" | "earlier";

/** Whether a version is what the patient does today, will do, or did. */
export function standingOf(
  version: Pick<WholeVersion, "id" | "startsOn">,
  inForceId: Versions["inForceId"],
  today: CalendarDay,
): Standing {
  if (version.id === inForceId) return "inForce";
  return version.startsOn > today ? "later" : "earlier";
}

const TONES = { inForce: "ok", later: "info", earlier: "plain" } as const;

export function StandingChip({ words: { t }, standing }: { words: Words; standing: Standing }) {
  return <Chip tone={TONES[standing]}>{t(`versions.clinic.${standing}`)}</Chip>;
}

/** "From 3 November 2026, until 30 November 2026". */
export function spanInWords(
  { t, day }: Words,
  { startsOn, endsOn }: Pick<WholeVersion, "startsOn" | "endsOn">,
): string {
  const from = t("versions.clinic.startsOn", { day: day(startsOn, "full") });
  return endsOn === null ? from : `${from}, ${t("versions.clinic.until", { day: day(endsOn, "full") })}`;
}

/** What the patient reads above the agreed limit, where the clinician has written it. */
/** What less pain first is after, and what has to hold before the way back is offered. */
export function PainGoalWords({ words: { t }, painFirst }: { words: Words; painFirst: PainFirst | null }) {
  if (painFirst === null) return null;
  const { painAtMost, forDays, sessionsAtLeast, reliefPlan } = painFirst;
  return (
    <p className="mb-2 text-ink-2 wrap-anywhere">
      {sessionsAtLeast === null
        ? t("versions.clinic.painGoal", { painAtMost, forDays })
        : t("versions.clinic.painGoalWithSessions", { painAtMost, forDays, percent: sessionsAtLeast })}{" "}
      {reliefPlan !== null && t("versions.clinic.relief", { plan: reliefPlan })}
    </p>
  );
}

export function AboveLimitWords({ words: { t }, text }: { words: Words; text: string | null }) {
  if (text === null) return null;
  return (
    <p className="mb-3 rounded-md bg-sunken p-3 whitespace-pre-line wrap-anywhere">
      <span className="block text-xs text-ink-2">{t("clinic.builder.aboveLimit")}</span>
      {text}
    </p>
  );
}

/** The note as it was sent. */
export function VersionNote({ words: { t }, note }: { words: Words; note: string | null }) {
  if (note === null) return null;
  return (
    <p className="mb-3 rounded-md bg-sunken p-3 whitespace-pre-line wrap-anywhere">
      <span className="block text-xs text-ink-2">{t("versions.clinic.note")}</span>
      {note}
    </p>
  );
}
