import type { ReactNode } from "react";
import type { ClinicContact } from "@/db/queries/clinic";
import { EMERGENCY_SIGNS, type Sign, URGENT_SIGNS, type Urgency } from "@/lib/domain/red-flags";
import type { Words } from "@/lib/words/words";
import { CARE_LOOKS } from "./care-look";
import { BigCall } from "./now-instruction";

/** How the signs of a card are drawn: to read, or to tick. */
export type DrawSigns = (signs: readonly Sign[], lead: string, id: string) => ReactNode;

type CardProps = {
  words: Words;
  urgency: Urgency;
  /** Null where the clinic is not known: to the signed-out. */
  contact: Pick<ClinicContact, "emergencyNumber" | "urgentNumber"> | null;
  drawSigns?: DrawSigns;
};

/** When to call whom, with the signs. The urgency is a word for screen readers too. */
export function CareCard({ words, urgency, contact, drawSigns = listed(words) }: CardProps) {
  const { t } = words;
  const number = contact && (urgency === "emergency" ? contact.emergencyNumber : contact.urgentNumber);
  const signs = urgency === "emergency" ? EMERGENCY_SIGNS : URGENT_SIGNS;
  return (
    <section aria-labelledby={urgency} className={`rounded-xl border-2 p-4 ${CARE_LOOKS[urgency]}`}>
      <h2 id={urgency} className="text-2xl font-semibold">
        <span className="sr-only">{t(`common.urgency.${urgency}`)}</span>
        {urgency === "emergency" ? emergencyTitle(words, number) : urgentTitle(words, number)}
      </h2>
      {/* The number stands before the list: whoever knows already does not read on. */}
      <div className="mt-3">
        {number ? (
          <BigCall number={number} call={t("patient.help.call", { number })} />
        ) : (
          urgency === "emergency" && <p>{t("patient.help.numbersAny")}</p>
        )}
      </div>
      <div className="mt-3">{drawSigns(signs, t(`patient.help.${urgency}Lead`), urgency)}</div>
    </section>
  );
}

export const emergencyTitle = ({ t }: Words, number: string | null): string =>
  number ? t("patient.help.emergencyTitle", { number }) : t("patient.help.emergencyTitleAny");

export const urgentTitle = ({ t }: Words, number: string | null): string =>
  number ? t("patient.help.urgentTitleNumber", { number }) : t("patient.help.urgentTitle");

const listed =
  ({ t }: Words): DrawSigns =>
  (signs, lead) => (
    <>
      <p className="font-semibold">{lead}</p>
      <ul className="mt-1 list-disc ps-6">
        {signs.map((sign) => (
          <li key={sign}>{t(`safety.signs.${sign}`)}</li>
        ))}
      </ul>
    </>
  );
