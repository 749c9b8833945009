import { Button, ButtonLink } from "@/components/button";
import { ChoiceGroup, ReasonChips } from "@/components/choice-group";
import { ErrorSummary } from "@/components/error-summary";
import { SelectField, TextArea, TextField } from "@/components/field";
import type { PatientRecord } from "@/db/queries/patients";
import type { Flash } from "@/lib/access/flash";
import { DAILY_LOADS, LEG_PAINS, PAIN_DURATIONS } from "@/lib/domain/person";
import { PAIN_SCORES } from "@/lib/domain/report";
import type { Words } from "@/lib/words/words";
import { CAUTIONS } from "./cautions";
import { Fieldset } from "./fieldset";
import { errorsIn, valueIn, valuesIn } from "./flash-words";

const FIELDS = [
  "givenName",
  "familyName",
  "birthYear",
  "timeZone",
  "diagnosis",
  "diagnosisCode",
  "painDuration",
  "legPain",
  "dailyLoad",
  "painBaseline",
  "painCeiling",
  "painReliefPlan",
  "cautions",
] as const;
type FieldName = (typeof FIELDS)[number];

type Part = {
  words: Words;
  /** What a refused post sent back; it stands before what is known. */
  flash: Flash | null;
  /** Null for somebody new. */
  patient: PatientRecord | null;
};

