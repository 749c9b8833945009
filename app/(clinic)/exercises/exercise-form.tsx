import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/button";
import { ReasonChips } from "@/components/choice-group";
import { ErrorSummary } from "@/components/error-summary";
import { SelectField, TextArea, TextField } from "@/components/field";
import type { ExerciseRow, NamedRung } from "@/db/queries/exercises";
import type { Flash } from "@/lib/access/flash";
import { DOSE_RANGES } from "@/lib/domain/dose";
import {
  DIRECTIONS,
  EXERCISE_KINDS,
  IMPACTS,
  KIT,
  KIT_COSTS,
  LOAD_LEVELS,
  POSITIONS,
  REGIONS,
  SIDES,
} from "@/lib/domain/exercise";
import { CAUTIONS } from "@/lib/domain/person";
import type { Words } from "@/lib/words/words";
import { capital, regionsOf } from "../_parts/exercise-words";
import { Fieldset } from "../_parts/fieldset";
import { errorsIn, valueIn, valuesIn } from "../_parts/flash-words";
import { KeptForm } from "./kept-form";

/** What the form begins with: an exercise as it is, a copy of one, or nothing but where it comes from. */
export type FormExercise = Partial<Omit<ExerciseRow, "id" | "slug" | "isShipped" | "isArchived">>;

type Part = {
  words: Words;
  /** What a refused post sent back; it stands before what is known. */
  flash: Flash | null;
  exercise: FormExercise;
};

const FIELDS = [
  ...["name", "otherNames", "kind", "steps", "cues", "faults", "altText", "figure", "pictureUrl", "stopIf"],
  ...["precautions", "usualSets", "usualRepetitions", "usualHoldSeconds", "usualMinutes", "usualRestSeconds"],
  ...["usualSide", "estimatedMinutes", "position", "direction", "regions", "loadLevel", "impact", "kit", "otherKit"],
  ...["kitCost", "easierSlug", "harderSlug", "source", "licence", "reviewedBy", "reviewedOn"],
] as const;
type FieldName = Exclude<keyof FormExercise, "revision"> | "otherKit";

/** A clinic's own exercise, whole. A plain form; with script it keeps what was typed on the page while it is saved. */
export function ExerciseForm({
  exerciseId,
  rungs,
  copyOf,
  cancelHref,
  submit,
  timeZone,
  ...part
}: Part & {
  exerciseId: string;
  rungs: readonly NamedRung[];
  /** The shipped exercise that it is a copy of. */
  copyOf: string | null;
  cancelHref: string;
  submit: string;
  timeZone: string;
}) {
  const { words, flash, exercise } = part;
  const { t } = words;
  const labels = Object.fromEntries(FIELDS.map((name) => [name, labelOf(words, name as FieldName)]));
  const errors = errorsIn(words, flash, labels);
  return (
    <KeptForm
      action={`/api/exercises/${exerciseId}`}
      revision={exercise.revision ?? null}
      next={`/exercises/${exerciseId}`}
      labels={labels}
      timeZone={timeZone}
      locale={words.language}
      words={{
        problem: t("common.problem"),
        fault: t("library.form.fault", { field: "{field}", message: "{message}" }),
        conflictTitle: t("library.conflict.title", { name: "{name}", time: "{time}" }),
        conflictBody: t("library.conflict.body"),
        look: t("library.conflict.look"),
        mine: t("library.conflict.mine"),
        failed: t("library.save.failed"),
        signedOut: t("library.save.signedOut"),
      }}
    >
      {errors.length > 0 && <ErrorSummary title={t("common.problem")} errors={errors} />}
      {exercise.revision !== undefined && <input type="hidden" name="revision" value={exercise.revision} />}
      {exercise.figure && <input type="hidden" name="figure" value={JSON.stringify(exercise.figure)} />}
      {copyOf !== null && <input type="hidden" name="copyOf" value={copyOf} />}
      <p className="text-ink-2">{t("library.form.lead")}</p>
      <Identity {...part} />
      <HowTo {...part} />
      <Picture {...part} />
      <Safety {...part} />
      <UsualDose {...part} />
      <SortedBy {...part} />
      <LadderFields {...part} rungs={rungs} />
      <Origin {...part} />
      <div className="flex gap-2">
        <Button size="clinic">{submit}</Button>
        <ButtonLink href={cancelHref} size="clinic" variant="secondary">
          {t("library.form.cancel")}
        </ButtonLink>
      </div>
    </KeptForm>
  );
}

