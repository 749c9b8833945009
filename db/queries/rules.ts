import { sql } from "drizzle-orm";
import { DEFAULT_PAIN_SCHEME, PAIN_SCHEMES, type PainSchemeId } from "@/lib/domain/pain-band";
import { type Thresholds, thresholdsFrom } from "@/lib/domain/thresholds";
import type { Database, Scope } from "../tenant";

/** What a clinic has decided; what it has not decided stands at the product's default. */
export type ClinicRules = {
  /** What the rules of the caseload compare with. */
  thresholds: Thresholds;
  /** More silent due days in a row than this, and a patient is called quiet. */
  quietDueDays: number;
  /** How many days back a patient may still report. */
  lateEntryDays: number;
  painScheme: PainSchemeId;
};

/** Memory of a day fades; two weeks back is still asked for, and marked as added later. */
const LATE_ENTRY_DAYS = 14;

/** The rules in force at the clinic of the running transaction. A word or number that makes no sense is ignored. */
export async function findRules(db: Database): Promise<ClinicRules> {
  const [row] = await db.execute<{ rules: Record<string, unknown> }>(
    sql`select rules from clinic_rules order by version desc limit 1`,
  );
  return rulesFrom(row?.rules ?? {});
}

/** One setting of a clinic's rules: who set it, and since when it is in force. Nobody in particular set the first. */
export type RulesVersion = { version: number; rules: ClinicRules; setByName: string | null; setAt: string };

/** The rules in force, and every version of them, the newest first. Version 0: nothing was decided yet. */
export async function findRulesWithHistory({
  db,
  record,
}: Scope): Promise<{ version: number; rules: ClinicRules; history: RulesVersion[] }> {
  const rows = await db.execute<Omit<RulesVersion, "rules"> & { rules: Record<string, unknown> }>(sql`
    select r.version, r.rules, u.name as "setByName", to_json(r.set_at) #>> '{}' as "setAt" from clinic_rules r
    left join users u on u.clinic_id = r.clinic_id and u.id = r.set_by order by r.version desc`);
  record({ action: "rules.read", entity: "clinic-rules" });
  const history = rows.map(({ rules, ...row }) => ({ ...row, rules: rulesFrom(rules) }));
  return { version: history[0]?.version ?? 0, rules: history[0]?.rules ?? rulesFrom({}), history };
}

export function rulesFrom(rules: Record<string, unknown>): ClinicRules {
  const { lateEntryDays, painScheme } = rules;
  const thresholds = thresholdsFrom(rules);
  return {
    thresholds,
    quietDueDays: thresholds.quietDueDays,
    lateEntryDays: wholeNumber(lateEntryDays) ?? LATE_ENTRY_DAYS,
    painScheme: isScheme(painScheme) ? painScheme : DEFAULT_PAIN_SCHEME,
  };
}

const wholeNumber = (value: unknown): number | null =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;

const isScheme = (value: unknown): value is PainSchemeId =>
  typeof value === "string" && Object.hasOwn(PAIN_SCHEMES, value);
