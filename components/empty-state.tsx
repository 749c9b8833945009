import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

/** Nothing here, said in a way that helps: what this is, and the one thing to do. */
export function EmptyState({
  icon,
  title,
  className,
  children,
  action,
}: {
  icon?: IconName;
  title: string;
  className?: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div
      className={classNames(
        "grid justify-items-center gap-2 rounded-lg border border-line bg-surface px-4 py-10 text-center",
        className,
      )}
    >
      {icon && (
        <span className="grid size-12 place-items-center rounded-full bg-primary-soft text-primary-ink">
          <Icon name={icon} className="size-6" />
        </span>
      )}
      <p className="text-lg font-semibold">{title}</p>
      {children !== undefined && <div className="max-w-prose text-base text-ink-2">{children}</div>}
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  );
}
