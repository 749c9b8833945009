import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { PortalLink, type PortalLinkProps } from "./portal-link";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
/** patient: 56 px, the one thing to do; patient-small: 44 px; clinic: 36 px. */
export type ButtonSize = "patient" | "patient-small" | "clinic";

export type ButtonLook = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  width?: "fit" | "full";
  icon?: IconName;
  className?: string;
  children: ReactNode;
};

/** A button that does something. `type` is "submit" unless told, because most buttons here send a form. */
export function Button({
  variant,
  size,
  width,
  icon,
  className,
  children,
  ...rest
}: ButtonLook & ComponentProps<"button">) {
  return (
    <button type="submit" {...rest} className={buttonClasses({ variant, size, width, className })}>
      {icon && <Icon name={icon} className={ICON_SIZE[size ?? "patient"]} />}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ variant, size, width, icon, className, children, ...rest }: ButtonLook & PortalLinkProps) {
  return (
    <PortalLink {...rest} className={buttonClasses({ variant, size, width, className })}>
      {icon && <Icon name={icon} className={ICON_SIZE[size ?? "patient"]} />}
      {children}
    </PortalLink>
  );
}

const ICON_SIZE: Record<ButtonSize, string> = { patient: "size-5", "patient-small": "size-5", clinic: "size-4" };

const SIZES: Record<ButtonSize, string> = {
  patient: "min-h-(--target-patient) rounded-lg px-5 py-2 text-lg font-semibold",
  "patient-small": "min-h-(--target) rounded-md px-4 py-1.5 text-base font-semibold",
  clinic: "min-h-9 rounded-md px-3 py-1 text-sm font-medium",
};

function buttonClasses({
  variant = "primary",
  size = "patient",
  width = "fit",
  className,
}: Pick<ButtonLook, "variant" | "size" | "width" | "className">): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 text-center no-underline transition-colors duration-150",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-2",
    SIZES[size],
    colours(variant, size),
    width === "full" ? "w-full" : undefined,
    className,
  );
}

function colours(variant: ButtonVariant, size: ButtonSize): string {
  if (variant === "primary") return "bg-primary text-on-primary hover:bg-primary-hover";
  if (variant === "danger") return "bg-danger text-on-primary hover:bg-danger-ink";
  if (variant === "quiet")
    return "text-primary underline underline-offset-2 hover:bg-primary-soft hover:text-primary-ink";
  return size === "clinic"
    ? "border border-edge bg-surface text-ink hover:bg-sunken"
    : "border-2 border-primary bg-surface text-primary hover:bg-primary-soft hover:text-primary-ink";
}
