import { PROGRESS_SPANS, type ProgressSpan } from "@/lib/domain/patient-progress";
import type { Mornings } from "./progress-data";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** How far back an address asks to look; four weeks unless it says otherwise. */
export const spanIn = ({ span }: Search): ProgressSpan => PROGRESS_SPANS.find((one) => one === span) ?? "4-weeks";

export const morningsIn = ({ mornings }: Search): Mornings => (mornings === "shown" ? "shown" : "hidden");

/** The address of a progress page, with nothing in it that goes without saying. */
export function progressPath(span: ProgressSpan, mornings: Mornings, page = "/progress"): string {
  const search = new URLSearchParams();
  if (span !== "4-weeks") search.set("span", span);
  if (mornings === "shown") search.set("mornings", mornings);
  return search.size === 0 ? page : `${page}?${search}`;
}
