import type { LessonState } from "@/lib/domain/lessons";
import type { Words } from "@/lib/words/words";

/** When a page was given and read. A page that is not marked as read may have been read all the same. */
export function lessonFacts({ t, day }: Words, { givenOn, givenByName, readOn }: LessonState): string[] {
  const facts: string[] = [];
  if (givenOn !== null) facts.push(t("learn.clinic.givenBy", { day: day(givenOn, "short"), name: givenByName ?? "" }));
  else if (readOn !== null) facts.push(t("learn.clinic.ownChoice"));
  facts.push(readOn === null ? t("learn.clinic.unread") : t("learn.clinic.readOn", { day: day(readOn, "short") }));
  return facts;
}
