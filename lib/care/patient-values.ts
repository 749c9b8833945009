import { z } from "zod";
import { CAUTIONS, DAILY_LOADS, LEG_PAINS, PAIN_DURATIONS } from "@/lib/domain/person";
import * as field from "./fields";

/** A person in care, as the clinic knows them. */
export const PatientValues = z.strictObject({
  givenName: field.text(1, 80),
  familyName: field.text(1, 80),
  birthYear: field.orSilence(field.whole(1900, 2100)),
  diagnosis: field.optionalText(500),
  diagnosisCode: field.optionalCode(20),
  painDuration: field.orSilence(z.enum(PAIN_DURATIONS)),
  legPain: field.orSilence(z.enum(LEG_PAINS)),
  dailyLoad: field.orSilence(z.enum(DAILY_LOADS)),
  timeZone: field.timeZone,
  painCeiling: field.orSilence(field.painScore),
  painBaseline: field.orSilence(field.painScore),
  painReliefPlan: field.optionalText(2000),
  cautions: field.severalOf(CAUTIONS).default([]),
});
export type PatientValues = z.output<typeof PatientValues>;
