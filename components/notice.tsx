import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type Tone = "info" | "ok" | "warn" | "danger" | "plain";

export const TONES: Record<Tone, string> = {
  info: "bg-info-soft text-info-ink",
  ok: "bg-ok-soft text-ok-ink",
  warn: "bg-warn-soft text-warn-ink",
  danger: "bg-danger-soft text-danger-ink",
  plain: "bg-sunken text-ink-2",
};

const ICONS: Record<Tone, IconName> = {
  info: "info",
  ok: "circle-check",
  warn: "triangle-alert",
  danger: "circle-alert",
  plain: "info",
};

/** A sentence that stands out. `urgency` is the hidden word that a screen reader hears before the title ("Emergency: "). */
export function Notice({
  tone = "info",
  icon,
  title,
  urgency,
  live,
  className,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  title?: string;
  urgency?: string;
  /** "status" when it appears after an action, so that it is read out. */
  live?: "status" | "alert";
  className?: string;
  children?: ReactNode;
}) {
  return (
    <div role={live} className={classNames("flex gap-2.5 rounded-lg p-3", TONES[tone], className)}>
      <Icon name={icon ?? ICONS[tone]} className="mt-0.5 size-5" />
      <div className="min-w-0">
        {title !== undefined && (
          <p className="font-semibold">
            {urgency !== undefined && <span className="sr-only">{urgency}</span>}
            {title}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
