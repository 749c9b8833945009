"use client";

import { useResults } from "./use-results";

/** How much of today is done, inside its circle of the week: "1/4", as soon as something is. */
export function TodayFraction({
  day,
  ids,
  fractions,
}: {
  day: string;
  ids: readonly string[];
  /** By how many are done. */
  fractions: readonly string[];
}) {
  const { results } = useResults(day);
  const done = ids.filter((id) => results[id]?.status === "done").length;
  if (done === 0) return null;
  return fractions[done];
}
