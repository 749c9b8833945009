import { z } from "zod";
import { LESSON_SLUGS } from "@/lib/domain/lessons";
import * as field from "./fields";

/** The slug of a page to read. */
export const lessonPage = z.enum(LESSON_SLUGS);

/** When the patient said that they have read a page; null is now. A phone without signal says it later. */
export const LessonReadValues = z.strictObject({ readAt: field.orSilence(field.instant) });
export type LessonReadValues = z.output<typeof LessonReadValues>;

/** True gives a page to a patient, false takes it back. */
export const LessonGivenValues = z.strictObject({ assigned: z.boolean() });
export type LessonGivenValues = z.output<typeof LessonGivenValues>;
