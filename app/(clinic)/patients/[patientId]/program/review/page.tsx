import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { ChangeLines } from "@/app/_parts/change-lines";
import { changesInWords } from "@/app/_parts/changes-in-words";
import { ClinicPage } from "@/app/(clinic)/_parts/clinic-page";
import { fullName } from "@/app/(clinic)/_parts/patient-words";
import type { ReadScope } from "@/app/(clinic)/_parts/read-scope";
import { recordId } from "@/app/(clinic)/_parts/record-id";
import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { BackBar, PageHeader } from "@/components/page-header";
import { listExercises } from "@/db/queries/exercises";
import { findPatient, type PatientRecord } from "@/db/queries/patients";
import { findProgram, type Program } from "@/db/queries/program";
import { type Figures, nameExercises, readVersionsOf, type WholeVersion } from "@/db/queries/versions";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { addDays, type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { ageIn } from "@/lib/domain/person";
import { changesBetween, changesForPatient, type ProgramChange } from "@/lib/domain/program-changes";
import { type ProgramShape, shapeOfDraft } from "@/lib/domain/program-shape";
import { type Words, wordsFor } from "@/lib/words/words";
import { KindChip } from "../_parts/change-rows";
import { ProgramSheet } from "../_parts/program-sheet";
import { draftFaults } from "../draft-faults";
import { adviceFor } from "./advice";
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
  const record = await reading(viewer, (scope) => findForReview(scope, patientId, instant));
  const { patient, before, draft, shape, figures, exercises, number } = record;
  const today = calendarDayAt(instant, patient.timeZone);
  const sheet = `/patients/${patientId}/program/edit`;
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<BackBar href={sheet} label={t("clinic.review.back")} />}
    >
      <PageHeader title={t("clinic.review.title")} detail={fullName(words, patient)} />
      <div className="mt-4 grid max-w-280 grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {draft === null || shape === null ? (
          <EmptyState
            icon="clipboard-list"
            title={t("clinic.review.nothing")}
            action={<ToSheet words={words} href={sheet} />}
          />
        ) : (
          <Review
            words={words}
            patient={patient}
            before={before}
            draft={draft}
            shape={shape}
            figures={figures}
            number={number}
            today={today}
            advice={adviceFor(words, {
              content: draft.content,
              patient,
              age: ageIn(patient.birthYear, today),
              exercises,
            })}
            timeZone={viewer.timeZone}
          />
        )}
      </div>
    </ClinicPage>
  );
}

async function findForReview(scope: ReadScope, patientId: string, instant: Date) {
  const [patient, program] = await Promise.all([
    findPatient(scope, { patientId, now: instant }),
    findProgram(scope, { patientId, now: instant }),
  ]);
  if (!patient || !program) return null;
  const { draft, inForce, versions } = program;
  const ids = draft ? draft.content.items.flatMap(({ exerciseId, swaps }) => [exerciseId, ...swaps]) : [];
  const [{ exerciseOf, figures }, [before = null], exercises] = await Promise.all([
    nameExercises(scope, ids),
    inForce ? readVersionsOf(scope, { patientId, versionIds: [inForce.id] }) : [],
    draft ? listExercises(scope) : [],
  ]);
  return {
    patient,
    before,
    draft,
    figures,
    exercises,
    shape: draft && shapeOfDraft(draft.content, exerciseOf),
    number: Math.max(0, ...versions.map((version) => version.number)) + 1,
  };
}

type Draft = NonNullable<Program["draft"]>;

function Review({
  words,
  patient,
  before,
  draft,
  shape,
  figures,
  number,
  today,
  advice,
  timeZone,
}: {
  words: Words;
  patient: PatientRecord;
  before: WholeVersion | null;
  draft: Draft;
  shape: ProgramShape;
  figures: Figures;
  number: number;
  today: CalendarDay;
  advice: readonly string[];
  /** Of the reader. */
  timeZone: string;
}) {
  const { t } = words;
  const changes = changesBetween(before?.shape ?? null, shape);
  const lines = before ? changesInWords(words, changesForPatient(changes)) : [];
  const isComplete = draftFaults(draft.content).length === 0;
  const { id: patientId, givenName: name } = patient;
  return (
    <>
      <div className="grid grid-cols-1 gap-4">
        <Card title={t("versions.review.changes", { name })} titleId="changes">
          <div id="what-changes">
            {before === null && <p>{t("versions.review.first", { name })}</p>}
            {before !== null && lines.length === 0 && <Unchanged words={words} name={name} changes={changes} />}
            {lines.length > 0 && <ChangeLines words={words} lines={lines} />}
          </div>
        </Card>
        <WholeProgram words={words} name={name} shape={shape} figures={figures} changes={before ? changes : []} />
      </div>
      <div className="grid grid-cols-1 gap-4">
        {isComplete ? (
          <Card title={t("versions.review.send")} titleId="send">
            <SendForm
              patientId={patientId}
              versionId={uuidv7()}
              revision={draft.revision}
              content={draft.content}
              days={{ today, tomorrow: addDays(today, 1) }}
              lines={lines}
              describedBy="what-changes"
              locale={words.locale}
              timeZone={timeZone}
              words={sendWords(words, patient, number, today)}
            />
          </Card>
        ) : (
          <Notice tone="warn" title={t("clinic.review.incomplete")}>
            <div className="mt-2">
              <ToSheet words={words} href={`/patients/${patientId}/program/edit`} />
            </div>
          </Notice>
        )}
        {advice.length > 0 && <Advice words={words} advice={advice} />}
      </div>
    </>
  );
}

