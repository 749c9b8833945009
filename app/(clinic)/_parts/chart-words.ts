import type { AdherenceChartWords, PainChartWords } from "@/components/charts/data";
import type { Words } from "@/lib/words/words";

type ExploreWords = { open: string; close: string; loading: string; show: string; hint: string };

function exploreWords({ t }: Words): ExploreWords {
  return {
    open: t("charts.explore.open"),
    close: t("charts.explore.close"),
    loading: t("charts.explore.loading"),
    show: t("charts.explore.show"),
    hint: t("charts.explore.hint"),
  };
}

type FigureWords = { table: string; caption: string; explore: ExploreWords };

export function painWords(words: Words): PainChartWords & FigureWords {
  const { t } = words;
  return {
    before: t("charts.pain.before"),
    worst: t("charts.pain.worst"),
    after: t("charts.pain.after"),
    morning: t("charts.pain.morning"),
    day: t("charts.pain.day"),
    notReported: t("charts.pain.notReported"),
    table: t("charts.pain.table"),
    caption: t("charts.pain.caption"),
    explore: exploreWords(words),
  };
}

export function adherenceWords(words: Words): AdherenceChartWords & FigureWords {
  const { t } = words;
  return {
    week: t("charts.adherence.week"),
    done: t("charts.adherence.done"),
    planned: t("charts.adherence.planned"),
    nothingDue: t("charts.adherence.nothingDue"),
    running: t("charts.adherence.running"),
    table: t("charts.adherence.table"),
    caption: t("charts.adherence.caption"),
    explore: exploreWords(words),
  };
}
