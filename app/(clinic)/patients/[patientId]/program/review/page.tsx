import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { uuidv7 } from "uuidv7";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import type { ReadScope } from "@/app/(clinic)/_parts/read-scope";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { doseInWords, frequencyInWords } from "@/app/(patient)/_parts/dose-words";
import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { Chip } from "@/components/chip";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { BackBar, PageHeader } from "@/components/page-header";
import { Pictogram } from "@/components/pictogram";
import { type ExerciseRow, listExercises } from "@/db/queries/exercises";
import { findPatient, type PatientRecord } from "@/db/queries/patients";
import type { PrescribedItem } from "@/db/queries/prescribed";
import { type DraftItem, findProgram } from "@/db/queries/program";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { type Words, wordsFor } from "@/lib/words/words";
import { doseOf, draftFaults, frequencyOf } from "../draft-faults";
import { type Change, changesBetween } from "./changes";
import { SendForm, type SendWords } from "./send-form";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.review.title") };
}

/** What will change, in the patient's words, before anything is sent. */
export default async function ReviewProgramPage({ params }: { params: Promise<{ patientId: string }> }) {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const patientId = recordId((await params).patientId);
  const instant = now();
  const record = await reading(viewer, async (scope) => (await findForReview(scope, patientId, instant)) ?? notFound());
  const { patient, program, exercises } = record;
  const { draft, inForce, versions } = program;
  const sheet = `/patients/${patientId}/program/edit`;
  const today = calendarDayAt(instant, patient.timeZone);
  const isComplete = draft !== null && draftFaults(draft.content).length === 0;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<BackBar href={sheet} label={t("clinic.review.back")} />}
    >
      <PageHeader title={t("clinic.review.title")} detail={fullName(words, patient)} />
      <div className="mt-4 grid max-w-200 gap-4">
        {draft === null ? (
          <EmptyState
            icon="clipboard-list"
            title={t("clinic.review.nothing")}
            action={<ToSheet words={words} href={sheet} />}
          />
        ) : (
          <>
            <Changes
              words={words}
              patient={patient}
              name={draft.content.name}
              changes={changesBetween(inForce?.items ?? [], draft.content.items)}
              exercises={exercises}
              isFirst={inForce === null}
            />
            {isComplete ? (
              <Card>
                <SendForm
                  patientId={patientId}
                  versionId={uuidv7()}
                  revision={draft.revision}
                  earliest={today}
                  words={sendWords(words, patient, words.day(today), nextNumber(versions))}
                />
              </Card>
            ) : (
              <Notice tone="warn" title={t("clinic.review.incomplete")}>
                <div className="mt-2">
                  <ToSheet words={words} href={sheet} />
                </div>
              </Notice>
            )}
          </>
        )}
      </div>
    </ClinicPage>
  );
}

async function findForReview(scope: ReadScope, patientId: string, instant: Date) {
  const [patient, program, exercises] = await Promise.all([
    findPatient(scope, { patientId, now: instant }),
    findProgram(scope, { patientId, now: instant }),
    listExercises(scope),
  ]);
  return patient && program && { patient, program, exercises };
}

function ToSheet({ words: { t }, href }: { words: Words; href: string }) {
  return (
    <ButtonLink href={href} size="clinic" variant="secondary">
      {t("clinic.review.fix")}
    </ButtonLink>
  );
}

const nextNumber = (versions: readonly { number: number }[]): number =>
  Math.max(0, ...versions.map(({ number }) => number)) + 1;

function Changes({
  words,
  patient,
  name,
  changes,
  exercises,
  isFirst,
}: {
  words: Words;
  patient: PatientRecord;
  name: string;
  changes: readonly Change[];
  exercises: readonly ExerciseRow[];
  isFirst: boolean;
}) {
  const { t } = words;
  const who = { name: patient.givenName };
  const isSame = changes.every(({ kind }) => kind === "same");
  return (
    <Card title={t("clinic.review.list", who)} titleId="changes" aside={<span className="text-ink-2">{name}</span>}>
      {isFirst && <p className="text-ink-2">{t("clinic.review.first", who)}</p>}
      {!isFirst && isSame && <p className="text-ink-2">{t("clinic.review.unchanged", who)}</p>}
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <ChangeRow
            key={change.item?.prescriptionId ?? change.before?.prescriptionId}
            words={words}
            change={change}
            exercise={exercises.find(({ id }) => id === (change.item ?? change.before)?.exerciseId)}
            chip={isFirst ? "hidden" : "shown"}
          />
        ))}
      </ul>
    </Card>
  );
}

const TONES = { added: "ok", changed: "info", stopped: "plain", same: "bare" } as const;

function ChangeRow({
  words,
  change,
  exercise,
  chip,
}: {
  words: Words;
  change: Change;
  exercise: ExerciseRow | undefined;
  chip: "shown" | "hidden";
}) {
  const { t } = words;
  const { kind, item, before } = change;
  return (
    <li className="flex items-center gap-3 py-2">
      <Pictogram slug={exercise?.slug ?? before?.slug ?? ""} decorative="beside-its-name" className="w-20" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{exercise?.name ?? before?.name}</p>
        {item && <p>{draftedInWords(words, item)}</p>}
        {item?.cue && <p className="text-xs text-ink-2 wrap-anywhere">{t("clinic.program.cue", { cue: item.cue })}</p>}
        {kind === "changed" && (
          <p className="text-ink-2">{t("clinic.review.was", { before: prescribedInWords(words, before) })}</p>
        )}
        {kind === "stopped" && (
          <p className="text-ink-2">{t("clinic.review.stoppedWas", { before: prescribedInWords(words, before) })}</p>
        )}
      </div>
      {chip === "shown" && <Chip tone={TONES[kind]}>{t(`clinic.review.${kind}`)}</Chip>}
    </li>
  );
}

/** What of a drafted exercise is already decided. */
function draftedInWords(words: Words, item: DraftItem): string {
  const dose = doseOf(item);
  const frequency = frequencyOf(item);
  const parts = [dose && doseInWords(words, dose, item.side), frequency && frequencyInWords(words, frequency)];
  return parts.filter(Boolean).join(" · ");
}

const prescribedInWords = (words: Words, item: PrescribedItem): string =>
  `${doseInWords(words, item.dose, item.side)} · ${frequencyInWords(words, item.frequency)}`;

function sendWords({ t }: Words, { givenName: name }: PatientRecord, today: string, number: number): SendWords {
  return {
    startsOn: t("clinic.review.startsOn"),
    startsOnHint: t("clinic.review.startsOnHint", { name, today }),
    startsOnNeeded: t("clinic.review.startsOnNeeded"),
    note: t("clinic.review.note"),
    noteHint: t("clinic.review.noteHint"),
    send: t("clinic.review.send", { number }),
    sending: t("clinic.review.sending"),
    stale: t("clinic.review.stale"),
    lookAgain: t("clinic.review.lookAgain"),
    failed: t("clinic.review.failed"),
    incomplete: t("clinic.review.incomplete"),
    signedOut: t("clinic.builder.status.signedOut"),
  };
}
