import type { ReactNode } from "react";
import { Notice } from "@/components/notice";
import type { ClinicContact } from "@/db/queries/clinic";
import type { Flash } from "@/lib/access/flash";
import type { Words } from "@/lib/words/words";
import { CareCard } from "../_parts/care-card";
import { BigCall } from "../_parts/now-instruction";
import { PatientPage } from "../_parts/patient-page";
import { SafetyQuestions } from "../_parts/safety-questions";

export type GetHelpScreenProps = {
  words: Words;
  contact: ClinicContact;
  /** Before the first exercise the same questions are asked at another occasion. */
  occasion: "start" | "on_demand";
  answerId: string;
  /** "none" right after somebody has answered that they have none of the signs. */
  said: "none" | null;
  flash: Flash | null;
};

/** When to call somebody, and whom; and the questions about the same signs. */
export function GetHelpScreen({ words, contact, occasion, answerId, said, flash }: GetHelpScreenProps) {
  const { t } = words;
  return (
    <PatientPage words={words}>
      <Help words={words} contact={contact}>
        {said === "none" && (
          <Notice tone="plain" icon="check" live="status">
            {t("safety.ask.thanks")}
          </Notice>
        )}
        <h2 className="text-xl font-semibold">{t(occasion === "start" ? "safety.start.title" : "safety.ask.title")}</h2>
        <p className="-mt-3">{t("safety.ask.hint")}</p>
        <SafetyQuestions
          words={words}
          contact={contact}
          occasion={occasion}
          answerId={answerId}
          next={occasion === "start" ? "/today" : "/get-help?said=none"}
          back={occasion === "start" ? "/get-help?occasion=start" : "/get-help"}
          flash={flash}
        />
      </Help>
    </PatientPage>
  );
}

/** The same to read, for those who are not signed in as a patient. It never says that the absence of a sign is safe. */
export function HelpToRead({ words, contact }: { words: Words; contact: ClinicContact | null }) {
  return (
    <Help words={words} contact={contact}>
      <CareCard words={words} urgency="emergency" contact={contact} />
      <CareCard words={words} urgency="urgent" contact={contact} />
    </Help>
  );
}

function Help({ words, contact, children }: { words: Words; contact: ClinicContact | null; children: ReactNode }) {
  const { t } = words;
  return (
    <div className="grid max-w-2xl gap-5">
      <h1 className="mt-1 text-3xl font-semibold">{t("patient.help.title")}</h1>
      {children}
      <p>{t("patient.help.other")}</p>
      <p>{t("patient.help.lead")}</p>
      {contact && (
        <section aria-labelledby="clinic" className="rounded-xl border border-line bg-surface p-4">
          <h2 id="clinic" className="text-xl font-semibold">
            {t("patient.help.clinicTitle")}
          </h2>
          <p className="mt-2">{t("patient.help.clinicLine", { clinic: contact.name })}</p>
          {contact.phone && <BigCall number={contact.phone} call={t("patient.help.call", { number: contact.phone })} />}
        </section>
      )}
    </div>
  );
}
