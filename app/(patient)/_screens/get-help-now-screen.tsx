import { Button, ButtonLink } from "@/components/button";
import { Notice } from "@/components/notice";
import { PortalLink } from "@/components/portal-link";
import { SkipLink } from "@/components/skip-link";
import type { ClinicContact } from "@/db/queries/clinic";
import { type SafetyAnswer, urgencyOf } from "@/lib/domain/red-flags";
import type { Words } from "@/lib/words/words";
import { CallLink } from "../_parts/call-link";
import { CARE_LOOKS } from "../_parts/care-card";
import { ReportForm } from "../_parts/report-form";

export type GetHelpNowScreenProps = {
  words: Words;
  contact: Pick<ClinicContact, "emergencyNumber" | "urgentNumber" | "phone">;
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
  const urgency = urgencyOf(answer.signs) ?? "urgent";
  const isEmergency = urgency === "emergency";
  const number = isEmergency ? contact.emergencyNumber : contact.urgentNumber;
  return (
    <div className={`min-h-dvh border-t-8 font-sans text-lg ${CARE_LOOKS[urgency]}`}>
      <SkipLink label={t("common.skip")} />
      <main id="main" tabIndex={-1} className="mx-auto grid max-w-2xl gap-5 px-4 py-6 outline-none">
        <h1 className="text-3xl font-semibold">
          <span className="sr-only">{t(`common.urgency.${urgency}`)}</span>
          {isEmergency
            ? t("safety.now.emergencyTitle", { number: contact.emergencyNumber })
            : contact.urgentNumber
              ? t("safety.now.urgentTitleNumber", { number: contact.urgentNumber })
              : t("safety.now.urgentTitle")}
        </h1>
        {number && <CallLink words={words} number={number} />}
        <p className="text-xl">{t(isEmergency ? "safety.now.emergencyLead" : "safety.now.urgentLead")}</p>
        <section aria-labelledby="say" className="rounded-xl border border-current/40 bg-surface p-4 text-ink">
          <h2 id="say" className="text-xl font-semibold">
            {t("safety.now.say")}
          </h2>
          <p className="mt-2">{t("safety.now.sayLead")}</p>
          <ul className="mt-1 list-disc ps-6">
            {answer.signs.map((sign) => (
              <li key={sign}>{t(`safety.signs.${sign}`)}</li>
            ))}
          </ul>
        </section>
        <p>
          <strong>{t("safety.now.stopped")}</strong> {t("safety.now.told")} {t("safety.notWatched")}
        </p>
        {failed && (
          <Notice tone="danger" live="alert">
            {t("safety.now.errors.other")}
          </Notice>
        )}
        {answer.acknowledgedAt === null ? (
          <Acknowledge words={words} answer={answer} />
        ) : (
          <Acknowledged words={words} />
        )}
        {contact.phone && (
          <div>
            <p className="font-semibold">{t("safety.now.phone")}</p>
            <CallLink words={words} number={contact.phone} />
          </div>
        )}
        <p>
          <PortalLink href="/get-help" className="inline-flex min-h-11 items-center underline underline-offset-2">
            {t("safety.now.more")}
          </PortalLink>
        </p>
      </main>
    </div>
  );
}

function Acknowledge({ words: { t }, answer }: Pick<GetHelpNowScreenProps, "words" | "answer">) {
  const here = `/get-help/now?answer=${answer.id}`;
  return (
    <ReportForm
      report={{ kind: "safety-answer", id: answer.id }}
      action={`/api/safety-answers/${answer.id}`}
      next={here}
      words={{ failed: t("safety.now.errors.other"), sending: t("safety.ask.sending") }}
    >
      <input type="hidden" name="occasion" value={answer.occasion} />
      {answer.signs.map((sign) => (
        <input key={sign} type="hidden" name="signs" value={sign} />
      ))}
      <input type="hidden" name="acknowledged" value="yes" />
      <input type="hidden" name="back" value={here} />
      <Button width="full">{t("safety.now.acknowledge")}</Button>
    </ReportForm>
  );
}

function Acknowledged({ words: { t } }: Pick<GetHelpNowScreenProps, "words">) {
  return (
    <div className="grid gap-3">
      <p role="status" className="font-semibold">
        {t("safety.now.acknowledged")} {t("safety.now.worse")}
      </p>
      <ButtonLink href="/today" variant="secondary" width="full">
        {t("safety.now.today")}
      </ButtonLink>
    </div>
  );
}
