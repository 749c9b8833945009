import type { ReactNode } from "react";
import { Brand } from "@/components/brand";
import { Icon } from "@/components/icon";
import { PortalLink } from "@/components/portal-link";
import { SkipLink } from "@/components/skip-link";
import type { Words } from "@/lib/words/words";

/** The frame of pages that anybody may open. "Get help now" stands where it stands on every patient page. */
export function PublicPage({
  words: { t },
  width = "text",
  children,
}: {
  words: Words;
  width?: "form" | "text";
  children: ReactNode;
}) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] bg-bg font-sans text-lg text-ink">
      <div>
        <SkipLink label={t("common.skip")} />
        <header className="mx-auto flex min-h-14 max-w-272 items-center justify-between gap-3 px-4 pt-3 lg:px-10 lg:pt-6">
          <PortalLink href="/" className="inline-flex min-h-11 items-center text-ink no-underline">
            <Brand size="patient" />
          </PortalLink>
          <PortalLink
            href="/get-help"
            className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-danger bg-surface px-3.5 text-base font-semibold text-danger-ink hover:bg-danger-soft print:hidden"
          >
            <Icon name="life-buoy" />
            {t("common.getHelp")}
          </PortalLink>
        </header>
      </div>
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto w-full px-4 py-8 outline-none ${width === "form" ? "max-w-md" : "max-w-2xl"}`}
      >
        {children}
      </main>
      <PublicFooter t={t} />
    </div>
  );
}

function PublicFooter({ t }: Pick<Words, "t">) {
  const link = "inline-flex min-h-11 items-center text-ink-2 underline underline-offset-2 hover:text-ink";
  return (
    <footer className="mx-auto flex w-full max-w-272 flex-wrap gap-x-6 px-4 pb-4 text-base lg:px-10 print:hidden">
      <PortalLink href="/accessibility" className={link}>
        {t("common.footer.accessibility")}
      </PortalLink>
      <PortalLink href="/privacy" className={link}>
        {t("common.footer.privacy")}
      </PortalLink>
    </footer>
  );
}
