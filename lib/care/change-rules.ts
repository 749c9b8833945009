import { sql } from "drizzle-orm";
import { rulesFrom } from "@/db/queries/rules";
import type { Scope } from "@/db/tenant";
import { THRESHOLD_NAMES, thresholdFaults } from "@/lib/domain/thresholds";
import { type Answer, badInput, done, type FieldFaults, refused } from "./refusal";
import type { RulesValues } from "./rules-values";

export type SavedRules = { version: number };
type Kept = { version: number; rules: Record<string, unknown> };

/**
 * Sets a clinic's thresholds as a new version; those before it stay with who set them and when. Every caseload row is
 * worked out again by whoever reads it next. Saying the same again changes nothing.
 */
export async function changeRules(
  { scope, now }: { scope: Scope; now: Date },
  values: RulesValues,
): Promise<Answer<SavedRules, "bad-input" | "stale-revision">> {
  const { db, viewer, record } = scope;
  const faults = faultsOf(values);
  if (Object.keys(faults).length > 0) return badInput(faults);
  const [kept] = await db.execute<Kept>(sql`select version, rules from clinic_rules order by version desc limit 1`);
  const version = kept?.version ?? 0;
  const about = { entity: "clinic-rules", entityId: viewer.clinicId };
  if (isSame(values, kept?.rules ?? {})) {
    record({ action: "rules.repeat", ...about });
    return done({ version });
  }
  if (values.version !== version) return refused("stale-revision", { current: { version } });

  const rules = { ...kept?.rules, ...values.thresholds, painScheme: values.painScheme };
  const [saved] = await db.execute<{ version: number }>(sql`
    insert into clinic_rules (clinic_id, version, rules, set_by, set_at)
    values (${viewer.clinicId}, ${version + 1}, ${JSON.stringify(rules)}::jsonb, ${viewer.userId}, ${now.toISOString()})
    on conflict do nothing returning version`);
  if (!saved) return refused("stale-revision", { current: { version: version + 1 } });
  await db.execute(sql`
    update patient_tallies set stale_from = least(stale_from, fresh_through) where clinic_id = ${viewer.clinicId}`);
  record({ action: "rules.change", ...about, meta: { version: saved.version } });
  return done({ version: saved.version });
}

function faultsOf({ thresholds }: RulesValues): FieldFaults {
  return Object.fromEntries(
    Object.entries(thresholdFaults(thresholds)).map(([name, fault]) => [`thresholds.${name}`, fault]),
  );
}

function isSame({ thresholds, painScheme }: RulesValues, kept: Record<string, unknown>): boolean {
  const before = rulesFrom(kept);
  return (
    painScheme === before.painScheme && THRESHOLD_NAMES.every((name) => thresholds[name] === before.thresholds[name])
  );
}
