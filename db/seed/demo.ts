import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { addDays, type CalendarDay, calendarDayAt, instantAtStartOf, isoWeekday } from "@/lib/domain/calendar-day";
import type { Frequency, Weekday } from "@/lib/domain/plan";
import { FIGURES } from "@/lib/figure/figures";
import { drawingOf } from "@/lib/figure/own";
import { libraryRows } from "../library/exercises";
import { templateRows } from "../library/templates";
import * as tables from "../schema";
import { CAST, DEMO_PASSWORD } from "./cast";
import { castLessons } from "./cast-lessons";
import { castSigns } from "./cast-signs";
import { castGoals, castPatients } from "./cast-stories";
import { canaryOf, cautionsByChance, sowHouse, userRow } from "./fill";
import { seedId } from "./ids";
import { simulatedDiagnosis, simulatedName } from "./names";
import { programByChance, type SeedVersion, versionOf } from "./plans";
import { type Random, randomFrom } from "./random";
import { type SeedPatient, sowPatients } from "./sow-patients";
import { type Sower, sowClinic } from "./sower";
import { HABITS, TRAITS } from "./traits";

export type DemoOptions = { now: Date; progress?: (line: string) => void };

const SIMULATED_PATIENTS = 80;
const OTHER_PATIENTS = 6;
const DAYS = 90;

/**
 * Fills the demo clinic with 84 patients and their last 90 days before `now`, and a second clinic beside it.
 * A clinic that is there already stays as it is.
 * @param adminUrl of a role that may become the owner of the tables, as after the migrations.
 */
export async function seedDemo(adminUrl: string, { now, progress = () => {} }: DemoOptions): Promise<void> {
  await onceFor(adminUrl, CAST.clinicId, async (sower) => {
    progress(`${CAST.clinicName}: ${SIMULATED_PATIENTS + 4} patients, ${DAYS} days`);
    await sowRiverside(sower, now);
  });
  await onceFor(adminUrl, CAST.otherClinicId, (sower) => sowOther(sower, now));
}

/** Whether the demo clinic is not there yet. */
export async function isEmpty(adminUrl: string): Promise<boolean> {
  return sowClinic(adminUrl, CAST.clinicId, async (sower) => !(await isThere(sower, CAST.clinicId)));
}

async function isThere(sower: Sower, clinicId: string): Promise<boolean> {
  return (await sower.run("select from clinics where clinic_id = $1::text::uuid", [clinicId])).length > 0;
}

/** Two starts at once wait for each other; the second finds everything done. */
async function onceFor(adminUrl: string, clinicId: string, work: (sower: Sower) => Promise<void>): Promise<void> {
  await sowClinic(adminUrl, clinicId, async (sower) => {
    await sower.run("select pg_advisory_xact_lock(hashtextextended($1::text, 0))", [clinicId]);
    if (!(await isThere(sower, clinicId))) await work(sower);
  });
}

async function sowRiverside(sower: Sower, now: Date): Promise<void> {
  const { clinicId, clinicName: name, timeZone } = CAST;
  const today = calendarDayAt(now, timeZone);
  const since = instantAtStartOf(addDays(today, -DAYS - 10), timeZone);
  await sowHouse(sower, { clinicId, name, since, timeZone, rules: { quietDueDays: 2, painScheme: "clinic" } });
  const patients = [...castPatients(today, since), ...simulatedPatients(today, since)];
  await sower.insert(tables.users, [
    ...[CAST.ines, CAST.jon, CAST.ada].map((one) =>
      userRow(clinicId, one.userId, one.role, one.email, one.name, since),
    ),
    ...patients.flatMap(({ record }) => patientUser(record, since)),
  ]);
  await sowPasswords(sower, clinicId, since, [
    ...[CAST.ines, CAST.jon, CAST.ada, CAST.maya, CAST.tomas, CAST.aiko, CAST.samir].map(({ userId }) => userId),
  ]);
  await sowPatients(sower, patients, now);
  const { goals, scores } = castGoals(today);
  await sower.insert(tables.goals, goals);
  await sower.insert(tables.goalScores, scores);
  const { answers, signals, steps } = castSigns(today);
  await sower.insert(tables.safetyAnswers, answers);
  await sower.insert(tables.signals, signals);
  await sower.insert(tables.signalSteps, steps);
  await sower.insert(tables.lessons, castLessons(today));
  await sower.insert(tables.templates, ownTemplates(since));
  await sower.insert(tables.exercises, [ownExercise(since)]);
  await sower.insert(tables.invitations, invitationsOf(patients, now));
}

