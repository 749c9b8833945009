import fs from "node:fs";
import path from "node:path";
import { exerciseIdOf } from "@/db/library/exercises";
import { templateIdOf } from "@/db/library/templates";
import { CAST } from "@/db/seed/cast";
import { seedId } from "@/db/seed/ids";
import { YESTERDAY } from "./people";

/** A template that comes with the portal, and one that Ines made. */
export const TEMPLATE_IDS = {
  shipped: templateIdOf(CAST.clinicId, "chronic-moderate"),
  own: seedId("own template", CAST.clinicId, "desk-worker"),
};
/** An exercise that comes with the portal, and one that Ines made. */
export const EXERCISE_IDS = {
  shipped: exerciseIdOf(CAST.clinicId, "bridge"),
  own: seedId("own exercise", CAST.clinicId, "bridge"),
};
const exercise = `/exercises/${EXERCISE_IDS.shipped}`;
const ownExercise = `/exercises/${EXERCISE_IDS.own}`;
const template = `/templates/${TEMPLATE_IDS.shipped}`;
const maya = `/patients/${CAST.maya.patientId}`;

/** Pages that anybody may open. */
export const PUBLIC = ["/sign-in", "/get-help", "/accessibility", "/privacy", "/invite/nobodys-link", "/offline"];

/** Pages of patients, as Maya sees them. */
export const OF_PATIENTS = [
  "/today",
  "/check-in",
  "/check-in?step=2",
  "/check-in?step=3",
  `/check-in/${YESTERDAY}`,
  "/check-in/2026-01-01",
  "/check-in/saved",
  `/check-in/saved?day=${YESTERDAY}`,
  "/not-today",
  "/program",
  "/program/history",
  "/program/print",
  "/program/print?print=large",
  "/progress",
  "/goals",
  `/get-help/now?answer=${seedId("safety answer", CAST.maya.patientId, "61")}`,
  "/flare",
  "/flare?start=yes",
  "/progress?span=week",
  "/progress?span=all&mornings=shown",
  "/progress/share",
  "/progress/share?span=all",
  "/settings",
  "/settings?saved=yes",
  "/settings/privacy",
  "/settings/privacy?who=everyone",
  "/learn",
  "/learn/why-movement",
  "/learn/getting-help",
];

/** Pages that are open to anybody and ask more of patients, as Maya sees them. */
export const FOR_PATIENTS_TOO = ["/get-help", "/get-help?said=none", "/get-help?occasion=start"];

/** Pages of the clinic, as Ines sees them. */
export const OF_THE_CLINIC = [
  "/caseload",
  "/caseload?view=all",
  "/caseload?view=new",
  "/caseload?view=ready-to-progress",
  "/rules",
  "/reports",
  "/reports?weeks=52",
  "/caseload?view=quiet",
  "/caseload?view=all&reason=below-plan&sort=pain",
  "/caseload?view=all&name=nobody+is+called+so",
  "/patients/new",
  maya,
  `${maya}?weeks=12`,
  `${maya}/check-ins`,
  `${maya}/edit`,
  `${maya}/goals`,
  `${maya}/lessons`,
  `${maya}/lessons/pacing`,
  `${maya}/program`,
  `${maya}/program/edit`,
  `${maya}/program/edit/preview`,
  `${maya}/program/review`,
  `${maya}/program/versions`,
  `${maya}/program/versions?from=1&to=2`,
  `${maya}/program/print`,
  `${maya}/program/print?print=large`,
  "/templates",
  "/templates?q=nothing+like+it",
  template,
  `${template}/assign`,
  `${template}/assign?step=preview&patient=${CAST.maya.patientId}`,
  `${template}/assign/done`,
  `/templates/new?from=template.${TEMPLATE_IDS.shipped}`,
  `/templates/${TEMPLATE_IDS.own}/edit`,
  "/exercises",
  "/exercises?q=plnk",
  "/exercises?q=nothing+like+it",
  "/exercises?kind=balance,aerobic&needs=no_floor",
  "/exercises?only=favourites",
  exercise,
  ownExercise,
  `${ownExercise}/edit`,
  `${ownExercise}/pose`,
  "/exercises/new",
  "/exercises/new?copy=bridge",
];

/** Pages that look different to an admin. */
export const OF_ADMINS = ["/caseload", "/people/invite", "/rules", "/rules?saved=yes", "/reports"];

/** Every page of the portal, as a pattern of its address. */
export function everyPage(): { file: string; address: RegExp }[] {
  const app = path.join(import.meta.dirname, "../../app");
  return fs
    .readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => ({ file, address: addressOf(path.dirname(file).split(path.sep)) }));
}

/** Folders in brackets are no part of the address; a folder like [patientId] stands for anything. */
function addressOf(folders: readonly string[]): RegExp {
  const parts = folders.filter((folder) => folder !== "." && !/^\(.*\)$/.test(folder));
  return new RegExp(`^/${parts.map((part) => (part.startsWith("[") ? "[^/]+" : part)).join("/")}$`);
}
