import type { PatientRecord } from "@/db/queries/patients";
import type { Template } from "@/db/queries/templates";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { itemsOfPhase } from "@/lib/domain/draft";
import type { PainSchemeId } from "@/lib/domain/pain-band";
import { ageIn } from "@/lib/domain/person";
import { type FitReason, suggestTemplates } from "@/lib/domain/template-fit";
import type { Words } from "@/lib/words/words";
import type { LibraryExercise } from "./library-exercise";

/** A template to begin with, in words; without reasons it is not suggested for this person. */
export type StartChoice = {
  id: string;
  name: string;
  forWhom: string;
  size: string;
  reasons: string[];
  exercises: { id: string; slug: string; name: string }[];
};

/** The templates, those that fit the person first, each with its reasons. What is archived is not offered. */
export function startChoices(
  words: Words,
  {
    templates,
    exercises,
    patient,
    painScheme,
    today,
  }: {
    templates: readonly Template[];
    exercises: readonly LibraryExercise[];
    patient: PatientRecord;
    painScheme: PainSchemeId;
    today: CalendarDay;
  },
): StartChoice[] {
  const open = templates.filter(({ isArchived }) => !isArchived);
  const about = { ...patient, age: ageIn(patient.birthYear, today), painScheme };
  const suggestions = suggestTemplates(open, about);
  const placeOf = ({ id }: Template) => {
    const at = suggestions.findIndex(({ templateId }) => templateId === id);
    return at === -1 ? suggestions.length : at;
  };
  const known = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  return open
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map(({ id, name, forWhom, content }) => {
      const ids = new Set(itemsOfPhase(content).map(({ exerciseId }) => exerciseId));
      const items = [...ids].flatMap((exerciseId) => known.get(exerciseId) ?? []);
      return {
        id,
        name,
        forWhom,
        size: words.t("clinic.builder.start.exercises", { count: items.length }),
        reasons: (suggestions.find(({ templateId }) => templateId === id)?.reasons ?? []).map(reasonInWords(words)),
        exercises: items.map((exercise) => ({ id: exercise.id, slug: exercise.slug, name: exercise.name })),
      };
    });
}

const reasonInWords =
  ({ t }: Words) =>
  (reason: FitReason): string => {
    switch (reason.kind) {
      case "pain":
        return t("tailoring.reason.pain", {
          band: t(`tailoring.bands.${reason.band}`),
          score: reason.score,
          scheme: t(`tailoring.schemes.${reason.scheme}`),
        });
      case "leg-pain":
        return t(`tailoring.reason.leg-pain.${reason.legPain}`);
      case "age":
        return t("tailoring.reason.age", { from: reason.from, age: reason.age });
      case "duration":
        return t(`tailoring.reason.duration.${reason.duration}`);
      case "daily-load":
        return t(`tailoring.reason.daily-load.${reason.dailyLoad}`);
    }
  };
