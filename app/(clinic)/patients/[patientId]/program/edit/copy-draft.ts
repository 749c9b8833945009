/** What is copied, by the name that it is spoken of. */
export type CopySource = {
  name: string;
  from: { kind: "template"; id: string } | { kind: "version"; patientId: string; versionId: string };
};
export type CopyWay = "replace" | "append";

export type CopyAnswer =
  | { kind: "copied"; revision: number; leftOut: readonly string[] }
  | { kind: "conflict" | "signed-out" | "failed" };

/** Copies into the draft on the server, on top of the revision that was looked at. */
export async function copyIntoDraft(
  patientId: string,
  { revision, from, how }: { revision: number; from: CopySource["from"]; how: CopyWay },
): Promise<CopyAnswer> {
  try {
    const response = await fetch(`/api/patients/${patientId}/program/draft/copy`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ revision, from, how }),
    });
    if (response.status === 409) return { kind: "conflict" };
    if (response.status === 401) return { kind: "signed-out" };
    const answer: { revision?: number; leftOut?: string[] } = await response.json();
    return response.ok && answer.revision !== undefined
      ? { kind: "copied", revision: answer.revision, leftOut: answer.leftOut ?? [] }
      : { kind: "failed" };
  } catch {
    return { kind: "failed" }; // no network, or an answer that is not ours
  }
}

/** Somebody in the viewer's care, to copy from. */
export type CareName = { patientId: string; name: string; programName: string | null };
/** What was sent to somebody, newest first. */
export type SentName = { id: string; number: number; name: string; startsOn: string; exercises: readonly string[] };

/** The clinician's own patients. Null when they cannot be had now. */
export async function askForCareNames(): Promise<CareName[] | null> {
  type Answer = {
    patients: { patientId: string; givenName: string; familyName: string; programName: string | null }[];
  };
  const answer = await ask<Answer>("/api/caseload");
  const names = answer?.patients.map(({ patientId, givenName, familyName, programName }) => ({
    patientId,
    name: `${familyName}, ${givenName}`,
    programName,
  }));
  return names?.sort((one, other) => one.name.localeCompare(other.name)) ?? null;
}

export const askForVersions = async (patientId: string): Promise<SentName[] | null> =>
  (await ask<{ versions: SentName[] }>(`/api/patients/${patientId}/program/versions`))?.versions ?? null;

async function ask<Answer>(url: string): Promise<Answer | null> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.json() : null;
  } catch {
    return null; // no network
  }
}
