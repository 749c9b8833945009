import type { ClinicContact } from "@/db/queries/clinic";
import { SIGNS, type Sign, type Urgency, urgencyOf } from "@/lib/domain/red-flags";
import type { Words } from "@/lib/words/words";

export type NowContact = Pick<ClinicContact, "emergencyNumber" | "urgentNumber" | "phone">;

type Pressing = { hidden: string; title: string; lead: string; number: string | null; call: string | null };

/** Everything that is said to somebody who named a sign, as plain text, so that a phone can say it before anything is sent. */
export type NowSentences = Record<Urgency, Pressing> & {
  signs: Record<Sign, string>;
  say: string;
  sayLead: string;
  stopped: string;
  told: string;
  acknowledge: string;
  acknowledged: string;
  phone: { title: string; number: string; call: string } | null;
  today: string;
  missing: string;
  failed: string;
  sending: string;
};

export function nowSentences({ t }: Words, { emergencyNumber, urgentNumber, phone }: NowContact): NowSentences {
  const call = (number: string) => t("patient.help.call", { number });
  const signs = Object.fromEntries(SIGNS.map((sign) => [sign, t(`safety.signs.${sign}`)]));
  return {
    emergency: {
      hidden: t("common.urgency.emergency"),
      title: t("safety.now.emergencyTitle", { number: emergencyNumber }),
      lead: t("safety.now.emergencyLead"),
      number: emergencyNumber,
      call: call(emergencyNumber),
    },
    urgent: {
      hidden: t("common.urgency.urgent"),
      title: urgentNumber ? t("safety.now.urgentTitleNumber", { number: urgentNumber }) : t("safety.now.urgentTitle"),
      lead: t("safety.now.urgentLead"),
      number: urgentNumber,
      call: urgentNumber && call(urgentNumber),
    },
    signs: signs as Record<Sign, string>, // made from every sign
    say: t("safety.now.say"),
    sayLead: t("safety.now.sayLead"),
    stopped: t("safety.now.stopped"),
    told: `${t("safety.now.told")} ${t("safety.notWatched")}`,
    acknowledge: t("safety.now.acknowledge"),
    acknowledged: `${t("safety.now.acknowledged")} ${t("safety.now.worse")}`,
    phone: phone === null ? null : { title: t("safety.now.phone"), number: phone, call: call(phone) },
    today: t("safety.now.today"),
    missing: t("safety.ask.errors.signs"),
    failed: t("safety.now.errors.other"),
    sending: t("safety.ask.sending"),
  };
}

/** How pressing the named signs are, in words. */
export const pressingOf = (sentences: NowSentences, signs: readonly Sign[]): Pressing & { urgency: Urgency } => {
  const urgency = urgencyOf(signs) ?? "urgent";
  return { ...sentences[urgency], urgency };
};
