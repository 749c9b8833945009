import type { ReactNode } from "react";
import { Brand } from "./brand";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import type { ShellTab } from "./patient-shell";
import { PortalLink } from "./portal-link";
import { SkipLink } from "./skip-link";

export type ClinicShellWords = { skip: string; navigation: string; menu: string; signOut: string };

/**
 * The frame of every clinic page: a sidebar on a wide screen, a top bar with a menu on a narrow one. A page that works in
 * panes asks for a rail: icons only, their words on demand, until there is room for both. The page brings its own padding.
 */
export function ClinicShell({
  words,
  items,
  viewer,
  sidebar = "words",
  search,
  children,
}: {
  words: ClinicShellWords;
  items: readonly ShellTab[];
  /** What leads to anything by its name; it stands above the pages. */
  search?: ReactNode;
  viewer: { name: string; detail: string };
  sidebar?: "words" | "rail";
  children: ReactNode;
}) {
  const isRail = sidebar === "rail";
  return (
    <div
      className={classNames(
        "min-h-dvh bg-bg font-ui text-sm text-ink lg:grid",
        isRail
          ? "lg:grid-cols-[3.5rem_minmax(0,1fr)] 2xl:grid-cols-[13rem_minmax(0,1fr)]"
          : "lg:grid-cols-[13rem_minmax(0,1fr)]",
      )}
    >
      <SkipLink label={words.skip} />
      <aside
        data-rail={isRail ? "" : undefined}
        className="group/aside sticky top-0 flex h-dvh flex-col gap-1 border-e border-line bg-surface p-3 max-lg:hidden data-rail:max-2xl:px-2 print:hidden"
      >
        <div className="overflow-hidden px-2 py-2 group-data-rail/aside:max-2xl:px-1.5">
          <Brand />
        </div>
        {search}
        <Items words={words} items={items} />
        <ViewerMenu words={words} viewer={viewer} />
      </aside>
      <details className="group border-b border-line bg-surface lg:hidden print:hidden">
        <summary className="flex min-h-14 list-none items-center justify-between px-4">
          <Brand />
          <span className="inline-flex min-h-11 items-center gap-2 font-medium">
            {words.menu}
            <Icon name="menu" className="size-5 group-open:hidden" />
            <Icon name="x" className="hidden size-5 group-open:block" />
          </span>
        </summary>
        <div className="grid gap-1 border-t border-line p-3">
          {search}
          <Items words={words} items={items} />
          <SignOutLine words={words} viewer={viewer} />
        </div>
      </details>
      <main id="main" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
    </div>
  );
}

/** Words that only a screen reader meets while the sidebar is a rail. */
const IN_RAIL = "group-data-rail/aside:max-2xl:sr-only";

function Items({ words, items }: { words: ClinicShellWords; items: readonly ShellTab[] }) {
  return (
    <nav aria-label={words.navigation} className="grid gap-1">
      {items.map((item) => (
        <PortalLink
          key={item.href}
          href={item.href}
          aria-current={item.current}
          title={item.label}
          className={`flex min-h-9 items-center gap-2 rounded-md px-2 group-data-rail/aside:max-2xl:justify-center max-lg:min-h-11 ${item.current ? "bg-primary-soft font-semibold text-primary-ink" : "hover:bg-sunken"}`}
        >
          <Icon name={item.icon} className="size-4" />
          <span className={IN_RAIL}>{item.label}</span>
          {item.count !== undefined && (
            <span className={`ms-auto text-xs text-ink-2 tabular-nums ${IN_RAIL}`}>{item.count}</span>
          )}
        </PortalLink>
      ))}
    </nav>
  );
}

type Signed = { words: ClinicShellWords; viewer: { name: string; detail: string } };

function ViewerMenu({ words, viewer }: Signed) {
  return (
    <details className="group relative mt-auto">
      <summary
        title={viewer.name}
        className="flex min-h-11 list-none items-center gap-2 rounded-md px-2 hover:bg-sunken group-data-rail/aside:max-2xl:justify-center"
      >
        <span className="grid size-7 shrink-0 place-items-center rounded-full bg-primary-soft text-primary-ink">
          <Icon name="user" className="size-4" />
        </span>
        <span className={`min-w-0 ${IN_RAIL}`}>
          <span className="block truncate font-medium">{viewer.name}</span>
          <span className="block truncate text-xs text-ink-2">{viewer.detail}</span>
        </span>
        <Icon name="chevron-up" className="ms-auto size-4 group-open:rotate-180 group-data-rail/aside:max-2xl:hidden" />
      </summary>
      <div className="absolute start-0 bottom-full mb-1 w-46 rounded-md border border-line bg-surface p-1 shadow-3">
        <SignOutButton words={words} />
      </div>
    </details>
  );
}

function SignOutLine({ words, viewer }: Signed) {
  return (
    <div className="mt-1 border-t border-line pt-1">
      <p className="px-2 py-2 text-ink-2">
        {viewer.name} · {viewer.detail}
      </p>
      <SignOutButton words={words} />
    </div>
  );
}

/** Signing out is a plain form post, so that it works without script and never by a prefetched link. */
function SignOutButton({ words }: { words: ClinicShellWords }) {
  return (
    <form method="post" action="/api/sign-out">
      <button
        type="submit"
        className="flex min-h-11 w-full items-center gap-2 rounded-md px-2 text-start hover:bg-sunken"
      >
        <Icon name="log-out" className="size-4" />
        {words.signOut}
      </button>
    </form>
  );
}
