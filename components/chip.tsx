import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { TONES, type Tone } from "./notice";

/** One reason in a few words with its icon, for instance why a patient needs the clinician now. */
export function Chip({ tone = "plain", icon, children }: { tone?: Tone | "bare"; icon?: IconName; children: string }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2 py-0.5 text-xs font-medium",
        tone === "bare" ? "text-ink-2" : TONES[tone],
      )}
    >
      {icon && <Icon name={icon} className="size-3.5" />}
      {children}
    </span>
  );
}
