import { addDays, type CalendarDay, instantAtStartOf } from "@/lib/domain/calendar-day";
import type { GoalScore } from "@/lib/domain/goal";
import type { DailyLoad, LegPain, PainDuration } from "@/lib/domain/person";
import type * as tables from "../schema";
import { CAST } from "./cast";
import { seedId } from "./ids";
import { DAILY, FLARE_UP_LINES, grown, perWeek, type Recipe, THREE_DAYS, versionOf, WORKING_DAYS } from "./plans";
import type { SeedPatient } from "./sow-patients";
import { HABITS, type Habits } from "./traits";

type Story = {
  who: (typeof CAST)["maya" | "tomas" | "aiko" | "samir"];
  birthYear: number;
  diagnosis: string;
  diagnosisCode: string | null;
  painDuration: PainDuration;
  legPain: LegPain;
  dailyLoad: DailyLoad;
  painCeiling: number;
  painReliefPlan: string | null;
  cautions: string[];
  habits: Habits;
  /** Each with how many days ago it started, the first one first. */
  versions: readonly { recipe: Recipe; daysAgo: number; note?: string; aboveLimitWords?: string }[];
  notes: readonly string[];
  goals: readonly StoryGoal[];
};

/** A goal in their own words, with its scores, each so many days ago. */
type StoryGoal = { words: string; scores: readonly [daysAgo: number, score: GoalScore][]; reachedDaysAgo?: number };

const MAYAS: Recipe = {
  name: "Strong and loose",
  lines: [
    { slug: "cat-cow", frequency: DAILY, section: "warm_up" },
    {
      slug: "bridge",
      frequency: DAILY,
      dose: { sets: 2, repetitions: 8 },
      cue: "Stop the lift when it pulls in your back.",
    },
    { slug: "bird-dog", frequency: DAILY },
    { slug: "hip-hinge", frequency: THREE_DAYS, dose: { sets: 2 } },
    ...FLARE_UP_LINES,
  ],
};
const TOMASES: Recipe = {
  name: "Short and often",
  lines: [
    { slug: "back-bend", frequency: WORKING_DAYS },
    { slug: "hip-hinge", frequency: WORKING_DAYS, dose: { sets: 2 } },
    { slug: "walking", frequency: WORKING_DAYS, dose: { minutes: 10 } },
  ],
};
const AIKOS: Recipe = {
  name: "Move without fear",
  lines: [
    { slug: "pelvic-tilt", frequency: DAILY, section: "warm_up" },
    { slug: "knee-to-chest", frequency: DAILY },
    { slug: "bridge", frequency: THREE_DAYS, dose: { sets: 2, repetitions: 6 } },
    { slug: "walking", frequency: DAILY, dose: { minutes: 8 } },
  ],
};
const SAMIRS: Recipe = {
  name: "Whole body, own days",
  lines: [
    { slug: "cat-cow", frequency: perWeek(3), section: "warm_up" },
    { slug: "dead-bug", frequency: perWeek(3) },
    { slug: "side-plank", frequency: perWeek(3) },
    { slug: "walking", frequency: perWeek(4), dose: { minutes: 20 } },
  ],
};

