import { type PainBand, type PainSchemeId, painBand } from "./pain-band";
import type { DailyLoad, LegPain, PainDuration } from "./person";
import type { PainScore } from "./report";

/** For whom a template was made. An empty list, or null, asks nothing. */
export type TemplateFits = {
  painBands: readonly PainBand[];
  painDurations: readonly PainDuration[];
  legPains: readonly LegPain[];
  dailyLoads: readonly DailyLoad[];
  ageFrom: number | null;
};

export const FITS_ANYBODY: TemplateFits = {
  painBands: [],
  painDurations: [],
  legPains: [],
  dailyLoads: [],
  ageFrom: null,
};

/** What is known about a person, as far as templates ask for it. Null: not known. */
export type PatientAbout = {
  age: number | null;
  /** Usual worst pain when care began. */
  painBaseline: PainScore | null;
  painScheme: PainSchemeId;
  painDuration: PainDuration | null;
  legPain: LegPain | null;
  dailyLoad: DailyLoad | null;
};

/** Why a template is suggested, to be read out with its numbers. */
export type FitReason =
  | { kind: "pain"; band: PainBand; score: PainScore; scheme: PainSchemeId }
  | { kind: "leg-pain"; legPain: LegPain }
  | { kind: "age"; from: number; age: number }
  | { kind: "duration"; duration: PainDuration }
  | { kind: "daily-load"; dailyLoad: DailyLoad };

export type TemplateSuggestion = { templateId: string; reasons: FitReason[] };

/**
 * Templates to begin with, each with its reasons; the clinician chooses. What is not known speaks neither for a template
 * nor against it; what is known and differs from what the template was made for rules it out.
 * Severe pain comes first, then pain below the knee, then the template with the most reasons, then the order given.
 */
export function suggestTemplates(
  templates: readonly { id: string; fits: TemplateFits }[],
  about: PatientAbout,
): TemplateSuggestion[] {
  return templates
    .flatMap(({ id, fits }) => {
      const reasons = reasonsFor(fits, about);
      return reasons === null || reasons.length === 0 ? [] : [{ templateId: id, reasons }];
    })
    .sort((one, other) => urgencyOf(other) - urgencyOf(one) || other.reasons.length - one.reasons.length);
}

/** Null when something that is known speaks against it. */
function reasonsFor(fits: TemplateFits, about: PatientAbout): FitReason[] | null {
  const asked = [
    painReason(fits, about),
    oneOf(fits.legPains, about.legPain, (legPain) => ({ kind: "leg-pain", legPain })),
    ageReason(fits, about),
    oneOf(fits.painDurations, about.painDuration, (duration) => ({ kind: "duration", duration })),
    oneOf(fits.dailyLoads, about.dailyLoad, (dailyLoad) => ({ kind: "daily-load", dailyLoad })),
  ];
  return asked.includes("against") ? null : asked.filter((one) => one !== "against" && one !== "silent");
}

type Verdict = FitReason | "against" | "silent";

function oneOf<Word>(wanted: readonly Word[], known: Word | null, reason: (word: Word) => FitReason): Verdict {
  if (wanted.length === 0 || known === null) return "silent";
  return wanted.includes(known) ? reason(known) : "against";
}

function painReason({ painBands }: TemplateFits, { painBaseline: score, painScheme: scheme }: PatientAbout): Verdict {
  if (score === null) return "silent";
  return oneOf(painBands, painBand(score, scheme), (band) => ({ kind: "pain", band, score, scheme }));
}

function ageReason({ ageFrom: from }: TemplateFits, { age }: PatientAbout): Verdict {
  if (from === null || age === null) return "silent";
  return age >= from ? { kind: "age", from, age } : "against";
}

function urgencyOf({ reasons }: TemplateSuggestion): number {
  if (reasons.some((reason) => reason.kind === "pain" && reason.band === "severe")) return 2;
  return reasons.some((reason) => reason.kind === "leg-pain" && reason.legPain === "below_knee") ? 1 : 0;
}