/** Made by Ines from a shipped one, as a clinic does. */
function ownTemplates(changedAt: Date): (typeof tables.templates.$inferInsert)[] {
  const { clinicId, ines } = CAST;
  const words = { name: "Desk days, our way", forWhom: "Office workers of our back school, after their third visit." };
  return [ownTemplate("desk-worker", { ...words, clinicId, madeBy: ines.userId, changedAt })];
}

/** Ines teaches the bridge with a cushion between the knees, and has drawn it from the shipped one. */
function ownExercise(changedAt: Date): typeof tables.exercises.$inferInsert {
  const { clinicId, ines } = CAST;
  const shipped = libraryRows(clinicId).find(({ slug }) => slug === "bridge");
  if (shipped === undefined) throw new RangeError("There is no exercise called bridge.");
  const id = seedId("own exercise", clinicId, "bridge");
  return {
    ...shipped,
    id,
    slug: `own-${id}`,
    isShipped: false,
    name: "Bridge with a cushion",
    otherNames: ["cushion squeeze"],
    kit: ["mat", "cushion"],
    kitCost: "household",
    steps: [
      "Lie with knees bent and a cushion between them.",
      "Squeeze the cushion and lift your hips.",
      "Lower slowly.",
    ],
    easierSlug: "bridge",
    harderSlug: null,
    poses: drawingOf(FIGURES.bridge),
    source: "Riverside Back Clinic",
    changedBy: ines.userId,
    changedAt,
  };
}

type OwnTemplate = Pick<typeof tables.templates.$inferInsert, "clinicId" | "name" | "forWhom" | "madeBy" | "changedAt">;

function ownTemplate(copied: string, own: OwnTemplate): typeof tables.templates.$inferInsert {
  const shipped = templateRows(own.clinicId, own.changedAt).find(({ slug }) => slug === copied);
  if (shipped === undefined) throw new RangeError(`There is no template called ${copied}.`);
  return { ...shipped, ...own, id: seedId("own template", own.clinicId, copied), slug: null, isShipped: false };
}

async function sowPasswords(
  sower: Sower,
  clinicId: string,
  changedAt: Date,
  userIds: readonly string[],
): Promise<void> {
  const hashes = await Promise.all(userIds.map(() => hash(DEMO_PASSWORD))); // argon2id, the library's default
  await sower.insertCredentials(
    userIds.map((userId, place) => ({ clinicId, userId, passwordHash: hashes[place] ?? "", changedAt })),
  );
}

function patientUser(record: SeedPatient["record"], since: Date): (typeof tables.users.$inferInsert)[] {
  if (!record.userId) return [];
  const { clinicId, userId, givenName, familyName } = record;
  const member = [CAST.maya, CAST.tomas, CAST.aiko, CAST.samir].find((one) => one.userId === userId);
  const email = member?.email ?? emailOf(givenName, familyName);
  return [userRow(clinicId, userId, "patient", email, `${givenName} ${familyName}`, since)];
}

const emailOf = (givenName: string, familyName: string) =>
  `${givenName}.${familyName}@demo.steadyback.example`.toLowerCase().replaceAll(" ", "-");

/** The first of the new ones has a link to join that is still open. Nobody knows its token. */
function invitationsOf(patients: readonly SeedPatient[], now: Date): (typeof tables.invitations.$inferInsert)[] {
  const invited = patients.find(({ record, author }) => record.userId === null && author.source === "web");
  if (invited === undefined) return [];
  const { clinicId, id: patientId, givenName, familyName } = invited.record;
  const id = seedId("invitation", patientId);
  return [
    {
      clinicId,
      id,
      role: "patient",
      email: emailOf(givenName, familyName),
      name: `${givenName} ${familyName}`,
      patientId,
      tokenHash: randomBytes(32),
      invitedBy: invited.clinicianId,
      invitedAt: now,
      expiresAt: new Date(now.valueOf() + 7 * 86_400_000), // a week of hours, whatever the clocks do
    },
  ];
}

