import type { CalendarDay } from "@/lib/domain/calendar-day";
import { type LessonSlug, type LessonState, lessonShelves, toRead } from "@/lib/domain/lessons";
import { type Lessons, minutesToRead } from "@/lib/words/lesson-text";

/** A page as it stands in a list. */
export type ShelvedLesson = {
  slug: LessonSlug;
  title: string;
  summary: string;
  minutes: number;
  givenOn: CalendarDay | null;
  givenByName: string | null;
  readOn: CalendarDay | null;
};

export type Shelves = { given: ShelvedLesson[]; others: ShelvedLesson[] };

/** What a patient finds on their Learn page: what their physio gave them first, then all others. */
export function shelvesOf(lessons: Lessons, states: readonly LessonState[]): Shelves {
  const { given, others } = lessonShelves(states);
  const shelved = (slug: LessonSlug) => shelvedLesson(lessons, slug, states);
  return { given: given.map(shelved), others: others.map(shelved) };
}

export type LessonToRead = ShelvedLesson & {
  /** How many others were given and are not read yet. */
  more: number;
};

/** What the physio gave last and the patient has not read yet; null when there is nothing. */
export function lessonToRead(lessons: Lessons, states: readonly LessonState[]): LessonToRead | null {
  const unread = toRead(states);
  const latest = unread.at(-1);
  return latest ? { ...shelvedLesson(lessons, latest.page, states), more: unread.length - 1 } : null;
}

/** One page with what is known about it and this patient. */
export function shelvedLesson(lessons: Lessons, slug: LessonSlug, states: readonly LessonState[]): ShelvedLesson {
  const { title, summary } = lessons[slug];
  const { givenOn = null, givenByName = null, readOn = null } = states.find(({ page }) => page === slug) ?? {};
  return { slug, title, summary, minutes: minutesToRead(lessons[slug]), givenOn, givenByName, readOn };
}
