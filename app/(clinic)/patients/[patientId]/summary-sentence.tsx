import type { Progress } from "@/db/queries/progress";
import type { OpenSpan } from "@/lib/domain/plan";
import type { Words } from "@/lib/words/words";
import { trendOf } from "./chart-data";
import type { Span } from "./overview-path";

/** What the last weeks come to, in a few sentences, before any chart. */
export function SummarySentence({ words, progress, span }: { words: Words; progress: Progress; span: Span }) {
  const { t } = words;
  const sentences = [
    sessionsInWords(words, progress),
    painInWords(words, progress),
    reportsInWords(words, progress),
    ...progress.flareUps.map((flareUp) => flareUpInWords(words, flareUp)),
  ];
  return (
    <p className="mt-3 max-w-200 text-base">
      <b className="font-semibold">
        {span === "all"
          ? t("clinic.overview.sinceThen", { day: words.day(progress.span.from, "full") })
          : t("clinic.overview.lastWeeks", { weeks: Number(span) })}
      </b>{" "}
      {sentences.filter(Boolean).join(" ")}
    </p>
  );
}

function sessionsInWords({ t }: Words, { measures }: Progress): string {
  return measures.sessions ? t("clinic.overview.sessions", measures.sessions) : t("clinic.overview.sessionsNothing");
}

function painInWords({ t }: Words, progress: Progress): string {
  const trend = trendOf(progress);
  switch (trend.kind) {
    case "up":
      return t("clinic.overview.painUp", { from: trend.from, to: trend.to });
    case "down":
      return t("clinic.overview.painDown", { from: trend.from, to: trend.to });
    case "steady":
      return trend.from === trend.to
        ? t("clinic.overview.painSame", { score: trend.to })
        : t("clinic.overview.painSteady", { from: trend.from, to: trend.to });
    case "cannot-say":
      return t("clinic.overview.painUnknown", { reports: trend.reports });
  }
}

function reportsInWords({ t }: Words, { measures }: Progress): string | null {
  return measures.completeness && t("clinic.overview.reported", measures.completeness);
}

function flareUpInWords({ t, day }: Words, { from, to }: OpenSpan): string {
  return to === null
    ? t("clinic.overview.flareUpOpen", { day: day(from, "short") })
    : t("clinic.overview.flareUpOver", { from: day(from, "short"), to: day(to, "short") });
}
