import type { CalendarDay } from "./calendar-day";
import type { Barrier } from "./report";

/** The pages to read, in the order in which a patient finds them. A slug never changes: what was read is kept under it. */
export const LESSON_SLUGS = [
  "why-movement",
  "working-through-pain",
  "hurt-and-harm",
  "pacing",
  "posture-and-lifting",
  "sitting",
  "sleep",
  "flare-ups",
  "what-exercises-do",
  "fears",
  "pain-relief",
  "keeping-going",
  "stress-and-mood",
  "scans",
  "getting-help",
] as const;
export type LessonSlug = (typeof LESSON_SLUGS)[number];

export const isLessonSlug = (text: string): text is LessonSlug => LESSON_SLUGS.some((slug) => slug === text);

/** What is known about one page and one patient. The days are of the patient's calendar. */
export type LessonState = {
  page: LessonSlug;
  /** Null: nobody gave it, or it was taken back. */
  givenOn: CalendarDay | null;
  givenByName: string | null;
  /** Null: not said to be read. */
  readOn: CalendarDay | null;
};

/** What was given and is not read yet, in the order in which it was given. */
export const toRead = (states: readonly LessonState[]): LessonState[] =>
  states.filter(({ givenOn, readOn }) => givenOn !== null && readOn === null);

export type LessonShelves = {
  /** Given to the patient, unread ones first. */
  given: LessonSlug[];
  /** All others, in their own order. */
  others: LessonSlug[];
};

/** The pages as a patient finds them: what their physio gave them, then the rest. */
export function lessonShelves(states: readonly LessonState[]): LessonShelves {
  const given = states.filter(({ givenOn }) => givenOn !== null);
  const unread = given.filter(({ readOn }) => readOn === null);
  const read = given.filter(({ readOn }) => readOn !== null);
  const pages = [...unread, ...read].map(({ page }) => page);
  return { given: pages, others: LESSON_SLUGS.filter((slug) => !pages.includes(slug)) };
}

export type Neighbours = { previous: LessonSlug | null; next: LessonSlug | null };

/** The pages before and after this one. */
export function neighboursOf(page: LessonSlug): Neighbours {
  const place = LESSON_SLUGS.indexOf(page);
  return { previous: LESSON_SLUGS[place - 1] ?? null, next: LESSON_SLUGS[place + 1] ?? null };
}

/** Which pages speak about a reason for leaving exercise out, the closest one first. Being ill is nothing to teach about. */
export const LESSONS_ABOUT: Readonly<Record<Barrier, readonly LessonSlug[]>> = {
  sickness: [],
  pain: ["working-through-pain", "hurt-and-harm", "pain-relief"],
  made_worse: ["hurt-and-harm", "flare-ups", "pacing"],
  low_motivation: ["keeping-going", "stress-and-mood"],
  no_time: ["keeping-going", "pacing"],
  cost_or_equipment: ["what-exercises-do"],
  afraid: ["fears", "hurt-and-harm"],
  forgot: ["keeping-going"],
  unsure_how: ["what-exercises-do", "posture-and-lifting"],
  not_enjoyable: ["keeping-going", "why-movement"],
  other: [],
};

export type LessonSuggestion = {
  page: LessonSlug;
  /** The reason that was said most often among those that the page speaks about. */
  because: Barrier;
  /** On how many days it was said. */
  days: number;
};

/** More than this is homework. */
const MOST_SUGGESTIONS = 3;

/**
 * Pages that a clinician may want to give, each with the patient's own reason for it. The reasons said most often come
 * first, each with its closest page before any with a second one. What was given or read already is left out.
 */
export function suggestLessons(
  said: readonly { barrier: Barrier; days: number }[],
  states: readonly LessonState[],
): LessonSuggestion[] {
  const settled = new Set(states.filter(({ givenOn, readOn }) => givenOn ?? readOn).map(({ page }) => page));
  const reasons = said.filter(({ days }) => days > 0).toSorted((a, b) => b.days - a.days);
  const open = reasons.map(({ barrier, days }) => ({
    barrier,
    days,
    pages: LESSONS_ABOUT[barrier].filter((page) => !settled.has(page)),
  }));
  const deepest = Math.max(0, ...open.map(({ pages }) => pages.length));
  const suggested: LessonSuggestion[] = [];
  for (let depth = 0; depth < deepest; depth += 1) {
    for (const { barrier, days, pages } of open) {
      const page = pages[depth];
      if (page && !suggested.some((one) => one.page === page)) suggested.push({ page, because: barrier, days });
    }
  }
  return suggested.slice(0, MOST_SUGGESTIONS);
}
