import { Button, ButtonLink } from "@/components/button";
import { ChoiceGroup, ReasonChips } from "@/components/choice-group";
import { ErrorSummary } from "@/components/error-summary";
import { TextArea, TextField } from "@/components/field";
import type { Flash } from "@/lib/access/flash";
import { PAIN_BANDS } from "@/lib/domain/pain-band";
import { DAILY_LOADS, LEG_PAINS, PAIN_DURATIONS } from "@/lib/domain/person";
import type { TemplateFits } from "@/lib/domain/template-fit";
import type { Words } from "@/lib/words/words";
import { Fieldset } from "../../_parts/fieldset";
import { errorsIn, valueIn, valuesIn } from "../../_parts/flash-words";
import { capitalised } from "../../_parts/tailoring-words";

export type Known = { name: string; forWhom: string; fits: TemplateFits };

type Part = { words: Words; flash: Flash | null; known: Known };
const FITS = ["painBands", "painDurations", "legPains", "dailyLoads"] as const;
type Fit = (typeof FITS)[number];

/** Name, for whom, and when to suggest it. `hidden` says what it is made from, or which revision is changed. */
export function TemplateForm({
  action,
  hidden,
  cues,
  cancelHref,
  ...part
}: Part & {
  action: string;
  hidden: Readonly<Record<string, string>>;
  /** "asked" when what it is made from was written for one person. */
  cues: "asked" | "none";
  cancelHref: string;
}) {
  const { words, flash } = part;
  const { t } = words;
  const errors = errorsIn(words, flash, labelsOf(words));
  const error = (name: string) => errors.find(({ fieldId }) => fieldId === name)?.message;
  const typed = (name: "name" | "forWhom") => (flash ? valueIn(flash, name) : part.known[name]);
  return (
    <form method="post" action={action} id="form" className="grid max-w-160 gap-4">
      {errors.length > 0 && <ErrorSummary title={t("common.problem")} errors={errors} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        id="name"
        name="name"
        look="clinic"
        label={t("tailoring.keep.name")}
        error={error("name")}
        defaultValue={typed("name")}
        required
        maxLength={120}
        autoComplete="off"
      />
      <TextArea
        id="forWhom"
        name="forWhom"
        look="clinic"
        label={t("tailoring.keep.forWhom")}
        hint={t("tailoring.keep.forWhomHint")}
        error={error("forWhom")}
        defaultValue={typed("forWhom")}
        required
        rows={2}
        maxLength={300}
      />
      {cues === "asked" && (
        <ChoiceGroup
          id="cues"
          name="cues"
          size="clinic"
          legend={t("tailoring.keep.cues")}
          hint={t("tailoring.keep.cuesHint")}
          error={error("cues")}
          chosen={flash ? valueIn(flash, "cues") : null}
          choices={(["keep", "leave_out"] as const).map((value) => ({
            value,
            label: t(`tailoring.keep.cueChoices.${value}`),
          }))}
        />
      )}
      <Fits {...part} />
      <div className="flex flex-wrap gap-2">
        <Button size="clinic">{t("tailoring.keep.save")}</Button>
        <ButtonLink href={cancelHref} size="clinic" variant="secondary">
          {t("tailoring.keep.cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

function Fits({ words, flash, known }: Part) {
  const { t } = words;
  const errors = errorsIn(words, flash, labelsOf(words));
  const choices: Record<Fit, { value: string; label: string }[]> = {
    painBands: PAIN_BANDS.map((value) => ({ value, label: capitalised(t(`tailoring.bands.${value}`)) })),
    painDurations: PAIN_DURATIONS.map((value) => ({ value, label: t(`tailoring.asked.painDurations.${value}`) })),
    legPains: LEG_PAINS.map((value) => ({ value, label: t(`tailoring.asked.legPains.${value}`) })),
    dailyLoads: DAILY_LOADS.map((value) => ({ value, label: t(`tailoring.asked.dailyLoads.${value}`) })),
  };
  return (
    <Fieldset title={t("tailoring.keep.fits")}>
      <p className="text-xs text-ink-2">{t("tailoring.keep.fitsHint")}</p>
      {FITS.map((fit) => (
        <ReasonChips
          key={fit}
          id={fit}
          name={fit}
          size="clinic"
          legend={t(`tailoring.keep.${fit}`)}
          error={errors.find(({ fieldId }) => fieldId === fit)?.message}
          chosen={flash ? valuesIn(flash, fit) : known.fits[fit]}
          choices={choices[fit]}
        />
      ))}
      <TextField
        id="ageFrom"
        name="ageFrom"
        look="clinic"
        label={t("tailoring.keep.ageFrom")}
        hint={t("tailoring.keep.ageFromHint")}
        error={errors.find(({ fieldId }) => fieldId === "ageFrom")?.message}
        defaultValue={flash ? valueIn(flash, "ageFrom") : (known.fits.ageFrom ?? undefined)}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        className="max-w-60"
      />
    </Fieldset>
  );
}

function labelsOf({ t }: Words): Record<string, string> {
  return Object.fromEntries(
    (["name", "forWhom", "cues", ...FITS, "ageFrom"] as const).map((name) => [name, t(`tailoring.keep.${name}`)]),
  );
}
