import type { Metadata } from "next";
import { cache } from "react";
import { Chip } from "@/components/chip";
import { Notice } from "@/components/notice";
import { BackBar } from "@/components/page-header";
import { type FoundExercise, findExercise, listRungs } from "@/db/queries/exercises";
import { looking, refusePage, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { type Words, wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../_parts/clinic-page";
import { recordId } from "../../_parts/record-id";
import { Actions } from "./actions";
import { Facts } from "./facts";
import { Ladder } from "./ladder";
import { Pictures } from "./pictures";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ exerciseId: string }> };

/** Read once for the title and the page together. */
const find = cache(async (exerciseId: string) => {
  const viewer = await requireViewer("staff");
  const instant = now();
  return looking(viewer, async (scope) => {
    const [exercise, rungs] = await Promise.all([findExercise(scope, { exerciseId, now: instant }), listRungs(scope)]);
    return exercise && { exercise, rungs };
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(recordId((await params).exerciseId));
  return { title: found?.exercise.name ?? wordsFor("en").t("library.title") };
}

/** Everything about one exercise: how it looks, how it is done, when to take care, and where it comes from. */
export default async function ExercisePage({ params }: Props) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t, list } = words;
  const { exercise, rungs } = (await find(recordId((await params).exerciseId))) ?? (await refusePage(viewer));
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="exercises"
      bar={
        <BackBar href="/exercises" label={t("library.back")}>
          <Actions words={words} exercise={exercise} />
        </BackBar>
      }
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-2xl font-semibold">{exercise.name}</h1>
        <Chip tone={exercise.isShipped ? "plain" : "info"}>
          {t(exercise.isShipped ? "library.detail.shippedTag" : "library.detail.ownTag")}
        </Chip>
      </header>
      {exercise.otherNames.length > 0 && (
        <p className="text-ink-2">{t("library.detail.alsoCalled", { names: list(exercise.otherNames) })}</p>
      )}
      <div className="mt-4 grid gap-3">
        {exercise.isArchived && (
          <Notice tone="plain" icon="archive" title={t("library.detail.archivedTitle")}>
            {t("library.detail.archivedBody")}
          </Notice>
        )}
        <Review words={words} exercise={exercise} />
      </div>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2 lg:gap-6">
        <div className="grid min-w-0 gap-4">
          <Pictures words={words} exercise={exercise} />
          <Ladder words={words} exercise={exercise} rungs={rungs} />
        </div>
        <div className="grid min-w-0 gap-4">
          <HowTo words={words} exercise={exercise} />
          <Facts words={words} exercise={exercise} timeZone={viewer.timeZone} />
        </div>
      </div>
    </ClinicPage>
  );
}

type Part = { words: Words; exercise: FoundExercise };

/** Who stands for the text; when nobody does, that is said. */
function Review({ words: { t, day }, exercise: { reviewedBy, reviewedOn, isShipped } }: Part) {
  if (reviewedBy !== null && reviewedOn !== null) {
    return (
      <p className="text-ink-2">{t("library.detail.reviewed", { name: reviewedBy, day: day(reviewedOn, "full") })}</p>
    );
  }
  return (
    <Notice tone="warn" title={t("library.detail.notReviewed")}>
      {t(isShipped ? "library.detail.notReviewedBody" : "library.detail.notReviewedOwnBody")}
    </Notice>
  );
}

function HowTo({ words: { t }, exercise }: Part) {
  const { steps, cues, faults, stopIf, precautions } = exercise;
  return (
    <div className="grid min-w-0 gap-4">
      <Section title={t("library.detail.steps")}>
        <ol className="grid list-decimal gap-1 ps-5 text-base">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      {cues.length > 0 && (
        <Section title={t("library.detail.cues")}>
          <Bullets lines={cues} />
        </Section>
      )}
      {faults.length > 0 && (
        <Section title={t("library.detail.faults")}>
          <Bullets lines={faults} />
        </Section>
      )}
      <Section title={t("library.detail.stopIf")} tone="danger">
        <Bullets lines={stopIf} />
      </Section>
      <Section title={t("library.detail.precautions")}>
        {precautions.length === 0 ? (
          <p className="text-ink-2">{t("library.detail.noPrecautions")}</p>
        ) : (
          <p className="flex flex-wrap gap-1.5">
            {precautions.map((caution) => (
              <Chip key={caution} tone="warn" icon="triangle-alert">
                {t(`clinic.caution.${caution}`)}
              </Chip>
            ))}
          </p>
        )}
      </Section>
    </div>
  );
}

function Section({ title, tone, children }: { title: string; tone?: "danger"; children: React.ReactNode }) {
  const look = tone === "danger" ? "border-danger bg-danger-soft text-danger-ink" : "border-line bg-surface";
  return (
    <section className={`rounded-lg border p-4 break-inside-avoid ${look}`}>
      <h2 className="mb-2 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Bullets({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid list-disc gap-1 ps-5 wrap-anywhere">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
