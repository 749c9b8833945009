import fs from "node:fs";
import path from "node:path";
import { CAST } from "@/db/seed/cast";
import { YESTERDAY } from "./people";

const maya = `/patients/${CAST.maya.patientId}`;

/** Pages that anybody may open. */
export const PUBLIC = ["/sign-in", "/get-help", "/accessibility", "/privacy", "/invite/nobodys-link"];

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
  "/progress",
  "/progress?weeks=12",
];

/** Pages of the clinic, as Ines sees them. */
export const OF_THE_CLINIC = [
  "/caseload",
  "/caseload?view=all",
  "/caseload?view=new",
  "/patients/new",
  maya,
  `${maya}?weeks=12`,
  `${maya}/check-ins`,
  `${maya}/edit`,
  `${maya}/program`,
  `${maya}/program/edit`,
  `${maya}/program/edit/preview`,
  `${maya}/program/review`,
  "/exercises",
  "/exercises?search=nothing+like+it",
];

/** Pages that look different to an admin. */
export const OF_ADMINS = ["/caseload", "/people/invite"];

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
