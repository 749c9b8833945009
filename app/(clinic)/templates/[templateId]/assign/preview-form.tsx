import { uuidv7 } from "uuidv7";
import { ChangeLines } from "@/app/_parts/change-lines";
import { changesInWords } from "@/app/_parts/changes-in-words";
import { Button, ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { ChoiceGroup } from "@/components/choice-group";
import { ErrorSummary } from "@/components/error-summary";
import { TextField } from "@/components/field";
import { Notice } from "@/components/notice";
import type { Assignable } from "@/db/queries/assignable";
import type { Program } from "@/db/queries/program";
import type { ExerciseFacts, Template } from "@/db/queries/templates";
import type { Flash } from "@/lib/access/flash";
import { balanceOf } from "@/lib/domain/balance";
import { burdenOf } from "@/lib/domain/burden";
import { itemsOfPhase } from "@/lib/domain/draft";
import { loadOfItem, workOfItems } from "@/lib/domain/draft-load";
import { changesBetween, changesForPatient } from "@/lib/domain/program-changes";
import { shapeOfDraft, shapeOfVersion } from "@/lib/domain/program-shape";
import type { Words } from "@/lib/words/words";
import { cautionsInWords } from "../../../_parts/cautions";
import { errorsIn, valueIn } from "../../../_parts/flash-words";
import { namedExercise } from "../../../_parts/named-exercise";
import { adviceInWords, cautionsOfPlan, painInWords } from "../../../_parts/tailoring-words";

type Facts = ReadonlyMap<string, ExerciseFacts>;
export type Previewed = { patient: Assignable; program: Program };

/** What the template would change for each patient, and what to think of first. Nothing is chosen about sending. */
export function PreviewForm({
  words,
  flash,
  template,
  previewed,
  facts,
  timeZone,
}: {
  words: Words;
  flash: Flash | null;
  template: Template;
  previewed: readonly Previewed[];
  facts: Facts;
  /** Of the reader. */
  timeZone: string;
}) {
  const { t } = words;
  const labels = { startsOn: t("tailoring.assign.startsOn"), send: t("tailoring.assign.how") };
  const errors = errorsIn(words, flash, labels);
  const error = (name: string) => errors.find(({ fieldId }) => fieldId === name)?.message;
  const again = new URLSearchParams(previewed.map(({ patient }) => ["patient", patient.patientId]));
  return (
    <form method="post" action={`/api/templates/${template.id}/assignments`} className="mt-4 grid max-w-200 gap-4">
      {errors.length > 0 && <ErrorSummary title={t("common.problem")} errors={errors} />}
      <div>
        <h2 className="text-lg font-semibold">{t("tailoring.assign.preview")}</h2>
        <p className="text-ink-2">{t("tailoring.assign.previewLead")}</p>
      </div>
      {previewed.map((one) => (
        <PatientPreview
          key={one.patient.patientId}
          words={words}
          one={one}
          template={template}
          facts={facts}
          timeZone={timeZone}
        />
      ))}
      <TextField
        id="startsOn"
        name="startsOn"
        type="date"
        look="clinic"
        required
        label={labels.startsOn}
        hint={t("tailoring.assign.startsOnHint")}
        error={error("startsOn")}
        defaultValue={valueIn(flash, "startsOn")}
        className="max-w-60"
      />
      <ChoiceGroup
        id="send"
        name="send"
        size="clinic"
        legend={labels.send}
        error={error("send")}
        chosen={valueIn(flash, "send") ?? null}
        choices={[
          { value: "yes", label: t("tailoring.assign.send"), hint: t("tailoring.assign.sendHint") },
          { value: "no", label: t("tailoring.assign.leave"), hint: t("tailoring.assign.leaveHint") },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="clinic">{t("tailoring.assign.submitAll", { count: previewed.length })}</Button>
        <ButtonLink href={`/templates/${template.id}/assign?${again}`} size="clinic" variant="secondary">
          {t("tailoring.assign.change")}
        </ButtonLink>
      </div>
    </form>
  );
}

function PatientPreview({
  words,
  one: { patient, program },
  template,
  facts,
  timeZone,
}: {
  words: Words;
  one: Previewed;
  template: Template;
  facts: Facts;
  timeZone: string;
}) {
  const { t, moment } = words;
  const { patientId, givenName, familyName, draft } = patient;
  const { inForce } = program;
  return (
    <Card title={t("clinic.name.full", { given: givenName, family: familyName })} titleId={`patient-${patientId}`}>
      <input type="hidden" name="patient" value={patientId} />
      <input type="hidden" name={`revision.${patientId}`} value={draft?.revision ?? 0} />
      <input type="hidden" name={`version.${patientId}`} value={uuidv7()} />
      <p className="text-ink-2">{aboutInWords(words, patient)}</p>
      <p className="mt-1">
        {inForce === null
          ? t("tailoring.assign.nowNothing")
          : t("tailoring.assign.now", { name: inForce.name, number: inForce.number })}
      </p>
      {draft !== null && (
        <Notice tone="warn" className="mt-2">
          {t("tailoring.assign.draft", { name: draft.changedByName, moment: moment(draft.changedAt, timeZone) })}
        </Notice>
      )}
      <h3 className="mt-3 font-medium">{t("tailoring.assign.changes")}</h3>
      <Changes words={words} one={{ patient, program }} template={template} facts={facts} />
      <h3 className="mt-3 font-medium">{t("tailoring.templates.advice")}</h3>
      <Advice words={words} one={{ patient, program }} template={template} facts={facts} />
    </Card>
  );
}

/** What a program is fitted to, in a line: age, usual worst pain, cautions. */
function aboutInWords(words: Words, { about, cautions }: Previewed["patient"]): string {
  const { t, list } = words;
  const said = cautionsInWords(words, cautions);
  return [
    about.age === null ? null : t("tailoring.assign.age", { age: about.age }),
    about.painBaseline !== null &&
      `${t("tailoring.about.pain")}: ${painInWords(words, about.painBaseline, about.painScheme)}`,
    `${t("tailoring.about.cautions")}: ${said.length === 0 ? t("tailoring.about.none") : list(said)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

type Part = { words: Words; one: Previewed; template: Template; facts: Facts };

function Changes({ words, one: { patient, program }, template, facts }: Part) {
  const { t } = words;
  const exerciseOf = (id: string) => namedExercise(facts, id);
  const after = shapeOfDraft(prescribable(template, facts), exerciseOf);
  const before = program.inForce && shapeOfVersion(program.inForce, exerciseOf);
  const lines = changesInWords(words, changesForPatient(changesBetween(before, after)));
  const name = { name: patient.givenName };
  return (
    <>
      {before === null && <p className="text-ink-2">{t("tailoring.assign.first", name)}</p>}
      {before !== null && lines.length === 0 && <p className="text-ink-2">{t("tailoring.assign.same", name)}</p>}
      <ChangeLines words={words} lines={lines} />
    </>
  );
}

function Advice({ words, one: { patient }, template, facts }: Part) {
  const items = itemsOfPhase(prescribable(template, facts));
  const { findings } = balanceOf(
    workOfItems(items, (id) => facts.get(id)?.kind ?? null),
    { age: patient.about.age },
  );
  const lines = [
    ...cautionsOfPlan(words, items, facts, patient.cautions),
    ...adviceInWords(words, burdenOf(items.map(loadOfItem)), findings),
  ];
  if (lines.length === 0) return <p className="text-ink-2">{words.t("tailoring.assign.nothingToSay")}</p>;
  return (
    <ul className="grid list-disc gap-1 ps-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What will be copied: without exercises that are archived. */
function prescribable({ content }: Template, facts: Facts): Template["content"] {
  const items = content.items.filter(({ exerciseId }) => facts.get(exerciseId)?.isArchived === false);
  return {
    ...content,
    items: items.map((item) => ({ ...item, swaps: item.swaps.filter((id) => facts.get(id)?.isArchived === false) })),
  };
}
