import type { Metadata } from "next";
import { isOpen } from "@/app/_parts/goal-board";
import { PrintButton } from "@/app/_parts/print-button";
import { AdherenceBarsSvg } from "@/components/charts/adherence-bars-svg";
import { PainLegend } from "@/components/charts/chart-frame";
import { PainChartSvg } from "@/components/charts/pain-chart-svg";
import { PainWordsSvg } from "@/components/charts/pain-words-svg";
import { EmptyState } from "@/components/empty-state";
import { BackLine } from "@/components/page-header";
import { type Goal, listGoals } from "@/db/queries/goals";
import { findPatientProgress } from "@/db/queries/patient-progress";
import { findOwnProgram, type SentVersion } from "@/db/queries/program";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import type { PatientProgress } from "@/lib/domain/patient-progress";
import { doseInWords, frequencyInWords } from "@/lib/words/dose-words";
import { type Words, wordsFor } from "@/lib/words/words";
import { PatientPage } from "../../_parts/patient-page";
import {
  adherenceBars,
  hasNumbers,
  hasWords,
  type Mornings,
  painChartData,
  painWordsData,
} from "../../_parts/progress-data";
import { morningsIn, progressPath, spanIn } from "../../_parts/progress-path";
import { FEWEST_CHECK_INS, progressSentences } from "../../_parts/progress-sentences";

type Search = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: wordsFor("en").t("patient.progress.share.title") };

/** My progress on one sheet of paper, for somebody whom I choose. Without script the browser's own menu prints it. */
export default async function SharePage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer("patient");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const search = await searchParams;
  const [asked, mornings] = [spanIn(search), morningsIn(search)];
  const instant = now();
  const about = { patientId: viewer.patientId, now: instant };
  const { progress, goals, program } = await reading(viewer, async (scope) => {
    const [found, own, given] = await Promise.all([
      findPatientProgress(scope, { ...about, asked }),
      listGoals(scope, about),
      findOwnProgram(scope, about),
    ]);
    return found && own && { progress: found, goals: own, program: given?.inForce ?? null };
  });
  return (
    <PatientPage words={words} current="progress">
      <div className="max-w-3xl print:max-w-none">
        <div className="print:hidden">
          <BackLine href={progressPath(asked, mornings)} label={t("patient.progress.title")} />
          <h1 className="mt-2 text-3xl font-semibold">{t("patient.progress.share.title")}</h1>
        </div>
        {progress.versions.length === 0 ? (
          <EmptyState icon="chart-line" title={t("patient.progress.none")} className="mt-4 rounded-xl" />
        ) : (
          <>
            <div className="mt-2 mb-4 grid gap-2 print:hidden">
              <p>{t("patient.progress.share.lead")}</p>
              <p>{t("patient.progress.share.careful")}</p>
              <div>
                <PrintButton label={t("patient.progress.print")} size="patient-small" />
              </div>
            </div>
            <Sheet
              words={words}
              name={viewer.name}
              progress={progress}
              mornings={mornings}
              goals={goals}
              program={program}
            />
          </>
        )}
      </div>
    </PatientPage>
  );
}

type Part = {
  words: Words;
  name: string;
  progress: PatientProgress;
  mornings: Mornings;
  goals: readonly Goal[];
  program: SentVersion | null;
};

/** The sheet itself: nothing on it that a stranger could use, no ids and no addresses. */
function Sheet({ words, name, progress, mornings, goals, program }: Part) {
  const { t } = words;
  const ends = { from: words.day(progress.span.from, "full"), to: words.day(progress.span.to, "full") };
  return (
    <article
      lang={words.language}
      className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-8 print:gap-3 print:border-0 print:p-0 print:text-sm"
    >
      <header>
        <h2 className="text-2xl font-semibold">{t("patient.progress.title")}</h2>
        <p className="text-base text-ink-2 print:text-sm">{t("patient.progress.share.during", ends)}</p>
      </header>
      <p className="text-xl print:text-base">{progressSentences(words, progress).join(" ")}</p>
      {progress.checkIns >= FEWEST_CHECK_INS && (
        <Pain words={words} progress={progress} mornings={mornings} ends={ends} />
      )}
      <section aria-labelledby="shared-weeks">
        <h3 id="shared-weeks" className="font-semibold">
          {t("patient.progress.weeksTitle")}
        </h3>
        <Weeks words={words} progress={progress} ends={ends} />
      </section>
      <div className="grid gap-4 sm:grid-cols-2 print:grid-cols-2">
        <Goals words={words} goals={goals} />
        <Program words={words} program={program} />
      </div>
      <footer className="text-base text-ink-2 print:text-xs">
        <p>{t("patient.progress.share.by", { name, day: words.day(progress.today, "full") })}</p>
        <p>{t("patient.progress.share.own")}</p>
      </footer>
    </article>
  );
}

