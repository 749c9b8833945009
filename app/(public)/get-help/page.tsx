import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PatientPage } from "@/app/(patient)/_parts/patient-page";
import { Icon } from "@/components/icon";
import { type ClinicContact, findClinicContact } from "@/db/queries/clinic";
import { currentViewer, looking } from "@/lib/access/viewer";
import type { Viewer } from "@/lib/domain/viewer";
import { type Words, wordsFor } from "@/lib/words/words";
import { PublicPage } from "../_parts/public-page";

const words = wordsFor("en");

export const metadata: Metadata = { title: words.t("patient.help.title") };

const EMERGENCY_SIGNS = ["numb", "bladder", "sex", "legs", "fall"] as const;
const URGENT_SIGNS = ["fever", "weight", "night", "leg", "cancer", "bones"] as const;

/** When to call somebody, and whom. It names signs to act on and never says that their absence is safe. */
export default async function GetHelpPage() {
  const viewer = await viewerOrNobody();
  const contact = viewer && (await contactOrNone(viewer));
  const help = <Help words={words} contact={contact} />;
  return viewer?.role === "patient" ? (
    <PatientPage words={words}>{help}</PatientPage>
  ) : (
    <PublicPage words={words}>{help}</PublicPage>
  );
}

function Help({ words: { t }, contact }: { words: Words; contact: ClinicContact | null }) {
  const emergency = contact?.emergencyNumber;
  const urgent = contact?.urgentNumber;
  return (
    <div className="grid max-w-2xl gap-5">
      <h1 className="mt-1 text-3xl font-semibold">{t("patient.help.title")}</h1>
      <CareCard
        id="emergency"
        look="emergency"
        urgency={t("common.urgency.emergency")}
        title={
          emergency ? t("patient.help.emergencyTitle", { number: emergency }) : t("patient.help.emergencyTitleAny")
        }
        lead={t("patient.help.emergencyLead")}
        signs={EMERGENCY_SIGNS.map((sign) => t(`patient.help.emergencySigns.${sign}`))}
      >
        {emergency ? <CallLink number={emergency} words={{ t }} /> : <p>{t("patient.help.numbersAny")}</p>}
      </CareCard>
      <CareCard
        id="urgent"
        look="urgent"
        urgency={t("common.urgency.urgent")}
        title={urgent ? t("patient.help.urgentTitleNumber", { number: urgent }) : t("patient.help.urgentTitle")}
        lead={t("patient.help.urgentLead")}
        signs={URGENT_SIGNS.map((sign) => t(`patient.help.urgentSigns.${sign}`))}
      >
        {urgent && <CallLink number={urgent} words={{ t }} />}
      </CareCard>
      <p>{t("patient.help.other")}</p>
      <p>{t("patient.help.lead")}</p>
      {contact && (
        <section aria-labelledby="clinic" className="rounded-xl border border-line bg-surface p-4">
          <h2 id="clinic" className="text-xl font-semibold">
            {t("patient.help.clinicTitle")}
          </h2>
          <p className="mt-2">{t("patient.help.clinicLine", { clinic: contact.name })}</p>
          {contact.phone && <CallLink number={contact.phone} words={{ t }} />}
        </section>
      )}
    </div>
  );
}

/** Dark text on a pale ground: white on a dark card was hard to read in testing. The urgency is a word for screen readers too. */
function CareCard({
  id,
  look,
  urgency,
  title,
  lead,
  signs,
  children,
}: {
  id: string;
  look: "emergency" | "urgent";
  urgency: string;
  title: string;
  lead: string;
  signs: readonly string[];
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={id}
      className={`rounded-xl border-2 p-4 ${look === "emergency" ? "border-danger bg-danger-soft text-danger-ink" : "border-warn bg-warn-soft text-warn-ink"}`}
    >
      <h2 id={id} className="text-2xl font-semibold">
        <span className="sr-only">{urgency}</span>
        {title}
      </h2>
      <p className="mt-3 font-semibold">{lead}</p>
      <ul className="mt-1 list-disc ps-6">
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      {children && <div className="mt-3">{children}</div>}
    </section>
  );
}

function CallLink({ number, words: { t } }: { number: string; words: Pick<Words, "t"> }) {
  return (
    <p>
      <a
        href={`tel:${number.replace(/[^\d+]/g, "")}`}
        className="inline-flex min-h-(--target-patient) flex-wrap items-center gap-2 rounded-lg border-2 border-current bg-surface px-[min(1.25rem,4vw)] text-lg font-semibold"
      >
        <Icon name="phone" />
        {t("patient.help.call", { number })}
      </a>
    </p>
  );
}

/** This page must open when nothing else does: without the database it still says what to do. */
async function viewerOrNobody(): Promise<Viewer | null> {
  try {
    return await currentViewer();
  } catch {
    return null;
  }
}

async function contactOrNone(viewer: Viewer): Promise<ClinicContact | null> {
  try {
    return await looking(viewer, findClinicContact);
  } catch {
    return null;
  }
}
