import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { LessonSlug } from "@/lib/domain/lessons";

/** A page to read, as it is written in one language. Its words are held to the same measure as every patient's page. */
export type LessonText = {
  title: string;
  /** One sentence. */
  summary: string;
  sections: readonly LessonSection[];
  /** One small thing to do. */
  tryThis: string;
  sources: readonly LessonSource[];
  /** Who has looked at it and when; null until a clinician has. */
  reviewed: { by: string; on: CalendarDay } | null;
};

export type LessonSection = {
  heading: string;
  text?: string;
  list?: readonly string[];
  /** Where to go on inside the portal. */
  link?: { href: `/${string}`; label: string };
};

/** Where what is said comes from, as it was published. */
export type LessonSource = { who: string; year: number; title: string; where: string };

export type Lessons = Readonly<Record<LessonSlug, LessonText>>;

/** Slow readers, and people in pain, read about this many words in a minute. */
const WORDS_A_MINUTE = 130;

/** How long reading takes, in whole minutes; sources are left aside. */
export function minutesToRead({ summary, sections, tryThis }: LessonText): number {
  const said = [summary, tryThis, ...sections.flatMap(linesOf)];
  const words = said.join(" ").split(/\s+/).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** Everything that a section says, in its order. */
export const linesOf = ({ heading, text, list = [], link }: LessonSection): string[] => [
  heading,
  ...(text === undefined ? [] : [text]),
  ...list,
  ...(link === undefined ? [] : [link.label]),
];
