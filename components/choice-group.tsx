import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedBy, FieldError } from "./field";
import { Icon, type IconName } from "./icon";

export type Choice = { value: string; label: string; hint?: string; icon?: IconName };

type Group = {
  /** Also the id of the first control, so that an error summary can lead to it. */
  id: string;
  name: string;
  legend: string;
  hint?: string;
  error?: string;
  choices: readonly Choice[];
  legendLook?: "title" | "label" | "hidden";
  size?: "patient" | "clinic";
  /** Submit on behalf of a form elsewhere on the page. */
  form?: string;
  className?: string;
};

/** One answer of a few: native radios drawn as chips in a row or as cards below each other. Nothing is chosen for anybody. */
export function ChoiceGroup({
  chosen,
  layout = "row",
  onChange,
  ...group
}: Group & { chosen?: string | null; layout?: "row" | "stack"; onChange?: (value: string) => void }) {
  const control = (value: string): Control => ({
    type: "radio",
    ...(onChange
      ? { checked: chosen === value, onChange: () => onChange(value) }
      : { defaultChecked: chosen === value }),
  });
  return <Fieldset {...group} layout={layout} control={control} />;
}

/** Any number of answers of a few: native checkboxes drawn as chips, for instance the reasons why it was left out. */
export function ReasonChips({
  chosen = [],
  onChange,
  ...group
}: Group & { chosen?: readonly string[]; onChange?: (values: string[]) => void }) {
  const control = (value: string): Control => ({
    type: "checkbox",
    ...(onChange
      ? { checked: chosen.includes(value), onChange: () => onChange(toggled(chosen, value)) }
      : { defaultChecked: chosen.includes(value) }),
  });
  return <Fieldset {...group} layout="row" control={control} />;
}

type Control = Pick<ComponentProps<"input">, "type" | "checked" | "defaultChecked" | "onChange">;

const LEGENDS = { title: "text-xl font-semibold", label: "text-lg font-semibold", hidden: "sr-only" };

function Fieldset({
  id,
  name,
  form,
  legend,
  hint,
  error,
  choices,
  legendLook = "label",
  size = "patient",
  layout,
  className,
  control,
}: Group & { layout: "row" | "stack"; control: (value: string) => Control }) {
  const { "aria-describedby": described } = describedBy(id, hint, error);
  return (
    <fieldset aria-describedby={described} className={classNames("min-w-0", className)}>
      <legend className={size === "clinic" && legendLook !== "hidden" ? "text-sm font-medium" : LEGENDS[legendLook]}>
        {legend}
      </legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classNames("mt-1 text-ink-2", size === "clinic" ? "text-xs" : "text-base")}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <div className="mt-1 text-base">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
      <div
        className={classNames(
          layout === "row" ? "flex flex-wrap gap-2" : "grid gap-2",
          legendLook === "hidden" && !hint && !error ? undefined : "mt-2",
        )}
      >
        {choices.map((choice, index) => (
          <Option
            key={choice.value}
            choice={choice}
            size={size}
            layout={layout}
            input={{
              ...control(choice.value),
              id: index === 0 ? id : `${id}-${choice.value}`,
              name,
              form,
              value: choice.value,
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Option({
  choice,
  size,
  layout,
  input,
}: {
  choice: Choice;
  size: "patient" | "clinic";
  layout: "row" | "stack";
  input: ComponentProps<"input">;
}) {
  return (
    <label
      className={classNames(
        "option-focus relative inline-flex items-center gap-2 bg-surface text-ink hover:bg-sunken",
        "has-checked:border-primary has-checked:bg-primary-soft has-checked:text-primary-ink",
        size === "clinic"
          ? "min-h-9 rounded-md border border-edge px-3 py-1 text-sm"
          : "min-h-12 rounded-md border-2 border-edge px-[min(1rem,4vw)] py-1.5 text-lg",
        layout === "stack" ? "w-full" : undefined,
      )}
    >
      <input {...input} className="native-option peer" />
      {choice.icon && <Icon name={choice.icon} className={size === "clinic" ? "size-4" : "size-6"} />}
      <span className="min-w-0">
        <span className="block font-semibold">{choice.label}</span>
        {choice.hint !== undefined && (
          <span className={classNames("block font-normal text-ink-2", size === "clinic" ? "text-xs" : "text-base")}>
            {choice.hint}
          </span>
        )}
      </span>
      <Icon name="check" className="ms-auto hidden size-5 peer-checked:block" />
    </label>
  );
}

function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
