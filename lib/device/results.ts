import { acknowledge, type Queue, type Refusal, refuse } from "./queue";

/** What the server says about one save. */
export type SaveResult = {
  saveId: string;
  outcome: "kept" | "heard" | "refused";
  status: number;
  code?: string | undefined;
  fields?: Record<string, string> | undefined;
  current?: Record<string, string | number | null> | undefined;
};

const FAULT_OF_SERVER = 500;

/** False for what the server could not look at: it is sent again. */
export const isSettled = ({ outcome, status }: SaveResult): boolean =>
  outcome !== "refused" || status < FAULT_OF_SERVER;

/** Puts what the server said about each save into the queue; what it has not settled goes on waiting. */
export function withResults(queue: Queue, results: readonly SaveResult[], sentAt: string): Queue {
  return results.filter(isSettled).reduce((after, result) => {
    if (result.outcome === "refused") return refuse(after, result.saveId, refusalOf(result));
    return acknowledge(after, result.saveId, sentAt);
  }, queue);
}

/** What the server said, as the queue keeps it. */
export function refusalOf({ code, fields, current }: Pick<SaveResult, "code" | "fields" | "current">): Refusal {
  const { id, revision } = current ?? {};
  return {
    code: code ?? "not-taken",
    fields: fields ?? {},
    current: typeof id === "string" && typeof revision === "number" ? { id, revision } : null,
  };
}
