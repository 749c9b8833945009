import type { DraftContent, DraftItem } from "@/lib/domain/draft";
import { UNDECIDED } from "@/lib/domain/draft";
import type { Phase, ProgramMode, ProgressionRule, Section, Weekday } from "@/lib/domain/plan";
import { FITS_ANYBODY, type TemplateFits } from "@/lib/domain/template-fit";
import type { FigureSlug } from "@/lib/figure/figures";
import type { templates } from "../schema/library";
import { seedId } from "../seed/ids";

/** One exercise of a template: what is not said is not decided. */
export type TemplateLine = Partial<
  Pick<
    DraftItem,
    "sets" | "repetitions" | "holdSeconds" | "minutes" | "restSeconds" | "effort" | "side" | "cue" | "progression"
  >
> & {
  slug: FigureSlug;
  section?: Section;
  /** The key of the phase in which it is due; in all of them when it is not said. */
  phase?: string;
  days: readonly Weekday[];
  /** Slugs of exercises that may be done instead. */
  swaps?: readonly FigureSlug[];
};

/** A shipped program to begin with. No clinician has reviewed it yet, and the page says so. */
export type LibraryTemplate = {
  slug: string;
  name: string;
  forWhom: string;
  fits: Partial<TemplateFits>;
  /** What its choice of exercises and numbers rests on, and what is only our convention. */
  source: string;
  mode?: ProgramMode;
  /** In their order; the program begins with the first. */
  phases?: readonly (Omit<Phase, "id"> & { key: string })[];
  lines: readonly TemplateLine[];
};

const DAILY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WORKING_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const THREE_DAYS: readonly Weekday[] = [1, 3, 5];
const TWO_DAYS: readonly Weekday[] = [2, 4];

/** Steps are offered when four of five sessions were done and the worst pain stayed mild for two weeks. */
const when = (step: ProgressionRule["step"]): ProgressionRule => ({
  sessionsAtLeast: 80,
  painAtMost: 3,
  forDays: 14,
  step,
});
const TWO_MORE = when({ kind: "repetitions", by: 2 });
const FIVE_MINUTES_MORE = when({ kind: "minutes", by: 5 });
const FIVE_SECONDS_MORE = when({ kind: "hold_seconds", by: 5 });
const NEXT_EXERCISE = when({ kind: "harder_exercise" });

const walk = (minutes: number, effort: number, days: readonly Weekday[] = DAILY): TemplateLine => ({
  slug: "walking",
  days,
  sets: 1,
  minutes,
  effort,
});

/** What stands instead of the rest while pain flares up. */
const IN_A_FLARE_UP: readonly TemplateLine[] = [
  { slug: "pelvic-tilt", section: "flare_up", days: DAILY, sets: 1, repetitions: 6 },
  { slug: "knee-to-chest", section: "flare_up", days: DAILY, sets: 1, repetitions: 2, holdSeconds: 10, side: "each" },
  { ...walk(5, 2), section: "flare_up" },
];

const RULE =
  "Steps follow our convention of 80 % of sessions (Bailey 2020, usual mark of satisfactory) with mild pain for 14 days.";
const WALKING = "Walking grows towards the 150 minutes a week of WHO 2020.";

