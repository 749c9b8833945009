import { z } from "zod";
import { GOAL_ENDS, GOAL_SCORES } from "@/lib/domain/goal";
import * as field from "./fields";

/** A goal in the patient's words, as it is to stand: open, reached or dropped. */
export const GoalValues = z.strictObject({
  words: field.text(1, 200),
  settled: field.orSilence(z.enum(GOAL_ENDS)),
});
export type GoalValues = z.output<typeof GoalValues>;

export const GoalScoreValues = z.strictObject({
  score: z.literal([...GOAL_SCORES]).meta({ description: "0 is not at all, 10 as before the pain." }),
});
export type GoalScoreValues = z.output<typeof GoalScoreValues>;
