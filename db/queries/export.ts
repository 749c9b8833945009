import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import {
  auditEvents,
  careTeams,
  checkInItems,
  checkInRevisions,
  checkIns,
  flareUps,
  goalScores,
  goals,
  leftOutDays,
  lessons,
  mornings,
  patients,
  pauses,
  prescriptions,
  programs,
  programVersions,
  safetyAnswers,
  versionsSeen,
  visits,
} from "../schema";
import type { Scope } from "../tenant";
import { visiblePatients } from "./care";

// Everything about one patient, for the patient and their care team. docs/export.md says what each field is.

/** One table as it is given away: each of its columns is a field, a person's or an exercise's name, or left out for a reason. */
export type Part = {
  /** Its name in the JSON file: "checkIns". */
  name: string;
  /** What a line of the CSV file is: "check-in". */
  kind: string;
  table: PgTable;
  fields: readonly string[];
  /** Columns that hold the id of a user, told as a name: `authorId` becomes `author`. */
  people: readonly string[];
  /** Columns that hold the id of an exercise, told as its name in the same way. */
  exercises: readonly string[];
  leftOut: Readonly<Record<string, string>>;
  /** Fields that no column holds. */
  more: Readonly<Record<string, SQL>>;
  where: SQL;
  order: SQL;
  /** No more rows than this, the first in the order. */
  most: number | null;
};

type KeyOf<Table extends PgTable> = keyof Table["_"]["columns"] & string;

/** The columns of a part are checked by the compiler to be those of its table. */
function part<Table extends PgTable>(
  name: string,
  kind: string,
  table: Table,
  told: {
    fields: readonly KeyOf<Table>[];
    people?: readonly KeyOf<Table>[];
    exercises?: readonly KeyOf<Table>[];
    leftOut?: Partial<Record<KeyOf<Table>, string>>;
    more?: Record<string, SQL>;
    where?: SQL;
    order: SQL;
    most?: number;
  },
): Part {
  const { people = [], exercises = [], leftOut = {}, more = {}, where = sql`true`, most = null } = told;
  const common = { clinicId: OF_THE_CLINIC, ...(name === "person" ? {} : { patientId: THE_PATIENT }) };
  const reasons = { ...common, ...leftOut } as Record<string, string>; // every value is a text
  return { name, kind, table, ...told, people, exercises, more, where, most, leftOut: reasons };
}

const OF_THE_CLINIC = "the same for everybody of the clinic";
const THE_PATIENT = "it is about one patient";
const CHECK_SUM = "a check sum, no fact";
const CHAIN = "it holds the chain of the trail together and says nothing about the patient";
const NEWEST_LINES = 5_000;

const user = (column: "email" | "theme" | "text_size" | "motion" | "pain_scale" | "sounds" | "voice") =>
  sql`(select ${sql.raw(column)} from users u where u.clinic_id = t.clinic_id and u.id = t.user_id)`;

