import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { uuidv7 } from "uuidv7";
import { Button, ButtonLink } from "@/components/button";
import { ReasonChips } from "@/components/choice-group";
import { ErrorSummary } from "@/components/error-summary";
import { SelectField, TextArea, TextField } from "@/components/field";
import { BackBar, PageHeader } from "@/components/page-header";
import type { Flash } from "@/lib/access/flash";
import { requireViewer, takeFlash } from "@/lib/access/viewer";
import { PAIN_SCORES } from "@/lib/domain/report";
import { type Words, wordsFor } from "@/lib/words/words";
import { CAUTIONS } from "../../_parts/cautions";
import { ClinicPage } from "../../_parts/clinic-page";
import { Fieldset } from "../../_parts/fieldset";
import { errorsIn, valueIn, valuesIn } from "../../_parts/flash-words";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.newPatient.title") };
}

const FIELDS = [
  "givenName",
  "familyName",
  "birthYear",
  "timeZone",
  "diagnosis",
  "painBaseline",
  "painCeiling",
  "painReliefPlan",
  "cautions",
] as const;
type FieldName = (typeof FIELDS)[number];

/** Takes somebody into care. A plain form post under an id made here, so that sending it twice adds nobody twice. */
export default async function NewPatientPage() {
  const viewer = await requireViewer("staff");
  if (viewer.role !== "clinician") notFound();
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const flash = await takeFlash("patient");
  const errors = errorsIn(words, flash, FIELDS);
  return (
    <ClinicPage
      words={words}
      viewer={viewer}
      current="caseload"
      bar={<BackBar href="/caseload" label={t("clinic.newPatient.back")} />}
    >
      <PageHeader title={t("clinic.newPatient.title")} />
      <form method="post" action={`/api/patients/${uuidv7()}`} className="mt-4 grid max-w-160 gap-4">
        {errors.length > 0 && <ErrorSummary title={t("common.problem")} errors={errors} />}
        <Person words={words} flash={flash} timeZone={viewer.timeZone} />
        <Care words={words} flash={flash} />
        <div className="flex gap-2">
          <Button size="clinic">{t("clinic.newPatient.submit")}</Button>
          <ButtonLink href="/caseload" size="clinic" variant="secondary">
            {t("clinic.newPatient.cancel")}
          </ButtonLink>
        </div>
      </form>
    </ClinicPage>
  );
}

type Part = { words: Words; flash: Flash | null };

/** What every field of the form has: its name, its label, what was typed before and what is wrong with it. */
function field({ words, flash }: Part, name: FieldName) {
  return {
    id: name,
    name,
    look: "clinic" as const,
    label: words.t(`clinic.newPatient.${name}`),
    defaultValue: valueIn(flash, name),
    error: errorsIn(words, flash, FIELDS).find(({ fieldId }) => fieldId === name)?.message,
  };
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
        defaultValue={valueIn(part.flash, "timeZone") ?? timeZone}
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
  const { words, flash } = part;
  const { t } = words;
  return (
    <Fieldset title={t("clinic.newPatient.care")}>
      <TextArea {...field(part, "diagnosis")} hint={t("clinic.newPatient.diagnosisHint")} rows={2} maxLength={500} />
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
        chosen={valuesIn(flash, "cautions")}
        choices={CAUTIONS.map((value) => ({ value, label: t(`clinic.caution.${value}`) }))}
      />
    </Fieldset>
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
