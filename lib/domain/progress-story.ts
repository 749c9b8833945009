import type { Counts } from "./adherence";
import { type CalendarDay, daysBetween } from "./calendar-day";
import { CLINICAL } from "./clinical-constants";
import { trendOf } from "./pain-change";
import { middleWordOf, type PatientProgress, type ProgressDay, told } from "./patient-progress";
import { PAIN_WORDS, type PainWord } from "./report";

/** What a progress page says first: what was done, how pain went, how mornings are. It never says what caused what. */
export type ProgressStory = {
  sessions: SessionsStory;
  pain: PainStory;
  mornings: MorningsStory | null;
};

export type SessionsStory =
  | ({ kind: "done" } & Counts)
  /** Nothing to count up to: only what was planned is said. */
  | { kind: "none-done"; due: number }
  | { kind: "nothing-due" };

export type PainStory =
  | { kind: "up" | "down"; scale: "numbers"; from: number; to: number }
  | { kind: "up" | "down"; scale: "words"; from: PainWord; to: PainWord }
  | { kind: "steady"; scale: "numbers" | "words" }
  | { kind: "cannot-say" };

/** On so many of the mornings that were told, at least half, the back was better, or worse, than before the exercises. */
export type MorningsStory = { kind: "better" | "worse"; days: number; of: number };

const LEAST = CLINICAL.painReportsAtLeast.value;

export function progressStory({ sessions, days }: Pick<PatientProgress, "sessions" | "days">): ProgressStory {
  return { sessions: sessionsStory(sessions), pain: painStory(days), mornings: morningsStory(days) };
}

function sessionsStory(sessions: Counts | null): SessionsStory {
  if (sessions === null) return { kind: "nothing-due" };
  return sessions.done === 0 ? { kind: "none-done", due: sessions.due } : { kind: "done", ...sessions };
}

/**
 * How the worst pain went, in the scale that was used last: the two are never compared with one another, so a person who
 * changed the scale is told about the newer one as soon as it says enough, and about nothing until then.
 */
function painStory(days: readonly ProgressDay[]): PainStory {
  const latest = days.findLast(({ painWorst, painWorstWord }) => painWorst !== null || painWorstWord !== null);
  if (latest === undefined) return { kind: "cannot-say" };
  if (latest.painWorstWord !== null) return wordsStory(told(days, ({ painWorstWord }) => painWorstWord));
  const trend = trendOf(told(days, ({ painWorst }) => painWorst));
  if (trend.kind === "cannot-say") return { kind: "cannot-say" };
  const { kind, from, to } = trend;
  return kind === "steady" ? { kind, scale: "numbers" } : { kind, scale: "numbers", from, to };
}

/** From the middle word of the first three to the middle word of the last three; with fewer than six, from first to last. */
function wordsStory(words: readonly PainWord[]): PainStory {
  if (words.length < LEAST) return { kind: "cannot-say" };
  const atEachEnd = words.length < 2 * LEAST ? 1 : LEAST;
  const from = middleWordOf(words.slice(0, atEachEnd));
  const to = middleWordOf(words.slice(-atEachEnd));
  if (from === null || to === null) return { kind: "cannot-say" };
  if (from === to) return { kind: "steady", scale: "words" };
  const kind = PAIN_WORDS.indexOf(to) > PAIN_WORDS.indexOf(from) ? "up" : "down";
  return { kind, scale: "words", from, to };
}

/** Says nothing with fewer than three mornings, or when neither answer was given on at least half of them. */
function morningsStory(days: readonly ProgressDay[]): MorningsStory | null {
  const answers = told(days, ({ morning }) => morning);
  if (answers.length < LEAST) return null;
  const count = (answer: "better" | "worse") => answers.filter((one) => one === answer).length;
  const [better, worse] = [count("better"), count("worse")];
  if (better > worse && 2 * better >= answers.length) return { kind: "better", days: better, of: answers.length };
  if (worse > better && 2 * worse >= answers.length) return { kind: "worse", days: worse, of: answers.length };
  return null;
}

/** How long a flare-up was, both days counted; one that goes on is counted up to today. */
export function daysOfFlareUp({ from, to }: { from: CalendarDay; to: CalendarDay | null }, today: CalendarDay): number {
  return daysBetween(from, to ?? today) + 1;
}
