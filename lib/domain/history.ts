import type { OpenSpan, ProgramVersion } from "./plan";
import type { DayReport, LeftOutDay } from "./report";

/** What is known about one patient: what was sent, what stopped it, and what they said. In no particular order. */
export type History = {
  versions: readonly ProgramVersion[];
  pauses: readonly OpenSpan[];
  flareUps: readonly OpenSpan[];
  reports: readonly DayReport[];
  leftOutDays: readonly LeftOutDay[];
};