const STORIES: readonly Story[] = [
  {
    who: CAST.maya,
    birthYear: 1968,
    diagnosis: "Low back pain for more than three months, stiff in the morning",
    diagnosisCode: "M54.5",
    painDuration: "over_12_weeks",
    legPain: "none",
    dailyLoad: "mostly_sitting",
    painCeiling: 5,
    painReliefPlan: "Heat for 15 minutes before you start. If pain stays above 5, do the flare-up plan.",
    cautions: [],
    habits: { ...HABITS.flare_up, does: [0.93, 0.93], eventAfter: 0.68 },
    versions: [
      { recipe: MAYAS, daysAgo: 90 },
      {
        recipe: grown(MAYAS),
        daysAgo: 47,
        note: "You did well, so there are two more lifts in each set.",
        aboveLimitWords: "Stop for today. Use heat for 15 minutes, then walk a little. I look at it when I am next in.",
      },
    ],
    notes: ["Getting out of bed was easier today.", "I did it with the radio on.", "A bit stiff after gardening."],
    goals: [
      {
        words: "Carry the shopping up to the second floor",
        scores: [
          [84, 2],
          [56, 4],
          [28, 3],
          [7, 6],
        ],
      },
      {
        words: "Weed the garden for an hour",
        scores: [
          [84, 3],
          [28, 4],
          [7, 5],
        ],
      },
      {
        words: "Tie my shoes standing",
        scores: [
          [84, 4],
          [40, 9],
        ],
        reachedDaysAgo: 40,
      },
    ],
  },
  {
    who: CAST.tomas,
    birthYear: 1984,
    diagnosis: "Mid and low back pain from sitting and driving",
    diagnosisCode: null,
    painDuration: "6_to_12_weeks",
    legPain: "none",
    dailyLoad: "lifting",
    painCeiling: 6,
    painReliefPlan: null,
    cautions: [],
    habits: HABITS.no_time,
    versions: [
      { recipe: { ...TOMASES, name: "Back to lifting" }, daysAgo: 90 },
      { recipe: TOMASES, daysAgo: 33, note: "Ten minutes are enough. Do them at your desk if you like." },
    ],
    notes: ["Late shift.", "On the road all day.", "Did it in the hotel room."],
    goals: [
      {
        words: "Drive two hours without a stop",
        scores: [
          [70, 3],
          [12, 5],
        ],
      },
    ],
  },
  {
    who: CAST.aiko,
    birthYear: 1957,
    diagnosis: "Low back pain with pain into the left buttock, afraid to bend",
    diagnosisCode: "M54.4",
    painDuration: "over_12_weeks",
    legPain: "above_knee",
    dailyLoad: "mixed",
    painCeiling: 4,
    painReliefPlan: "Take the tablets at breakfast, as agreed. Start an hour later.",
    cautions: ["osteoporosis"],
    habits: HABITS.pain_stops,
    versions: [{ recipe: AIKOS, daysAgo: 75 }],
    notes: ["It hurt too much to lie down.", "The bridge pulls in my back.", "Walked round the block twice."],
    goals: [
      { words: "Pick up my grandson", scores: [[60, 0]] },
      { words: "Bend down to the oven", scores: [] },
    ],
  },
  {
    who: CAST.samir,
    birthYear: 1993,
    diagnosis: "Back pain that comes and goes, no signs from the nerves",
    diagnosisCode: null,
    painDuration: "under_6_weeks",
    legPain: "none",
    dailyLoad: "mostly_sitting",
    painCeiling: 6,
    painReliefPlan: null,
    cautions: [],
    habits: HABITS.bored,
    versions: [
      { recipe: SAMIRS, daysAgo: 82 },
      { recipe: grown(SAMIRS), daysAgo: 40, note: "A little more walking from now on." },
    ],
    notes: ["Always the same.", "Rather went swimming.", "Could there be something with music?"],
    goals: [],
  },
];

/** Maya, Tomas, Aiko and Samir. They last reported yesterday at the latest, so that today is still open. */
export function castPatients(today: CalendarDay, since: Date): SeedPatient[] {
  return STORIES.map((story) => patientOf(story, today, since));
}

/** What they want to be able to do again, told by themselves. */
export function castGoals(today: CalendarDay) {
  const goals: (typeof tables.goals.$inferInsert)[] = [];
  const scores: (typeof tables.goalScores.$inferInsert)[] = [];
  const at = (daysAgo: number) => instantAtStartOf(addDays(today, -daysAgo), CAST.timeZone);
  for (const { who, goals: own } of STORIES) {
    const { clinicId, patientId, userId } = who;
    own.forEach(({ words, scores: scored, reachedDaysAgo }, place) => {
      const id = seedId("goal", patientId, String(place));
      const first = Math.max(0, ...scored.map(([daysAgo]) => daysAgo));
      const reachedOn = reachedDaysAgo === undefined ? null : addDays(today, -reachedDaysAgo);
      goals.push({ clinicId, id, patientId, words, setBy: userId, setAt: at(first), reachedOn, droppedOn: null });
      for (const [daysAgo, score] of scored) {
        const day = addDays(today, -daysAgo);
        scores.push({ clinicId, patientId, goalId: id, day, score, saidBy: userId, saidAt: at(daysAgo) });
      }
    });
  }
  return { goals, scores };
}

function patientOf(story: Story, today: CalendarDay, since: Date): SeedPatient {
  const { who, habits, versions, birthYear, diagnosis, painCeiling, painReliefPlan, cautions, notes } = story;
  const { diagnosisCode, painDuration, legPain, dailyLoad } = story;
  const { clinicId, patientId, userId, givenName, familyName } = who;
  const firstDay = addDays(today, -Math.max(...versions.map(({ daysAgo }) => daysAgo)));
  return {
    record: {
      clinicId,
      id: patientId,
      userId,
      givenName,
      familyName,
      birthYear,
      diagnosis,
      diagnosisCode,
      painDuration,
      legPain,
      dailyLoad,
      timeZone: CAST.timeZone,
      locale: "en",
      cautions,
      painCeiling,
      painBaseline: Math.round(habits.pain[0]),
      painReliefPlan,
      inCareSince: addDays(firstDay, -2),
      createdAt: since,
    },
    seed: `riverside ${givenName}`,
    habits,
    versions: versions.map(({ recipe, daysAgo, note, aboveLimitWords }, place) =>
      versionOf({
        clinicId,
        patientId,
        number: place + 1,
        startsOn: addDays(today, -daysAgo),
        recipe,
        ...(note ? { note } : {}),
        ...(aboveLimitWords ? { aboveLimitWords } : {}),
      }),
    ),
    pauses: [],
    reporting: { from: firstDay, to: addDays(today, -1) },
    author: { userId, source: "web" },
    clinicianId: CAST.ines.userId,
    careTeam: [CAST.ines.userId, CAST.jon.userId],
    notes,
  };
}
