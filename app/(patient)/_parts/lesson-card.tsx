import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import type { Words } from "@/lib/words/words";
import type { LessonToRead } from "./lesson-shelf";

/** On today: what the physio gave to read, until it is read. Nothing counts days, and nothing urges. */
export function LessonCard({ words: { t }, lesson }: { words: Words; lesson: LessonToRead }) {
  const { slug, title, summary, minutes, more } = lesson;
  return (
    <Card look="patient" title={t("learn.card.title")} titleId="lesson-card">
      <p className="text-lg font-semibold">{title}</p>
      <p className="text-base">{summary}</p>
      <p className="mt-1 text-base text-ink-2">
        {t("learn.minutes", { minutes })}
        {more > 0 && ` · ${t("learn.card.more", { count: more })}`}
      </p>
      <ButtonLink href={`/learn/${slug}`} size="patient-small" variant="secondary" icon="book-open" className="mt-3">
        {t("learn.card.open")}
      </ButtonLink>
    </Card>
  );
}