/** What the clinic knows about a person in care. A plain form: it works without script. */
export function PatientForm({
  action,
  timeZone,
  cancelHref,
  submit,
  ...part
}: Part & { action: string; timeZone: string; cancelHref: string; submit: string }) {
  const { words, flash, patient } = part;
  const { t } = words;
  const errors = errorsIn(words, flash, labelsOf(words));
  return (
    <form method="post" action={action} id="form" className="mt-4 grid max-w-160 gap-4">
      {errors.length > 0 && <ErrorSummary title={t("common.problem")} errors={errors} />}
      {patient && <input type="hidden" name="revision" value={patient.revision} />}
      <Person {...part} timeZone={timeZone} />
      <Care {...part} />
      <div className="flex gap-2">
        <Button size="clinic">{submit}</Button>
        <ButtonLink href={cancelHref} size="clinic" variant="secondary">
          {t("clinic.newPatient.cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

function labelsOf({ t }: Words): Record<string, string> {
  return Object.fromEntries(FIELDS.map((name) => [name, labelOf({ t }, name)]));
}

function labelOf({ t }: Pick<Words, "t">, name: FieldName): string {
  switch (name) {
    case "diagnosisCode":
    case "painDuration":
    case "legPain":
    case "dailyLoad":
      return t(`tailoring.asked.${name}`);
    default:
      return t(`clinic.newPatient.${name}`);
  }
}

/** What every field of the form has: its name, its label, what was typed before and what is wrong with it. */
function field({ words, flash, patient }: Part, name: FieldName) {
  return {
    id: name,
    name,
    look: "clinic" as const,
    label: labelOf(words, name),
    defaultValue: flash ? valueIn(flash, name) : knownOf(patient, name),
    error: errorsIn(words, flash, labelsOf(words)).find(({ fieldId }) => fieldId === name)?.message,
  };
}

/** What is known already, as it stands in a field. */
function knownOf(patient: PatientRecord | null, name: FieldName): string | undefined {
  const known = patient?.[name];
  return known === undefined || known === null ? undefined : String(known);
}

function Person({ timeZone, ...part }: Part & { timeZone: string }) {
  const { t } = part.words;
  return (
    <Fieldset title={t("clinic.newPatient.who")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field(part, "givenName")} required maxLength={80} autoComplete="off" />
        <TextField {...field(part, "familyName")} required maxLength={80} autoComplete="off" />
      </div>
      <TextField
        {...field(part, "birthYear")}
        hint={t("clinic.newPatient.birthYearHint")}
        inputMode="numeric"
        pattern="[0-9]{4}"
        maxLength={4}
        autoComplete="off"
        className="max-w-60"
      />
      <SelectField
        {...field(part, "timeZone")}
        hint={t("clinic.newPatient.timeZoneHint")}
        defaultValue={field(part, "timeZone").defaultValue ?? timeZone}
        className="max-w-80"
      >
        {timeZones(timeZone).map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </SelectField>
    </Fieldset>
  );
}

/** The zones of this machine; the reader's own among them even when it goes by an older name. */
const timeZones = (own: string): string[] => [...new Set([own, ...Intl.supportedValuesOf("timeZone")])].sort();

function Care(part: Part) {
  const { words, flash, patient } = part;
  const { t } = words;
  return (
    <Fieldset title={t("clinic.newPatient.care")}>
      <TextArea {...field(part, "diagnosis")} hint={t("clinic.newPatient.diagnosisHint")} rows={2} maxLength={500} />
      <TextField
        {...field(part, "diagnosisCode")}
        hint={t("tailoring.asked.diagnosisCodeHint")}
        maxLength={20}
        autoComplete="off"
        className="max-w-60"
      />
      <Asked
        part={part}
        name="painDuration"
        choices={PAIN_DURATIONS.map((value) => ({ value, label: t(`tailoring.asked.painDurations.${value}`) }))}
      />
      <Asked
        part={part}
        name="legPain"
        choices={LEG_PAINS.map((value) => ({ value, label: t(`tailoring.asked.legPains.${value}`) }))}
      />
      <Asked
        part={part}
        name="dailyLoad"
        choices={DAILY_LOADS.map((value) => ({ value, label: t(`tailoring.asked.dailyLoads.${value}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ScoreField
          {...field(part, "painBaseline")}
          hint={t("clinic.newPatient.painBaselineHint")}
          silence={t("clinic.newPatient.noBaseline")}
        />
        <ScoreField
          {...field(part, "painCeiling")}
          hint={t("clinic.newPatient.painCeilingHint")}
          silence={t("clinic.newPatient.noCeiling")}
        />
      </div>
      <TextArea
        {...field(part, "painReliefPlan")}
        hint={t("clinic.newPatient.painReliefPlanHint")}
        rows={3}
        maxLength={2000}
      />
      <ReasonChips
        id="cautions"
        name="cautions"
        size="clinic"
        legend={t("clinic.newPatient.cautions")}
        hint={t("clinic.newPatient.cautionsHint")}
        error={field(part, "cautions").error}
        chosen={flash ? valuesIn(flash, "cautions") : patient?.cautions}
        choices={CAUTIONS.map((value) => ({ value, label: t(`clinic.caution.${value}`) }))}
      />
    </Fieldset>
  );
}

const NOT_ASKED = "not_asked";

/** One answer of a few. "Not asked" is one of them, and for somebody new nothing is chosen. */
function Asked({
  part,
  name,
  choices,
}: {
  part: Part;
  name: "painDuration" | "legPain" | "dailyLoad";
  choices: readonly { value: string; label: string }[];
}) {
  const { words, flash, patient } = part;
  const { label, error } = field(part, name);
  return (
    <ChoiceGroup
      id={name}
      name={name}
      size="clinic"
      legend={label}
      error={error}
      chosen={flash ? valueIn(flash, name) : patient && (patient[name] ?? NOT_ASKED)}
      choices={[...choices, { value: NOT_ASKED, label: words.t("tailoring.asked.notAsked") }]}
    />
  );
}

/** A score from 0 to 10, or nothing said; 0 is an answer and nothing is not. */
function ScoreField({ silence, ...select }: ReturnType<typeof field> & { hint: string; silence: string }) {
  return (
    <SelectField {...select}>
      <option value="">{silence}</option>
      {PAIN_SCORES.map((score) => (
        <option key={score} value={score}>
          {score}
        </option>
      ))}
    </SelectField>
  );
}
