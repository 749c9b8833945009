import { z } from "zod";
import { BARRIERS, ENJOYMENTS, ITEM_STATUSES, MEDICATIONS, MOODS, STIFFNESSES } from "@/lib/domain/report";
import * as field from "./fields";

/** More exercises than any program holds. */
export const MOST_ITEMS = 40;

/** What somebody did of one prescription. An amount of null was not said; it is not 0. */
const Item = z
  .strictObject({
    prescriptionId: field.id,
    status: z.enum(ITEM_STATUSES),
    sets: field.orSilence(field.whole(0, 100)),
    repetitions: field.orSilence(field.whole(0, 1000)),
    holdSeconds: field.orSilence(field.whole(0, 3600)),
    minutes: field.orSilence(field.whole(0, 1440)),
    effort: field.orSilence(field.whole(0, 10)),
    pain: field.orSilence(field.painScore),
    painWord: field.orAsBefore(field.painWord),
    enjoyment: field.orAsBefore(z.enum(ENJOYMENTS)),
    swappedForId: field.orAsBefore(field.id),
    barriers: field.severalOf(BARRIERS).default([]),
  })
  .superRefine((item, context) => {
    for (const amount of ["sets", "repetitions", "holdSeconds", "minutes", "effort"] as const) {
      if (item.status === "not_done" && item[amount] !== null) {
        context.addIssue({ code: "custom", path: [amount], message: "not-done-has-amounts" });
      }
    }
    if (item.status === "done" && item.barriers.length > 0) {
      context.addIssue({ code: "custom", path: ["barriers"], message: "done-has-barriers" });
    }
    if (item.pain !== null && item.painWord) {
      context.addIssue({ code: "custom", path: ["painWord"], message: "number-or-word" });
    }
  });

const TIMES = ["before", "worst", "after"] as const;

const PainWords = z.strictObject({
  before: field.painWord.nullable(),
  worst: field.painWord.nullable(),
  after: field.painWord.nullable(),
});

/**
 * One report of one day. Pain must be answered, be it by null for "skip"; everything else may stay unsaid. Pain is told
 * in numbers or in words, never in both; what is left out of a correction stays as it was told.
 */
export const CheckInValues = z
  .strictObject({
    programVersionId: field.id,
    occurredOn: field.day,
    occurredAt: field.orSilence(field.instant),
    timeZone: field.orSilence(field.timeZone),
    pain: z.strictObject({
      before: field.painScore.nullable(),
      worst: field.painScore.nullable(),
      after: field.painScore.nullable(),
    }),
    painWords: field.orAsBefore(PainWords),
    stiffness: field.orSilence(z.enum(STIFFNESSES)),
    mood: field.orSilence(z.enum(MOODS)),
    enjoyment: field.orSilence(z.enum(ENJOYMENTS)),
    medication: field.orSilence(z.enum(MEDICATIONS)),
    items: z
      .array(Item)
      .max(MOST_ITEMS)
      .superRefine((items, context) => {
        const seen = new Set<string>();
        items.forEach(({ prescriptionId }, index) => {
          if (seen.has(prescriptionId)) {
            context.addIssue({ code: "custom", path: [index, "prescriptionId"], message: "said-twice" });
          }
          seen.add(prescriptionId);
        });
      }),
    note: field.optionalText(2000),
  })
  .superRefine(({ pain, painWords }, context) => {
    if (!painWords || TIMES.every((time) => pain[time] === null)) return;
    for (const time of TIMES) {
      if (painWords[time] === null) continue;
      context.addIssue({ code: "custom", path: ["painWords", time], message: "number-or-word" });
    }
  });
export type CheckInValues = z.output<typeof CheckInValues>;
