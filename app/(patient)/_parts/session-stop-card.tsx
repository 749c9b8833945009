import { ButtonLink } from "@/components/button";
import type { SessionStop } from "@/lib/domain/red-flags";
import type { Words } from "@/lib/words/words";
import { CARE_LOOKS } from "./care-look";
import { BigCall } from "./now-instruction";

/** Stands where the exercises would: a sign was named, and help comes first. */
export function SessionStopCard({
  words: { t },
  stop,
  contact,
}: {
  words: Words;
  stop: SessionStop;
  contact: { emergencyNumber: string; urgentNumber: string | null };
}) {
  const { urgency, because, answer } = stop;
  const number = urgency === "emergency" ? contact.emergencyNumber : contact.urgentNumber;
  return (
    <section aria-labelledby="stopped" className={`rounded-xl border-2 p-4 ${CARE_LOOKS[urgency]}`}>
      <h2 id="stopped" className="text-2xl font-semibold">
        <span className="sr-only">{t(`common.urgency.${urgency}`)}</span>
        {t(urgency === "emergency" ? "safety.stop.emergencyTitle" : "safety.stop.urgentTitle")}
      </h2>
      <p className="mt-2">{t(because === "not-acknowledged" ? "safety.stop.unread" : "safety.stop.today")}</p>
      <div className="mt-3 grid justify-items-start gap-3">
        {number && <BigCall number={number} call={t("patient.help.call", { number })} />}
        <ButtonLink
          href={`/get-help/now?answer=${answer.id}`}
          variant={because === "not-acknowledged" ? "primary" : "secondary"}
        >
          {t("safety.stop.read")}
        </ButtonLink>
      </div>
      <p className="mt-3 text-base">{t("safety.notWatched")}</p>
    </section>
  );
}
