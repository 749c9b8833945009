/** What became of an exercise that was to be saved. */
export type Kept =
  | { kind: "kept"; revision: number }
  | { kind: "failed" | "signed-out" }
  /** Sentences by the name of the field, such as `figure.poses[1].nearLeg`. */
  | { kind: "fields"; fields: Readonly<Record<string, string>> }
  | { kind: "conflict"; revision: number; changedByName: string; changedAt: string };

type Answer = {
  revision?: number;
  error?: {
    fields?: Record<string, string>;
    current?: { revision: number; changedByName: string; changedAt: string };
  };
};

/** Sends a whole exercise, on top of a revision when it was there before. */
export async function keepExercise(action: string, body: object, revision: number | null): Promise<Kept> {
  try {
    const response = await fetch(action, {
      method: "PUT",
      headers: { "Content-Type": "application/json", ...(revision === null ? {} : { "If-Match": `"${revision}"` }) },
      body: JSON.stringify(body),
    });
    if (response.status === 401) return { kind: "signed-out" };
    const { revision: kept, error }: Answer = await response.json();
    if (response.ok && kept !== undefined) return { kind: "kept", revision: kept };
    if (error?.fields) return { kind: "fields", fields: error.fields };
    if (response.status === 409 && error?.current) return { kind: "conflict", ...error.current };
    return { kind: "failed" };
  } catch {
    return { kind: "failed" }; // no network, or an answer that is not ours
  }
}
