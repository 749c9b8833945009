import { z } from "zod";
import { DECISIONS } from "@/lib/domain/review";
import * as field from "./fields";

/** A look at a patient, under an id made by whoever looks. */
export const ReviewValues = z.strictObject({
  id: field.id,
  decision: z.enum(DECISIONS),
  /** The first day on which the reasons are shown again; only with "later", which also needs a reason. */
  until: field.orSilence(field.day),
  reason: field.optionalText(300),
  note: field.optionalText(2000),
});
export type ReviewValues = z.output<typeof ReviewValues>;
