import type { Metadata } from "next";
import { wordsFor } from "@/lib/words/words";
import { PlainSections } from "../_parts/plain-sections";
import { PublicPage } from "../_parts/public-page";

const words = wordsFor("en");

export const metadata: Metadata = { title: words.t("patient.privacy.title") };

const WHAT = ["you", "program", "answers", "trail"] as const;
const WHO = ["team", "trail", "nobody"] as const;

/** What is kept, who sees it, where it is, and what to ask for. */
export default function PrivacyPage() {
  const { t } = words;
  return (
    <PublicPage words={words}>
      <PlainSections
        title={t("patient.privacy.title")}
        lead={t("patient.privacy.lead")}
        sections={[
          { title: t("patient.privacy.whatTitle"), body: WHAT.map((line) => t(`patient.privacy.what.${line}`)) },
          { title: t("patient.privacy.whoTitle"), body: WHO.map((line) => t(`patient.privacy.who.${line}`)) },
          { title: t("patient.privacy.whereTitle"), body: t("patient.privacy.where") },
          { title: t("patient.privacy.cookiesTitle"), body: t("patient.privacy.cookies") },
          { title: t("patient.privacy.rightsTitle"), body: t("patient.privacy.rights") },
        ]}
      />
    </PublicPage>
  );
}
