import type { Report } from "@/lib/device/report";
import { isCalendarDay } from "@/lib/domain/calendar-day";
import { OCCASIONS, SIGNS } from "@/lib/domain/red-flags";
import { PAIN_SCORES, PAIN_WORDS } from "@/lib/domain/report";

/** What a form tells, so far as its fields do not say it. */
export type ReportOf = { kind: "safety-answer" | "flare-up"; id: string };

/** The report that a filled-in form makes, as its plain post would; null while an answer is missing. */
export function reportFromForm({ kind, id }: ReportOf, fields: FormData, now: Date): Report | null {
  return kind === "safety-answer" ? safetyAnswer(id, fields, now) : flareUp(id, fields);
}

function safetyAnswer(id: string, fields: FormData, now: Date): Report | null {
  const occasion = OCCASIONS.find((one) => one === fields.get("occasion"));
  const signs = SIGNS.filter((sign) => fields.getAll("signs").includes(sign));
  const none = fields.get("none") === "yes";
  if (!occasion || none === signs.length > 0) return null;
  const acknowledgedAt = fields.get("acknowledged") === "yes" ? now.toISOString() : null;
  return { kind: "safety-answer", id, values: { occasion, signs, answeredAt: now.toISOString(), acknowledgedAt } };
}

function flareUp(id: string, fields: FormData): Report | null {
  const startedOn = String(fields.get("startedOn") ?? "");
  if (!isCalendarDay(startedOn)) return null;
  const endedOn = String(fields.get("endedOn") ?? "");
  const worstPain = PAIN_SCORES.find((score) => String(score) === fields.get("worstPain")) ?? null;
  const worstPainWord = PAIN_WORDS.find((word) => word === fields.get("worstPainWord")) ?? null;
  return {
    kind: "flare-up",
    id,
    values: { startedOn, endedOn: isCalendarDay(endedOn) ? endedOn : null, worstPain, worstPainWord },
  };
}
