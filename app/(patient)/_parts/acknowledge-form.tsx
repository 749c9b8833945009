import { Button } from "@/components/button";
import type { Occasion, Sign } from "@/lib/domain/red-flags";
import type { NowSentences } from "./now-sentences";
import { ReportForm } from "./report-form";

/** Says that the person has read what to do. It carries the whole answer, in case that never arrived. */
export function AcknowledgeForm({
  sentences,
  answer,
  next,
}: {
  sentences: NowSentences;
  answer: { id: string; occasion: Occasion; signs: readonly Sign[] };
  next: string;
}) {
  return (
    <ReportForm
      report={{ kind: "safety-answer", id: answer.id }}
      action={`/api/safety-answers/${answer.id}`}
      next={next}
      words={sentences}
    >
      <input type="hidden" name="occasion" value={answer.occasion} />
      {answer.signs.map((sign) => (
        <input key={sign} type="hidden" name="signs" value={sign} />
      ))}
      <input type="hidden" name="acknowledged" value="yes" />
      <input type="hidden" name="back" value={`/get-help/now?answer=${answer.id}`} />
      <Button width="full">{sentences.acknowledge}</Button>
    </ReportForm>
  );
}