/** Eight programs to begin with, the gentlest for fresh pain first. */
export const TEMPLATES: readonly LibraryTemplate[] = [
  {
    slug: "acute-start-gently",
    name: "Start gently",
    forWhom: "Back pain for less than six weeks, mild or moderate, without signs that need a doctor today.",
    fits: { painDurations: ["under_6_weeks"], painBands: ["mild", "moderate"] },
    source: `Staying active rather than resting: Dahm 2010 (Cochrane), a small benefit in acute back pain. The choice of exercises and the doses are our convention. ${RULE}`,
    phases: [
      {
        key: "first",
        name: "First days",
        entry: null,
        exit: { sessionsAtLeast: 60, painAtMost: 4, forDays: 7, words: "Moving in bed and getting up are easier." },
      },
      {
        key: "going",
        name: "Getting going",
        entry: "The first days went well.",
        exit: { sessionsAtLeast: 80, painAtMost: 3, forDays: 14, words: "A usual day goes as before the pain." },
      },
    ],
    lines: [
      { slug: "pelvic-tilt", phase: "first", days: DAILY, sets: 1, repetitions: 10 },
      {
        slug: "knee-rolls",
        phase: "first",
        days: DAILY,
        sets: 1,
        repetitions: 6,
        side: "each",
        swaps: ["knee-to-chest"],
      },
      { ...walk(10, 2), phase: "first" },
      { slug: "cat-cow", section: "warm_up", phase: "going", days: DAILY, sets: 1, repetitions: 8 },
      {
        slug: "bridge",
        phase: "going",
        days: THREE_DAYS,
        sets: 2,
        repetitions: 8,
        restSeconds: 30,
        progression: TWO_MORE,
      },
      { ...walk(15, 3), phase: "going", progression: FIVE_MINUTES_MORE },
      ...IN_A_FLARE_UP,
    ],
  },
  {
    slug: "chronic-moderate",
    name: "Strong and steady",
    forWhom: "Back pain for more than six weeks, mild or moderate, that lets most movement happen.",
    fits: { painDurations: ["6_to_12_weeks", "over_12_weeks"], painBands: ["mild", "moderate"] },
    source: `Stretching, strengthening and aerobic work together, on the days that WHO 2020 asks for; 4 exercises (Arensman 2022). The choice of exercises is our convention. ${WALKING} ${RULE}`,
    lines: [
      { slug: "cat-cow", section: "warm_up", days: DAILY, sets: 1, repetitions: 8 },
      {
        slug: "bridge",
        days: THREE_DAYS,
        sets: 2,
        repetitions: 10,
        restSeconds: 30,
        swaps: ["clamshell"],
        progression: TWO_MORE,
      },
      {
        slug: "bird-dog",
        days: THREE_DAYS,
        sets: 1,
        repetitions: 6,
        holdSeconds: 5,
        side: "each",
        swaps: ["dead-bug"],
        progression: TWO_MORE,
      },
      { ...walk(15, 3, WORKING_DAYS), swaps: ["cycling", "swimming"], progression: FIVE_MINUTES_MORE },
      ...IN_A_FLARE_UP,
    ],
  },
  {
    slug: "severe-pain-first",
    name: "Ease the pain first",
    forWhom: "Severe back pain, once signs that need a doctor today are ruled out. Less pain comes before strength.",
    fits: { painBands: ["severe"] },
    source:
      "Easing pain before building strength, with an end to it in numbers, is our convention; severe is what the clinic's pain scheme calls so. Rest as a treatment does not help (Dahm 2010, Cochrane).",
    mode: "pain_first",
    phases: [
      {
        key: "ease",
        name: "Ease the pain",
        entry: null,
        exit: {
          sessionsAtLeast: 60,
          painAtMost: 6,
          forDays: 7,
          words: "The worst pain of the day is no longer severe. Then set the program back to usual.",
        },
      },
      {
        key: "move",
        name: "Move more",
        entry: "The worst pain was no longer severe for a week.",
        exit: { sessionsAtLeast: 70, painAtMost: 5, forDays: 14, words: "Go on with a program for lasting pain." },
      },
    ],
    lines: [
      { slug: "belly-breathing", phase: "ease", days: DAILY, sets: 1, minutes: 3 },
      { slug: "legs-on-chair", phase: "ease", days: DAILY, sets: 1, minutes: 5, swaps: ["side-rest"] },
      {
        ...walk(5, 2),
        phase: "ease",
        cue: "Turn back before it gets worse. Twice a short walk is better than one long.",
      },
      { slug: "pelvic-tilt", section: "warm_up", phase: "move", days: DAILY, sets: 1, repetitions: 8 },
      { slug: "sit-to-stand", phase: "move", days: THREE_DAYS, sets: 1, repetitions: 6 },
      { ...walk(10, 2), phase: "move", progression: FIVE_MINUTES_MORE },
      ...IN_A_FLARE_UP,
    ],
  },
  {
    slug: "leg-pain-below-knee",
    name: "Pain down the leg",
    forWhom: "Pain that runs below the knee, without growing weakness, numb saddle, bladder or bowel change.",
    fits: { legPains: ["below_knee"] },
    source:
      "In sciatica, staying active and bed rest differ little (Dahm 2010, Cochrane): the program keeps people moving within what the leg allows. Exercises and doses are our convention.",
    phases: [
      {
        key: "calm",
        name: "Calm the leg",
        entry: null,
        exit: {
          sessionsAtLeast: 60,
          painAtMost: 5,
          forDays: 7,
          words: "The pain no longer reaches as far down the leg, and strength and feeling are as before.",
        },
      },
      {
        key: "build",
        name: "Build up",
        entry: "The pain reaches less far down the leg.",
        exit: { sessionsAtLeast: 80, painAtMost: 3, forDays: 14, words: "The leg stays quiet on a usual day." },
      },
    ],
    lines: [
      {
        slug: "prone-on-elbows",
        phase: "calm",
        days: DAILY,
        sets: 3,
        holdSeconds: 30,
        cue: "Stop if the pain goes further down the leg.",
        swaps: ["back-bend"],
      },
      { slug: "seated-nerve-glide", phase: "calm", days: DAILY, sets: 1, repetitions: 8, side: "each" },
      { ...walk(8, 2), phase: "calm", progression: FIVE_MINUTES_MORE },
      { slug: "press-up", section: "warm_up", phase: "build", days: DAILY, sets: 1, repetitions: 8 },
      { slug: "bridge", phase: "build", days: THREE_DAYS, sets: 2, repetitions: 8, progression: TWO_MORE },
      { ...walk(15, 3), phase: "build", progression: FIVE_MINUTES_MORE },
      ...IN_A_FLARE_UP,
    ],
  },
  {
    slug: "older-adult-balance",
    name: "Steady on your feet",
    forWhom: "From 65 on: a strong back and legs, and balance on three days a week.",
    fits: { ageFrom: 65 },
    source: `Balance work on 3 days and strength on 2 or more from 65: WHO 2020. The choice of exercises is our convention. ${WALKING} ${RULE}`,
    lines: [
      { slug: "seated-rotation", section: "warm_up", days: DAILY, sets: 1, repetitions: 6, side: "each" },
      {
        slug: "sit-to-stand",
        days: THREE_DAYS,
        sets: 2,
        repetitions: 8,
        restSeconds: 60,
        progression: TWO_MORE,
      },
      {
        slug: "tandem-stand",
        days: THREE_DAYS,
        sets: 2,
        holdSeconds: 20,
        side: "each",
        cue: "Stand beside a kitchen top that you can hold on to.",
        swaps: ["feet-together-stand", "weight-shift"],
        progression: FIVE_SECONDS_MORE,
      },
      { ...walk(12, 3, WORKING_DAYS), swaps: ["cycling"], progression: FIVE_MINUTES_MORE },
      ...IN_A_FLARE_UP,
    ],
  },
  {
    slug: "desk-worker",
    name: "Away from the desk",
    forWhom: "Mild or moderate back pain in somebody who sits for most of the day. Needs no floor.",
    fits: { dailyLoads: ["mostly_sitting"], painBands: ["mild", "moderate"] },
    source: `Short and without a mat, so that it fits a working day, is our convention; strength on 3 days as WHO 2020 asks. ${WALKING} ${RULE}`,
    lines: [
      { slug: "seated-cat-cow", section: "warm_up", days: WORKING_DAYS, sets: 1, repetitions: 8 },
      { slug: "back-bend", days: WORKING_DAYS, sets: 1, repetitions: 8, swaps: ["standing-hip-flexor"] },
      {
        slug: "chair-squat",
        days: THREE_DAYS,
        sets: 2,
        repetitions: 10,
        restSeconds: 30,
        swaps: ["wall-sit"],
        progression: TWO_MORE,
      },
      {
        slug: "brisk-walking",
        days: WORKING_DAYS,
        sets: 1,
        minutes: 12,
        effort: 4,
        swaps: ["stair-climbing", "cycling"],
        progression: FIVE_MINUTES_MORE,
      },
    ],
  },
  {
    slug: "return-to-lifting",
    name: "Back to lifting",
    forWhom: "Somebody who lifts at work or at home, whose pain is mild or moderate and lets them bend.",
    fits: { dailyLoads: ["lifting"], painBands: ["mild", "moderate"] },
    source:
      "Movement first, load second, the load of the day last: our convention. Loads are left empty: the clinician sets them, and raises them by 2 to 10 % at a time (ACSM 2009).",
    phases: [
      {
        key: "hinge",
        name: "Learn to hinge",
        entry: null,
        exit: { sessionsAtLeast: 80, painAtMost: 4, forDays: 14, words: "The back stays still while the hips bend." },
      },
      {
        key: "load",
        name: "Light loads",
        entry: "The hinge is sure without a load.",
        exit: { sessionsAtLeast: 80, painAtMost: 4, forDays: 14, words: "The load is no longer hard to lift." },
      },
      {
        key: "work",
        name: "Loads of the day",
        entry: "Light loads go well and the pain settles by the next morning.",
        exit: { sessionsAtLeast: 80, painAtMost: 3, forDays: 21, words: "Lifts at work or at home what the day asks." },
      },
    ],
    lines: [
      { slug: "cat-cow", section: "warm_up", days: THREE_DAYS, sets: 1, repetitions: 8 },
      { slug: "hip-hinge", phase: "hinge", days: THREE_DAYS, sets: 2, repetitions: 10, restSeconds: 30 },
      { slug: "bridge", phase: "hinge", days: THREE_DAYS, sets: 2, repetitions: 10, progression: NEXT_EXERCISE },
      { slug: "box-lift", phase: "load", days: THREE_DAYS, sets: 2, repetitions: 8, restSeconds: 60 },
      {
        slug: "squat",
        phase: "load",
        days: THREE_DAYS,
        sets: 2,
        repetitions: 8,
        restSeconds: 60,
        progression: TWO_MORE,
      },
      { slug: "box-lift", phase: "work", days: THREE_DAYS, sets: 3, repetitions: 6, restSeconds: 90 },
      {
        slug: "suitcase-carry",
        phase: "work",
        days: THREE_DAYS,
        sets: 2,
        minutes: 1,
        side: "each",
        restSeconds: 60,
      },
      { ...walk(20, 3, TWO_DAYS), swaps: ["cycling"], progression: FIVE_MINUTES_MORE },
      ...IN_A_FLARE_UP,
    ],
  },
  {
    slug: "flare-up-plan",
    name: "Flare-up plan",
    forWhom: "Anybody, ready in advance: to be added to a program for the days on which pain flares up.",
    fits: {},
    source:
      "Going on in small doses instead of resting is our convention, after Dahm 2010 (Cochrane): bed rest does not help.",
    lines: [{ slug: "belly-breathing", section: "flare_up", days: DAILY, sets: 1, minutes: 3 }, ...IN_A_FLARE_UP],
  },
];

