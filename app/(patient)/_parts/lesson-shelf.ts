import type { CalendarDay } from "@/lib/domain/calendar-day";
import { type LessonSlug, type LessonState, lessonShelves } from "@/lib/domain/lessons";
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

/** One page with what is known about it and this patient. */
export function shelvedLesson(lessons: Lessons, slug: LessonSlug, states: readonly LessonState[]): ShelvedLesson {
  const { title, summary } = lessons[slug];
  const { givenOn = null, givenByName = null, readOn = null } = states.find(({ page }) => page === slug) ?? {};
  return { slug, title, summary, minutes: minutesToRead(lessons[slug]), givenOn, givenByName, readOn };
}
