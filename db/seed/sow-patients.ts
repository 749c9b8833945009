import { hash } from "node:crypto";
import { setImmediate as letTheServerWork } from "node:timers/promises";
import {
  addDays,
  type CalendarDay,
  calendarDay,
  daysAt,
  instantAtStartOf,
  startOfIsoWeek,
} from "@/lib/domain/calendar-day";
import type { OpenSpan } from "@/lib/domain/plan";
import type { DayReport, LeftOutDay } from "@/lib/domain/report";
import type { Span } from "@/lib/domain/span";
import { type ClinicRules, findRules } from "../queries/rules";
import { raiseSignals } from "../raised-signals";
import * as tables from "../schema";
import { type Morning, type WorkedOut, workOut } from "../tallies";
import { seedId, uuidOf } from "./ids";
import type { SeedVersion } from "./plans";
import { type Random, randomFrom } from "./random";
import { type Entered, type Life, type SimulatedDay, type SimulatedReport, simulate } from "./simulate";
import type { Sower } from "./sower";
import type { Habits } from "./traits";

/** A patient with everything that was decided about them, and how they live. */
export type SeedPatient = {
  record: typeof tables.patients.$inferInsert;
  seed: string;
  habits: Habits;
  versions: readonly SeedVersion[];
  pauses: readonly (OpenSpan & { reason: string })[];
  /** The days on which something may be reported; null for somebody who never reported. */
  reporting: Span | null;
  /** Who wrote the reports down, and how they came. */
  author: { userId: string; source: "web" | "paper" };
  /** Who opened, sent and paused. */
  clinicianId: string;
  careTeam: readonly string[];
  /** What they write beside a report now and then. */
  notes: readonly string[];
};

/** So many reports travel to the database in one statement. */
const BATCH = 2_000;
const WRITES_A_NOTE = 0.02;

/** So many patients are worked out while the server stores the rows of those before. */
const WORKED_OUT_AT_ONCE = 20;

/**
 * Puts patients, their programs and everything they said into the clinic of the sower, day by day as real use appends,
 * and works their days out. `eachDay` hears of every day that is done.
 */
export async function sowPatients(
  sower: Sower,
  patients: readonly SeedPatient[],
  now: Date,
  eachDay: (day: CalendarDay) => void = () => {},
): Promise<void> {
  await sower.insert(
    tables.patients,
    patients.map(({ record }) => record),
  );
  await sower.insert(tables.careTeams, patients.flatMap(careTeamRows));
  await sowPrograms(sower, patients);
  await sowSeen(sower, patients, now);
  await sower.run("analyze users, patients, program_versions, prescriptions"); // so that foreign keys are looked up by index
  const lives = patients.map((patient) => livingFrom(patient));
  await sower.insert(tables.pauses, lives.flatMap(pauseRows));
  await sower.insert(
    tables.flareUps,
    lives.flatMap((life) => flareUpRows(life, now)),
  );
  await sower.insert(tables.safetyAnswers, lives.flatMap(safetyRows));
  await sowReports(sower, lives, now, eachDay);
  await sowWorkedOut(sower, lives, now);
}

function careTeamRows({ record, careTeam, clinicianId }: SeedPatient): (typeof tables.careTeams.$inferInsert)[] {
  return careTeam.map((member) => ({
    clinicId: record.clinicId,
    patientId: record.id,
    clinicianId: member,
    fromOn: record.inCareSince,
    addedBy: clinicianId,
    addedAt: record.createdAt,
  }));
}

/** A version is filled while it is a draft and then sent, as the portal does it; the tables allow no other way. */
async function sowPrograms(sower: Sower, patients: readonly SeedPatient[]): Promise<void> {
  const withProgram = patients.filter(({ versions }) => versions.length > 0);
  await sower.insert(
    tables.programs,
    withProgram.map(({ record, clinicianId, versions }) => ({
      clinicId: record.clinicId,
      id: programIdOf(record.id),
      patientId: record.id,
      openedBy: clinicianId,
      openedAt: sentAt(record, versions[0]),
    })),
  );
  const mostVersions = Math.max(0, ...patients.map(({ versions }) => versions.length));
  for (let place = 0; place < mostVersions; place += 1) {
    const drafts = withProgram.flatMap((patient) => {
      const version = patient.versions[place];
      return version ? [{ patient, version }] : [];
    });
    await sower.insert(tables.programVersions, drafts.map(draftRow));
    await sower.insert(tables.prescriptions, drafts.flatMap(prescriptionRows));
    await sower.run(
      `update program_versions v set number = $1::int, sent_by = changed_by, sent_at = changed_at, draft = null
       where v.sent_at is null and v.id = any($2::text::uuid[])`,
      [String(place + 1), `{${drafts.map(({ version }) => version.id).join(",")}}`],
    );
  }
}

