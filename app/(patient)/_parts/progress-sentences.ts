import type { PatientProgress } from "@/lib/domain/patient-progress";
import { type PainStory, type ProgressStory, progressStory, type SessionsStory } from "@/lib/domain/progress-story";
import type { Words } from "@/lib/words/words";

type Told = Pick<PatientProgress, "asked" | "span" | "firstDay" | "sessions" | "days" | "checkIns">;

/** What a progress page says first, sentence by sentence. Only what was told is said, and never that one thing caused another. */
export function progressSentences(words: Words, progress: Told): string[] {
  const story = progressStory(progress);
  const sessions = sessionsSentence(words, progress, story.sessions);
  if (progress.checkIns < FEWEST_CHECK_INS) return [sessions, words.t("patient.progress.notEnough")];
  return [sessions, painSentence(words, progress, story.pain), ...morningsSentence(words, story)];
}

/** With fewer there is no chart: it would say more than is known. */
export const FEWEST_CHECK_INS = 3;

function sessionsSentence(words: Words, progress: Told, story: SessionsStory): string {
  const { t } = words;
  const during = duringInWords(words, progress);
  if (story.kind === "nothing-due") return t("patient.progress.sessionsNothing", { during });
  if (story.kind === "none-done") return t("patient.progress.sessionsNone", { during, due: story.due });
  return t("patient.progress.sessions", { during, done: story.done, due: story.due });
}

function duringInWords(words: Words, { asked, span, firstDay }: Told): string {
  if (asked !== "all") return words.t(`patient.progress.during.${asked}`);
  return words.t("patient.progress.during.all", { day: words.day(firstDay ?? span.from, "full") });
}

function painSentence({ t }: Words, { asked }: Told, story: PainStory): string {
  if (story.kind === "cannot-say") return t("patient.progress.pain.few");
  if (story.kind === "steady") return t("patient.progress.pain.steady");
  if (story.kind === "up" && asked === "week") return t("patient.progress.pain.upThisWeek");
  const [from, to] =
    story.scale === "numbers"
      ? [String(story.from), String(story.to)]
      : [wordOf({ t }, story.from), wordOf({ t }, story.to)];
  return t(`patient.progress.pain.${story.kind}`, { from, to });
}

const wordOf = ({ t }: Pick<Words, "t">, word: Extract<PainStory, { scale: "words"; from: unknown }>["from"]): string =>
  t(`common.painWord.${word}`).toLowerCase();

function morningsSentence({ t }: Words, { pain, mornings }: ProgressStory): string[] {
  if (mornings === null) return [];
  const { kind, days, of } = mornings;
  if (kind === "better" && pain.kind === "down") return [t("patient.progress.mornings.betterToo")];
  return [t(`patient.progress.mornings.${kind}`, { days, of })];
}
