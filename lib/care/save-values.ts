import { z } from "zod";
import { CheckInValues } from "./check-in-values";
import * as field from "./fields";
import { LeftOutValues } from "./leave-out-day";
import { LessonReadValues, lessonPage } from "./lesson-values";
import { FlareUpValues, MorningValues, SafetyAnswerValues } from "./report-values";

export const MOST_SAVES = 100;
const MOST_EARLIER = 100;
const LARGEST_REVISION = 999_999_999;

/** What somebody told, as each has a door of its own. */
export const ReportValues = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("check-in"),
    id: field.id,
    revision: field.orSilence(field.whole(1, LARGEST_REVISION)),
    values: CheckInValues,
  }),
  z.strictObject({ kind: z.literal("morning"), day: field.day, values: MorningValues }),
  z.strictObject({ kind: z.literal("left-out-day"), day: field.day, values: LeftOutValues }),
  z.strictObject({ kind: z.literal("flare-up"), id: field.id, values: FlareUpValues }),
  z.strictObject({ kind: z.literal("safety-answer"), id: field.id, values: SafetyAnswerValues }),
  z.strictObject({ kind: z.literal("lesson-read"), page: lessonPage, values: LessonReadValues }),
  z.strictObject({ kind: z.literal("version-seen"), id: field.id }),
]);
export type ReportValues = z.output<typeof ReportValues>;

/** One save of a phone. What it reports is looked at by itself, so that a fault in it is told about it alone. */
export const SaveValues = z.strictObject({
  saveId: field.id.meta({ description: "Names this saying of something, so that it is heard once." }),
  earlier: z
    .array(field.id)
    .max(MOST_EARLIER)
    .meta({ description: "Saves of the same thing that this one replaces: from now on they say nothing." }),
  savedAt: field.instant.meta({ description: "By the clock of the phone. It orders nothing." }),
  offline: z.boolean().default(false).meta({ description: "The phone had no signal when it was told." }),
  report: z.unknown().meta({
    description:
      "kind with what its own door takes: check-in (id, revision, values), morning and left-out-day (day, values), flare-up and safety-answer (id, values), lesson-read (page, values), version-seen (id).",
  }),
});
export type SaveValues = z.output<typeof SaveValues>;

/** The saves of one person, in the order they were told. */
export const BatchValues = z.strictObject({
  for: field.id.meta({ description: "The user whose phone it was when they were told." }),
  saves: z.array(SaveValues).min(1).max(MOST_SAVES),
});
