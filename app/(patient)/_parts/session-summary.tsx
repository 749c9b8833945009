import { ButtonLink } from "@/components/button";
import { fill } from "@/lib/words/fill";
import type { GuidedItem } from "./session-items";
import type { SessionWords } from "./session-words";
import { StatusMark } from "./status-mark";
import type { GuidedSessionState } from "./use-guided-session";

/** After the last exercise: what was done so far, and the way to the check-in. Nothing is counted against anybody. */
export function SessionSummary({
  words,
  items,
  results,
  onOpen,
}: {
  words: SessionWords;
  items: readonly GuidedItem[];
  results: GuidedSessionState["results"];
  onOpen: (prescriptionId: string) => void;
}) {
  const { summary } = words;
  return (
    <div className="grid max-w-xl gap-5">
      <h1 tabIndex={-1} data-session-title className="text-2xl font-semibold outline-none">
        {summary.title}
      </h1>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {items.map(({ prescriptionId, exercise, doseWords }) => {
          const status = results[prescriptionId]?.status ?? null;
          return (
            <li key={prescriptionId} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
              <span className="min-w-0 flex-[1_1_9rem]">
                <span className="block leading-6 font-semibold">{exercise.name}</span>
                <span className="block text-base text-ink-2">{doseWords}</span>
              </span>
              {status === null ? (
                <button
                  type="button"
                  onClick={() => onOpen(prescriptionId)}
                  className="inline-flex min-h-11 items-center text-primary underline underline-offset-2"
                >
                  {fill(summary.open, { name: exercise.name })}
                </button>
              ) : (
                <StatusMark status={status} label={summary.statuses[status]} />
              )}
            </li>
          );
        })}
      </ul>
      <p>{summary.body}</p>
      <div className="grid gap-3">
        <ButtonLink href="/check-in" width="full">
          {summary.checkIn}
        </ButtonLink>
        <ButtonLink href="/today" variant="secondary" width="full">
          {summary.today}
        </ButtonLink>
      </div>
    </div>
  );
}
