import type { ExerciseFacts } from "@/db/queries/templates";
import type { BalanceFinding } from "@/lib/domain/balance";
import type { Burden } from "@/lib/domain/burden";
import { cautionsFor } from "@/lib/domain/cautions";
import { CLINICAL } from "@/lib/domain/clinical-constants";
import type { DraftItem } from "@/lib/domain/draft";
import { type PainSchemeId, painBand } from "@/lib/domain/pain-band";
import type { Phase, ProgressionRule } from "@/lib/domain/plan";
import type { PainScore } from "@/lib/domain/report";
import type { FitReason, TemplateFits } from "@/lib/domain/template-fit";
import type { Words } from "@/lib/words/words";

/** A score with what the clinic's scheme calls it: "8 of 10, severe". */
export function painInWords({ t }: Words, score: PainScore, scheme: PainSchemeId): string {
  return t("tailoring.about.score", { score, band: t(`tailoring.bands.${painBand(score, scheme)}`) });
}

export function reasonInWords({ t }: Words, reason: FitReason): string {
  switch (reason.kind) {
    case "pain": {
      const band = capitalised(t(`tailoring.bands.${reason.band}`));
      return t("tailoring.reason.pain", { band, score: reason.score, scheme: t(`tailoring.schemes.${reason.scheme}`) });
    }
    case "leg-pain":
      return t(`tailoring.reason.leg-pain.${reason.legPain}`);
    case "age":
      return t("tailoring.reason.age", reason);
    case "duration":
      return t(`tailoring.reason.duration.${reason.duration}`);
    case "daily-load":
      return t(`tailoring.reason.daily-load.${reason.dailyLoad}`);
  }
}

/** For whom a template is suggested, question by question; empty when it is suggested to nobody. */
export function fitsInWords({ t }: Words, fits: TemplateFits): { question: string; answers: string[] }[] {
  const asked = [
    {
      question: t("tailoring.keep.painBands"),
      answers: fits.painBands.map((band) => t(`tailoring.bands.${band}`)),
    },
    {
      question: t("tailoring.keep.painDurations"),
      answers: fits.painDurations.map((one) => t(`tailoring.asked.painDurations.${one}`)),
    },
    {
      question: t("tailoring.keep.legPains"),
      answers: fits.legPains.map((one) => t(`tailoring.asked.legPains.${one}`)),
    },
    {
      question: t("tailoring.keep.dailyLoads"),
      answers: fits.dailyLoads.map((one) => t(`tailoring.asked.dailyLoads.${one}`)),
    },
    { question: t("tailoring.keep.ageFrom"), answers: fits.ageFrom === null ? [] : [String(fits.ageFrom)] },
  ];
  return asked.filter(({ answers }) => answers.length > 0);
}

/** How many exercises and about how long: "4 exercises · about 14 min on the longest day". */
export function burdenInWords({ t }: Words, { exercises, longestDayMinutes }: Burden): string {
  const day =
    longestDayMinutes === null
      ? t("tailoring.burden.unknown")
      : t("tailoring.burden.day", { minutes: longestDayMinutes });
  return exercises === 0
    ? t("tailoring.burden.size", { exercises })
    : `${t("tailoring.burden.size", { exercises })} · ${day}`;
}

/** What a plan makes one think about: too much of it, and what it lacks. */
export function adviceInWords(words: Words, burden: Burden, findings: readonly BalanceFinding[]): string[] {
  const { t } = words;
  const warnings = burden.warnings.map((warning) =>
    warning === "many-exercises"
      ? t("tailoring.burden.many-exercises", {
          exercises: burden.exercises,
          from: CLINICAL.exercisesUsualFrom.value,
          to: CLINICAL.exercisesUsualTo.value,
        })
      : t("tailoring.burden.long-day", {
          minutes: burden.longestDayMinutes ?? 0,
          most: CLINICAL.minutesADayAtMost.value,
        }),
  );
  return [...warnings, ...findings.map((finding) => findingInWords(words, finding))];
}

function findingInWords({ t }: Words, finding: BalanceFinding): string {
  switch (finding.kind) {
    case "part-missing":
      return t(`tailoring.finding.missing.${finding.part}`);
    case "strength-days-few":
      return t("tailoring.finding.strength-days-few", finding);
    case "balance-days-few":
      return t("tailoring.finding.balance-days-few", finding);
    case "aerobic-minutes-few":
      return t("tailoring.finding.aerobic-minutes-few", finding);
    case "aerobic-effort-not-said":
      return t("tailoring.finding.aerobic-effort-not-said", finding);
    case "days-not-chosen":
      return t("tailoring.finding.days-not-chosen", finding);
    default:
      return t(`tailoring.finding.${finding.kind}`);
  }
}

/** The exercises of a plan that touch a caution of the patient, one line for each exercise. */
export function cautionsOfPlan(
  { t, list }: Words,
  items: readonly DraftItem[],
  facts: ReadonlyMap<string, ExerciseFacts>,
  cautions: readonly string[],
): string[] {
  const ids = [...new Set(items.map(({ exerciseId }) => exerciseId))];
  return ids.flatMap((id) => {
    const exercise = facts.get(id);
    if (!exercise) return [];
    const found = cautionsFor(exercise, cautions).flatMap((finding) => {
      if (finding.kind === "effort-instead-of-pulse") return [t("tailoring.caution.effort")];
      return finding.kind === "caution" ? [t(`clinic.caution.${finding.caution}`).toLowerCase()] : [];
    });
    return found.length === 0 ? [] : [t("tailoring.caution.line", { exercise: exercise.name, cautions: list(found) })];
  });
}

type Criteria = Pick<ProgressionRule, "sessionsAtLeast" | "painAtMost" | "forDays">;

function criteriaInWords({ t }: Words, { sessionsAtLeast, painAtMost, forDays }: Criteria): string {
  return [
    sessionsAtLeast !== null && t("tailoring.templates.criteria.sessions", { percent: sessionsAtLeast }),
    painAtMost !== null && t("tailoring.templates.criteria.pain", { score: painAtMost }),
    forDays !== null && t("tailoring.templates.criteria.days", { days: forDays }),
  ]
    .filter(Boolean)
    .join(", ");
}

export function progressionInWords(words: Words, rule: ProgressionRule): string {
  const { t } = words;
  const { step } = rule;
  const said =
    step.kind === "harder_exercise"
      ? t("tailoring.templates.step.harder_exercise")
      : t(`tailoring.templates.step.${step.kind}`, { by: step.by });
  const criteria = criteriaInWords(words, rule);
  return criteria === ""
    ? t("tailoring.templates.nextOpen", { step: said })
    : t("tailoring.templates.next", { step: said, criteria });
}

/** When a phase begins and when it ends; empty where nobody said. */
export function phaseInWords(words: Words, { entry, exit }: Phase): string[] {
  const { t } = words;
  const criteria = [criteriaInWords(words, exit), exit.words ?? ""].filter((part) => part !== "").join(". ");
  return [
    ...(entry === null ? [] : [t("tailoring.templates.entry", { words: entry })]),
    ...(criteria === "" ? [] : [t("tailoring.templates.exit", { criteria })]),
  ];
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
