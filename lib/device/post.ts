import { type Save, written } from "./queue";
import type { SaveResult } from "./results";

/** Why nothing came of a request. */
export type Trouble = "offline" | "signed-out" | "other-person" | "server-away";

export type Posted =
  | { kind: "answered"; results: SaveResult[] }
  /** The request as a whole was not taken, for what is in it. */
  | { kind: "unreadable"; code: string }
  | { kind: "trouble"; trouble: Trouble; waitSeconds: number | null };

const PATIENCE_MS = 20_000;

/** Sends saves of one person. Whoever else is signed in here, the server takes nothing and says so. */
export async function post(person: string, saves: readonly Save[]): Promise<Posted> {
  if (!navigator.onLine) return inTrouble("offline");
  let answer: Response;
  try {
    answer = await fetch("/api/check-ins/batch", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ for: person, saves: saves.map(written) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === "TimeoutError";
    return inTrouble(isLate ? "server-away" : "offline");
  }
  return read(answer);
}

const inTrouble = (trouble: Trouble, waitSeconds: number | null = null): Posted => ({
  kind: "trouble",
  trouble,
  waitSeconds,
});

async function read(answer: Response): Promise<Posted> {
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) {
    const results = property(body, "results");
    return Array.isArray(results) ? { kind: "answered", results } : inTrouble("server-away");
  }
  const code = property(property(body, "error"), "code");
  if (answer.status === 401) return inTrouble("signed-out");
  if (code === "forbidden" || code === "other-person") return inTrouble("other-person");
  if (answer.status >= 500 || answer.status === 429 || typeof code !== "string") {
    const seconds = Number(answer.headers.get("retry-after"));
    return inTrouble("server-away", Number.isFinite(seconds) && seconds > 0 ? seconds : null);
  }
  return { kind: "unreadable", code };
}

const property = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
