import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { PortalLink } from "@/components/portal-link";
import type { Progress } from "@/db/queries/progress";
import { type LessonState, type LessonSuggestion, suggestLessons } from "@/lib/domain/lessons";
import { lessonsIn } from "@/lib/words/lessons";
import type { Words } from "@/lib/words/words";
import { GiveForm } from "./lessons/give-form";
import { lessonFacts } from "./lessons/lesson-facts";

/** What the patient was given to read and what they have read, and what their own reasons suggest. */
export function LearningCard({
  words,
  lessons,
  progress,
  patientId,
}: {
  words: Words;
  lessons: readonly LessonState[];
  progress: Progress;
  patientId: string;
}) {
  const { t } = words;
  const texts = lessonsIn(words.language);
  const suggestions = suggestLessons(progress.barriers, lessons);
  return (
    <Card title={t("learn.clinic.title")} titleId="learning">
      {lessons.length === 0 ? (
        <p className="text-ink-2">{t("learn.clinic.none")}</p>
      ) : (
        <ul className="grid gap-2">
          {lessons.map((state) => (
            <li key={state.page}>
              <PortalLink
                href={`/patients/${patientId}/lessons/${state.page}`}
                className="font-medium text-primary underline underline-offset-2"
              >
                {texts[state.page].title}
              </PortalLink>
              <span className="block text-ink-2">{lessonFacts(words, state).join(" · ")}</span>
            </li>
          ))}
        </ul>
      )}
      {suggestions.length > 0 && (
        <section aria-labelledby="lesson-suggestions" className="mt-3 border-t border-line pt-3">
          <h3 id="lesson-suggestions" className="font-semibold">
            {t("learn.clinic.suggestions")}
          </h3>
          <p className="text-xs text-ink-2">
            {t("learn.clinic.window", {
              from: words.day(progress.span.from, "short"),
              to: words.day(progress.span.to, "short"),
            })}
          </p>
          <ul className="mt-2 grid gap-2">
            {suggestions.map((suggestion) => (
              <Suggestion key={suggestion.page} words={words} suggestion={suggestion} patientId={patientId} />
            ))}
          </ul>
        </section>
      )}
      <ButtonLink
        href={`/patients/${patientId}/lessons`}
        size="clinic"
        variant="secondary"
        width="full"
        className="mt-3"
      >
        {t("learn.clinic.choose")}
      </ButtonLink>
    </Card>
  );
}

function Suggestion({
  words,
  suggestion: { page, because, days },
  patientId,
}: {
  words: Words;
  suggestion: LessonSuggestion;
  patientId: string;
}) {
  const { t } = words;
  const { title } = lessonsIn(words.language)[page];
  return (
    <li className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <PortalLink
          href={`/patients/${patientId}/lessons/${page}`}
          className="font-medium text-primary underline underline-offset-2"
        >
          {title}
        </PortalLink>
        <span className="block text-ink-2">
          {t("learn.clinic.because", { barrier: t(`common.barriers.${because}`), days })}
        </span>
      </div>
      <GiveForm
        words={words}
        patientId={patientId}
        page={page}
        title={title}
        deed="give"
        from={`/patients/${patientId}`}
      />
    </li>
  );
}
