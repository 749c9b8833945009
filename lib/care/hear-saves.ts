import { sql } from "drizzle-orm";
import { DatabaseAway, type Scope } from "@/db/tenant";
import { answerSafety } from "./answer-safety";
import { leaveOutDay } from "./leave-out-day";
import { readLesson } from "./read-lesson";
import { type Answer, done, type FieldFaults, type Refused, refused } from "./refusal";
import type { ReportSource } from "./report-source";
import type { ReportValues, SaveValues } from "./save-values";
import { seeVersion } from "./see-version";
import { submitCheckIn } from "./submit-check-in";
import { tellFlareUp } from "./tell-flare-up";
import { tellMorning } from "./tell-morning";

/** A save whose report was looked at: what it tells, or what is wrong with it. */
export type ToldSave = Omit<SaveValues, "report"> & {
  report: { ok: true; value: ReportValues } | { ok: false; fields: FieldFaults };
};

type Refusal = Extract<Told, { ok: false }>["refusal"];
export type SaveOutcome =
  | { saveId: string; outcome: "kept" | "heard" }
  | { saveId: string; outcome: "refused"; because: Refused<Refusal> }
  /** The database refused it, or a bug did: nothing of it was written, and it may be sent again. */
  | { saveId: string; outcome: "failed"; error: unknown };

/**
 * Hears what a phone kept. Each save is heard once: what was heard before, itself or by a save that replaced it, says
 * nothing any more, so that any order, repetition and loss of answers ends with the same rows. Each stands or falls alone.
 */
export async function hearSaves(
  { scope, now }: { scope: Scope; now: Date },
  { person, saves }: { person: string; saves: readonly ToldSave[] },
): Promise<Answer<SaveOutcome[], "not-found" | "other-person">> {
  const { viewer } = scope;
  if (viewer.role !== "patient") return refused("not-found");
  if (viewer.userId !== person) return refused("other-person");
  const { patientId } = viewer;
  const heard = await findHeard(scope, patientId, saves);
  const outcomes: SaveOutcome[] = [];
  for (const save of saves) outcomes.push(await hear({ scope, now, patientId, heard }, save));
  return done(outcomes);
}

type Heard = { about: string; aboutId: string; revision: number | null };
type Hearing = { scope: Scope; now: Date; patientId: string; heard: Map<string, Heard> };

