import type { Metadata } from "next";
import { ButtonLink } from "@/components/button";
import { PageHeader } from "@/components/page-header";
import { listLibrary } from "@/db/queries/exercises";
import { looking, requireViewer } from "@/lib/access/viewer";
import { wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../_parts/clinic-page";
import { LibraryBrowser } from "./library-browser";
import { libraryCard } from "./library-card";
import { libraryWords } from "./library-words";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("library.title") };
}

/** The library: found while typing, sorted by ticks. What was asked stands in the address, with and without script. */
export default async function ExercisesPage() {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const exercises = await looking(viewer, listLibrary);
  return (
    <ClinicPage words={words} viewer={viewer} current="exercises">
      <PageHeader title={t("library.title")} detail={t("library.lead")}>
        <ButtonLink href="/exercises/new" size="clinic" icon="plus">
          {t("library.add")}
        </ButtonLink>
      </PageHeader>
      <LibraryBrowser
        cards={exercises.map((exercise) => libraryCard(words, exercise))}
        words={libraryWords(words, exercises.length)}
      />
    </ClinicPage>
  );
}
