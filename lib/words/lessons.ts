import { lessons as en } from "./en/lessons";
import type { Lessons } from "./lesson-text";
import type { Language } from "./words";

const LESSONS: Readonly<Record<Language, Lessons>> = { en };

/** The pages to read in a language, by their slug. */
export const lessonsIn = (language: Language): Lessons => LESSONS[language];