const labelOf = ({ t }: Words, name: FieldName): string => t(`library.form.${name}`);

/** What every field of the form has: its name, its label, what was typed before and what is wrong with it. */
function field({ words, flash, exercise }: Part, name: FieldName) {
  const fault = errorsIn(words, flash, { [name]: "" }).find(({ fieldId }) => fieldId === name);
  return {
    id: name,
    name,
    look: "clinic" as const,
    label: labelOf(words, name),
    defaultValue: flash ? valueIn(flash, name) : knownOf(exercise, name),
    error: fault?.message,
  };
}

/** What is known already, as it stands in a field: one thing a line, an own thing of the kit in its own field. */
function knownOf(exercise: FormExercise, name: FieldName): string | undefined {
  if (name === "otherKit") return (exercise.kit ?? []).filter((thing) => !isKit(thing)).join(", ");
  const known = exercise[name];
  if (Array.isArray(known)) return known.join("\n");
  return known === undefined || known === null ? undefined : String(known);
}

const isKit = (thing: string): boolean => KIT.some((known) => known === thing);

function Identity(part: Part) {
  const { t } = part.words;
  return (
    <Fieldset title={t("library.form.identity")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field(part, "name")} required maxLength={80} autoComplete="off" />
        <Choice part={part} name="kind" values={EXERCISE_KINDS} say={(kind) => t(`library.kinds.${kind}`)} />
      </div>
      <TextArea {...field(part, "otherNames")} hint={t("library.form.otherNamesHint")} rows={3} />
    </Fieldset>
  );
}

function HowTo(part: Part) {
  const { t } = part.words;
  return (
    <Fieldset title={t("library.form.howTo")}>
      <TextArea {...field(part, "steps")} required hint={t("library.form.stepsHint")} rows={5} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextArea {...field(part, "cues")} hint={t("library.form.lineHint")} rows={4} />
        <TextArea {...field(part, "faults")} hint={t("library.form.lineHint")} rows={4} />
      </div>
    </Fieldset>
  );
}

function Picture(part: Part) {
  const { t } = part.words;
  return (
    <Fieldset title={t("library.form.pictureTitle")}>
      <p id="figure" tabIndex={-1} className="text-ink-2">
        {t(part.exercise.figure ? "library.form.drawn" : "library.form.notDrawn")}
      </p>
      <TextArea {...field(part, "altText")} required hint={t("library.form.altTextHint")} rows={2} maxLength={500} />
      <TextField
        {...field(part, "pictureUrl")}
        hint={t("library.form.pictureUrlHint")}
        type="url"
        maxLength={500}
        autoComplete="off"
      />
    </Fieldset>
  );
}

function Safety(part: Part) {
  const { words, flash, exercise } = part;
  const { t } = words;
  return (
    <Fieldset title={t("library.form.safety")}>
      <TextArea {...field(part, "stopIf")} required hint={t("library.form.stopIfHint")} rows={4} />
      <Several
        part={part}
        name="precautions"
        hint={t("library.form.precautionsHint")}
        chosen={flash ? valuesIn(flash, "precautions") : (exercise.precautions ?? [])}
        choices={CAUTIONS.map((value) => ({ value, label: t(`clinic.caution.${value}`) }))}
      />
    </Fieldset>
  );
}

