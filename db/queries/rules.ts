import { sql } from "drizzle-orm";
import { DEFAULT_PAIN_SCHEME, PAIN_SCHEMES, type PainSchemeId } from "@/lib/domain/pain-band";
import { type Thresholds, thresholdsFrom } from "@/lib/domain/thresholds";
import type { Database } from "../tenant";

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
