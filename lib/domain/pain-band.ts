import type { PainScore } from "./report";

export const PAIN_BANDS = ["none", "mild", "moderate", "severe"] as const;
export type PainBand = (typeof PAIN_BANDS)[number];

export const PAIN_SCHEME_IDS = [
  "clinic",
  "serlin_1995",
  "jensen_1999_back",
  "zelman_2003_low_back",
  "fejer_2005_neck",
  "boonstra_2016",
] as const;
export type PainSchemeId = (typeof PAIN_SCHEME_IDS)[number];

/** A published way to call a score mild, moderate or severe, by the highest score that is still mild or moderate. */
export type PainScheme = { mildUpTo: PainScore; moderateUpTo: PainScore; source: string };

/** The schemes a clinic may choose from. They label a score; only the offer of less pain first asks for severe. */
export const PAIN_SCHEMES: Record<PainSchemeId, PainScheme> = {
  clinic: { mildUpTo: 3, moderateUpTo: 6, source: "Common clinic scheme: 1-3, 4-6, 7-10" },
  serlin_1995: { mildUpTo: 4, moderateUpTo: 6, source: "Serlin 1995, cancer pain" },
  jensen_1999_back: { mildUpTo: 4, moderateUpTo: 6, source: "Jensen 1999, back pain" },
  zelman_2003_low_back: { mildUpTo: 5, moderateUpTo: 8, source: "Zelman 2003, low back pain" },
  fejer_2005_neck: { mildUpTo: 4, moderateUpTo: 7, source: "Fejer 2005, neck pain" },
  boonstra_2016: { mildUpTo: 5, moderateUpTo: 7, source: "Boonstra 2016, chronic musculoskeletal pain" },
};

export const DEFAULT_PAIN_SCHEME: PainSchemeId = "clinic";

/** What a score is called in a scheme. 0 is no pain in every scheme. */
export function painBand(score: PainScore, scheme: PainSchemeId): PainBand {
  const { mildUpTo, moderateUpTo } = PAIN_SCHEMES[scheme];
  if (score === 0) return "none";
  if (score <= mildUpTo) return "mild";
  return score <= moderateUpTo ? "moderate" : "severe";
}