/** Whoever signs in has seen a version by the morning of its first day. */
async function sowSeen(sower: Sower, patients: readonly SeedPatient[], now: Date): Promise<void> {
  await sower.insert(
    tables.versionsSeen,
    patients.flatMap(({ record: { clinicId, id: patientId, userId, timeZone }, versions }) =>
      versions.flatMap((version) => {
        const seenAt = instantAt(version.startsOn, SEEN_AT_MINUTE, timeZone);
        return userId && seenAt < now ? [{ clinicId, patientId, versionId: version.id, seenBy: userId, seenAt }] : [];
      }),
    ),
  );
}

const SEEN_AT_MINUTE = 8 * 60;

const programIdOf = (patientId: string) => seedId("program", patientId);

/** Versions are sent the day before they start. */
function sentAt({ timeZone }: SeedPatient["record"], version: SeedVersion | undefined): Date {
  if (version === undefined) throw new RangeError("A program without a version.");
  return instantAt(addDays(version.startsOn, -1), 15 * 60, timeZone);
}

type Draft = { patient: SeedPatient; version: SeedVersion };

function draftRow({ patient, version }: Draft): typeof tables.programVersions.$inferInsert {
  return {
    clinicId: patient.record.clinicId,
    id: version.id,
    patientId: patient.record.id,
    programId: programIdOf(patient.record.id),
    name: version.name,
    startsOn: version.startsOn,
    endsOn: version.endsOn,
    note: version.note,
    aboveLimitWords: version.aboveLimitWords,
    draft: {},
    changedBy: patient.clinicianId,
    changedAt: sentAt(patient.record, version),
  };
}

function prescriptionRows({ patient, version }: Draft): (typeof tables.prescriptions.$inferInsert)[] {
  return version.prescriptions.map(({ id, exerciseId, section, dose, frequency, ...rest }, place) => ({
    clinicId: patient.record.clinicId,
    id,
    patientId: patient.record.id,
    versionId: version.id,
    exerciseId,
    place: place + 1,
    section,
    ...dose,
    ...rest,
    weekdays: frequency.kind === "weekdays" ? [...frequency.weekdays] : null,
    timesPerWeek: frequency.kind === "per-week" ? frequency.times : null,
  }));
}

/** A life, and what was told so far, as it is found again in the tables. */
type Living = { patient: SeedPatient; life: Life; random: Random; told: Told };
type Told = { reports: DayReport[]; leftOutDays: LeftOutDay[]; mornings: Map<CalendarDay, Morning> };

function livingFrom(patient: SeedPatient): Living {
  const { seed, habits, versions, pauses, reporting } = patient;
  const life: Life = reporting
    ? simulate({ seed, habits, versions, pauses, span: reporting })
    : { pauses, flareUps: [], silentFrom: null, days: [] };
  const told: Told = { reports: [], leftOutDays: [], mornings: new Map() };
  return { patient, life, random: randomFrom(`${seed} on paper`), told };
}

function pauseRows({ patient, life }: Living): (typeof tables.pauses.$inferInsert)[] {
  return life.pauses.map(({ from, to }, place) => ({
    clinicId: patient.record.clinicId,
    id: seedId("pause", patient.record.id, String(place)),
    patientId: patient.record.id,
    fromOn: from,
    toOn: to,
    reason: patient.pauses.find((pause) => pause.from === from)?.reason ?? "Ill in bed",
    saidBy: patient.clinicianId,
    saidAt: instantAt(from, 9 * 60, patient.record.timeZone),
  }));
}

function flareUpRows({ patient, life }: Living, now: Date): (typeof tables.flareUps.$inferInsert)[] {
  const { clinicId, id: patientId, timeZone } = patient.record;
  return life.flareUps.map(({ from, to, worstPain }, place) => ({
    clinicId,
    id: seedId("flare-up", patientId, String(place)),
    patientId,
    startedOn: from,
    endedOn: to,
    worstPain,
    saidBy: patient.author.userId,
    saidAt: instantAt(from, 8 * 60, timeZone),
    endSaidBy: patient.author.userId,
    endSaidAt: earlier(instantAt(to, 20 * 60, timeZone), now),
  }));
}

/** Who reports has answered the questions about red flags before the first exercise, and at each flare-up: none of these. */
function safetyRows({ patient, life }: Living): (typeof tables.safetyAnswers.$inferInsert)[] {
  const { clinicId, id: patientId, timeZone } = patient.record;
  if (patient.reporting === null) return [];
  const { userId: authorId, source } = patient.author;
  const answered = (occasion: "start" | "flare_up", day: CalendarDay) => {
    const answeredAt = instantAt(day, 7 * 60, timeZone);
    const id = seedId("safety answer", patientId, occasion, day);
    return { clinicId, patientId, id, occasion, signs: [], answeredAt, enteredAt: answeredAt, authorId, source };
  };
  return [answered("start", patient.reporting.from), ...life.flareUps.map(({ from }) => answered("flare_up", from))];
}

