import { addDays, calendarDay } from "@/lib/domain/calendar-day";
import { CLINICAL } from "@/lib/domain/clinical-constants";
import { FACETS } from "@/lib/domain/exercise-facets";
import { CAUTIONS } from "@/lib/domain/person";
import { SECTIONS, type Weekday } from "@/lib/domain/plan";
import type { Words } from "@/lib/words/words";
import { NUMBER_FIELDS } from "../draft-faults";

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const A_MONDAY = calendarDay("2024-01-01");
/** Counts have their own sentence each, because a browser does not know the plurals of a language. */
const MOST_EXERCISES = 100;
const MOST_FOUND = 1_000;
const MOST_HINTS = 20;

type Sentences<Written> = { [Name in keyof Written]: Written[Name] extends string ? string : Sentences<Written[Name]> };

/** Every sentence of the builder, ready for the browser. What is known only there stands in braces. */
export function builderWords(words: Words) {
  const { t, day, messages } = words;
  const written: Sentences<typeof messages.clinic.builder> = messages.clinic.builder;
  const upTo = (most: number, sentence: (count: number) => string) =>
    Array.from({ length: most + 1 }, (_, count) => sentence(count));
  return {
    ...written,
    problem: t("common.problem"),
    found: upTo(MOST_FOUND, (count) => t("clinic.builder.found", { count })),
    exercises: upTo(MOST_EXERCISES, (count) => t("clinic.builder.exercises", { count })),
    balance: {
      ...written.balance,
      days: upTo(7, (days) => t("clinic.builder.balance.days", { days })),
      hints: upTo(MOST_HINTS, (count) => t("clinic.builder.balance.hints", { count })),
      daysOpen: upTo(MOST_EXERCISES, (exercises) => t("clinic.builder.balance.daysOpen", { exercises })),
      strengthDays: upTo(7, (days) =>
        t("clinic.builder.balance.strengthDays", { days, atLeast: CLINICAL.strengthDaysAtLeast.value }),
      ),
      balanceDays: upTo(7, (days) =>
        t("clinic.builder.balance.balanceDays", { days, atLeast: CLINICAL.balanceDaysAtLeast.value }),
      ),
      aerobicMinutes: t("clinic.builder.balance.aerobicMinutes", {
        minutes: "{minutes}",
        atLeast: CLINICAL.aerobicMinutesFrom.value,
      }),
      missing: {
        ...written.balance.missing,
        balance: t("clinic.builder.balance.missing.balance", { age: CLINICAL.balanceFromAge.value }),
      },
    },
    manyExercises: t("clinic.builder.manyExercises", {
      exercises: "{exercises}",
      from: CLINICAL.exercisesUsualFrom.value,
      to: CLINICAL.exercisesUsualTo.value,
    }),
    longDay: t("clinic.builder.longDay", { minutes: "{minutes}", atMost: CLINICAL.minutesADayAtMost.value }),
    fields: Object.fromEntries(NUMBER_FIELDS.map((name) => [name, t(`clinic.builder.${name}`)])) as Record<
      (typeof NUMBER_FIELDS)[number],
      string
    >, // the keys are those of the list
    sectionNames: SECTIONS.map((value) => ({ value, label: t(`clinic.builder.sections.${value}`) })),
    weekdays: WEEKDAYS.map((weekday) => {
      const on = addDays(A_MONDAY, weekday - 1);
      return { weekday, name: day(on, "weekday"), short: day(on, "shortWeekday") };
    }),
    caution: {
      ...written.caution,
      names: Object.fromEntries(CAUTIONS.map((caution) => [caution, t(`clinic.caution.${caution}`)])) as Record<
        (typeof CAUTIONS)[number],
        string
      >, // the keys are those of the list
    },
    facetValues: facetValues(words),
  };
}
export type BuilderWords = ReturnType<typeof builderWords>;

/** The values of each facet of the library pane, in their order. */
function facetValues({ t }: Words) {
  return {
    kind: FACETS.kind.map((value) => ({ value, label: t(`library.kinds.${value}`) })),
    region: FACETS.region.map((value) => ({ value, label: t(`clinic.regions.${value}`) })),
    position: FACETS.position.map((value) => ({ value, label: t(`library.positions.${value}`) })),
    kit: FACETS.kit.map((value) => ({ value, label: t(`library.kit.${value}`) })),
  };
}
