/** What became of an attempt to send. */
export type Sent =
  | { kind: "sent" | "failed" | "incomplete" | "signed-out" }
  /** There is no draft any more. */
  | { kind: "gone" }
  /** Somebody saved a newer draft. */
  | { kind: "stale"; changedByName: string | null; changedAt: string | null }
  /** A sentence for each field to look at. */
  | { kind: "fields"; fields: Readonly<Record<string, string | undefined>> };

type Sending = { id: string; revision: number; startsOn: string; endsOn: string | null; note: string | null };
type Problem = {
  error?: {
    fields?: Record<string, string>;
    current?: { versionId?: string | null; changedByName?: string; changedAt?: string };
  };
};

/** Sends the draft of this revision. What could not be asked, or was answered by nobody of ours, has failed. */
export async function postVersion(patientId: string, sending: Sending): Promise<Sent> {
  try {
    const response = await fetch(`/api/patients/${patientId}/program/versions`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(sending),
    });
    if (response.ok) return { kind: "sent" };
    if (response.status === 401) return { kind: "signed-out" };
    const { error = {} }: Problem = await response.json();
    if (response.status === 409) return stale(error);
    return response.status === 422 ? wrong(error) : { kind: "failed" };
  } catch {
    return { kind: "failed" }; // the answer was lost; the same id may be sent again
  }
}

function stale({ current }: NonNullable<Problem["error"]>): Sent {
  if (!current?.versionId) return { kind: "gone" };
  return { kind: "stale", changedByName: current.changedByName ?? null, changedAt: current.changedAt ?? null };
}

function wrong({ fields = {} }: NonNullable<Problem["error"]>): Sent {
  const isAboutSheet = Object.keys(fields).some((name) => name.startsWith("content."));
  return isAboutSheet ? { kind: "incomplete" } : { kind: "fields", fields };
}