class Batch {
  checkIns: (typeof tables.checkIns.$inferInsert)[] = [];
  items: (typeof tables.checkInItems.$inferInsert)[] = [];
  leftOut: (typeof tables.leftOutDays.$inferInsert)[] = [];
  mornings: (typeof tables.mornings.$inferInsert)[] = [];

  /** All four are sent at once: the server does one after the other while the next batch is made. */
  async sow(sower: Sower): Promise<void> {
    await Promise.all([
      sower.insert(tables.checkIns, this.checkIns),
      sower.insert(tables.checkInItems, this.items),
      sower.insert(tables.leftOutDays, this.leftOut),
      sower.insert(tables.mornings, this.mornings),
    ]);
  }
}

/**
 * While the server stores one batch the next is made. A batch goes out in many pieces, some of them only once the server
 * has answered, so that a turn is left to them after every day; without it the server would wait for the next batch.
 */
async function sowReports(
  sower: Sower,
  lives: readonly Living[],
  now: Date,
  eachDay: (day: CalendarDay) => void,
): Promise<void> {
  let batch = new Batch();
  let storing: Promise<void> = Promise.resolve();
  let isFirst = true;
  for (const { day, heard } of inOrderOfDays(lives)) {
    for (const one of heard) addTo(batch, one.living, one.simulated, now);
    eachDay(day);
    await letTheServerWork();
    if (batch.checkIns.length < BATCH) continue;
    await storing;
    storing = isFirst ? sowFirst(batch, sower) : batch.sow(sower);
    isFirst = false;
    storing.catch(() => {}); // the failure is met at the next await
    batch = new Batch();
  }
  await storing;
  await batch.sow(sower);
}

/** Without statistics the server looks a check-in up by its patient, which is slower every day. */
async function sowFirst(batch: Batch, sower: Sower): Promise<void> {
  await sower.insert(tables.checkIns, batch.checkIns);
  await sower.run("analyze check_ins");
  batch.checkIns = [];
  await batch.sow(sower);
}

type Heard = { living: Living; simulated: SimulatedDay };

/** Every day on which anything may be heard, with what is heard from whom. */
function* inOrderOfDays(lives: readonly Living[]): Generator<{ day: CalendarDay; heard: Heard[] }> {
  let running = lives.flatMap((living) => {
    const days = living.life.days[Symbol.iterator]();
    const first = days.next();
    return first.done ? [] : [{ living, days, next: first.value }];
  });
  let day = running.reduce<CalendarDay | null>(
    (least, { next }) => (least && least < next.day ? least : next.day),
    null,
  );
  while (day !== null && running.length > 0) {
    const heard: Heard[] = [];
    const today = day;
    running = running.filter((one) => {
      if (one.next.day !== today) return true;
      heard.push({ living: one.living, simulated: one.next });
      const following = one.days.next();
      if (!following.done) one.next = following.value;
      return !following.done;
    });
    yield { day, heard };
    day = addDays(day, 1);
  }
}

function addTo(batch: Batch, living: Living, { day, report, morning }: SimulatedDay, now: Date): void {
  const { clinicId, id: patientId, timeZone } = living.patient.record;
  const { userId: authorId, source } = living.patient.author;
  if (morning !== null) {
    const enteredAt = earlier(instantAt(day, morning.minute, timeZone), now);
    const { answer, pain } = morning;
    batch.mornings.push({ clinicId, patientId, day, answer, pain, enteredAt, authorId });
    living.told.mornings.set(day, { answer, pain });
  }
  if (report.kind === "silence") return;
  const when = writtenAt(day, report.entered, timeZone, now);
  const note =
    living.random.chance(WRITES_A_NOTE) && living.patient.notes.length > 0
      ? living.random.pick(living.patient.notes)
      : null;
  if (report.kind === "left-out") {
    living.told.leftOutDays.push({ day, barriers: report.barriers, addedLater: when.isAddedLater });
    batch.leftOut.push({
      clinicId,
      patientId,
      day,
      barriers: [...report.barriers],
      note,
      timeZone,
      enteredAt: when.enteredAt,
      isAddedLater: when.isAddedLater,
      source,
      authorId,
    });
    return;
  }
  addCheckIn(batch, living, day, report, when, note);
}

