import { ButtonLink } from "@/components/button";
import { MovingPictogram } from "@/components/moving-pictogram";
import { Notice } from "@/components/notice";
import { BackLine } from "@/components/page-header";
import { PortalLink } from "@/components/portal-link";
import type { PrescribedItem } from "@/db/queries/prescribed";
import { animated } from "@/lib/figure/draw";
import { figureOf } from "@/lib/figure/own";
import { doseInWords, frequencyInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { PatientPage } from "../_parts/patient-page";

export type ItemWithSwaps = PrescribedItem & {
  swapNames: string[];
  /** Then there is a way to be guided through it. */
  isDueToday?: boolean | undefined;
};

/** One exercise: how it looks, how much of it, how to do it, and when to stop. */
export function ProgramExerciseScreen({ words, item }: { words: Words; item: ItemWithSwaps }) {
  const { t } = words;
  return (
    <PatientPage words={words} current="program">
      <BackLine href="/program" label={t("patient.program.title")} />
      <h1 className="mt-1 text-3xl font-semibold">{item.name}</h1>
      <div className="mt-4 grid items-start gap-6 lg:grid-cols-2 lg:gap-8">
        <Picture words={words} item={item} />
        <div className="grid gap-6">
          {item.isDueToday && (
            <ButtonLink href={`/do/${item.prescriptionId}`} icon="play" width="full">
              {t("session.page.program")}
            </ButtonLink>
          )}
          <Prescription words={words} item={item} />
          <Steps words={words} item={item} />
          <StopIf words={words} item={item} />
        </div>
      </div>
    </PatientPage>
  );
}

/** The picture, and always in words what it shows in colour. */
function Picture({ words: { t, list }, item }: { words: Words; item: PrescribedItem }) {
  const figure = figureOf(item.slug, item.figure);
  if (figure === null) return null;
  const regions = [...new Set(figure.works.map((region) => t(`patient.regions.${region}`)))];
  return (
    <div>
      <MovingPictogram
        picture={animated(figure)}
        alt={item.altText}
        words={{ pause: t("patient.exercise.pause"), play: t("patient.exercise.play") }}
      />
      {regions.length > 0 && (
        <p className="mt-2 text-base text-ink-2">{t("patient.exercise.works", { regions: list(regions) })}</p>
      )}
    </div>
  );
}

function Prescription({ words, item }: { words: Words; item: ItemWithSwaps }) {
  const { t } = words;
  const facts = [
    { name: t("patient.exercise.dose"), value: doseInWords(words, item.dose, item.side) },
    { name: t("patient.exercise.days"), value: frequencyInWords(words, item.frequency) },
    ...(item.restSeconds === null
      ? []
      : [
          {
            name: t("patient.exercise.rest"),
            value: t("patient.exercise.restSeconds", { seconds: item.restSeconds }),
          },
        ]),
    ...(item.effort === null
      ? []
      : [{ name: t("patient.exercise.effort"), value: t("patient.exercise.effortOf", { effort: item.effort }) }]),
    ...(item.loadKilograms === null
      ? []
      : [
          { name: t("versions.item.loadName"), value: t("versions.item.loadValue", { kilograms: item.loadKilograms }) },
        ]),
    ...(item.pulseFrom === null || item.pulseTo === null
      ? []
      : [
          {
            name: t("versions.item.pulseName"),
            value: t("versions.item.pulseValue", { from: item.pulseFrom, to: item.pulseTo }),
          },
        ]),
    ...(item.swapNames.length === 0 ? [] : [{ name: t("versions.item.swapsName"), value: words.list(item.swapNames) }]),
  ];
  return (
    <div className="grid gap-4">
      <dl className="divide-y divide-line rounded-xl border border-line bg-surface px-4 shadow-1">
        {facts.map(({ name, value }) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4 py-2.5">
            <dt className="text-ink-2">{name}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {item.cue && (
        <Notice icon="message-circle" title={t("patient.exercise.cue")}>
          <p className="break-words whitespace-pre-wrap">{item.cue}</p>
        </Notice>
      )}
    </div>
  );
}

function Steps({ words: { t }, item }: { words: Words; item: PrescribedItem }) {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="text-2xl font-semibold">
        {t("patient.exercise.steps")}
      </h2>
      <ol className="mt-2 grid list-decimal gap-2 ps-6">
        {item.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {item.cues.length > 0 && (
        <ul className="mt-3 grid list-disc gap-1 ps-6 text-ink-2">
          {item.cues.map((cue) => (
            <li key={cue}>{cue}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function StopIf({ words: { t }, item }: { words: Words; item: PrescribedItem }) {
  return (
    <section aria-labelledby="stop" className="rounded-xl border-2 border-warn bg-warn-soft p-4 text-warn-ink">
      <h2 id="stop" className="text-xl font-semibold">
        {t("patient.exercise.stopIf")}
      </h2>
      <ul className="mt-1 list-disc ps-6">
        {item.stopIf.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <PortalLink href="/get-help" className="mt-2 inline-flex min-h-11 items-center underline underline-offset-2">
        {t("patient.exercise.stopLink")}
      </PortalLink>
    </section>
  );
}
