import type { ReactNode } from "react";
import { ClinicShell } from "@/components/clinic-shell";
import type { ShellTab } from "@/components/patient-shell";
import type { StaffViewer } from "@/lib/access/viewer";
import type { Words } from "@/lib/words/words";
import { SearchButton, SearchPalette, type SearchWords } from "./search-palette";

export type ClinicSection = "caseload" | "templates" | "exercises" | "reports" | "rules" | "people";

const ITEMS = [
  { section: "caseload", href: "/caseload", icon: "users", forRoles: ["clinician", "admin"] },
  { section: "templates", href: "/templates", icon: "clipboard-list", forRoles: ["clinician", "admin"] },
  { section: "exercises", href: "/exercises", icon: "dumbbell", forRoles: ["clinician", "admin"] },
  { section: "reports", href: "/reports", icon: "chart-column", forRoles: ["clinician"] },
  { section: "rules", href: "/rules", icon: "settings", forRoles: ["clinician", "admin"] },
  { section: "people", href: "/people/invite", icon: "mail", forRoles: ["admin"] },
] as const satisfies readonly {
  section: ClinicSection;
  href: string;
  icon: ShellTab["icon"];
  forRoles: readonly StaffViewer["role"][];
}[];

/**
 * The frame of a clinic page. Each page brings it, because a layout does not learn where the reader is.
 * `bar` is the bar of one patient's pages, from edge to edge.
 */
export function ClinicPage({
  words,
  viewer,
  current,
  bar,
  sidebar,
  patients,
  children,
}: {
  words: Words;
  viewer: StaffViewer;
  current: ClinicSection;
  bar?: ReactNode;
  sidebar?: "words" | "rail";
  /** How many patients are in the reader's care, where the page knows. */
  patients?: number;
  children: ReactNode;
}) {
  const { t } = words;
  const search = searchWords(words);
  const items = ITEMS.filter(({ forRoles }) => forRoles.some((role) => role === viewer.role)).map(
    ({ section, href, icon }) => ({
      ...{ href, icon, label: t(`clinic.shell.${section}`) },
      count: section === "caseload" ? patients : undefined,
      current: section === current ? ("page" as const) : undefined,
    }),
  );
  return (
    <ClinicShell
      words={{
        skip: t("common.skip"),
        navigation: t("common.navigation"),
        menu: t("clinic.shell.menu"),
        signOut: t("common.signOut"),
      }}
      items={items}
      search={<SearchButton words={search} />}
      sidebar={sidebar}
      viewer={{ name: viewer.name, detail: t(`clinic.shell.roles.${viewer.role}`) }}
    >
      {bar}
      <div className="p-4 sm:p-5">{children}</div>
      <SearchPalette
        words={search}
        pages={items.map(({ href, label }) => ({ href, label }))}
        people={viewer.role === "clinician" ? "searched" : "not-searched"}
      />
    </ClinicShell>
  );
}

/** None of these holds a place to be filled in here: they are taken as they are written. */
function searchWords({ messages: { triage, clinic } }: Words): SearchWords {
  return { ...triage.search, close: triage.close, born: clinic.born };
}
