import type { Metadata } from "next";
import { ButtonLink } from "@/components/button";
import { wordsFor } from "@/lib/words/words";
import { PublicPage } from "./(public)/_parts/public-page";

const words = wordsFor("en");

export const metadata: Metadata = { title: words.t("common.notFound.title") };

/** The same page for what is not there and for what is not yours to see. */
export default function NotFound() {
  const { t } = words;
  return (
    <PublicPage words={words}>
      <h1 className="text-3xl font-semibold">{t("common.notFound.title")}</h1>
      <p className="mt-3">{t("common.notFound.body")}</p>
      <ButtonLink href="/" className="mt-6">
        {t("common.notFound.action")}
      </ButtonLink>
    </PublicPage>
  );
}
