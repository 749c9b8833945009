import type { PatientRecord } from "@/db/queries/patients";
import type { Program } from "@/db/queries/program";
import { type CalendarDay, daysBetween } from "@/lib/domain/calendar-day";
import type { Words } from "@/lib/words/words";

export function fullName({ t }: Words, { givenName, familyName }: PatientRecord): string {
  return t("clinic.name.full", { given: givenName, family: familyName });
}

/** The facts below a name: birth year, diagnosis, program and its week, agreed limit. What is not known is left out. */
export function patientFacts(words: Words, patient: PatientRecord, program: Program, today: CalendarDay): string {
  const { t } = words;
  const facts = [
    patient.birthYear !== null && t("clinic.born", { year: String(patient.birthYear) }),
    patient.diagnosis,
    program.inForce && t("clinic.overview.facts", { name: program.inForce.name, number: program.inForce.number }),
    weekInWords(words, program, today),
    patient.painCeiling === null
      ? t("clinic.overview.noCeiling")
      : t("clinic.overview.ceiling", { score: patient.painCeiling }),
  ];
  return facts.filter(Boolean).join(" · ");
}

/** The week since the first version began, counted from 1. */
function weekInWords({ t }: Words, { versions }: Program, today: CalendarDay): string | null {
  const [first] = versions.map(({ startsOn }) => startsOn).sort();
  if (first === undefined || first > today) return null;
  return t("clinic.week", { week: Math.floor(daysBetween(first, today) / 7) + 1 });
}
