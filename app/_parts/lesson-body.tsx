import { PortalLink } from "@/components/portal-link";
import type { LessonSlug } from "@/lib/domain/lessons";
import type { LessonSection, LessonText } from "@/lib/words/lesson-text";
import type { Words } from "@/lib/words/words";
import { LessonPicture } from "./lesson-picture";
import { LESSON_TEXT_ID } from "./lesson-text-id";

/** A page from its title to the thing to try, as patients read it and as clinicians look at it first. */
export function LessonBody({ words: { t }, slug, lesson }: { words: Words; slug: LessonSlug; lesson: LessonText }) {
  return (
    <div id={LESSON_TEXT_ID} className="text-lg wrap-break-word">
      <h1 className="text-3xl font-semibold">{lesson.title}</h1>
      <p className="mt-2 text-xl text-ink-2">{lesson.summary}</p>
      <LessonPicture slug={slug} size="full" className="mt-4 max-h-56 max-w-md print:hidden" />
      {lesson.sections.map((section) => (
        <Section key={section.heading} section={section} />
      ))}
      <section aria-labelledby="try-this" className="mt-6 rounded-xl border-2 border-ok bg-ok-soft p-4 text-ok-ink">
        <h2 id="try-this" className="text-xl font-semibold">
          {t("learn.page.tryThis")}
        </h2>
        <p className="mt-1">{lesson.tryThis}</p>
      </section>
    </div>
  );
}

function Section({ section: { heading, text, list, link } }: { section: LessonSection }) {
  return (
    <section className="mt-6 break-inside-avoid">
      <h2 className="text-xl font-semibold">{heading}</h2>
      {text !== undefined && <p className="mt-2">{text}</p>}
      {list !== undefined && (
        <ul className="mt-2 grid list-disc gap-1 ps-6">
          {list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {link !== undefined && (
        <PortalLink
          href={link.href}
          className="mt-1 inline-flex min-h-11 items-center text-primary underline underline-offset-2 print:hidden"
        >
          {link.label}
        </PortalLink>
      )}
    </section>
  );
}

/** What a page rests on, and who has checked it. */
export function LessonSources({ words: { t, day }, lesson }: { words: Words; lesson: LessonText }) {
  const { sources, reviewed } = lesson;
  return (
    <section aria-labelledby="sources" className="mt-8 border-t border-line pt-4 text-base text-ink-2">
      <h2 id="sources" className="font-semibold">
        {t("learn.page.sources")}
      </h2>
      <ul className="mt-1 grid list-disc gap-1 ps-6">
        {sources.map(({ who, year, title, where }) => (
          <li key={title} className="wrap-anywhere">
            {t("learn.page.source", { who, year: String(year), title: title.replace(/[.?]$/, ""), where })}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        {reviewed === null
          ? t("learn.page.notReviewed")
          : t("learn.page.reviewed", { name: reviewed.by, day: day(reviewed.on, "full") })}
      </p>
    </section>
  );
}