/** It stands beside the button and never in its way. */
function Advice({ words: { t }, advice }: { words: Words; advice: readonly string[] }) {
  return (
    <Notice tone="plain" title={t("versions.review.advice")}>
      <ul className="mt-1 grid list-disc gap-1 ps-5">
        {advice.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-1 text-xs">{t("versions.review.adviceNote")}</p>
    </Notice>
  );
}

function Unchanged({ words: { t }, name, changes }: { words: Words; name: string; changes: readonly ProgramChange[] }) {
  return <p>{t(changes.length === 0 ? "versions.review.unchanged" : "versions.review.onlyRules", { name })}</p>;
}

/** The whole program, each exercise with what became of it; with a first program all of it is new, and nothing is marked. */
function WholeProgram({
  words,
  name,
  shape,
  figures,
  changes,
}: {
  words: Words;
  name: string;
  shape: ProgramShape;
  figures: Figures;
  changes: readonly ProgramChange[];
}) {
  const kindOf = (prescriptionId: string) =>
    changes.find(
      (change) => "after" in change && isItem(change.after) && change.after.prescriptionId === prescriptionId,
    )?.kind;
  return (
    <Card
      title={words.t("versions.review.list", { name })}
      titleId="program"
      aside={<span className="text-ink-2 wrap-anywhere">{shape.name}</span>}
    >
      <ProgramSheet
        words={words}
        items={shape.items}
        figures={figures}
        mark={({ prescriptionId }) => {
          const kind = kindOf(prescriptionId);
          return kind && <KindChip words={words} kind={kind} />;
        }}
      />
    </Card>
  );
}

const isItem = (value: unknown): value is { prescriptionId: string } => typeof value === "object" && value !== null;

function ToSheet({ words: { t }, href }: { words: Words; href: string }) {
  return (
    <ButtonLink href={href} size="clinic" variant="secondary">
      {t("clinic.review.fix")}
    </ButtonLink>
  );
}

function sendWords(words: Words, { givenName: name }: PatientRecord, number: number, today: CalendarDay): SendWords {
  const { t, day } = words;
  return {
    firstDay: t("versions.review.firstDay"),
    firstDayHint: t("versions.review.firstDayHint", { name }),
    today: t("versions.review.today", { day: day(today) }),
    tomorrow: t("versions.review.tomorrow", { day: day(addDays(today, 1)) }),
    otherDay: t("versions.review.otherDay"),
    otherDayLabel: t("versions.review.otherDayLabel"),
    firstDayNeeded: t("versions.review.firstDayNeeded"),
    lastDay: t("versions.review.lastDay"),
    lastDayHint: t("versions.review.lastDayHint"),
    endsBefore: t("versions.review.endsBefore"),
    note: t("versions.review.note"),
    noteHint: t("versions.review.noteHint", { name }),
    send: t("clinic.review.send", { number }),
    sendFrom: t("versions.review.sendFrom", { number, day: "{day}" }),
    keys: t("versions.review.keys"),
    sending: t("clinic.review.sending"),
    stale: t("versions.review.stale", { name: "{name}", moment: "{moment}" }),
    staleUnnamed: t("versions.review.staleUnnamed"),
    gone: t("versions.review.gone"),
    look: t("versions.review.look"),
    looked: t("versions.review.looked"),
    newer: t("versions.review.newer"),
    nothing: t("versions.review.nothing"),
    seeProgram: t("versions.review.seeProgram"),
    failed: t("clinic.review.failed"),
    incomplete: t("clinic.review.incomplete"),
    signedOut: t("clinic.builder.status.signedOut"),
  };
}
