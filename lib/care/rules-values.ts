import { z } from "zod";
import { PAIN_SCHEME_IDS } from "@/lib/domain/pain-band";
import { isWithin, type THRESHOLD_NAMES, THRESHOLD_RANGES, type ThresholdName } from "@/lib/domain/thresholds";
import * as field from "./fields";

const threshold = (name: ThresholdName) => {
  const { from, to } = THRESHOLD_RANGES[name];
  return z
    .number()
    .min(from)
    .max(to)
    .refine((value) => isWithin(name, value), { error: "not-a-step" });
};

/** What a clinic compares its patients with. The version is the one that was looked at, 0 where nothing was decided yet. */
export const RulesValues = z.strictObject({
  version: field.whole(0, 1_000_000),
  thresholds: z.strictObject({
    painDelta: threshold("painDelta"),
    painHigh: threshold("painHigh"),
    painUpReports: threshold("painUpReports"),
    morningsWorse: threshold("morningsWorse"),
    quietDueDays: threshold("quietDueDays"),
    belowPlanShare: threshold("belowPlanShare"),
    programEndsDays: threshold("programEndsDays"),
    progressShare: threshold("progressShare"),
    progressDays: threshold("progressDays"),
    progressPainAtMost: threshold("progressPainAtMost"),
  } satisfies Record<(typeof THRESHOLD_NAMES)[number], unknown>),
  painScheme: z.enum(PAIN_SCHEME_IDS),
});
export type RulesValues = z.output<typeof RulesValues>;
