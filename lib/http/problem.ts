import type { FieldFaults } from "@/lib/care/refusal";
import { errors } from "@/lib/words/en/errors";
import { wordsFor } from "@/lib/words/words";
import { type Answer, jsonAnswer } from "./answer";

/** Every way in which the API says no, and its status. */
export const STATUS_OF = {
  "not-json": 400,
  "not-signed-in": 401,
  "wrong-password": 401,
  forbidden: 403,
  "wrong-origin": 403,
  "shipped-template": 403,
  "shipped-exercise": 403,
  "not-found": 404,
  "link-not-valid": 404,
  "different-content": 409,
  "stale-revision": 409,
  "day-already-reported": 409,
  "other-person": 409,
  "flare-up-open": 409,
  "already-settled": 409,
  "already-joined": 409,
  "email-taken": 409,
  "no-program": 409,
  "left-care": 409,
  "goal-settled": 409,
  "too-large": 413,
  "wrong-type": 415,
  "bad-input": 422,
  "too-many-tries": 429,
  "went-wrong": 500,
  away: 503,
} as const satisfies Partial<Record<keyof typeof errors.answers, number>>;
export type ProblemCode = keyof typeof STATUS_OF;

const RETRY_AFTER_AWAY_SECONDS = 2;

/** An answer that is no success. */
export type Problem = {
  ok: false;
  refusal: ProblemCode;
  fields?: FieldFaults;
  current?: Readonly<Record<string, string | number | null>>;
  waitSeconds?: number;
};

/** The one shape of every error; nothing of the server's inside is in it. */
export function problemAnswer({ refusal, fields, current, waitSeconds }: Problem, reference: string): Answer {
  const { t } = wordsFor("en");
  const retryAfter = refusal === "away" ? RETRY_AFTER_AWAY_SECONDS : waitSeconds;
  const error = {
    code: refusal,
    message: t(`errors.answers.${refusal}`),
    ...(fields ? { fields: faultsInWords(fields) } : {}),
    ...(current ? { current } : {}),
    reference,
  };
  const headers = retryAfter === undefined ? [] : ([["Retry-After", String(retryAfter)]] as const);
  return jsonAnswer(STATUS_OF[refusal], JSON.stringify({ error }), headers);
}

/** A sentence for each field to look at. */
export function faultsInWords(fields: FieldFaults): Record<string, string> {
  const { t } = wordsFor("en");
  const sentence = (fault: string) => t(`errors.fields.${isFieldFault(fault) ? fault : "not-valid"}`);
  return Object.fromEntries(Object.entries(fields).map(([field, fault]) => [field, sentence(fault)]));
}

const isFieldFault = (fault: string): fault is keyof typeof errors.fields => Object.hasOwn(errors.fields, fault);
