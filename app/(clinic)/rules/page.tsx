import type { Metadata } from "next";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { ErrorSummary } from "@/components/error-summary";
import { SelectField, TextField } from "@/components/field";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { type ClinicRules, findRulesWithHistory } from "@/db/queries/rules";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { PAIN_SCHEME_IDS } from "@/lib/domain/pain-band";
import type { ReasonKind } from "@/lib/domain/reason";
import { SIGNAL_RULES } from "@/lib/domain/signal-rules";
import { THRESHOLD_FACTS, THRESHOLD_NAMES, THRESHOLD_RANGES, type ThresholdName } from "@/lib/domain/thresholds";
import { type Words, wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../_parts/clinic-page";
import { errorsIn, valueIn } from "../_parts/flash-words";
import { oneOf, type SearchParams } from "../_parts/search-params";
import { RulesHistory } from "./rules-history";
import { shown } from "./threshold-words";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("rules.title") };
}

type Section = {
  name: "pain" | "morning" | "quiet" | "belowPlan" | "ends" | "ready";
  rule: ReasonKind;
  thresholds: readonly ThresholdName[];
};
const SECTIONS: readonly Section[] = [
  { name: "pain", rule: "pain-up", thresholds: ["painHigh", "painDelta", "painUpReports"] },
  { name: "morning", rule: "morning-worse", thresholds: ["morningsWorse"] },
  { name: "quiet", rule: "quiet", thresholds: ["quietDueDays"] },
  { name: "belowPlan", rule: "below-plan", thresholds: ["belowPlanShare"] },
  { name: "ends", rule: "program-ends", thresholds: ["programEndsDays"] },
  { name: "ready", rule: "ready-to-progress", thresholds: ["progressShare", "progressDays", "progressPainAtMost"] },
];

/** What the caseload is sorted by: each rule in words, with its numbers and where they come from. Admins change them. */
export default async function RulesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const [{ version, rules, history }, flash, asked] = await Promise.all([
    reading(viewer, findRulesWithHistory),
    takeFlash("rules"),
    searchParams,
  ]);
  const isAdmin = viewer.role === "admin";
  const errors = errorsIn(words, flash, namesOf(words));
  const field = (name: ThresholdName) => ({
    typed: valueIn(flash, name),
    error: errors.find(({ fieldId }) => fieldId === name)?.message,
  });
  return (
    <ClinicPage words={words} viewer={viewer} current="rules">
      <PageHeader title={t("rules.title")} />
      <p className="mt-1 max-w-prose text-ink-2">{t("rules.lead")}</p>
      {!isAdmin && <p className="mt-1 max-w-prose text-ink-2">{t("rules.readOnly")}</p>}
      {oneOf(asked.saved) === "yes" && (
        <Notice tone="ok" title={t("rules.saved")} live="status" className="mt-4 max-w-160" />
      )}
      <form method="post" action="/api/rules" className="mt-4 grid grid-cols-1 gap-4">
        {errors.length > 0 && <ErrorSummary title={t("common.problem")} errors={errors} />}
        <input type="hidden" name="version" value={version} />
        <div className="grid gap-4 lg:grid-cols-2">
          {SECTIONS.map((section) => (
            <RuleCard
              key={section.name}
              words={words}
              section={section}
              rules={rules}
              isAdmin={isAdmin}
              field={field}
            />
          ))}
          <Card title={t("rules.sections.scheme")} titleId="rule-scheme">
            <p className="text-ink-2">{t("rules.says.scheme")}</p>
            <SelectField
              id="painScheme"
              name="painScheme"
              look="clinic"
              className="mt-3"
              disabled={!isAdmin}
              label={t("rules.names.painScheme")}
              defaultValue={valueIn(flash, "painScheme") ?? rules.painScheme}
            >
              {PAIN_SCHEME_IDS.map((id) => (
                <option key={id} value={id}>
                  {t(`rules.schemes.${id}`)}
                </option>
              ))}
            </SelectField>
          </Card>
        </div>
        {isAdmin && (
          <div>
            <Button size="clinic">{t("rules.save")}</Button>
          </div>
        )}
      </form>
      <RulesHistory words={words} history={history} timeZone={viewer.timeZone} />
    </ClinicPage>
  );
}

const namesOf = ({ t }: Words): Record<string, string> =>
  Object.fromEntries([...THRESHOLD_NAMES, "painScheme" as const].map((name) => [name, t(`rules.names.${name}`)]));

function RuleCard({
  words,
  section: { name, rule, thresholds },
  rules,
  isAdmin,
  field,
}: {
  words: Words;
  section: Section;
  rules: ClinicRules;
  isAdmin: boolean;
  field: (name: ThresholdName) => { typed: string | undefined; error: string | undefined };
}) {
  const { t } = words;
  return (
    <Card title={t(`rules.sections.${name}`)} titleId={`rule-${name}`}>
      <p className="text-ink-2">{t(`rules.says.${name}`)}</p>
      <div className="mt-3 grid items-end gap-3 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
        {thresholds.map((threshold) => {
          const { typed, error } = field(threshold);
          const { from, to } = THRESHOLD_RANGES[threshold];
          return (
            <TextField
              key={threshold}
              id={threshold}
              name={threshold}
              look="clinic"
              inputMode="numeric"
              autoComplete="off"
              required
              readOnly={!isAdmin}
              label={t(`rules.names.${threshold}`)}
              hint={t("rules.range", { from: shown(threshold, from), to: shown(threshold, to) })}
              error={error}
              defaultValue={typed ?? String(shown(threshold, rules.thresholds[threshold]))}
            />
          );
        })}
      </div>
      <ul className="mt-3 grid gap-1 text-xs text-ink-2">
        {[...new Set(thresholds.map((threshold) => THRESHOLD_FACTS[threshold].source))].map((source) => (
          <li key={source}>{t("rules.source", { source })}</li>
        ))}
        <li>{t("rules.ruleVersion", { version: SIGNAL_RULES[rule].version })}</li>
      </ul>
    </Card>
  );
}
