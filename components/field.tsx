import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

type FieldWords = { label: string; hint?: string; error?: string };
export type FieldLook = "patient" | "clinic";
type FieldFrame = FieldWords & { id: string; look?: FieldLook; className?: string };

/** A labelled text field. Hint and error are tied to it by aria-describedby; the error is the same sentence as in the summary. */
export function TextField({
  id,
  label,
  hint,
  error,
  look = "patient",
  className,
  ...input
}: FieldFrame & Omit<ComponentProps<"input">, "id" | "className">) {
  return (
    <Frame id={id} label={label} hint={hint} error={error} look={look} className={className}>
      <input
        {...input}
        id={id}
        {...describedBy(id, hint, error)}
        className={classNames(controlClasses(look, error), "w-full")}
      />
    </Frame>
  );
}

/** A labelled field for several lines. */
export function TextArea({
  id,
  label,
  hint,
  error,
  look = "patient",
  className,
  ...area
}: FieldFrame & Omit<ComponentProps<"textarea">, "id" | "className">) {
  return (
    <Frame id={id} label={label} hint={hint} error={error} look={look} className={className}>
      <textarea
        rows={3}
        {...area}
        id={id}
        {...describedBy(id, hint, error)}
        className={classNames(controlClasses(look, error), "w-full py-2")}
      />
    </Frame>
  );
}

/** A labelled list to choose one from; its options are the children. */
export function SelectField({
  id,
  label,
  hint,
  error,
  look = "patient",
  className,
  children,
  ...select
}: FieldFrame & Omit<ComponentProps<"select">, "id" | "className">) {
  return (
    <Frame id={id} label={label} hint={hint} error={error} look={look} className={className}>
      <select
        {...select}
        id={id}
        {...describedBy(id, hint, error)}
        className={classNames(controlClasses(look, error), "w-full")}
      >
        {children}
      </select>
    </Frame>
  );
}

/** The error sentence of a field or a group, with its icon; `id` is what the field's aria-describedby names. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 font-semibold text-danger-ink">
      <Icon name="circle-alert" className="mt-0.5 size-5" />
      {children}
    </p>
  );
}

/** The attributes that tie a control to its hint and error. */
export function describedBy(id: string, hint: string | undefined, error: string | undefined) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return {
    "aria-describedby": ids.length === 0 ? undefined : ids.join(" "),
    "aria-invalid": error === undefined ? undefined : true,
  };
}

function Frame({ id, label, hint, error, look, className, children }: FieldFrame & { children: ReactNode }) {
  const small = look === "clinic" ? "text-xs" : "text-base";
  return (
    <div className={classNames("grid gap-1", className)}>
      <label htmlFor={id} className={look === "clinic" ? "text-sm font-medium" : "text-lg font-semibold"}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classNames("text-ink-2", small)}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <div className={small}>
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
      {children}
    </div>
  );
}

function controlClasses(look: FieldLook, error: string | undefined): string {
  return classNames(
    "rounded-md bg-surface text-ink placeholder:text-ink-2 disabled:bg-sunken",
    look === "clinic" ? "min-h-9 border px-2.5 text-sm" : "min-h-12 border-2 px-3 text-lg",
    error === undefined ? "border-edge" : "border-danger",
  );
}
