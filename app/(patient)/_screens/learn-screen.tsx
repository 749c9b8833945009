import { LessonPicture } from "@/app/_parts/lesson-picture";
import { Icon } from "@/components/icon";
import { PortalLink } from "@/components/portal-link";
import type { Words } from "@/lib/words/words";
import type { ShelvedLesson, Shelves } from "../_parts/lesson-shelf";
import { PatientPage } from "../_parts/patient-page";

export type LearnScreenProps = { words: Words; shelves: Shelves };

/** Short pages about backs: those that the physio gave first, then all others. */
export function LearnScreen({ words, shelves: { given, others } }: LearnScreenProps) {
  const { t } = words;
  return (
    <PatientPage words={words} current="learn">
      <h1 className="mt-1 text-3xl font-semibold">{t("learn.title")}</h1>
      <p className="mt-2 text-lg">{t("learn.lead")}</p>
      {given.length > 0 && <Shelf words={words} id="given" title={t("learn.given")} lessons={given} />}
      {others.length > 0 && (
        <Shelf
          words={words}
          id="others"
          title={given.length > 0 ? t("learn.others") : t("learn.all")}
          lessons={others}
        />
      )}
    </PatientPage>
  );
}

function Shelf({
  words,
  id,
  title,
  lessons,
}: {
  words: Words;
  id: string;
  title: string;
  lessons: readonly ShelvedLesson[];
}) {
  return (
    <section aria-labelledby={id} className="mt-6">
      <h2 id={id} className="text-xl font-semibold">
        {title}
      </h2>
      <ul className="mt-2 grid grid-cols-1 gap-3 lg:grid-cols-2">
        {lessons.map((lesson) => (
          <LessonRow key={lesson.slug} words={words} lesson={lesson} />
        ))}
      </ul>
    </section>
  );
}

/** The whole row is the link, so that any finger finds it. */
function LessonRow({ words: { t, day }, lesson }: { words: Words; lesson: ShelvedLesson }) {
  const { slug, title, summary, minutes, givenOn, givenByName, readOn } = lesson;
  return (
    <li className="@container relative rounded-xl border border-line bg-surface p-3 shadow-1 hover:border-primary">
      <div className="flex gap-3">
        {/* Where text is very large, it needs the place of the picture. */}
        <LessonPicture slug={slug} size="thumb" className="@max-[14rem]:hidden" />
        <div className="min-w-0 wrap-break-word">
          <h3 className="text-lg font-semibold wrap-break-word">
            <PortalLink href={`/learn/${slug}`} className="text-ink after:absolute after:inset-0 after:rounded-xl">
              {title}
            </PortalLink>
          </h3>
          <p className="text-base">{summary}</p>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 text-base text-ink-2">
            {readOn !== null && (
              <span className="inline-flex items-center gap-1 font-semibold text-ok-ink">
                <Icon name="circle-check" className="size-5" />
                {t("learn.read")}
              </span>
            )}
            <span>{t("learn.minutes", { minutes })}</span>
          </p>
          {givenOn !== null && givenByName !== null && (
            <p className="text-base text-ink-2">{t("learn.givenBy", { name: givenByName, day: day(givenOn) })}</p>
          )}
        </div>
      </div>
    </li>
  );
}
