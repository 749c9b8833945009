import { ClinicShell } from "./clinic-shell";
import type { Example } from "./example";
import { PatientShell } from "./patient-shell";

export const examples: Example[] = [
  {
    name: "a patient's page",
    element: (
      <PatientShell
        words={{
          skip: "Skip to the page",
          navigation: "Pages",
          getHelp: "Get help now",
          settings: "Settings",
          signOut: "Sign out",
        }}
        getHelpHref="/get-help"
        settingsHref="/settings"
        headline="Tuesday 14 October"
        tabs={[
          { href: "/today", label: "Today", icon: "house", current: "page" },
          { href: "/program", label: "Program", icon: "list-checks" },
          { href: "/progress", label: "Progress", icon: "chart-line", count: 1 },
        ]}
      >
        <h1 className="text-3xl font-semibold">Good morning, Maya</h1>
      </PatientShell>
    ),
  },
  {
    name: "a clinic page",
    element: (
      <ClinicShell
        words={{ skip: "Skip to the page", navigation: "Pages", menu: "Menu", signOut: "Sign out" }}
        viewer={{ name: "Ines", detail: "Clinician" }}
        items={[
          { href: "/caseload", label: "Caseload", icon: "users", count: 84, current: "page" },
          { href: "/exercises", label: "Exercises", icon: "dumbbell" },
        ]}
      >
        <div className="p-5">
          <h1 className="text-2xl font-semibold">Caseload</h1>
        </div>
      </ClinicShell>
    ),
  },
];
