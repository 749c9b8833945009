import { GoalScores, isOpen } from "@/app/_parts/goal-board";
import { PrintButton } from "@/app/_parts/print-button";
import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { EmptyState } from "@/components/empty-state";
import { PortalLink } from "@/components/portal-link";
import type { Goal } from "@/db/queries/goals";
import type { Enjoyed } from "@/db/queries/patient-progress";
import { type PatientProgress, PROGRESS_SPANS } from "@/lib/domain/patient-progress";
import { daysOfFlareUp } from "@/lib/domain/progress-story";
import type { Words } from "@/lib/words/words";
import { ownGoalSentences } from "../_parts/goal-sentences";
import { PatientPage } from "../_parts/patient-page";
import type { Mornings } from "../_parts/progress-data";
import { ProgressPain } from "../_parts/progress-pain";
import { progressPath } from "../_parts/progress-path";
import { FEWEST_CHECK_INS, progressSentences } from "../_parts/progress-sentences";
import { ProgressWeeks } from "../_parts/progress-weeks";

export type ProgressScreenData = {
  progress: PatientProgress;
  mornings: Mornings;
  goals: readonly Goal[];
  enjoyed: readonly Enjoyed[];
};
type Part = ProgressScreenData & { words: Words };

/** How it has been going: a sentence first, then the pictures, the goals, and what got in the way. */
export function ProgressScreen(part: Part) {
  const { words, progress } = part;
  const { t } = words;
  return (
    <PatientPage words={words} current="progress">
      <div className="max-w-3xl print:max-w-none">
        <h1 className="mt-1 text-3xl font-semibold">{t("patient.progress.title")}</h1>
        {progress.versions.length === 0 ? (
          <EmptyState icon="chart-line" title={t("patient.progress.none")} className="mt-4 rounded-xl" />
        ) : (
          <Going {...part} />
        )}
        <Goals {...part} />
        {progress.versions.length > 0 && (
          <div className="mt-4 flex flex-wrap gap-3 print:hidden">
            <ButtonLink
              href={progressPath(progress.asked, part.mornings, "/progress/share")}
              variant="secondary"
              size="patient-small"
              icon="send"
            >
              {t("patient.progress.shareWith")}
            </ButtonLink>
            <PrintButton label={t("patient.progress.print")} size="patient-small" />
          </div>
        )}
      </div>
    </PatientPage>
  );
}

function Going(part: Part) {
  const { words, progress } = part;
  const { t } = words;
  const { runningWeek } = progress;
  return (
    <>
      <div className="mt-3 text-xl">
        <p>{progressSentences(words, progress).join(" ")}</p>
        {runningWeek && <p className="mt-1 text-base text-ink-2">{t("patient.progress.runningWeek", runningWeek)}</p>}
      </div>
      <SpanLinks {...part} />
      <div className="mt-4 grid gap-4 [&_.explore-button>button]:min-h-(--target)">
        {progress.checkIns >= FEWEST_CHECK_INS && <ProgressPain {...part} />}
        <Card look="patient" title={t("patient.progress.weeksTitle")} titleId="weeks">
          <ProgressWeeks words={words} progress={progress} />
        </Card>
        <FlareUps {...part} />
        <Joys {...part} />
        <Barriers {...part} />
      </div>
    </>
  );
}

function SpanLinks({ words: { t }, progress: { asked }, mornings }: Part) {
  return (
    <nav aria-label={t("patient.progress.spansLabel")} className="mt-4 flex flex-wrap gap-2 print:hidden">
      {PROGRESS_SPANS.map((span) => (
        <PortalLink
          key={span}
          href={progressPath(span, mornings)}
          aria-current={span === asked ? "page" : undefined}
          className={`inline-flex min-h-11 items-center rounded-full border-2 px-4 text-base font-semibold ${span === asked ? "border-primary bg-primary-soft text-primary-ink" : "border-edge bg-surface text-ink hover:bg-sunken"}`}
        >
          {t(`patient.progress.spans.${span}`)}
        </PortalLink>
      ))}
    </nav>
  );
}

/** How many there were, and how long each was. */
function FlareUps({ words, progress: { flareUps, today } }: Part) {
  const { t } = words;
  return (
    <Card look="patient" title={t("patient.progress.flareUpsTitle")} titleId="flare-ups">
      <p>
        {flareUps.length === 0
          ? t("patient.progress.flareUpsNone")
          : t("patient.progress.flareUps", { count: flareUps.length })}
      </p>
      {flareUps.length > 0 && (
        <ul className="mt-2 divide-y divide-line">
          {flareUps.map(({ from, to }) => {
            const days = daysOfFlareUp({ from, to }, today);
            return (
              <li key={from} className="py-2">
                {to === null
                  ? t("patient.progress.flareUpNow", { from: words.day(from, "full"), days })
                  : t("patient.progress.flareUpOver", {
                      from: words.day(from, "full"),
                      to: words.day(to, "full"),
                      days,
                    })}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

/** Only what the patient said themselves; without any such word there is no card. */
function Joys({ words: { t }, enjoyed }: Part) {
  if (enjoyed.length === 0) return null;
  return (
    <Card look="patient" title={t("patient.progress.enjoyedTitle")} titleId="enjoyed">
      <ul className="flex flex-wrap gap-2">
        {enjoyed.map(({ name, enjoyment }) => (
          <li key={name} className="rounded-full bg-ok-soft px-3 py-1 text-ok-ink">
            {t(`patient.progress.enjoyed.${enjoyment}`, { exercise: name })}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Barriers({ words: { t }, progress: { barriers } }: Part) {
  return (
    <Card look="patient" title={t("patient.progress.barriersTitle")} titleId="barriers">
      {barriers.length === 0 ? (
        <p>{t("patient.progress.barriersNone")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {barriers.map(({ barrier, days }) => (
            <li key={barrier} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span>{t(`patient.reasons.${barrier}`)}</span>
              <span className="text-ink-2">{t("patient.progress.barrierDays", { days })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Goals({ words, goals }: Part) {
  const sentences = ownGoalSentences(words);
  const open = goals.filter(isOpen);
  return (
    <Card look="patient" title={words.t("patient.goals.title")} titleId="goals" className="mt-4">
      {open.length === 0 && <p>{sentences.none}</p>}
      <ul className="grid gap-4">
        {open.map((goal) => (
          <li key={goal.id}>
            <p className="font-semibold wrap-anywhere">{sentences.quote(goal.words)}</p>
            <GoalScores words={words} sentences={sentences} goal={goal} />
          </li>
        ))}
      </ul>
      <ButtonLink href="/goals" variant="secondary" size="patient-small" className="mt-4 print:hidden">
        {words.t("patient.goals.link")}
      </ButtonLink>
    </Card>
  );
}
