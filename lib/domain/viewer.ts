export const ROLES = ["patient", "clinician", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const TEXT_SIZES = ["usual", "large", "largest"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Whether things may move: as the person's device says, or never. */
export const MOTIONS = ["system", "reduced"] as const;
export type Motion = (typeof MOTIONS)[number];

/** Two scales of pain that are never turned into one another. */
export const PAIN_SCALES = ["numbers", "words"] as const;
export type PainScale = (typeof PAIN_SCALES)[number];

/** How somebody wants to read, tell and be guided. */
export type Display = { textSize: TextSize; motion: Motion; painScale: PainScale; sounds: boolean; voice: boolean };

export const USUAL_DISPLAY: Display = {
  textSize: "usual",
  motion: "system",
  painScale: "numbers",
  sounds: true,
  voice: false,
};

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
  display: Display;
} & ({ role: "patient"; patientId: string } | { role: "clinician" } | { role: "admin" });
