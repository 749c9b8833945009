import { EXERCISE_KINDS } from "@/app/(clinic)/_parts/exercise-search";
import { addDays, calendarDay } from "@/lib/domain/calendar-day";
import { CLINICAL } from "@/lib/domain/clinical-constants";
import { SECTIONS, type Weekday } from "@/lib/domain/plan";
import type { Words } from "@/lib/words/words";
import { NUMBER_FIELDS } from "../draft-faults";

export const SIDES = ["both", "each", "left", "right"] as const;
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const A_MONDAY = calendarDay("2024-01-01");
/** Counts have their own sentence each, because a browser does not know the plurals of a language. */
const MOST_EXERCISES = 100;

/** Every sentence of the builder, ready for the browser. What is known only there stands in braces. */
export function builderWords({ t, day }: Words) {
  const exercise = "{exercise}";
  return {
    programName: t("clinic.builder.programName"),
    programNameHint: t("clinic.builder.programNameHint"),
    sheet: t("clinic.builder.title"),
    library: t("clinic.builder.library"),
    search: t("clinic.builder.search"),
    kind: t("clinic.builder.kind"),
    allKinds: t("clinic.builder.allKinds"),
    kinds: EXERCISE_KINDS.map((value) => ({ value, label: t(`clinic.exercises.kinds.${value}`) })),
    add: t("clinic.builder.add", { exercise }),
    added: t("clinic.builder.added", { exercise }),
    inProgram: t("clinic.builder.inProgram"),
    noMatch: t("clinic.builder.noMatch"),
    emptyTitle: t("clinic.builder.emptyTitle"),
    empty: t("clinic.builder.empty"),
    fields: Object.fromEntries(NUMBER_FIELDS.map((name) => [name, t(`clinic.builder.${name}`)])) as Record<
      (typeof NUMBER_FIELDS)[number],
      string
    >, // the keys are those of the list
    seconds: t("clinic.builder.seconds"),
    minutesUnit: t("clinic.builder.minutesUnit"),
    usualDose: t("clinic.builder.usualDose"),
    usualDoseHint: t("clinic.builder.usualDoseHint"),
    side: t("clinic.builder.side"),
    sides: SIDES.map((value) => ({ value, label: t(`clinic.builder.sides.${value}`) })),
    section: t("clinic.builder.section"),
    sections: SECTIONS.map((value) => ({
      value,
      label: t(`clinic.builder.sections.${value}`),
      title: t(`common.section.${value}`),
    })),
    cue: t("clinic.builder.cue"),
    days: t("clinic.builder.days"),
    weekdays: WEEKDAYS.map((weekday) => {
      const on = addDays(A_MONDAY, weekday - 1);
      return { weekday, name: day(on, "weekday"), short: day(on, "shortWeekday") };
    }),
    orTimes: t("clinic.builder.orTimes"),
    moveUp: t("clinic.builder.moveUp", { exercise }),
    moveDown: t("clinic.builder.moveDown", { exercise }),
    moved: t("clinic.builder.moved", { exercise, place: "{place}" }),
    remove: t("clinic.builder.remove", { exercise }),
    removed: t("clinic.builder.removed", { exercise }),
    undo: t("clinic.builder.undo"),
    of: t("clinic.builder.of", { field: "{field}", exercise }),
    burden: t("clinic.builder.burden", { minutes: "{minutes}", exercises: "{exercises}" }),
    exercises: Array.from({ length: MOST_EXERCISES + 1 }, (_, count) => t("clinic.builder.exercises", { count })),
    warnings: {
      "many-exercises": t("clinic.builder.manyExercises"),
      "long-day": t("clinic.builder.longDay", { minutes: String(CLINICAL.minutesADayAtMost.value) }),
    },
    status: {
      untouched: t("clinic.builder.status.untouched"),
      waiting: t("clinic.builder.status.waiting"),
      saving: t("clinic.builder.status.saving"),
      saved: t("clinic.builder.status.saved", { time: "{time}" }),
      failed: t("clinic.builder.status.failed"),
      fields: t("clinic.builder.status.fields"),
      "signed-out": t("clinic.builder.status.signedOut"),
      conflict: t("clinic.builder.status.conflict"),
    },
    conflict: {
      title: t("clinic.builder.conflict.title", { name: "{name}", time: "{time}" }),
      unnamed: t("clinic.builder.conflict.unnamed"),
      mine: t("clinic.builder.conflict.mine"),
      theirs: t("clinic.builder.conflict.theirs"),
      loadTheirs: t("clinic.builder.conflict.loadTheirs"),
      keepMine: t("clinic.builder.conflict.keepMine"),
      theirsLoaded: t("clinic.builder.conflict.theirsLoaded"),
      bringBack: t("clinic.builder.conflict.bringBack"),
      noExercises: t("clinic.builder.conflict.noExercises"),
    },
    review: t("clinic.builder.review"),
    smallScreen: t("clinic.builder.smallScreen"),
    problem: t("common.problem"),
    faults: {
      name: t("clinic.builder.faults.name"),
      exercises: t("clinic.builder.faults.exercises"),
      sets: t("clinic.builder.faults.sets", { exercise }),
      dose: t("clinic.builder.faults.dose", { exercise }),
      days: t("clinic.builder.faults.days", { exercise }),
      range: t("clinic.builder.faults.range", { field: "{field}", exercise, from: "{from}", to: "{to}" }),
      other: t("clinic.builder.faults.other", { exercise, message: "{message}" }),
    },
  };
}
export type BuilderWords = ReturnType<typeof builderWords>;
