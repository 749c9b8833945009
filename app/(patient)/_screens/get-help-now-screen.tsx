import { ButtonLink } from "@/components/button";
import { Notice } from "@/components/notice";
import { PortalLink } from "@/components/portal-link";
import { SkipLink } from "@/components/skip-link";
import type { SafetyAnswer } from "@/lib/domain/red-flags";
import type { Words } from "@/lib/words/words";
import { AcknowledgeForm } from "../_parts/acknowledge-form";
import { NowInstruction } from "../_parts/now-instruction";
import { type NowContact, nowSentences } from "../_parts/now-sentences";

export type GetHelpNowScreenProps = {
  words: Words;
  contact: NowContact;
  answer: Pick<SafetyAnswer, "id" | "occasion" | "signs" | "acknowledgedAt">;
  /** Their last try to say that they have read it was refused. */
  failed?: boolean;
};

/**
 * What to do after a sign was named, and nothing else: no tabs and no way on until the person says that they have read
 * it. It promises nothing about who will see it when.
 */
export function GetHelpNowScreen({ words, contact, answer, failed = false }: GetHelpNowScreenProps) {
  const { t } = words;
  const sentences = nowSentences(words, contact);
  return (
    <>
      <SkipLink label={t("common.skip")} />
      <main id="main" tabIndex={-1} className="outline-none">
        <NowInstruction sentences={sentences} signs={answer.signs} titleId="now-title">
          {failed && (
            <Notice tone="danger" live="alert">
              {sentences.failed}
            </Notice>
          )}
          {answer.acknowledgedAt === null ? (
            <AcknowledgeForm sentences={sentences} answer={answer} next={`/get-help/now?answer=${answer.id}`} />
          ) : (
            <div className="grid gap-3">
              <p role="status" className="font-semibold">
                {sentences.acknowledged}
              </p>
              <ButtonLink href="/today" variant="secondary" width="full">
                {sentences.today}
              </ButtonLink>
            </div>
          )}
          <p>
            <PortalLink href="/get-help" className="inline-flex min-h-11 items-center underline underline-offset-2">
              {t("safety.now.more")}
            </PortalLink>
          </p>
        </NowInstruction>
      </main>
    </>
  );
}
