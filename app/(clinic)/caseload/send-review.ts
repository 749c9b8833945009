import { uuidv7 } from "uuidv7";
import type { Decision } from "@/lib/domain/review";

export type ReviewAsked = { decision: Decision; until: string | null; reason: string | null };
/** What became of a review: kept, or a sentence that says why not; `null` where nobody of ours answered. */
export type Sent =
  | { kind: "kept"; reviewId: string }
  | { kind: "refused"; why: string; fields: Readonly<Record<string, string>> }
  | { kind: "failed" | "signed-out" };

type Refusal = { error?: { message?: string; fields?: Record<string, string> } };

/** Keeps what was decided about one patient. */
export async function sendReview(patientId: string, asked: ReviewAsked): Promise<Sent> {
  const id = uuidv7();
  const answer = await post(`/api/patients/${patientId}/reviews`, { id, note: null, ...asked });
  return answer === "kept" ? { kind: "kept", reviewId: id } : answer;
}

/** Takes one's own review back. */
export async function takeBack(patientId: string, reviewId: string): Promise<"kept" | "failed"> {
  const answer = await post(`/api/patients/${patientId}/reviews/${reviewId}/undo`, {});
  return answer === "kept" ? "kept" : "failed";
}

async function post(address: string, body: object): Promise<"kept" | Exclude<Sent, { kind: "kept" }>> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      keepalive: true,
    });
    if (response.ok) return "kept";
    if (response.status === 401) return { kind: "signed-out" };
    const { error }: Refusal = await response.json();
    return error?.message ? { kind: "refused", why: error.message, fields: error.fields ?? {} } : { kind: "failed" };
  } catch {
    return { kind: "failed" }; // no network, or an answer that is not ours
  }
}
