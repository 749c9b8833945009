import type { PrintableProgram } from "@/db/queries/handout";
import type { PrescribedItem } from "@/db/queries/prescribed";
import { addDays, type CalendarDay, isoWeekday } from "@/lib/domain/calendar-day";
import { EMERGENCY_SIGNS, URGENT_SIGNS } from "@/lib/domain/red-flags";
import { figureOf } from "@/lib/figure/own";
import type { Diary, Handout, HandoutExercise, HandoutSection, HelpBox } from "@/lib/handout/handout";
import { frequencyInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { askedInWords } from "./prescription-words";

const TWO_WEEKS = 14;

/**
 * A program as it stands on paper, in the words of the patient.
 * @param today in the patient's calendar: the diary begins then, or on the program's first day.
 * @param signIn the address of the sign-in page.
 */
export function handoutInWords(
  words: Words,
  program: PrintableProgram,
  { today, signIn }: { today: CalendarDay; signIn: string },
): Handout {
  const { t } = words;
  const { version, clinic } = program;
  const numbered = version.items.map((item, index) => ({ item, number: index + 1 }));
  const inSection = (section: PrescribedItem["section"]) => numbered.filter(({ item }) => item.section === section);
  const exercisesOf = (section: PrescribedItem["section"]) =>
    inSection(section).map(({ item, number }) => exerciseInWords(words, program, item, number));
  const first = version.startsOn > today ? version.startsOn : today;
  return {
    language: words.locale,
    title: version.name,
    facts: [...factsOf(words, program), t("handout.online", { address: signIn.replace(/^https?:\/\//, "") })],
    remarks: remarksOf(words, program),
    sections: (["warm_up", "main"] as const)
      .map((section) => ({
        title: t(`handout.sections.${section}`),
        lead: null,
        exercises: exercisesOf(section),
      }))
      .filter(({ exercises }) => exercises.length > 0),
    flareUp: flareUpOf(words, program, exercisesOf("flare_up")),
    diary: diaryOf(
      words,
      program,
      numbered.filter(({ item }) => item.section !== "flare_up"),
      first,
    ),
    helpTitle: t("handout.helpTitle"),
    help: helpOf(words, program),
    helpLead: [t("handout.notWatched"), clinicLine(words, program)],
    online: { address: signIn, caption: t("handout.checkIn") },
    poses: [t("handout.poses.start"), t("handout.poses.end")],
    foot: { clinic: clinic.name, page: (page, pages) => t("handout.page", { page, pages }) },
  };
}

function factsOf({ t, day }: Words, { patient, clinic, version }: PrintableProgram): string[] {
  const { number, startsOn, endsOn, sentByName } = version;
  const span = { number, day: day(startsOn, "full") };
  return [
    t("handout.for", { name: t("clinic.name.full", { given: patient.givenName, family: patient.familyName }) }),
    t("handout.from", { name: sentByName, clinic: clinic.name }),
    endsOn === null ? t("handout.since", span) : t("handout.sinceUntil", { ...span, until: day(endsOn, "full") }),
  ];
}

function remarksOf({ t }: Words, { patient, version }: PrintableProgram): Handout["remarks"] {
  return [
    ...(version.note === null ? [] : [{ label: t("handout.note", { name: version.sentByName }), text: version.note }]),
    ...(patient.painCeiling === null
      ? []
      : [{ label: t("handout.limit"), text: t("handout.limitText", { limit: patient.painCeiling }) }]),
  ];
}

function exerciseInWords(
  words: Words,
  { version }: PrintableProgram,
  item: PrescribedItem,
  number: number,
): HandoutExercise {
  const { t, list } = words;
  const shaped = version.shape.items.find(({ prescriptionId }) => prescriptionId === item.prescriptionId);
  const swaps = shaped?.swaps.map(({ name }) => name) ?? [];
  const pulse = shaped?.pulse ?? null;
  const { slug, figure, name, altText, steps, cue, stopIf } = item;
  return {
    number,
    slug,
    drawing: figure,
    alt: figureOf(slug, figure) === null ? "" : altText,
    name,
    dose: askedInWords(words, { ...item, pulse }),
    days: frequencyInWords(words, item.frequency),
    steps,
    remarks: [
      ...(cue === null ? [] : [{ label: t("handout.cue"), text: cue }]),
      ...(swaps.length === 0 ? [] : [{ label: t("handout.swaps"), text: list(swaps) }]),
      ...(stopIf.length === 0 ? [] : [{ label: t("handout.stopIf"), text: joined(stopIf) }]),
    ],
  };
}

/** Short sentences in one line: "Your leg goes numb. You feel dizzy." */
const joined = (sentences: readonly string[]): string =>
  sentences.map((one) => `${one.trim().replace(/[.]$/, "")}.`).join(" ");

function flareUpOf({ t }: Words, { patient }: PrintableProgram, exercises: readonly HandoutExercise[]): HandoutSection {
  const relief = patient.painReliefPlan === null ? [] : [t("handout.relief", { plan: patient.painReliefPlan })];
  const what = t(exercises.length > 0 ? "handout.flareExercises" : "handout.flareNone");
  return { title: t("handout.flareTitle"), lead: [t("handout.flareLead"), ...relief, what].join("\n"), exercises };
}

type Numbered = { item: PrescribedItem; number: number };

function diaryOf(words: Words, { version }: PrintableProgram, items: readonly Numbered[], first: CalendarDay): Diary {
  const { t, list } = words;
  const chosen = items.filter(({ item }) => item.frequency.kind === "per-week").map(({ item }) => item.name);
  const choose = chosen.length === 0 ? [] : [t("handout.diaryChoose", { exercises: list(chosen) })];
  const days = Array.from({ length: TWO_WEEKS }, (_, index) => addDays(first, index));
  return {
    title: t("handout.diaryTitle"),
    lead: [t("handout.diaryLead"), ...choose].join("\n"),
    label: t("handout.diaryLabel"),
    day: t("handout.day"),
    pain: t("handout.pain"),
    outOf: t("handout.outOf"),
    tick: t("handout.tick"),
    columns: items.map(({ item, number }) => ({ number, name: item.name })),
    rows: days.map((day) => ({
      day: `${words.day(day, "shortWeekday")} ${words.day(day, "short")}`,
      due: items.map(({ item }) => isDueOn(item, day) && (version.endsOn === null || day <= version.endsOn)),
    })),
  };
}

/** An exercise whose days the patient chooses has a box on every day. */
function isDueOn({ frequency }: PrescribedItem, day: CalendarDay): boolean {
  return frequency.kind === "per-week" || frequency.weekdays.includes(isoWeekday(day));
}

function helpOf({ t }: Words, { clinic }: PrintableProgram): HelpBox[] {
  const { emergencyNumber, urgentNumber } = clinic;
  return [
    {
      title: t("patient.help.emergencyTitle", { number: emergencyNumber }),
      lead: t("patient.help.emergencyLead"),
      signs: EMERGENCY_SIGNS.map((sign) => t(`safety.signs.${sign}`)),
    },
    {
      title:
        urgentNumber === null
          ? t("patient.help.urgentTitle")
          : t("patient.help.urgentTitleNumber", { number: urgentNumber }),
      lead: t("patient.help.urgentLead"),
      signs: URGENT_SIGNS.map((sign) => t(`safety.signs.${sign}`)),
    },
  ];
}

function clinicLine({ t }: Words, { clinic }: PrintableProgram): string {
  return clinic.phone === null
    ? t("handout.helpClinicOnly", { clinic: clinic.name })
    : t("handout.helpClinic", { clinic: clinic.name, phone: clinic.phone });
}