/** What makes some of the simulated patients special, by their place; the others live by their trait. */
type Special =
  | "invited"
  | "new"
  | "starts-soon"
  | "no-program"
  | "resting"
  | "paused"
  | "paused-open"
  | "on-paper"
  | "usual";
const SPECIALS: readonly Special[] = [
  "invited",
  "new",
  "new",
  "starts-soon",
  "no-program",
  "resting",
  "resting",
  "resting",
  "paused",
  "paused-open",
  "on-paper",
];
const IN_THEIR_WORDS = [
  "The walk did me good.",
  "I had to stop for a rest.",
  "My neighbour walked with me today.",
  "Slept badly.",
  "Getting out of the car was easier.",
  "I did it after work.",
];

function simulatedPatients(today: CalendarDay, since: Date): SeedPatient[] {
  return Array.from({ length: SIMULATED_PATIENTS }, (_, place) =>
    simulatedPatient(SPECIALS[place] ?? "usual", place, today, since),
  );
}

function simulatedPatient(special: Special, place: number, today: CalendarDay, since: Date): SeedPatient {
  const { clinicId } = CAST;
  const patientId = seedId("patient", clinicId, String(place));
  const seed = `riverside ${place}`;
  const random = randomFrom(seed);
  const isNew = special === "invited" || special === "new" || special === "starts-soon" || special === "no-program";
  const inCareSince = addDays(today, isNew ? -3 : -daysInCare(random));
  const hasUser = special !== "invited" && special !== "on-paper" && special !== "no-program";
  const userId = hasUser ? seedId("user", patientId) : null;
  const seesJon = place % 6 !== 0;
  const clinicianId = seesJon && place % 2 === 0 ? CAST.jon.userId : CAST.ines.userId;
  const habits = HABITS[TRAITS[place % TRAITS.length] ?? "steady"];
  const lastDay = addDays(today, random.chance(0.3) ? 0 : -1);
  return {
    record: {
      clinicId,
      id: patientId,
      userId,
      ...simulatedName(place),
      birthYear: random.between(1938, 2004),
      diagnosis: simulatedDiagnosis(random),
      timeZone: CAST.timeZone,
      locale: "en",
      cautions: cautionsByChance(random),
      ...askedByChance(isNew ? "nobody-asked" : "asked", randomFrom(`${seed} asked`)),
      painCeiling: random.chance(0.8) ? random.between(4, 6) : null,
      painBaseline: isNew ? null : Math.round(habits.pain[0]),
      painReliefPlan: random.chance(0.3) ? "Heat for 15 minutes before you start." : null,
      inCareSince,
      createdAt: since,
    },
    seed,
    habits: special === "on-paper" ? { ...habits, writesLate: 0.6 } : habits,
    versions: programFor(special, random, { patientId, inCareSince, today }),
    pauses: pausesFor(special, today),
    reporting: isNew ? null : { from: inCareSince, to: lastDay },
    author: userId
      ? { userId, source: "web" }
      : { userId: clinicianId, source: special === "on-paper" ? "paper" : "web" },
    clinicianId,
    careTeam: seesJon ? [CAST.ines.userId, CAST.jon.userId] : [CAST.ines.userId],
    notes: IN_THEIR_WORDS,
  };
}

/** Not everything was asked of everybody. */
function askedByChance(isAsked: "asked" | "nobody-asked", random: Random) {
  const asked = <Word>(words: readonly Word[]): Word | null =>
    isAsked === "asked" && random.chance(0.7) ? random.pick(words) : null;
  return {
    painDuration: asked(tables.PAIN_DURATIONS),
    legPain: asked(tables.LEG_PAINS),
    dailyLoad: asked(tables.DAILY_LOADS),
  };
}

const daysInCare = (random: Random) => (random.chance(0.6) ? DAYS : random.between(20, DAYS - 1));

