import { sql } from "drizzle-orm";
import { markStale } from "@/db/tallies";
import type { Scope } from "@/db/tenant";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import type { Display, Theme, Viewer } from "@/lib/domain/viewer";
import { done } from "./refusal";
import type { SettingsValues } from "./settings-values";

export type Settings = Display & { theme: Theme; timeZone: string };

/** Changes how the viewer reads, tells and is guided, and where their days begin. Saying the same again changes nothing. */
export async function changeSettings({ scope, now }: { scope: Scope; now: Date }, values: SettingsValues) {
  const { db, viewer, record } = scope;
  const before = settingsOf(viewer);
  const after: Settings = { ...before, ...said(values) };
  const { theme, textSize, motion, painScale, sounds, voice } = after;
  await db.execute(sql`
    update users set theme = ${theme}, text_size = ${textSize}, motion = ${motion}, pain_scale = ${painScale},
      sounds = ${sounds}, voice = ${voice}
    where clinic_id = ${viewer.clinicId} and id = ${viewer.userId}`);
  record({ action: "settings.change", entity: "user", entityId: viewer.userId, ...aboutOf(viewer), meta: values });
  if (after.timeZone !== before.timeZone) await moveTo(scope, now, after.timeZone);
  return done(after);
}

export const settingsOf = ({ theme, timeZone, display }: Viewer): Settings => ({ theme, timeZone, ...display });

/** Without the fields that were left out: they would undo what stands there. */
function said(values: SettingsValues): Partial<Settings> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

const aboutOf = (viewer: Viewer) => (viewer.role === "patient" ? { patientId: viewer.patientId } : {});

/**
 * From now on the person's days begin and end in another time zone. Days they have told about keep their date; only
 * which day is today may change, so what was worked out from the earlier of the two is worked out again.
 */
async function moveTo({ db, viewer, record }: Scope, now: Date, timeZone: string): Promise<void> {
  const moved = { action: "time-zone.change", meta: { from: viewer.timeZone, to: timeZone } };
  if (viewer.role !== "patient") {
    await db.execute(sql`
      update users set time_zone = ${timeZone} where clinic_id = ${viewer.clinicId} and id = ${viewer.userId}`);
    record({ ...moved, entity: "user", entityId: viewer.userId });
    return;
  }
  const { patientId } = viewer;
  await db.execute(sql`select own_time_zone(${timeZone})`);
  const [earlier = ""] = [calendarDayAt(now, viewer.timeZone), calendarDayAt(now, timeZone)].sort();
  await markStale(db, viewer.clinicId, patientId, earlier);
  record({ ...moved, entity: "patient", entityId: patientId, patientId });
}