/** What is known of these saves and of those they replace. Nobody else hears saves of this patient until we are done. */
async function findHeard({ db }: Scope, patientId: string, saves: readonly ToldSave[]): Promise<Map<string, Heard>> {
  const ids = [...new Set(saves.flatMap(({ saveId, earlier }) => [saveId, ...earlier]))];
  const [, rows] = await Promise.all([
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`saves of ${patientId}`}, 0))`),
    db.execute<Heard & { saveId: string }>(sql`
      select save_id as "saveId", about, about_id as "aboutId", revision from heard_saves
      where patient_id = ${patientId} and save_id = any(${sql.param(ids)}::uuid[])`),
  ]);
  return new Map(rows.map(({ saveId, ...heard }) => [saveId, heard]));
}

async function hear(hearing: Hearing, save: ToldSave): Promise<SaveOutcome> {
  const { scope, patientId, heard } = hearing;
  const { saveId, report } = save;
  const before = heard.get(saveId);
  if (before) {
    scope.record({ action: "save.repeat", entity: before.about, entityId: before.aboutId, patientId });
    return { saveId, outcome: "heard" };
  }
  if (!report.ok) return notTaken(hearing, save, refused("bad-input", { fields: report.fields }));
  try {
    await scope.apart(() => keep(hearing, save, report.value));
    return { saveId, outcome: "kept" };
  } catch (error) {
    if (error instanceof DatabaseAway) throw error;
    if (error instanceof NotTaken) return notTaken(hearing, save, error.because);
    recordRefusal(hearing, save, "failed");
    return { saveId, outcome: "failed", error };
  }
}

/** Thrown through the part of the transaction, so that a refusal leaves nothing behind. */
class NotTaken extends Error {
  readonly because: Refused<Refusal>;
  constructor(because: Refused<Refusal>) {
    super(because.refusal);
    this.because = because;
  }
}

function notTaken(hearing: Hearing, save: ToldSave, because: Refused<Refusal>): SaveOutcome {
  recordRefusal(hearing, save, because.refusal);
  return { saveId: save.saveId, outcome: "refused", because };
}

function recordRefusal({ scope, patientId }: Hearing, { saveId, report }: ToldSave, code: string): void {
  const entity = report.ok ? report.value.kind : "save";
  scope.record({ action: "save.refuse", entity, entityId: saveId, patientId, outcome: "refused", meta: { code } });
}

/** Does the deed and notes the save, with all that it replaces, in one part. */
async function keep(hearing: Hearing, save: ToldSave, report: ReportValues): Promise<void> {
  const { scope, now, patientId, heard } = hearing;
  const answer = await tell(hearing, save, report);
  if (!answer.ok) throw new NotTaken(answer);
  const revision = "revision" in answer.value ? answer.value.revision : null;
  const about = { about: report.kind, aboutId: nameOf(report) };
  const noted = [
    [save.saveId, { ...about, revision }] as const,
    ...save.earlier.filter((id) => !heard.has(id)).map((id) => [id, { ...about, revision: null }] as const),
  ];
  const rows = noted.map(([save_id, { aboutId, ...one }]) => ({ save_id, about_id: aboutId, ...one }));
  const { clinicId, userId } = scope.viewer;
  await scope.db.execute(sql`
    insert into heard_saves (clinic_id, patient_id, save_id, about, about_id, revision, heard_at, heard_from)
    select ${clinicId}::uuid, ${patientId}::uuid, save_id, about, about_id, revision, ${now.toISOString()}::timestamptz,
      ${userId}::uuid
    from json_populate_recordset(null::heard_saves, ${JSON.stringify(rows)}::json) on conflict do nothing`);
  for (const [id, one] of noted) heard.set(id, one);
}

/** The id, the day or the page that a report is about. */
function nameOf(report: ReportValues): string {
  if ("id" in report) return report.id;
  return "day" in report ? report.day : report.page;
}

type Told = Awaited<ReturnType<typeof tell>>;

function tell({ scope, now, patientId, heard }: Hearing, { offline, earlier }: ToldSave, report: ReportValues) {
  const source: ReportSource = offline ? "offline" : "web";
  const at = { scope, now };
  switch (report.kind) {
    case "check-in": {
      const revision = revisionToCorrect(report, earlier, heard);
      return submitCheckIn(at, { ...report, revision, patientId, source, repeatsBy: "save" });
    }
    case "morning":
      return tellMorning(at, { ...report, patientId, source });
    case "left-out-day":
      return leaveOutDay(at, { ...report, patientId, source });
    case "flare-up":
      return tellFlareUp(at, { ...report, patientId, source });
    case "safety-answer":
      return answerSafety(at, { ...report, patientId, source });
    case "lesson-read":
      return readLesson(at, { page: report.page, readAt: report.values.readAt });
    case "version-seen":
      return seeVersion(at, { versionId: report.id });
  }
}

/** The revision that the phone has seen, or has made itself by a save whose answer it may never have got. */
function revisionToCorrect(
  { id, revision }: Extract<ReportValues, { kind: "check-in" }>,
  earlier: readonly string[],
  heard: ReadonlyMap<string, Heard>,
): number | null {
  const own = earlier
    .map((saveId) => heard.get(saveId))
    .filter((one) => one?.about === "check-in" && one.aboutId === id);
  const newest = Math.max(revision ?? 0, ...own.map((one) => one?.revision ?? 0));
  return newest === 0 ? null : newest;
}