function UsualDose(part: Part) {
  const { t } = part.words;
  const whole = (name: FieldName, most: number) => ({
    ...field(part, name),
    inputMode: "numeric" as const,
    maxLength: String(most).length,
  });
  return (
    <Fieldset title={t("library.form.doseTitle")}>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <TextField {...whole("usualSets", DOSE_RANGES.sets.to)} required />
        <TextField {...whole("usualRepetitions", DOSE_RANGES.repetitions.to)} />
        <TextField {...whole("usualHoldSeconds", DOSE_RANGES.holdSeconds.to)} />
        <TextField {...whole("usualMinutes", DOSE_RANGES.minutes.to)} />
        <TextField {...whole("usualRestSeconds", 600)} />
        <TextField {...field(part, "estimatedMinutes")} required inputMode="decimal" maxLength={5} />
        <Choice part={part} name="usualSide" values={SIDES} say={(side) => t(`library.sides.${side}`)} />
      </div>
    </Fieldset>
  );
}

function SortedBy(part: Part) {
  const { words, flash, exercise } = part;
  const { t } = words;
  const regions = regionsOf(words, { regions: [...REGIONS] });
  return (
    <Fieldset title={t("library.form.sortedBy")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice part={part} name="position" values={POSITIONS} say={(one) => t(`library.positions.${one}`)} />
        <Choice part={part} name="direction" values={DIRECTIONS} say={(one) => t(`library.directions.${one}`)} />
        <Choice part={part} name="loadLevel" values={LOAD_LEVELS} say={(one) => t(`library.loads.${one}`)} />
        <Choice part={part} name="impact" values={IMPACTS} say={(one) => t(`library.impacts.${one}`)} />
      </div>
      <Several
        part={part}
        name="regions"
        chosen={flash ? valuesIn(flash, "regions") : (exercise.regions ?? [])}
        choices={REGIONS.map((value, index) => ({ value, label: capital(regions[index] ?? value) }))}
      />
      <Several
        part={part}
        name="kit"
        chosen={flash ? valuesIn(flash, "kit") : (exercise.kit ?? [])}
        choices={KIT.map((value) => ({ value, label: t(`library.kit.${value}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...field(part, "otherKit")}
          hint={t("library.form.otherKitHint")}
          maxLength={200}
          autoComplete="off"
        />
        <Choice
          part={part}
          name="kitCost"
          values={KIT_COSTS}
          say={(one) => t(`library.costs.${one}`)}
          className="self-end"
        />
      </div>
    </Fieldset>
  );
}

function LadderFields({ rungs, ...part }: Part & { rungs: readonly NamedRung[] }) {
  const { t } = part.words;
  return (
    <Fieldset title={t("library.form.ladderTitle")}>
      <div className="grid gap-4 sm:grid-cols-2">
        {(["easierSlug", "harderSlug"] as const).map((name) => (
          <SelectField key={name} {...field(part, name)}>
            <option value="">{t("library.form.noRung")}</option>
            {rungs.map(({ slug, name: rung }) => (
              <option key={slug} value={slug}>
                {rung}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
    </Fieldset>
  );
}

function Origin(part: Part) {
  const { t } = part.words;
  return (
    <Fieldset title={t("library.form.origin")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field(part, "source")} required maxLength={300} autoComplete="off" />
        <TextField {...field(part, "licence")} required maxLength={80} autoComplete="off" />
        <TextField
          {...field(part, "reviewedBy")}
          hint={t("library.form.reviewedHint")}
          maxLength={120}
          autoComplete="off"
        />
        <TextField {...field(part, "reviewedOn")} type="date" className="self-end" />
      </div>
    </Fieldset>
  );
}

/** One of a few, with nothing chosen for anybody. */
function Choice<Value extends string>({
  part,
  name,
  values,
  say,
  className,
}: {
  part: Part;
  name: FieldName;
  values: readonly Value[];
  say: (value: Value) => string;
  className?: string;
}): ReactNode {
  return (
    <SelectField {...field(part, name)} required className={className}>
      <option value="">{part.words.t("library.form.choose")}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {say(value)}
        </option>
      ))}
    </SelectField>
  );
}

function Several({
  part,
  name,
  ...group
}: {
  part: Part;
  name: "precautions" | "regions" | "kit";
  hint?: string;
  chosen: readonly string[];
  choices: readonly { value: string; label: string }[];
}) {
  const { label, error } = field(part, name);
  return <ReasonChips id={name} name={name} size="clinic" legend={label} error={error} {...group} />;
}