export const PARTS: readonly Part[] = [
  part("person", "person", patients, {
    fields: [
      "id",
      "givenName",
      "familyName",
      "birthYear",
      "diagnosis",
      "diagnosisCode",
      "painDuration",
      "legPain",
      "dailyLoad",
      "timeZone",
      "locale",
      "cautions",
      "painCeiling",
      "painBaseline",
      "painReliefPlan",
      "inCareSince",
      "leftCareOn",
      "createdAt",
      "revision",
    ],
    leftOut: { userId: "the account is told by its e-mail" },
    more: {
      email: user("email"),
      theme: user("theme"),
      textSize: user("text_size"),
      motion: user("motion"),
      painScale: user("pain_scale"),
      sounds: user("sounds"),
      voice: user("voice"),
      clinic: sql`(select name from clinics c where c.clinic_id = t.clinic_id)`,
    },
    order: sql`t.id`,
  }),
  part("careTeam", "care-team", careTeams, {
    fields: ["fromOn", "toOn", "addedAt"],
    people: ["clinicianId", "addedBy"],
    order: sql`t.from_on, t.clinician_id`,
  }),
  part("programs", "program", programs, {
    fields: ["id", "openedAt", "endedOn"],
    people: ["openedBy", "endedBy"],
    order: sql`t.opened_at, t.id`,
  }),
  part("versions", "program-version", programVersions, {
    fields: [
      "id",
      "programId",
      "number",
      "name",
      "mode",
      "startsOn",
      "endsOn",
      "note",
      "aboveLimitWords",
      "painFirst",
      "phases",
      "sentAt",
    ],
    people: ["sentBy"],
    leftOut: {
      draft: "a draft is work that nobody has sent yet",
      revision: "it counts the saves of the draft",
      changedBy: "about the draft",
      changedAt: "about the draft",
    },
    where: sql`t.sent_at is not null`,
    order: sql`t.sent_at, t.id`,
  }),
  part("prescriptions", "prescription", prescriptions, {
    fields: [
      "id",
      "versionId",
      "place",
      "section",
      "sets",
      "repetitions",
      "holdSeconds",
      "minutes",
      "restSeconds",
      "loadKilograms",
      "effort",
      "pulseFrom",
      "pulseTo",
      "side",
      "weekdays",
      "timesPerWeek",
      "cue",
      "progression",
    ],
    exercises: ["exerciseId"],
    leftOut: { swaps: "told by their names" },
    more: {
      swaps: sql`(select coalesce(json_agg(e.name order by e.name), '[]') from exercises e
        where e.clinic_id = t.clinic_id and e.id = any(t.swaps))`,
    },
    // Those of a version are written when it is sent.
    order: sql`t.version_id, t.place`,
  }),
  part("versionsSeen", "version-seen", versionsSeen, {
    fields: ["versionId", "seenAt"],
    people: ["seenBy"],
    order: sql`t.seen_at, t.version_id`,
  }),
  part("checkIns", "check-in", checkIns, {
    fields: [
      "id",
      "versionId",
      "occurredOn",
      "occurredAt",
      "timeZone",
      "enteredAt",
      "isAddedLater",
      "source",
      "painBefore",
      "painWorst",
      "painAfter",
      "painBeforeWord",
      "painWorstWord",
      "painAfterWord",
      "stiffness",
      "mood",
      "enjoyment",
      "medication",
      "note",
      "revision",
    ],
    people: ["authorId"],
    leftOut: { contentHash: CHECK_SUM },
    order: sql`t.occurred_on`,
  }),
  part("exercisesDone", "exercise-done", checkInItems, {
    fields: [
      "checkInId",
      "prescriptionId",
      "status",
      "sets",
      "repetitions",
      "holdSeconds",
      "minutes",
      "effort",
      "pain",
      "painWord",
      "enjoyment",
      "barriers",
    ],
    exercises: ["swappedForId"],
    more: {
      occurredOn: sql`(select c.occurred_on from check_ins c
        where c.clinic_id = t.clinic_id and c.patient_id = t.patient_id and c.id = t.check_in_id)`,
      exercise: sql`(select e.name from prescriptions p join exercises e on e.clinic_id = p.clinic_id and e.id = p.exercise_id
        where p.clinic_id = t.clinic_id and p.patient_id = t.patient_id and p.id = t.prescription_id)`,
    },
    order: sql`t.check_in_id, t.prescription_id`,
  }),
  part("corrections", "correction", checkInRevisions, {
    fields: ["checkInId", "revision", "content", "enteredAt", "replacedAt"],
    people: ["authorId", "replacedBy"],
    leftOut: { contentHash: CHECK_SUM },
    order: sql`t.check_in_id, t.revision`,
  }),
  part("leftOutDays", "left-out-day", leftOutDays, {
    fields: ["day", "barriers", "note", "timeZone", "enteredAt", "isAddedLater", "source", "withdrawnAt", "revision"],
    people: ["authorId"],
    order: sql`t.day`,
  }),
  part("mornings", "morning", mornings, {
    fields: ["day", "answer", "pain", "painWord", "timeZone", "enteredAt", "isAddedLater", "source", "revision"],
    people: ["authorId"],
    order: sql`t.day`,
  }),
  part("flareUps", "flare-up", flareUps, {
    fields: ["id", "startedOn", "endedOn", "worstPain", "worstPainWord", "timeZone", "source", "saidAt", "endSaidAt"],
    people: ["saidBy", "endSaidBy"],
    order: sql`t.started_on, t.id`,
  }),
  part("safetyAnswers", "safety-answer", safetyAnswers, {
    fields: ["id", "occasion", "signs", "answeredAt", "enteredAt", "acknowledgedAt", "source"],
    people: ["authorId"],
    order: sql`t.answered_at, t.id`,
  }),
  part("pauses", "pause", pauses, {
    fields: ["id", "fromOn", "toOn", "reason", "saidAt", "revokedAt"],
    people: ["saidBy"],
    order: sql`t.from_on, t.id`,
  }),
  part("goals", "goal", goals, {
    fields: ["id", "words", "setAt", "reachedOn", "droppedOn"],
    people: ["setBy"],
    order: sql`t.set_at, t.id`,
  }),
  part("goalScores", "goal-score", goalScores, {
    fields: ["goalId", "day", "score", "saidAt"],
    people: ["saidBy"],
    order: sql`t.goal_id, t.day`,
  }),
  part("lessons", "lesson", lessons, {
    fields: ["page", "assignedAt", "readAt", "takenBackAt"],
    people: ["assignedBy", "takenBackBy"],
    order: sql`t.page`,
  }),
  part("visits", "visit", visits, {
    fields: ["id", "day", "way", "notedAt"],
    people: ["notedBy"],
    order: sql`t.day, t.id`,
  }),
  part("recordLines", "record-line", auditEvents, {
    fields: ["sequence", "at", "actorRole", "action", "entity", "outcome", "purpose"],
    people: ["actorId"],
    leftOut: {
      sessionId: CHAIN,
      entityId: CHAIN,
      requestId: CHAIN,
      meta: CHAIN,
      previousHash: CHAIN,
      hash: CHAIN,
    },
    order: sql`t.sequence desc`,
    most: NEWEST_LINES,
  }),
];

