export const ROLES = ["patient", "clinician", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Who is asking. Every read and every write takes one. */
export type Viewer = {
  clinicId: string;
  userId: string;
  sessionId: string;
  /** How the portal greets them. */
  name: string;
  locale: "en";
  timeZone: string;
  theme: Theme;
} & ({ role: "patient"; patientId: string } | { role: "clinician" } | { role: "admin" });
