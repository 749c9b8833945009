import type { ReactNode } from "react";
import { Brand } from "./brand";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { PortalLink } from "./portal-link";
import { SkipLink } from "./skip-link";

export type ShellTab = { href: string; label: string; icon: IconName; count?: number; current?: "page" };

export type PatientShellWords = {
  skip: string;
  navigation: string;
  getHelp: string;
  settings: string;
  signOut: string;
};

/**
 * The frame of every patient page: "Get help now" always at the same place, the gear beside it, tabs below on a phone
 * and at the side on a wide screen, where the way out is too; on a phone it is under the gear. Pass only the tabs that exist. `headline` is what stands at the start of the top line (the date).
 * `footer` takes the place of the tabs while a form has its own bar at the bottom.
 */
export function PatientShell({
  words,
  tabs,
  getHelpHref,
  settingsHref,
  status,
  headline,
  footer,
  children,
}: {
  words: PatientShellWords;
  tabs: readonly ShellTab[];
  getHelpHref: string;
  settingsHref: string;
  /** A line about the connection, above the page. */
  status?: ReactNode;
  headline?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="min-h-dvh bg-bg font-sans text-lg text-ink lg:grid lg:grid-cols-[15rem_1fr]">
      <SkipLink label={words.skip} />
      <SideRail words={words} tabs={tabs} settingsHref={settingsHref} />
      <div
        className={classNames(
          "mx-auto w-full max-w-272 px-4 pt-3 pb-28 lg:px-10 lg:pt-6 print:max-w-none print:p-0",
          footer === undefined ? "lg:pb-12" : undefined, // a bar at the bottom stays there on a wide screen too
        )}
      >
        <header className="flex min-h-11 flex-wrap items-center gap-x-3 print:hidden">
          <div className="min-w-0 flex-[1_1_8rem] text-base text-ink-2">{headline}</div>
          <div className="flex flex-wrap items-center gap-2">
            <PortalLink
              href={getHelpHref}
              className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-danger bg-surface px-3.5 text-base font-semibold text-danger-ink hover:bg-danger-soft"
            >
              <Icon name="life-buoy" />
              {words.getHelp}
            </PortalLink>
            <PortalLink
              href={settingsHref}
              className="grid size-11 place-items-center rounded-full border border-line bg-surface text-ink-2 hover:text-ink lg:hidden"
            >
              <Icon name="settings" />
              <span className="sr-only">{words.settings}</span>
            </PortalLink>
          </div>
        </header>
        {status}
        <main id="main" tabIndex={-1} className="outline-none">
          {children}
        </main>
      </div>
      {footer === undefined ? <BottomTabs words={words} tabs={tabs} /> : <BottomBar>{footer}</BottomBar>}
    </div>
  );
}

/** However large the text, every label keeps within its share of the width. */
function BottomTabs({ words, tabs }: { words: PatientShellWords; tabs: readonly ShellTab[] }) {
  return (
    <nav
      aria-label={words.navigation}
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] shadow-2 lg:hidden print:hidden"
    >
      {tabs.map((tab) => (
        <PortalLink
          key={tab.href}
          href={tab.href}
          aria-current={tab.current}
          className={`relative flex min-h-16 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-[length:min(var(--text-xs),4.6vw)] ${tab.current ? "font-semibold text-primary" : "text-ink-2"}`}
        >
          {tab.current && <span className="absolute inset-x-6 top-0 mx-auto h-1 max-w-16 rounded-full bg-primary" />}
          <Icon name={tab.icon} className="size-6" />
          {tab.label}
          <Count value={tab.count} className="absolute start-1/2 top-1.5 ms-2" />
        </PortalLink>
      ))}
    </nav>
  );
}

function SideRail({
  words,
  tabs,
  settingsHref,
}: {
  words: PatientShellWords;
  tabs: readonly ShellTab[];
  settingsHref: string;
}) {
  return (
    <aside className="sticky top-0 flex h-dvh flex-col gap-4 border-e border-line bg-surface p-4 max-lg:hidden print:hidden">
      <div className="px-2 py-1">
        <Brand size="patient" />
      </div>
      <nav aria-label={words.navigation} className="grid gap-1">
        {tabs.map((tab) => (
          <PortalLink
            key={tab.href}
            href={tab.href}
            aria-current={tab.current}
            className={`flex min-h-12 items-center gap-3 rounded-md px-3 text-lg ${tab.current ? "bg-primary-soft font-semibold text-primary-ink" : "text-ink hover:bg-sunken"}`}
          >
            <Icon name={tab.icon} className="size-6" />
            {tab.label}
            <Count value={tab.count} className="ms-auto" />
          </PortalLink>
        ))}
      </nav>
      <PortalLink
        href={settingsHref}
        className="mt-auto flex min-h-11 w-full items-center gap-3 rounded-md px-3 text-base text-ink-2 hover:bg-sunken hover:text-ink"
      >
        <Icon name="settings" />
        {words.settings}
      </PortalLink>
      <SignOut label={words.signOut} words="shown" />
    </aside>
  );
}

/** The bar at the bottom that a form brings along in place of the tabs. */
function BottomBar({ children }: { children: ReactNode }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] shadow-2 lg:start-60 print:hidden">
      <div className="mx-auto flex max-w-272 items-center gap-3 p-3 lg:px-10">{children}</div>
    </div>
  );
}

function Count({ value, className }: { value: number | undefined; className: string }) {
  if (value === undefined || value === 0) return null;
  return (
    <span
      className={`grid h-5 min-w-5 place-items-center rounded-full bg-danger px-1 text-2xs font-semibold text-on-primary tabular-nums ${className}`}
    >
      {value}
    </span>
  );
}

/** Signing out is a plain form post, so that it works without script and never by a prefetched link. */
export function SignOut({
  label,
  className,
  words = "hidden",
}: {
  label: string;
  className?: string;
  words?: "shown" | "hidden";
}) {
  return (
    <form method="post" action="/api/sign-out" className={className}>
      <button
        type="submit"
        className={
          words === "shown"
            ? "flex min-h-11 w-full items-center gap-3 rounded-md px-3 text-base text-ink-2 hover:bg-sunken hover:text-ink"
            : "grid size-11 place-items-center rounded-full border border-line bg-surface text-ink-2 hover:text-ink"
        }
      >
        <Icon name="log-out" />
        <span className={words === "shown" ? undefined : "sr-only"}>{label}</span>
      </button>
    </form>
  );
}
