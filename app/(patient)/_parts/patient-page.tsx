import type { ReactNode } from "react";
import { PatientShell, type ShellTab } from "@/components/patient-shell";
import type { Words } from "@/lib/words/words";
import { DeviceBar } from "./device-bar";
import { deviceWords } from "./device-words";

export type PatientTab = "today" | "program" | "progress" | "learn";

const TABS = [
  { tab: "today", href: "/today", icon: "house" },
  { tab: "program", href: "/program", icon: "list-checks" },
  { tab: "progress", href: "/progress", icon: "chart-line" },
  { tab: "learn", href: "/learn", icon: "book-open" },
] as const satisfies readonly { tab: PatientTab; href: string; icon: ShellTab["icon"] }[];

/** The frame of a patient page. `footer` takes the place of the tabs where a form brings its own bar. */
export function PatientPage({
  words,
  current,
  headline,
  footer,
  children,
}: {
  words: Words;
  current?: PatientTab;
  headline?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const { t } = words;
  return (
    <PatientShell
      words={{
        skip: t("common.skip"),
        navigation: t("common.navigation"),
        getHelp: t("common.getHelp"),
        settings: t("settings.title"),
        signOut: t("common.signOut"),
      }}
      tabs={TABS.map(({ tab, href, icon }) => ({
        href,
        icon,
        label: t(`patient.shell.${tab}`),
        current: tab === current ? "page" : undefined,
      }))}
      getHelpHref="/get-help"
      settingsHref="/settings"
      status={<DeviceBar words={deviceWords(words)} />}
      headline={headline}
      footer={footer}
    >
      {children}
    </PatientShell>
  );
}