const BY_SLUG = new Map(TEMPLATES.map((template) => [template.slug, template]));

/** What a shipped template rests on; null for a slug that is not shipped. */
export const templateSourceOf = (slug: string): string | null => BY_SLUG.get(slug)?.source ?? null;

/** The id of a shipped template in a clinic; the same on every machine. */
export const templateIdOf = (clinicId: string, slug: string): string => seedId("template", clinicId, slug);

/** The shipped templates as rows of the table `templates` of one clinic; the ids are the same every time. */
export function templateRows(clinicId: string, at: Date): (typeof templates.$inferInsert)[] {
  return TEMPLATES.map((template) => ({
    clinicId,
    id: templateIdOf(clinicId, template.slug),
    slug: template.slug,
    name: template.name,
    forWhom: template.forWhom,
    isShipped: true,
    content: contentOf(clinicId, template),
    fits: { ...FITS_ANYBODY, ...template.fits },
    madeBy: null,
    changedAt: at,
  }));
}

/** A shipped template as the draft of a program, with the ids of one clinic. */
export function contentOf(clinicId: string, template: LibraryTemplate): DraftContent {
  const { slug, name, mode = "usual", phases = [], lines } = template;
  const phaseId = (key: string) => seedId("template-phase", clinicId, slug, key);
  return {
    name,
    mode,
    painFirst: null,
    startsOn: null,
    endsOn: null,
    note: null,
    aboveLimitWords: null,
    phases: phases.map(({ key, ...phase }) => ({ ...phase, id: phaseId(key) })),
    currentPhaseId: phases[0] ? phaseId(phases[0].key) : null,
    items: lines.map(({ slug: exercise, section = "main", phase, days, swaps = [], ...rest }, place) => ({
      ...UNDECIDED,
      ...rest,
      prescriptionId: seedId("template-item", clinicId, slug, String(place)),
      exerciseId: seedId("exercise", clinicId, exercise),
      section,
      phaseId: phase === undefined ? null : phaseId(phase),
      weekdays: [...days],
      swaps: swaps.map((swap) => seedId("exercise", clinicId, swap)),
    })),
  };
}
