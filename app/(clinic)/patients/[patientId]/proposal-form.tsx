import { Button } from "@/components/button";
import type { Barriers, NamedPrescription } from "@/db/queries/barriers";
import type { ProposalSource, ProposedChange } from "@/lib/domain/proposal";
import { doseInWords, frequencyInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";

/** The button that puts offered changes into the draft. Nothing is sent by it. */
export function ProposalForm({
  words: { t },
  patientId,
  draftRevision,
  source,
  changes,
  about,
}: {
  words: Words;
  patientId: string;
  /** 0 where there is no draft yet. */
  draftRevision: number;
  source: ProposalSource;
  changes: readonly ProposedChange[];
  /** What the changes are for, for those who hear the button without its card. */
  about: string;
}) {
  return (
    <form method="post" action={`/api/patients/${patientId}/program/draft/proposals`} className="mt-2">
      <input type="hidden" name="revision" value={draftRevision} />
      <input type="hidden" name="source" value={source} />
      {changes.map((change) => {
        const text = JSON.stringify(change);
        return <input key={text} type="hidden" name="change" value={text} />;
      })}
      <Button
        type="submit"
        size="clinic"
        variant="secondary"
        width="full"
        aria-label={t("barriers.putIntoDraftNamed", { about })}
      >
        {t("barriers.putIntoDraft")}
      </Button>
    </form>
  );
}

/** Offered changes, a line each: "Bridge: 3 × 10 → 3 × 8". A mode is said by its card. */
export function ChangeLines({
  words,
  changes,
  known: { prescriptions, exerciseNames },
}: {
  words: Words;
  changes: readonly ProposedChange[];
  known: Pick<Barriers, "prescriptions" | "exerciseNames">;
}) {
  return (
    <ul className="mt-1 grid gap-0.5">
      {changes.map((change) => {
        if (change.kind === "mode") return null;
        const one = prescriptions.find(({ prescriptionId }) => prescriptionId === change.prescriptionId);
        return one && <li key={change.prescriptionId}>{lineOf(words, one, change, exerciseNames)}</li>;
      })}
    </ul>
  );
}

function lineOf(
  words: Words,
  { name, dose, side, frequency }: NamedPrescription,
  change: Exclude<ProposedChange, { kind: "mode" }>,
  exerciseNames: Barriers["exerciseNames"],
): string {
  const { t } = words;
  switch (change.kind) {
    case "dose": {
      const after = doseInWords(words, { ...dose, ...change.dose }, side);
      return t("progression.change", { name, before: doseInWords(words, dose, side), after });
    }
    case "exercise": {
      const to = exerciseNames[change.exerciseId] ?? "";
      return t("progression.changeTo", { name, to, after: doseInWords(words, change.dose, side) });
    }
    case "days": {
      const [before, after] = [frequency, change.frequency].map((one) => frequencyInWords(words, one));
      return t("barriers.changeDays", { name, before: before ?? "", after: after ?? "" });
    }
    case "leave-out":
      return t("barriers.leaveOut", { name });
  }
}