/** Tables about a patient that are in nobody's copy, and why. A new table must be in a part or here: a test says so. */
export const NOT_IN_A_COPY: Readonly<Record<string, string>> = {
  heard_saves: "it only keeps a phone's save from being heard twice; what was said is in the reports",
  invitations: "a link to join, made and kept by the clinic; it can no longer be read, only its check sum is there",
  patient_days: "worked out from the reports and the program, and made anew at any time",
  patient_weeks: "worked out from the reports and the program, and made anew at any time",
  patient_tallies: "worked out from the reports and the program, and made anew at any time",
  broken_glass: "the clinic's own; that somebody opened the record, and why, is told in the lines of the record",
  signals: "the clinic's own reminder of what to look at; what it was about is in the reports",
  signal_steps: "the clinic's own work with its reminders",
  reviews: "a clinician's own look at a patient; the clinic gives a copy of its notes by its own rules",
};

type Value = string | number | boolean | null | object;
export type ExportRow = Readonly<Record<string, Value>>;
export type Export = { part: Part; rows: ExportRow[] }[];

/**
 * Everything about one patient that they may have a copy of; null when the viewer may not see them. The lines about who
 * opened the record are in the patient's own copy alone.
 */
export async function findExport(
  { db, viewer, record }: Scope,
  { patientId, now, format }: { patientId: string; now: Date; format: "json" | "csv" },
): Promise<Export | null> {
  const [visible] = await db.execute(
    sql`select from patients p where p.id = ${patientId} and ${visiblePatients(viewer, now)}`,
  );
  if (!visible) return null;
  const told = viewer.role === "patient" ? PARTS : PARTS.filter(({ table }) => table !== auditEvents);
  const answers = await Promise.all(told.map((one) => db.execute<{ row: ExportRow }>(rowsOf(one, patientId))));
  record({ action: "export.read", entity: "patient", entityId: patientId, patientId, meta: { format } });
  return told.map((one, place) => ({ part: one, rows: (answers[place] ?? []).map(({ row }) => row) }));
}

/** The names of a part's fields, in the order in which they are told. */
export const fieldsOf = ({ fields, people, exercises, more }: Part): string[] => [
  ...fields,
  ...people.map(nameOf),
  ...exercises.map(nameOf),
  ...Object.keys(more),
];

/** A name takes the place of an id: `authorId` becomes `author`, `saidBy` stays. */
const nameOf = (key: string): string => key.replace(/Id$/, "");

function rowsOf(one: Part, patientId: string): SQL {
  const columns = getTableColumns(one.table);
  const column = (key: string): SQL => sql`t.${sql.identifier(columns[key]?.name ?? key)}`;
  const named = (table: "users" | "exercises") => (key: string) =>
    [
      nameOf(key),
      sql`(select n.name from ${sql.identifier(table)} n where n.clinic_id = t.clinic_id and n.id = ${column(key)})`,
    ] as const;
  const told = [
    ...one.fields.map((key) => [key, column(key)] as const),
    ...one.people.map(named("users")),
    ...one.exercises.map(named("exercises")),
    ...Object.entries(one.more),
  ];
  const pairs = told.map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`);
  const whose = one.name === "person" ? sql`t.id` : sql`t.patient_id`;
  return sql`select json_build_object(${sql.join(pairs, sql.raw(", "))}) as row
    from ${sql.identifier(getTableName(one.table))} t
    where ${whose} = ${patientId} and ${one.where} order by ${one.order} ${one.most === null ? sql`` : sql`limit ${one.most}`}`;
}
