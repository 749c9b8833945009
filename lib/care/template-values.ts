import { z } from "zod";
import { COPY_WAYS } from "@/lib/domain/draft-copy";
import { PAIN_BANDS } from "@/lib/domain/pain-band";
import { DAILY_LOADS, LEG_PAINS, PAIN_DURATIONS } from "@/lib/domain/person";
import { DraftContent } from "./draft-content";
import * as field from "./fields";

/** Cues were written for one person: whether they go along is said each time. */
export const CUE_CHOICES = ["keep", "leave_out"] as const;

/** For whom a template was made; an empty list, or null, asks nothing. */
export const TemplateFits = z.strictObject({
  painBands: field.severalOf(PAIN_BANDS).default([]),
  painDurations: field.severalOf(PAIN_DURATIONS).default([]),
  legPains: field.severalOf(LEG_PAINS).default([]),
  dailyLoads: field.severalOf(DAILY_LOADS).default([]),
  ageFrom: field.orSilence(field.whole(1, 120)),
});

const fromTemplate = z.strictObject({ kind: z.literal("template"), id: field.id });
const ofPatient = { patientId: field.id };

/** What a template is made from. */
export const TemplateSource = z.discriminatedUnion("kind", [
  fromTemplate,
  z.strictObject({
    kind: z.literal("version"),
    ...ofPatient,
    versionId: field.id,
    cues: z.enum(CUE_CHOICES),
  }),
  z.strictObject({ kind: z.literal("draft"), ...ofPatient, cues: z.enum(CUE_CHOICES) }),
]);
export type TemplateSource = z.output<typeof TemplateSource>;

/** A template of the clinic's own. A new one needs a content or something to be made from; a change may leave both out. */
export const TemplateValues = z
  .strictObject({
    name: field.text(1, 120),
    forWhom: field.text(1, 300),
    fits: TemplateFits,
    from: field.orSilence(TemplateSource),
    content: field.orSilence(DraftContent),
  })
  .superRefine(({ from, content }, context) => {
    if (from && content) context.addIssue({ code: "custom", path: ["from"], message: "one-of-both" });
  });
export type TemplateValues = z.output<typeof TemplateValues>;

export const TemplateArchivedValues = z.strictObject({ archived: z.boolean() });

/** What goes into a draft, and whether instead of what is there or after it. */
export const CopyValues = z.strictObject({
  revision: field.whole(0, 1_000_000),
  from: z.discriminatedUnion("kind", [
    fromTemplate,
    z.strictObject({ kind: z.literal("version"), ...ofPatient, versionId: field.id }),
  ]),
  how: z.enum(COPY_WAYS),
});
export type CopyValues = z.output<typeof CopyValues>;

export const MOST_ASSIGNED = 50;

/** A template for several patients: each with the revision of the draft that was looked at, and an id for the version. */
export const AssignValues = z.strictObject({
  patients: z
    .array(z.strictObject({ patientId: field.id, revision: field.whole(0, 1_000_000), versionId: field.id }))
    .min(1)
    .max(MOST_ASSIGNED)
    .superRefine((patients, context) => {
      const seen = new Set<string>();
      patients.forEach(({ patientId }, index) => {
        if (seen.has(patientId)) context.addIssue({ code: "custom", path: [index], message: "said-twice" });
        seen.add(patientId);
      });
    }),
  startsOn: field.day,
  send: z.boolean(),
});
export type AssignValues = z.output<typeof AssignValues>;