type Ends = { from: string; to: string };

function Pain({ words, progress, mornings, ends }: Pick<Part, "words" | "progress" | "mornings"> & { ends: Ends }) {
  const { t } = words;
  const data = painChartData(words, progress, mornings);
  const lines = {
    before: t("charts.pain.before"),
    worst: t("patient.progress.worst"),
    after: t("charts.pain.after"),
    morning: t("charts.pain.morning"),
  };
  const picture = mornings === "shown" ? "patient.progress.painPictureMornings" : "patient.progress.painPicture";
  return (
    <section aria-labelledby="shared-pain" className="grid gap-1">
      <h3 id="shared-pain" className="font-semibold">
        {t("patient.progress.painTitle")}
      </h3>
      {(hasNumbers(progress.days) || !hasWords(progress.days)) && (
        <>
          <PainLegend words={lines} lines={data.lines} />
          <PainChartSvg id="shared-pain-chart" label={t(picture, ends)} data={data} />
          <p className="text-xs text-ink-2">{t("patient.progress.painNote")}</p>
        </>
      )}
      {hasWords(progress.days) && (
        <PainWordsSvg label={t("patient.progress.wordsPicture", ends)} data={painWordsData(words, progress)} />
      )}
    </section>
  );
}

function Weeks({ words, progress, ends }: Pick<Part, "words" | "progress"> & { ends: Ends }) {
  const { t } = words;
  const { weeksTogether, weeks } = adherenceBars(words, progress);
  return (
    <>
      <p className="text-base print:text-xs">
        {t("patient.progress.weeksSentence")}{" "}
        {weeksTogether > 1 && t("patient.progress.weeksTogether", { weeks: weeksTogether })}
      </p>
      <AdherenceBarsSvg
        label={t("patient.progress.weeksPicture", ends)}
        weeks={weeks}
        words={{
          week: t("patient.progress.head.week"),
          done: t("patient.progress.head.done"),
          planned: t("patient.progress.head.planned"),
          nothingDue: t("patient.progress.head.nothing"),
          running: t("charts.adherence.running"),
        }}
      />
    </>
  );
}

function Goals({ words, goals }: Pick<Part, "words" | "goals">) {
  const { t } = words;
  const told = goals.filter((goal) => isOpen(goal) || goal.reachedOn !== null).slice(0, MOST_GOALS);
  return (
    <section aria-labelledby="shared-goals">
      <h3 id="shared-goals" className="font-semibold">
        {t("patient.progress.share.goals")}
      </h3>
      {told.length === 0 && <p>{t("patient.goals.none")}</p>}
      <ul className="grid gap-1">
        {told.map((goal) => (
          <li key={goal.id} className="wrap-anywhere">
            {goalInWords(words, goal)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** More would not fit on the sheet. */
const MOST_GOALS = 5;
const MOST_EXERCISES = 8;

function goalInWords(words: Words, { words: own, scores, reachedOn }: Goal): string {
  const { t } = words;
  if (reachedOn !== null)
    return t("patient.progress.share.goalReached", { words: own, day: words.day(reachedOn, "full") });
  const last = scores.at(-1);
  return last
    ? t("patient.progress.share.goal", { words: own, score: last.score, day: words.day(last.day, "full") })
    : t("patient.progress.share.goalNotScored", { words: own });
}

function Program({ words, program }: Pick<Part, "words" | "program">) {
  const { t } = words;
  const items = program?.items.filter(({ section }) => section !== "flare_up") ?? [];
  const more = items.length - MOST_EXERCISES;
  return (
    <section aria-labelledby="shared-program">
      <h3 id="shared-program" className="font-semibold">
        {t("patient.progress.share.program")}
      </h3>
      <ul className="grid gap-1">
        {items.slice(0, MOST_EXERCISES).map((item) => (
          <li key={item.prescriptionId}>
            {item.name}: {doseInWords(words, item.dose, item.side)} · {frequencyInWords(words, item.frequency)}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t("patient.progress.share.more", { count: more })}</p>}
    </section>
  );
}