function addCheckIn(
  batch: Batch,
  { patient, random, told }: Living,
  day: CalendarDay,
  { items, versionId, answers }: Extract<SimulatedReport, { kind: "check-in" }>,
  { occurredAt, enteredAt, isAddedLater }: Written,
  note: string | null,
): void {
  const { clinicId, id: patientId, timeZone } = patient.record;
  const id = uuidOf(enteredAt.valueOf(), random.digits(19));
  batch.checkIns.push({
    clinicId,
    patientId,
    id,
    versionId,
    occurredOn: day,
    occurredAt,
    enteredAt,
    isAddedLater,
    note,
    timeZone,
    source: patient.author.source,
    authorId: patient.author.userId,
    ...answers,
    contentHash: hash("sha256", JSON.stringify([day, versionId, answers, items, note]), "buffer"),
  });
  const { painBefore, painWorst, painAfter } = answers;
  const asRead = items.toSorted((one, other) => (one.prescriptionId < other.prescriptionId ? -1 : 1));
  told.reports.push({ day, addedLater: isAddedLater, items: asRead, painBefore, painWorst, painAfter });
  for (const { prescriptionId, status, sets, repetitions, holdSeconds, minutes, effort, barriers } of items) {
    batch.items.push({
      clinicId,
      patientId,
      checkInId: id,
      prescriptionId,
      status,
      sets,
      repetitions,
      holdSeconds,
      minutes,
      effort,
      barriers: [...barriers],
    });
  }
}

type Written = { occurredAt: Date; enteredAt: Date; isAddedLater: boolean };

function writtenAt(day: CalendarDay, { daysLater, minute }: Entered, timeZone: string, now: Date): Written {
  const occurredAt = earlier(instantAt(day, minute, timeZone), now);
  if (daysLater === 0) return { occurredAt, enteredAt: occurredAt, isAddedLater: false };
  const enteredAt = earlier(instantAt(addDays(day, daysLater), minute, timeZone), now);
  return { occurredAt, enteredAt, isAddedLater: enteredAt >= instantAt(addDays(day, 2), 0, timeZone) };
}

const earlier = (one: Date, other: Date) => (one < other ? one : other);

const MINUTE_MS = 60_000;
const starts = new Map<string, number>();

/** So many minutes after the day began. Finding that beginning is slow, so each is found once. */
function instantAt(day: CalendarDay, minute: number, timeZone: string): Date {
  const key = `${day} ${timeZone}`;
  let start = starts.get(key);
  if (start === undefined) {
    start = instantAtStartOf(day, timeZone).valueOf();
    starts.set(key, start);
  }
  return new Date(start + minute * MINUTE_MS);
}

/** The days are worked out from what was simulated, so that nothing has to be read back. */
async function sowWorkedOut(sower: Sower, lives: readonly Living[], now: Date): Promise<void> {
  const rules = await findRules(sower.database);
  const todayIn = daysAt(now);
  let storing: Promise<void> = Promise.resolve();
  for (let at = 0; at < lives.length; at += WORKED_OUT_AT_ONCE) {
    const worked: WorkedOut[] = [];
    for (const living of lives.slice(at, at + WORKED_OUT_AT_ONCE)) {
      worked.push(workedOutOf(living, todayIn, rules));
      await letTheServerWork();
    }
    await storing;
    storing = sowRows(sower, worked, now);
    storing.catch(() => {}); // the failure is met at the next await
  }
  await storing;
}

/** What was worked out, and the signals of every reason in it, as whoever reads a caseload would raise them. */
async function sowRows(sower: Sower, worked: readonly WorkedOut[], now: Date): Promise<void> {
  const [first] = worked;
  await Promise.all([
    sower.insert(
      tables.patientDays,
      worked.flatMap(({ days }) => days),
    ),
    sower.insert(
      tables.patientWeeks,
      worked.flatMap(({ weeks }) => weeks),
    ),
    sower.insert(
      tables.patientTallies,
      worked.map(({ tally }) => tally),
    ),
  ]);
  const raised = worked.map(({ work: { patientId, today }, tally: { reasons } }) => ({ patientId, today, reasons }));
  if (first) await raiseSignals(sower.database, first.tally.clinicId, raised, now);
}

function workedOutOf(
  { patient, life, told }: Living,
  todayIn: (timeZone: string) => CalendarDay,
  rules: ClinicRules,
): WorkedOut {
  const { clinicId, id: patientId, inCareSince, timeZone } = patient.record;
  const { versions } = patient;
  const { mornings, ...reported } = told;
  const history = { versions, pauses: life.pauses, flareUps: life.flareUps, ...reported };
  const programNames = new Map(versions.map(({ id, name }) => [id, name]));
  const work = { patientId, from: startOfIsoWeek(calendarDay(inCareSince)), today: todayIn(timeZone) };
  return workOut(clinicId, work, { history, programNames, mornings }, rules);
}
