import type { ReactNode } from "react";
import { Icon } from "./icon";
import { PortalLink } from "./portal-link";

/** The title of a clinic page, what it holds in a few words, and its actions at the end. */
export function PageHeader({ title, detail, children }: { title: string; detail?: ReactNode; children?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h1 className="text-2xl font-semibold">{title}</h1>
      {detail !== undefined && <p className="text-ink-2">{detail}</p>}
      {children !== undefined && <div className="ms-auto flex flex-wrap gap-2 print:hidden">{children}</div>}
    </header>
  );
}

/** The bar on top of a clinic page about one patient: the way back at the start, actions at the end. It stays while the page scrolls. */
export function BackBar({
  href,
  label,
  detail,
  children,
}: {
  href: string;
  label: string;
  detail?: string;
  children?: ReactNode;
}) {
  return (
    <div className="sticky top-0 z-10 flex min-h-15 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-5 py-2 max-lg:static print:hidden">
      <PortalLink
        href={href}
        className="-ms-1 inline-flex min-h-9 items-center gap-1 font-medium text-primary hover:underline"
      >
        <Icon name="chevron-left" className="size-4 rtl:rotate-180" />
        {label}
      </PortalLink>
      {detail !== undefined && <span className="text-ink-2">{detail}</span>}
      {children !== undefined && <div className="ms-auto flex flex-wrap gap-2">{children}</div>}
    </div>
  );
}

/** The way back on a patient page: a link at the start, a short word at the end. */
export function BackLine({ href, label, aside }: { href: string; label: string; aside?: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-3">
      <PortalLink
        href={href}
        className="-ms-1 inline-flex min-h-11 items-center gap-1 text-lg text-primary hover:underline"
      >
        <Icon name="chevron-left" className="size-5 rtl:rotate-180" />
        {label}
      </PortalLink>
      {aside !== undefined && <span className="text-base text-ink-2">{aside}</span>}
    </div>
  );
}

export type Tab = { href: string; label: string; count?: number; current?: "page" };

/** The views of one page as links, with their counts. On a narrow screen the row scrolls. */
export function TabRow({ label, tabs, children }: { label: string; tabs: readonly Tab[]; children?: ReactNode }) {
  return (
    <div className="flex items-end gap-2 border-b border-line max-sm:flex-col-reverse max-sm:items-stretch print:hidden">
      <nav aria-label={label} className="-mb-px flex min-w-0 gap-1 overflow-x-auto">
        {tabs.map((tab) => (
          <PortalLink
            key={tab.href}
            href={tab.href}
            aria-current={tab.current}
            className={
              tab.current
                ? "inline-flex h-10 shrink-0 items-center gap-1.5 border-b-3 border-primary px-3 font-semibold text-primary"
                : "inline-flex h-10 shrink-0 items-center gap-1.5 border-b-3 border-transparent px-3 text-ink-2 hover:text-ink"
            }
          >
            {tab.label}
            {tab.count !== undefined && (
              <span
                className={`rounded-full px-1.5 text-xs tabular-nums ${tab.current ? "bg-primary-soft text-primary-ink" : "bg-sunken text-ink-2"}`}
              >
                {tab.count}
              </span>
            )}
          </PortalLink>
        ))}
      </nav>
      {children !== undefined && <div className="ms-auto flex gap-2 pb-1">{children}</div>}
    </div>
  );
}
