import { z } from "zod";
import { CAUTIONS } from "@/db/schema/patients";
import * as field from "./fields";

/** A person in care, as the clinic knows them. */
export const PatientValues = z.strictObject({
  givenName: field.text(1, 80),
  familyName: field.text(1, 80),
  birthYear: field.orSilence(field.whole(1900, 2100)),
  diagnosis: field.optionalText(500),
  timeZone: field.timeZone,
  painCeiling: field.orSilence(field.painScore),
  painBaseline: field.orSilence(field.painScore),
  painReliefPlan: field.optionalText(2000),
  cautions: field.severalOf(CAUTIONS).default([]),
});
export type PatientValues = z.output<typeof PatientValues>;
