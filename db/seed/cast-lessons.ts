import { addDays, type CalendarDay, instantAtStartOf } from "@/lib/domain/calendar-day";
import type { LessonSlug } from "@/lib/domain/lessons";
import type * as tables from "../schema";
import { CAST } from "./cast";

type StoryLesson = {
  page: LessonSlug;
  /** Null: found and read without being given. */
  given: { by: (typeof CAST)["ines" | "jon"]; daysAgo: number; takenBackDaysAgo?: number } | null;
  readDaysAgo: number | null;
};

const { ines, jon } = CAST;
const by = (clinician: typeof ines | typeof jon, daysAgo: number) => ({ by: clinician, daysAgo });

/** Maya reads what she is given, Tomas has not come to it, Aiko reads about her fear, Samir finds his own. */
const STORIES = [
  {
    who: CAST.maya,
    lessons: [
      { page: "why-movement", given: null, readDaysAgo: 80 },
      { page: "flare-ups", given: by(ines, 33), readDaysAgo: 32 },
      { page: "pacing", given: by(ines, 6), readDaysAgo: null },
    ],
  },
  { who: CAST.tomas, lessons: [{ page: "keeping-going", given: by(ines, 33), readDaysAgo: null }] },
  {
    who: CAST.aiko,
    lessons: [
      { page: "fears", given: by(jon, 60), readDaysAgo: 59 },
      { page: "working-through-pain", given: by(ines, 12), readDaysAgo: null },
    ],
  },
  {
    who: CAST.samir,
    lessons: [
      { page: "sitting", given: null, readDaysAgo: 21 },
      { page: "scans", given: { ...by(jon, 70), takenBackDaysAgo: 69 }, readDaysAgo: null },
    ],
  },
] as const satisfies readonly { who: (typeof CAST)["maya" | "tomas" | "aiko" | "samir"]; lessons: StoryLesson[] }[];

const NOON_HOURS = 12;

/** The pages that the cast were given and have read. */
export function castLessons(today: CalendarDay): (typeof tables.lessons.$inferInsert)[] {
  const at = (daysAgo: number) => {
    const noon = instantAtStartOf(addDays(today, -daysAgo), CAST.timeZone);
    noon.setUTCHours(noon.getUTCHours() + NOON_HOURS);
    return noon;
  };
  return STORIES.flatMap(({ who: { clinicId, patientId }, lessons }) =>
    lessons.map(({ page, given, readDaysAgo }: StoryLesson) => ({
      clinicId,
      patientId,
      page,
      assignedBy: given?.by.userId ?? null,
      assignedAt: given && at(given.daysAgo),
      readAt: readDaysAgo === null ? null : at(readDaysAgo),
      takenBackBy: given?.takenBackDaysAgo === undefined ? null : given.by.userId,
      takenBackAt: given?.takenBackDaysAgo === undefined ? null : at(given.takenBackDaysAgo),
    })),
  );
}
