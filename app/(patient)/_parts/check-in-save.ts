import { type AskedItem, type Faults, type FaultWords, faultsFrom } from "./check-in-faults";
import { type Amount, type FormValues, listIn, textIn } from "./check-in-values";

/** Which check-in this is. The id is made with the page, so that pressing twice, or trying again, is one check-in. */
export type CheckInIdentity = {
  id: string;
  /** Of the saved check-in that is being changed; null for a new one. */
  revision: number | null;
  occurredOn: string;
  programVersionId: string;
  /** What was told before, as the form would have sent it; nothing for a new one. */
  told: FormValues;
};

export type SaveAnswer =
  | { kind: "saved" }
  | { kind: "faults"; faults: Faults }
  | { kind: "changed" | "signed-out" | "failed" };

const PATIENCE_MS = 15_000;

/** Sends the answers. Whatever happens, they stay in the form. */
export async function saveCheckIn(
  identity: CheckInIdentity,
  items: readonly AskedItem[],
  values: FormValues,
  words: FaultWords,
): Promise<SaveAnswer> {
  const body = JSON.stringify(checkInBody(identity, items, values));
  try {
    const first = await put(identity.id, body, identity.revision);
    const earlier =
      identity.revision === null && first.status === 409 ? await ownEarlierRevision(first, identity) : null;
    const answer = earlier === null ? first : await put(identity.id, body, earlier);
    if (answer.ok) return { kind: "saved" };
    if (answer.status === 401) return { kind: "signed-out" };
    if (answer.status === 409) return { kind: "changed" };
    if (answer.status !== 422) return { kind: "failed" };
    const fields = fieldsOf(await answer.json());
    return Object.keys(fields).length > 0
      ? { kind: "faults", faults: faultsFrom(fields, items, words) }
      : { kind: "failed" };
  } catch {
    return { kind: "failed" };
  }
}

/**
 * A failed answer does not mean "not saved". When the id that only this page knows holds something else, an earlier try
 * from here was kept after all, and what is in the form now corrects it.
 */
async function ownEarlierRevision(answer: Response, { id }: CheckInIdentity): Promise<number | null> {
  const current = propertyOf(propertyOf(await answer.clone().json(), "error"), "current");
  const revision = propertyOf(current, "revision");
  return propertyOf(current, "id") === id && typeof revision === "number" ? revision : null;
}

function put(id: string, body: string, revision: number | null): Promise<Response> {
  return fetch(`/api/check-ins/${id}`, {
    method: "PUT",
    headers: { "content-type": "application/json", ...(revision === null ? {} : { "if-match": `"${revision}"` }) },
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

/**
 * The answers as the API takes them. Amounts go with "did some", reasons with "did some" and "not today"; what was told
 * with "did all" goes with it again.
 * No clock is in it: the same answers sent again are the same check-in.
 */
export function checkInBody(
  { occurredOn, programVersionId, told }: CheckInIdentity,
  items: readonly AskedItem[],
  values: FormValues,
) {
  return {
    programVersionId,
    occurredOn,
    pain: {
      before: painIn(values, "painBefore"),
      worst: painIn(values, "painWorst"),
      after: painIn(values, "painAfter"),
    },
    stiffness: textIn(values, "stiffness") || null,
    mood: textIn(values, "mood") || null,
    enjoyment: textIn(values, "enjoyment") || null,
    medication: textIn(values, "medication") || null,
    items: items.map(({ id }) => itemBody(id, values, told)),
    note: textIn(values, "note").trim() || null,
  };
}

function itemBody(id: string, values: FormValues, told: FormValues) {
  const status = textIn(values, `status.${id}`);
  const isStillDone = status === "done" && textIn(told, `status.${id}`) === "done";
  const amounts = status === "partly" ? values : isStillDone ? told : {};
  const amount = (name: Amount) => numberIn(amounts, `${name}.${id}`);
  return {
    prescriptionId: id,
    status,
    sets: amount("sets"),
    repetitions: amount("repetitions"),
    holdSeconds: amount("holdSeconds"),
    minutes: amount("minutes"),
    effort: status === "not_done" ? null : numberIn(values, `effort.${id}`),
    pain: numberIn(values, `pain.${id}`),
    barriers: status === "done" ? [] : listIn(values, `barriers.${id}`),
  };
}

/** An empty field is silence, not 0. */
function numberIn(values: FormValues, field: string): number | null {
  const typed = textIn(values, field).trim();
  return typed === "" ? null : Number(typed);
}

function painIn(values: FormValues, field: string): number | null {
  const answer = textIn(values, field);
  return answer === "skip" || answer === "" ? null : Number(answer);
}

function fieldsOf(answer: unknown): Record<string, string> {
  const error = propertyOf(answer, "error");
  const fields = propertyOf(error, "fields");
  if (typeof fields !== "object" || fields === null) return {};
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
