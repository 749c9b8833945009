import { randomBytes } from "node:crypto";
import type { APIRequest, APIRequestContext, APIResponse } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { CAST, DEMO_PASSWORD } from "@/db/seed/cast";

const { maya, tomas, aiko, samir, ines, jon, ada, stranger } = CAST;
const MEMBERS = { maya, tomas, aiko, samir, ines, jon, ada, stranger };
export type Member = keyof typeof MEMBERS;

/** Cookies of somebody who is signed in, as a browser keeps them. */
export type Session = Awaited<ReturnType<APIRequestContext["storageState"]>>;

/** Somebody whom a test made for itself, so that no test sees what another one wrote. */
export type NewPatient = {
  id: string;
  givenName: string;
  familyName: string;
  email: string;
  session: Session;
  /** Of the program that was sent to them, in its order; empty without one. */
  prescriptionIds: string[];
  versionId: string;
};

/** The day on which the clock of the tests stands still, in Berlin. */
export const TODAY = "2026-11-22";
export const YESTERDAY = "2026-11-21";
/** Long enough for a first factor alone, and nobody's name. */
export const A_PASSWORD = "seven quiet wooden herons";

/** An address of a visitor of its own, so that tries counted for one test are not held against another. */
export const someAddress = () => `10.${[...randomBytes(3)].join(".")}`;

/** Requests as a page of ours would send them, from this address. */
export function requestsFrom(
  request: APIRequest,
  origin: string,
  { session, address }: { session?: Session; address: string },
): Promise<APIRequestContext> {
  return request.newContext({
    baseURL: origin,
    storageState: session,
    extraHTTPHeaders: { Origin: origin, "X-Forwarded-For": address },
  });
}

/** Signs a member of the cast in without the page. */
export async function sessionOf(request: APIRequest, origin: string, member: Member): Promise<Session> {
  const requests = await requestsFrom(request, origin, { address: someAddress() });
  expectStatus(
    await requests.post("/api/sign-in", { data: { email: MEMBERS[member].email, password: DEMO_PASSWORD } }),
    200,
  );
  const session = await requests.storageState();
  await requests.dispose();
  return session;
}

/** One exercise of a program that a test sends, by the slug of the library. */
export type Line = {
  slug: string;
  sets?: number;
  repetitions?: number;
  holdSeconds?: number;
  minutes?: number;
  restSeconds?: number;
  side?: "both" | "each";
  /** What may be done instead, by slug. */
  swaps?: readonly string[];
  /** Every day unless told. */
  weekdays?: number[];
  section?: "warm_up" | "main" | "flare_up";
};
export const THREE_EXERCISES: readonly Line[] = [
  { slug: "cat-cow", sets: 1, repetitions: 8 },
  { slug: "bridge", sets: 3, repetitions: 10 },
  { slug: "walking", sets: 1, minutes: 10 },
];

/** Takes a new patient into care with a program that starts today, unless told, and lets them join. */
export async function makePatient(
  clinician: APIRequestContext,
  guest: APIRequestContext,
  lines: readonly Line[],
  startsOn: string = TODAY,
) {
  const patient = await addPatient(clinician);
  const program = lines.length > 0 ? await sendProgram(clinician, patient.id, lines, { startsOn }) : NO_PROGRAM;
  const link = await invite(clinician, patient);
  expectStatus(
    await guest.post(`/api${link.replace("/invite/", "/invitations/")}/accept`, { data: { password: A_PASSWORD } }),
    201,
  );
  return { ...patient, ...program, session: await guest.storageState() } satisfies NewPatient;
}

const NO_PROGRAM = { versionId: "", prescriptionIds: [] };

export async function addPatient(clinician: APIRequestContext) {
  const id = uuidv7();
  const familyName = `Berg-${id.slice(-6)}`;
  const patient = { id, givenName: "Maya", familyName, email: `maya.${id.slice(-12)}@demo.steadyback.example` };
  const answer = await clinician.put(`/api/patients/${id}`, {
    data: { givenName: patient.givenName, familyName, timeZone: CAST.timeZone, painCeiling: 5 },
  });
  expectStatus(answer, 201);
  return patient;
}

/** @returns the path of the link, such as /invite/… */
export async function invite(
  clinician: APIRequestContext,
  { id, email }: { id: string; email: string },
): Promise<string> {
  const answer = await clinician.post(`/api/patients/${id}/invitation`, { data: { email } });
  expectStatus(answer, 201);
  return new URL((await answer.json()).link, "http://portal").pathname;
}

/** Sends a program, or the next version of it. */
export async function sendProgram(
  clinician: APIRequestContext,
  patientId: string,
  lines: readonly Line[],
  { startsOn = TODAY, revision: before = 0 }: { startsOn?: string; revision?: number } = {},
) {
  const library = await libraryOf(clinician);
  const items = lines.map(({ slug, swaps = [], ...line }) => ({
    prescriptionId: uuidv7(),
    exerciseId: library.get(slug),
    section: "main",
    side: "both",
    sets: 1,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    ...line,
    swaps: swaps.map((other) => library.get(other)),
  }));
  const draft = await clinician.put(`/api/patients/${patientId}/program/draft`, {
    data: { revision: before, content: { name: "First steps", items } },
  });
  expectStatus(draft, 200);
  const versionId = uuidv7();
  const { revision } = await draft.json();
  const sent = await clinician.post(`/api/patients/${patientId}/program/versions`, {
    data: { id: versionId, revision, startsOn, note: null },
  });
  expectStatus(sent, 201);
  return { versionId, prescriptionIds: items.map(({ prescriptionId }) => prescriptionId) };
}

async function libraryOf(clinician: APIRequestContext): Promise<Map<string, string>> {
  const answer = await clinician.get("/api/exercises");
  expectStatus(answer, 200);
  const { exercises } = (await answer.json()) as { exercises: { id: string; slug: string }[] }; // as openapi.json says
  return new Map(exercises.map(({ id, slug }) => [slug, id]));
}

function expectStatus(answer: APIResponse, status: number): void {
  if (answer.status() !== status) throw new Error(`${answer.url()} answered ${answer.status()}, not ${status}`);
}
