import type { SaveOutcome, ToldSave } from "@/lib/care/hear-saves";
import { ReportValues, type SaveValues } from "@/lib/care/save-values";
import type { HeardSaves } from "./answers";
import type { Endpoint } from "./endpoint";
import { faultsFrom } from "./faults";
import { faultsInWords, type Problem, STATUS_OF } from "./problem";
import { trouble } from "./route";

/** A save with its report looked at by itself: a fault in one says nothing about its neighbours. */
export function toldIn({ report, ...save }: SaveValues): ToldSave {
  const told = ReportValues.safeParse(report);
  if (told.success) return { ...save, report: { ok: true, value: told.data } };
  return { ...save, report: { ok: false, fields: faultsFrom(told.error.issues, report) } };
}

/** What became of one save, as its own door would have answered it. */
export function resultOf(outcome: SaveOutcome, promised: Endpoint, reference: string): Result {
  const { saveId } = outcome;
  switch (outcome.outcome) {
    case "refused":
      return refusedResult(saveId, outcome.because);
    case "failed":
      return refusedResult(saveId, trouble(outcome.error, promised, reference));
    default:
      return { saveId, outcome: outcome.outcome, status: 200 };
  }
}

type Result = (typeof HeardSaves)["_zod"]["output"]["results"][number];

function refusedResult(saveId: string, { refusal, fields, current }: Problem): Result {
  return {
    saveId,
    outcome: "refused",
    status: STATUS_OF[refusal],
    code: refusal,
    ...(fields ? { fields: faultsInWords(fields) } : {}),
    ...(current ? { current: { ...current } } : {}),
  };
}
