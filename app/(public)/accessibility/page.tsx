import type { Metadata } from "next";
import { wordsFor } from "@/lib/words/words";
import { PlainSections } from "../_parts/plain-sections";
import { PublicPage } from "../_parts/public-page";

const words = wordsFor("en");

export const metadata: Metadata = { title: words.t("patient.accessibility.title") };

const CAN = ["keyboard", "zoom", "reader", "script", "dark", "motion", "table"] as const;
const KNOWN = ["language", "testing"] as const;

/** What works for whom, what is not good yet, and whom to tell. */
export default function AccessibilityPage() {
  const { t } = words;
  return (
    <PublicPage words={words}>
      <PlainSections
        title={t("patient.accessibility.title")}
        lead={t("patient.accessibility.lead")}
        sections={[
          {
            title: t("patient.accessibility.canTitle"),
            body: CAN.map((line) => t(`patient.accessibility.can.${line}`)),
          },
          {
            title: t("patient.accessibility.knownTitle"),
            body: KNOWN.map((line) => t(`patient.accessibility.known.${line}`)),
          },
          { title: t("patient.accessibility.aimTitle"), body: t("patient.accessibility.aim") },
          { title: t("patient.accessibility.tellTitle"), body: t("patient.accessibility.tell") },
        ]}
      />
    </PublicPage>
  );
}
