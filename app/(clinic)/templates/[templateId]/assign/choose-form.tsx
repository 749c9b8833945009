import { Button } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { TextField } from "@/components/field";
import { Notice } from "@/components/notice";
import type { Assignable } from "@/db/queries/assignable";
import type { Template } from "@/db/queries/templates";
import { type FitReason, suggestTemplates } from "@/lib/domain/template-fit";
import type { Words } from "@/lib/words/words";
import { reasonInWords } from "../../../_parts/tailoring-words";
import { MOST_CHOSEN } from "./most-chosen";

/** The patients in the clinician's care, those for whom the template is suggested first. What was ticked stays ticked while one searches. */
export function ChooseForm({
  words,
  template,
  patients,
  chosenIds,
  search,
  fault,
}: {
  words: Words;
  template: Template;
  patients: readonly Assignable[];
  chosenIds: readonly string[];
  search: string;
  fault: "nobody" | "too-many" | null;
}) {
  const { t } = words;
  if (patients.length === 0) {
    return <EmptyState icon="users" className="mt-4" title={t("tailoring.assign.nobody")} />;
  }
  const rows = patients
    .map((patient) => ({ patient, reasons: reasonsFor(template, patient) }))
    .sort((one, other) => other.reasons.length - one.reasons.length);
  const shown = rows.filter(({ patient }) => isCalled(patient, search));
  const hidden = chosenIds.filter((id) => !shown.some(({ patient }) => patient.patientId === id));
  return (
    <form action={`/templates/${template.id}/assign`} className="mt-4 grid max-w-200 gap-4">
      {fault !== null && (
        <Notice tone="danger" live="alert">
          {fault === "nobody" ? t("tailoring.assign.gone") : t("tailoring.assign.most", { most: MOST_CHOSEN })}
        </Notice>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          id="q"
          name="q"
          type="search"
          look="clinic"
          maxLength={80}
          label={t("tailoring.assign.search")}
          defaultValue={search}
          className="w-72 max-w-full"
        />
        <Button size="clinic" variant="secondary" icon="search">
          {t("tailoring.assign.submit")}
        </Button>
      </div>
      {hidden.map((id) => (
        <input key={id} type="hidden" name="patient" value={id} />
      ))}
      <fieldset className="min-w-0 rounded-lg border border-line bg-surface">
        <legend className="sr-only">{t("tailoring.assign.choose")}</legend>
        {shown.length === 0 && <p className="p-4 text-ink-2">{t("tailoring.assign.none")}</p>}
        <ul className="divide-y divide-line">
          {shown.map(({ patient, reasons }) => (
            <PatientRow
              key={patient.patientId}
              words={words}
              patient={patient}
              reasons={reasons}
              isChosen={chosenIds.includes(patient.patientId)}
            />
          ))}
        </ul>
      </fieldset>
      <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-3 border-t border-line bg-bg px-1 py-3">
        <Button size="clinic" name="step" value="preview">
          {t("tailoring.assign.next")}
        </Button>
        <span className="text-xs text-ink-2">{t("tailoring.assign.most", { most: MOST_CHOSEN })}</span>
      </div>
    </form>
  );
}

const reasonsFor = (template: Template, { about }: Assignable): FitReason[] =>
  suggestTemplates([template], about)[0]?.reasons ?? [];

/** Each word of the search begins a word of the name. */
function isCalled({ givenName, familyName }: Assignable, search: string): boolean {
  const names = `${givenName} ${familyName}`.toLowerCase().split(/\s+/);
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((asked) => names.some((name) => name.startsWith(asked)));
}

function PatientRow({
  words,
  patient,
  reasons,
  isChosen,
}: {
  words: Words;
  patient: Assignable;
  reasons: readonly FitReason[];
  isChosen: boolean;
}) {
  const { t, list } = words;
  const { patientId, givenName, familyName } = patient;
  return (
    <li>
      <label className="flex min-h-11 items-start gap-3 px-4 py-2 hover:bg-sunken has-checked:bg-primary-soft">
        <input
          type="checkbox"
          name="patient"
          value={patientId}
          defaultChecked={isChosen}
          className="mt-1 size-4 shrink-0 accent-primary"
        />
        <span className="min-w-0">
          <span className="block font-medium">{t("clinic.name.inList", { family: familyName, given: givenName })}</span>
          <span className="block text-xs text-ink-2">
            {reasons.length > 0
              ? t("tailoring.assign.fitting", { reasons: list(reasons.map((reason) => reasonInWords(words, reason))) })
              : t("tailoring.assign.notFitting")}
          </span>
        </span>
      </label>
    </li>
  );
}
