import { Notice } from "@/components/notice";
import type { PainFirst } from "@/lib/domain/plan";
import type { Words } from "@/lib/words/words";

/** What a program that puts less pain first is after, in kind words. How much to do stands with the exercises. */
export function PainFirstNotice({
  words: { t },
  painFirst,
}: {
  words: Words;
  painFirst: PainFirst | null | undefined;
}) {
  // A program that a phone kept before there were pain goals does not speak of one.
  if (!painFirst) return null;
  const { painAtMost, forDays, reliefPlan } = painFirst;
  return (
    <Notice title={t("patient.program.painFirst.title")} className="mt-4">
      <p>{t("patient.program.painFirst.goal", { painAtMost, forDays })}</p>
      {reliefPlan !== null && (
        <p className="mt-2 break-words whitespace-pre-wrap">
          {t("patient.program.painFirst.relief", { plan: reliefPlan })}
        </p>
      )}
      <p className="mt-2">{t("patient.program.painFirst.kind")}</p>
    </Notice>
  );
}