function programFor(
  special: Special,
  random: Random,
  { patientId, inCareSince, today }: { patientId: string; inCareSince: CalendarDay; today: CalendarDay },
): SeedVersion[] {
  const { clinicId } = CAST;
  const only = (startsOn: CalendarDay, frequency: Frequency) => [
    versionOf({
      clinicId,
      patientId,
      number: 1,
      startsOn,
      recipe: { name: "First steps", lines: FIRST_STEPS(frequency) },
    }),
  ];
  switch (special) {
    case "no-program":
      return [];
    case "starts-soon":
      return only(addDays(today, 1), { kind: "per-week", times: 3 });
    case "invited":
    case "new":
      return only(today, { kind: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] });
    case "resting":
      return only(inCareSince, { kind: "weekdays", weekdays: weekdaysWithout(isoWeekday(today)) });
    default:
      return programByChance(random, { clinicId, patientId, span: { from: inCareSince, to: addDays(today, -1) } });
  }
}

const FIRST_STEPS = (frequency: Frequency) => [
  { slug: "pelvic-tilt" as const, frequency },
  { slug: "knee-to-chest" as const, frequency },
  { slug: "sit-to-stand" as const, frequency },
];

/** Every other day, and never on this one. */
function weekdaysWithout(weekday: Weekday): Weekday[] {
  const all: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  return all.filter((one) => one !== weekday && (one + weekday) % 2 === 1);
}

function pausesFor(special: Special, today: CalendarDay): SeedPatient["pauses"] {
  if (special === "paused")
    return [{ from: addDays(today, -5), to: addDays(today, 9), reason: "Away with the family" }];
  if (special === "paused-open") return [{ from: addDays(today, -12), to: null, reason: "Operation on the knee" }];
  return [];
}

async function sowOther(sower: Sower, now: Date): Promise<void> {
  const { otherClinicId: clinicId, stranger, timeZone } = CAST;
  const today = calendarDayAt(now, timeZone);
  const from = addDays(today, -30);
  const since = instantAtStartOf(addDays(from, -10), timeZone);
  await sowHouse(sower, { clinicId, name: "Other Clinic", since, timeZone, rules: {} });
  const patients = Array.from({ length: OTHER_PATIENTS }, (_, place) => otherPatient(place, from, today, since));
  await sower.insert(tables.users, [
    userRow(clinicId, stranger.userId, stranger.role, stranger.email, stranger.name, since),
    ...patients.map(({ record, author }, place) =>
      userRow(
        clinicId,
        author.userId,
        "patient",
        `patient-${place + 1}@other.steadyback.example`,
        record.givenName,
        since,
      ),
    ),
  ]);
  await sowPasswords(sower, clinicId, since, [stranger.userId]);
  await sower.insert(tables.templates, otherTemplates(since));
  await sowPatients(sower, patients, now);
}

/** Carries the canary of its clinic, like everything written there. */
function otherTemplates(changedAt: Date): (typeof tables.templates.$inferInsert)[] {
  const { otherClinicId: clinicId, stranger } = CAST;
  const words = { name: "Of the other clinic", forWhom: canaryOf(clinicId) };
  return [ownTemplate("desk-worker", { ...words, clinicId, madeBy: stranger.userId, changedAt })];
}

/** Everything they say carries the canary of their clinic. */
function otherPatient(place: number, from: CalendarDay, today: CalendarDay, since: Date): SeedPatient {
  const { otherClinicId: clinicId, stranger, timeZone } = CAST;
  const patientId = seedId("patient", clinicId, String(place));
  const userId = seedId("user", patientId);
  const random = randomFrom(`other ${place}`);
  const span = { from, to: addDays(today, -1) };
  const { givenName } = simulatedName(place + 5);
  return {
    record: {
      clinicId,
      id: patientId,
      userId,
      givenName,
      familyName: "Elsewhere",
      birthYear: random.between(1938, 2004),
      diagnosis: `${simulatedDiagnosis(random)} (${canaryOf(clinicId)})`,
      timeZone,
      locale: "en",
      cautions: [],
      painCeiling: 5,
      painBaseline: 4,
      painReliefPlan: canaryOf(clinicId),
      inCareSince: from,
      createdAt: since,
    },
    seed: `other ${place}`,
    habits: HABITS[TRAITS[place] ?? "steady"],
    versions: programByChance(random, { clinicId, patientId, span }),
    pauses: [],
    reporting: span,
    author: { userId, source: "web" },
    clinicianId: stranger.userId,
    careTeam: [stranger.userId],
    notes: [canaryOf(clinicId)],
  };
}
