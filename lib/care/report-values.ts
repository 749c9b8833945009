import { z } from "zod";
import { OCCASIONS, SIGNS } from "@/lib/domain/red-flags";
import { MORNING_ANSWERS } from "@/lib/domain/report";
import * as field from "./fields";

/** The next-morning answer, compared with before yesterday's exercises. Pain may be added, on one scale or the other. */
export const MorningValues = z
  .strictObject({
    answer: z.enum(MORNING_ANSWERS),
    pain: field.orSilence(field.painScore),
    painWord: field.orSilence(field.painWord),
    timeZone: field.orSilence(field.timeZone),
  })
  .refine(({ pain, painWord }) => pain === null || painWord === null, {
    path: ["painWord"],
    message: "number-or-word",
  });
export type MorningValues = z.output<typeof MorningValues>;

/** When a flare-up began, when it settled, and how bad it was. An end of null: it goes on. */
export const FlareUpValues = z
  .strictObject({
    startedOn: field.day,
    endedOn: field.orSilence(field.day),
    worstPain: field.orSilence(field.painScore),
    worstPainWord: field.orSilence(field.painWord),
    timeZone: field.orSilence(field.timeZone),
  })
  .refine(({ worstPain, worstPainWord }) => worstPain === null || worstPainWord === null, {
    path: ["worstPainWord"],
    message: "number-or-word",
  })
  .refine(({ startedOn, endedOn }) => endedOn === null || endedOn >= startedOn, {
    path: ["endedOn"],
    message: "flare-up-ends-before-start",
  });
export type FlareUpValues = z.output<typeof FlareUpValues>;

/** Which of the signs somebody has. An empty list: none of these. An instant of null is now. */
export const SafetyAnswerValues = z.strictObject({
  occasion: z.enum(OCCASIONS),
  signs: field.severalOf(SIGNS),
  answeredAt: field.orSilence(field.instant),
  acknowledgedAt: field.orSilence(field.instant),
});
export type SafetyAnswerValues = z.output<typeof SafetyAnswerValues>;

/** What a clinician did about a signal, under an id made by the sender. */
export const SignalStepValues = z.strictObject({
  id: field.id,
  state: z.enum(["open", "done"]),
  outcome: field.optionalText(500),
});
export type SignalStepValues = z.output<typeof SignalStepValues>;
