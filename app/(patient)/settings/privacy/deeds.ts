import type { RecordLine } from "@/db/queries/record-lines";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import type { settings } from "@/lib/words/en/settings";
import type { Words } from "@/lib/words/words";

/** What one person did on one day, in one sentence: looked up many times it is said once, with the moments of each. */
export type DeedOfDay = { key: string; sentence: string; reason: string | null; moments: Date[] };
export type DayOfDeeds = { day: CalendarDay; deeds: DeedOfDay[] };

/** The lines of the trail by day of the patient's calendar, newest day first; the same deed again joins the first. */
export function daysOfDeeds(words: Words, lines: readonly RecordLine[], timeZone: string): DayOfDeeds[] {
  const days: DayOfDeeds[] = [];
  for (const line of lines) {
    const day = calendarDayAt(line.at, timeZone);
    let today = days.at(-1);
    if (today?.day !== day) {
      today = { day, deeds: [] };
      days.push(today);
    }
    const sentence = deedInWords(words, line);
    const key = `${sentence} ${line.purpose ?? ""}`;
    const known = today.deeds.find((deed) => deed.key === key);
    if (known) known.moments.push(line.at);
    else today.deeds.push({ key, sentence, reason: line.purpose, moments: [line.at] });
  }
  return days;
}

/** "Ines Okafor opened your record". What a later release does is told as a look or a change, never left out. */
export function deedInWords(
  { t }: Words,
  line: Pick<RecordLine, "action" | "actorName" | "actorRole" | "isOwn">,
): string {
  const who = nameOf({ t }, line);
  const { action } = line;
  if (isToldDeed(action)) return t(`settings.opened.deeds.${DEEDS[action]}`, { who });
  return t(action.endsWith(".read") ? "settings.opened.deeds.look" : "settings.opened.deeds.change", { who });
}

function nameOf({ t }: Pick<Words, "t">, line: Pick<RecordLine, "actorName" | "actorRole" | "isOwn">): string {
  if (line.isOwn) return t("settings.opened.you");
  if (line.actorRole === null) return t("settings.opened.system");
  return line.actorName ?? t("settings.opened.somebody");
}

type DeedWord = keyof typeof settings.opened.deeds;

/** Every deed that has a sentence of its own. */
export const DEEDS = {
  "patient.read": "record",
  "patient.add": "added",
  "patient.change": "facts",
  "patient.repeat": "facts",
  "progress.read": "progress",
  "check-ins.read": "checkIns",
  "enjoyment.read": "enjoyment",
  "goals.read": "goals",
  "goal.set": "goal",
  "goal.score": "goal",
  "goal.rescore": "goal",
  "goal.reach": "goal",
  "goal.drop": "goal",
  "goal.reopen": "goal",
  "goal.repeat": "goal",
  "program.read": "program",
  "program-versions.read": "program",
  "handout.read": "handout",
  "today.read": "today",
  "suitcase.read": "suitcase",
  "draft.save": "draft",
  "draft.repeat": "draft",
  "version.send": "sent",
  "version.repeat": "sent",
  "version.see": "seen",
  "template.assign": "draft",
  "invitation.make": "invited",
  "invitation.accept": "joined",
  "check-in.submit": "checkIn",
  "check-in.correct": "corrected",
  "check-in.repeat": "checkIn",
  "save.repeat": "sentAgain",
  "left-out-day.report": "leftOut",
  "lesson.give": "lesson",
  "lesson.take-back": "lessonBack",
  "lesson.repeat": "lesson",
  "lessons.read": "lessons",
  "lesson.read": "lessonRead",
  "export.read": "export",
  "record-lines.read": "lines",
  "settings.change": "settings",
  "time-zone.change": "timeZone",
} as const satisfies Record<string, DeedWord>;

const isToldDeed = (action: string): action is keyof typeof DEEDS => Object.hasOwn(DEEDS, action);
