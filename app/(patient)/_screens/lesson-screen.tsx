import { LessonBody, LessonSources } from "@/app/_parts/lesson-body";
import { PrintButton } from "@/app/_parts/print-button";
import { Icon } from "@/components/icon";
import { BackLine } from "@/components/page-header";
import { PortalLink } from "@/components/portal-link";
import type { LessonSlug } from "@/lib/domain/lessons";
import type { LessonText } from "@/lib/words/lesson-text";
import type { Words } from "@/lib/words/words";
import type { ShelvedLesson } from "../_parts/lesson-shelf";
import { PatientPage } from "../_parts/patient-page";
import { ReadAloudButton } from "../_parts/read-aloud-button";
import { ReadLessonForm } from "../_parts/read-lesson-form";
import { receiptWords } from "../_parts/receipts";

type Neighbour = { slug: LessonSlug; title: string } | null;

export type LessonScreenProps = {
  words: Words;
  lesson: LessonText;
  /** The same page as it stands in the list: given, read. */
  shelved: ShelvedLesson;
  previous: Neighbour;
  next: Neighbour;
};

/** One page to read, to hear or to print, and to say that it is read. */
export function LessonScreen({ words, lesson, shelved, previous, next }: LessonScreenProps) {
  const { t, day } = words;
  const { slug, minutes, givenOn, givenByName, readOn } = shelved;
  return (
    <PatientPage words={words} current="learn">
      <div className="max-w-2xl print:max-w-none">
        <div className="print:hidden">
          <BackLine href="/learn" label={t("learn.page.back")} aside={t("learn.minutes", { minutes })} />
        </div>
        {givenOn !== null && givenByName !== null && (
          <p className="mb-1 text-base text-ink-2 print:hidden">
            {t("learn.givenBy", { name: givenByName, day: day(givenOn) })}
          </p>
        )}
        <LessonBody words={words} slug={slug} lesson={lesson} />
        <div className="mt-6 flex flex-wrap items-center gap-3 print:hidden">
          {readOn === null ? (
            <ReadLessonForm
              page={slug}
              words={{
                submit: t("learn.page.markRead"),
                done: t("learn.page.done"),
                receipts: receiptWords(words),
              }}
            />
          ) : (
            <p className="flex items-center gap-2 text-lg font-semibold text-ok-ink">
              <Icon name="circle-check" className="size-6" />
              {t("learn.page.readOn", { day: day(readOn) })}
            </p>
          )}
          <ReadAloudButton
            locale={words.locale}
            words={{ start: t("learn.page.aloud"), stop: t("learn.page.stopAloud") }}
          />
          <PrintButton label={t("learn.page.print")} size="patient-small" variant="secondary" />
        </div>
        <LessonSources words={words} lesson={lesson} />
        <Neighbours words={words} previous={previous} next={next} />
      </div>
    </PatientPage>
  );
}

function Neighbours({ words: { t }, previous, next }: { words: Words; previous: Neighbour; next: Neighbour }) {
  return (
    <nav
      aria-label={t("learn.page.other")}
      className="mt-6 flex flex-wrap justify-between gap-x-6 gap-y-2 border-t border-line pt-4 print:hidden"
    >
      {previous && (
        <PortalLink
          href={`/learn/${previous.slug}`}
          className="inline-flex min-h-11 items-center gap-1 text-primary hover:underline"
        >
          <Icon name="chevron-left" className="size-5 shrink-0 rtl:rotate-180" />
          {t("learn.page.previous", { title: previous.title })}
        </PortalLink>
      )}
      {next && (
        <PortalLink
          href={`/learn/${next.slug}`}
          className="ms-auto inline-flex min-h-11 items-center gap-1 text-end text-primary hover:underline"
        >
          {t("learn.page.next", { title: next.title })}
          <Icon name="chevron-right" className="size-5 shrink-0 rtl:rotate-180" />
        </PortalLink>
      )}
    </nav>
  );
}
