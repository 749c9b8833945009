import type { APIRequestContext } from "@playwright/test";
import { CAST } from "@/db/seed/cast";
import { canaryOf } from "@/db/seed/fill";
import { FOR_PATIENTS_TOO, OF_ADMINS, OF_PATIENTS, OF_THE_CLINIC, PUBLIC } from "./support/places";
import { expect, test } from "./support/test";

/** Nothing of this may reach any browser: words of another clinic, and what only the server knows. */
const NEVER = [
  canaryOf(CAST.otherClinicId),
  CAST.otherClinicId,
  "argon2",
  "password_hash",
  "passwordHash",
  "token_hash",
  "tokenHash",
  "sessionId",
  "session_id",
  "postgres://",
  "portal_login",
  "AUTH_SECRET",
];

const READ = [
  { who: "nobody", paths: PUBLIC, notEither: [CAST.clinicId, CAST.maya.familyName] },
  {
    who: "maya",
    paths: [...OF_PATIENTS, ...FOR_PATIENTS_TOO, "/api/today", `/api/patients/${CAST.maya.patientId}/progress`],
    notEither: [CAST.tomas.familyName, CAST.aiko.familyName, CAST.samir.familyName],
  },
  {
    who: "ines",
    paths: [...OF_THE_CLINIC, "/api/caseload", "/api/exercises", `/api/patients/${CAST.maya.patientId}/progress`],
    notEither: [],
  },
  { who: "ada", paths: OF_ADMINS, notEither: [CAST.maya.familyName, CAST.tomas.familyName] },
] as const;

for (const { who, paths, notEither } of READ) {
  test(`no answer to ${who} holds what is not theirs, neither as a page nor as its data`, async ({ requestsOf }) => {
    const requests = await requestsOf(who);
    for (const path of paths) {
      expectNothingOf(notEither, await textOf(requests, path), path);
      if (!path.startsWith("/api/")) expectNothingOf(notEither, await textOf(requests, path, AS_DATA), path);
    }
  });
}

type Asking = { type: string; headers: Record<string, string> };
const AS_IT_IS: Asking = { type: "", headers: {} };
/** How a page is asked for by a page that is open already. */
const AS_DATA: Asking = { type: "text/x-component", headers: { RSC: "1" } };

async function textOf(requests: APIRequestContext, path: string, { type, headers } = AS_IT_IS): Promise<string> {
  const answer = await requests.get(path, { headers });
  expect(answer.status(), path).toBe(200);
  expect(answer.headers()["content-type"], path).toContain(type);
  return answer.text();
}

function expectNothingOf(words: readonly string[], text: string, path: string): void {
  expect(text.length, path).toBeGreaterThan(100);
  expect(
    [...NEVER, ...words].filter((word) => text.includes(word)),
    path,
  ).toEqual([]);
}

test("the Stranger's own pages do hold the canary, so that its absence elsewhere says something", async ({
  requestsOf,
}) => {
  const requests = await requestsOf("stranger");
  const text = await (await requests.get(`/patients/${CAST.strangersPatientId}`)).text();
  expect(text).toContain(canaryOf(CAST.otherClinicId));
});
