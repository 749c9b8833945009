import { Card } from "@/components/card";
import type { Progress } from "@/db/queries/progress";
import { ceilingsOf, LIGHTS, type MorningLight, type NextMornings, nextMornings } from "@/lib/domain/next-morning";
import type { MorningAnswer, PainScore } from "@/lib/domain/report";
import type { Words } from "@/lib/words/words";

type Lit = MorningLight["light"];

/** How exercises were borne until the next morning, day by day: shapes and words, for clinicians alone. */
export function NextMorningCard({
  words,
  progress,
  safeAtMost,
}: {
  words: Words;
  progress: Progress;
  /** The pain that the clinic calls safe, 0 to 10. */
  safeAtMost: number;
}) {
  const { t } = words;
  const mornings = nextMornings(progress.days, progress.today, ceilingsOf(progress.painCeiling, safeAtMost));
  const { lights, counts, ceilings, weeks } = mornings;
  if (lights.length === 0) return null;
  const days = counts.green + counts.amber + counts.red + counts["cannot-say"];
  const weekWords =
    weeks.kind === "cannot-say"
      ? t("progression.mornings.weeks.cannot-say")
      : t(`progression.mornings.weeks.${weeks.kind}`, { before: weeks.before, now: weeks.now });
  return (
    <Card title={t("progression.mornings.title")} titleId="next-morning">
      <p className="text-ink-2">{t("progression.mornings.sentence", { days })}</p>
      {days > 0 && (
        <>
          <Lights words={words} lights={lights} />
          <Counts words={words} counts={counts} />
          <p className="mt-3">{weekWords}</p>
          <DayByDay words={words} mornings={mornings} />
        </>
      )}
      <p className="mt-3 text-xs text-ink-2">
        {t(`progression.mornings.limit.${ceilings.agreed}`, { limit: ceilings.limit, safe: ceilings.safeAtMost })}{" "}
        {t("progression.mornings.source")}
      </p>
    </Card>
  );
}

/** Two rows of seven, a week each, so that the same weekday stands above itself. */
function Lights({ words, lights }: { words: Words; lights: readonly MorningLight[] }) {
  return (
    <ol className="mt-3 grid grid-cols-7 gap-y-2">
      {lights.map(({ day, light }) => (
        <li key={day} className="grid justify-items-center gap-0.5">
          <Shape light={light} />
          <span className="text-2xs text-ink-2" aria-hidden="true">
            {words.day(day, "shortWeekday")}
          </span>
          <span className="sr-only">
            {words.day(day, "short")}: {words.t(`progression.mornings.light.${light}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Counts({ words: { t }, counts }: { words: Words; counts: NextMornings["counts"] }) {
  return (
    <ul className="mt-3 grid grid-cols-2 gap-x-3 gap-y-1 text-sm">
      {LIGHTS.filter((light) => counts[light] > 0).map((light) => (
        <li key={light} className="flex items-center gap-1.5">
          <Shape light={light} />
          {t("progression.mornings.count", {
            light: t(`progression.mornings.light.${light}`),
            count: counts[light],
          })}
        </li>
      ))}
    </ul>
  );
}

function DayByDay({ words, mornings: { lights, ceilings } }: { words: Words; mornings: NextMornings }) {
  const { t } = words;
  const told = lights.filter(({ light }) => light !== "no-exercise").reverse();
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-8 items-center text-xs text-primary underline underline-offset-2">
        {t("progression.mornings.days")}
      </summary>
      <ul className="mt-1 grid gap-2 text-xs">
        {told.map((one) => (
          <li key={one.day} className="flex items-start gap-1.5">
            <Shape light={one.light} />
            <span>
              <span className="font-medium">
                {words.day(one.day, "shortWeekday")} {words.day(one.day, "short")}
              </span>{" "}
              {t(`progression.mornings.light.${one.light}`)}: {reasonOf(words, one, ceilings.limit)}
              <span className="block text-ink-2">{factsOf(words, one)}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function reasonOf({ t }: Words, one: MorningLight, limit: number): string {
  switch (one.light) {
    case "green":
      return t("progression.mornings.because.green");
    case "amber":
      return t(`progression.mornings.because.${one.because}`);
    case "red":
      return one.because === "above-limit"
        ? t("progression.mornings.because.above-limit", { pain: one.pain, limit })
        : t("progression.mornings.because.not-settled", { by: one.by });
    case "cannot-say":
      return t(`progression.mornings.because.${one.missing}`);
    case "no-exercise":
      return t("progression.mornings.because.no-exercise");
  }
}

function factsOf(words: Words, { facts }: MorningLight): string {
  const { t } = words;
  const { before, worst, after, next, answer } = facts;
  return [
    ...(before === null ? [] : [t("progression.mornings.facts.before", { score: before })]),
    ...(worst === null ? [] : [t("progression.mornings.facts.worst", { score: worst })]),
    ...(after === null ? [] : [t("progression.mornings.facts.after", { score: after })]),
    ...(answer === null ? [] : [morningOf(words, next, answer)]),
  ].join(" · ");
}

function morningOf({ t }: Words, score: PainScore | null, said: MorningAnswer): string {
  const answer = t(`progression.mornings.answers.${said}`);
  return score === null
    ? t("progression.mornings.facts.answer", { answer })
    : t("progression.mornings.facts.next", { score, answer });
}

// Told apart without colour: a full circle, a triangle, a square with a cross, a dashed ring, a dot.
const SHAPES: Record<Lit, { look: string; path: string; mark?: string }> = {
  green: { look: "light-green", path: "M1.5 7a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0" },
  amber: { look: "light-amber", path: "M7 1.5l5.8 10.6h-11.6z" },
  red: { look: "light-red", path: "M1.5 1.5h11v11h-11z", mark: "M4.5 4.5l5 5m0-5l-5 5" },
  "cannot-say": { look: "light-unknown", path: "M2 7a5 5 0 1 0 10 0a5 5 0 1 0-10 0" },
  "no-exercise": { look: "day-rest", path: "M6 7a1 1 0 1 0 2 0a1 1 0 1 0-2 0" },
};

function Shape({ light }: { light: Lit }) {
  const { look, path, mark } = SHAPES[light];
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true" className="size-3.5 shrink-0">
      <path className={look} d={path} />
      {mark && <path className="light-mark" d={mark} />}
    </svg>
  );
}
