import type { DraftContent } from "@/lib/domain/draft";

/** What became of an attempt to keep a draft. */
export type Answer =
  | { kind: "saved"; revision: number; at: Date }
  | { kind: "failed" | "signed-out" | "conflict" }
  /** By the name of the field, such as `content.items[2].cue`. */
  | { kind: "fields"; fields: Readonly<Record<string, string>> };

/** Keeps the draft on the server. What could not be asked, or was answered by nobody of ours, has failed. */
export async function putDraft(url: string, body: { revision: number; content: DraftContent }): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      keepalive: true,
    });
    if (response.status === 401) return { kind: "signed-out" };
    if (response.status === 409) return { kind: "conflict" };
    const answer: { revision?: number; error?: { fields?: Record<string, string> } } = await response.json();
    if (response.status === 422) return { kind: "fields", fields: answer.error?.fields ?? {} };
    return response.ok && answer.revision !== undefined
      ? { kind: "saved", revision: answer.revision, at: new Date() }
      : { kind: "failed" };
  } catch {
    return { kind: "failed" }; // no network, or an answer that is not ours
  }
}
