import type { CaseloadRow } from "@/db/queries/caseload";
import type { CaseloadView } from "@/lib/domain/caseload-view";
import { SAFETY_ANSWER_RULE, SIGNAL_RULES } from "@/lib/domain/signal-rules";
import type { WhyNow } from "@/lib/domain/why-now";
import type { Words } from "@/lib/words/words";
import type { RowFacts } from "./row-facts";
import type { RuleFacts } from "./row-panel";
import { markOf } from "./updates";
import { whyNowInWords } from "./why-now-chip";

/** The page of a patient, which leads on through the view that it was opened from. */
export const addressOfPatient = (patientId: string, view: CaseloadView): string =>
  `/patients/${patientId}?view=${view}`;

/** What the browser needs to know of a row to act on it. */
export function rowFactsOf(words: Words, row: CaseloadRow, view: CaseloadView): RowFacts {
  const { patientId, familyName, givenName, today, summary } = row;
  const first: WhyNow[] = summary.whyNow.kind === "on-track" ? [] : [summary.whyNow];
  const open = [...first, ...summary.reasons.filter(({ kind }) => kind !== summary.whyNow.kind)];
  return {
    id: patientId,
    address: addressOfPatient(patientId, view),
    name: words.t("clinic.name.inList", { family: familyName, given: givenName }),
    givenName,
    reasons: open.map((reason) => ({ rule: reason.kind, sentence: whyNowInWords(words, reason, today) })),
    kind: summary.whyNow.kind,
    mark: markOf(row),
  };
}

/** The rules behind the reasons of these rows, each once. */
export function rulesOf(rows: readonly RowFacts[]): RuleFacts {
  const known = { ...SIGNAL_RULES, "safety-answer": SAFETY_ANSWER_RULE };
  const named = new Set(rows.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)));
  return Object.fromEntries(
    [...named].flatMap((rule) =>
      rule === "on-track" ? [] : [[rule, { version: known[rule].version, source: known[rule].source }]],
    ),
  );
}
