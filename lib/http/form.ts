import { flashCookies, forgetFlash } from "@/lib/access/flash";
import { ownPath } from "@/lib/access/own-path";
import type { FieldFaults, Refused } from "@/lib/care/refusal";
import { type Answer, emptyAnswer } from "./answer";
import type { Endpoint, Reply } from "./endpoint";
import type { Problem, ProblemCode } from "./problem";

/** A form as it was posted. */
export type Posted = { fields: URLSearchParams; params: Record<string, unknown>; cookies: string | null };

/** How a page without JavaScript does what the API does: from fields to the same body, and from the answer to a page. */
export type FormDoor<E extends Endpoint> = {
  /** Under this name the page finds what was wrong. */
  flash: string;
  /** Fields that are never sent back. */
  secret?: readonly string[];
  /** The body as JSON would have brought it; silence stays silence. */
  body(posted: Posted): unknown;
  /** The page after success. */
  next(reply: Reply<E>, posted: Posted): string;
  /** The page of the form. */
  back(posted: Posted): string;
  /** The field of the form that a field of the body came from; the same name unless said otherwise. */
  fieldOf?(path: string, posted: Posted): string;
  /** What the next page shows once, such as a link. */
  show?(reply: Reply<E>): Record<string, string>;
};

type Result<E extends Endpoint> = Reply<E> | Refused<ProblemCode> | Problem;

/** 303 to the next page, or back to the form with everything that was typed and what is wrong with it. */
export function formAnswer<E extends Endpoint>(
  form: FormDoor<E>,
  result: Result<E>,
  posted: Posted,
  reference: string,
): Answer {
  const { cookies } = posted;
  if (result.ok) {
    const shown = form.show?.(result);
    const flash = shown ? flashCookies(form.flash, { values: shown, errors: {} }, cookies) : forgetFlash(form.flash);
    return seeOther(form.next(result, posted), [...(result.cookies ?? []), ...flash], reference);
  }
  if (result.refusal === "not-signed-in") return seeOther(signInFirst(form.back(posted)), [], reference);
  const errors = errorsOf(form, result, posted);
  const flash = { values: typedIn(form, result, posted), errors };
  return seeOther(form.back(posted), flashCookies(form.flash, flash, cookies), reference);
}

/** The sign-in page, which leads back here afterwards. */
const signInFirst = (path: string): string => `/sign-in?next=${encodeURIComponent(path)}`;

const SECONDS_IN_MINUTE = 60;

function typedIn<E extends Endpoint>(
  { secret = [] }: FormDoor<E>,
  result: Problem | Refused<ProblemCode>,
  { fields }: Posted,
): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(fields.keys())) {
    const all = fields.getAll(name);
    if (!secret.includes(name)) values[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  if ("waitSeconds" in result && result.waitSeconds !== undefined) {
    values.minutes = String(Math.ceil(result.waitSeconds / SECONDS_IN_MINUTE));
  }
  return values;
}

/** What is wrong by field of the form; what concerns no field is said about the whole `form`. */
function errorsOf<E extends Endpoint>(
  form: FormDoor<E>,
  { refusal, fields }: Problem | Refused<ProblemCode>,
  posted: Posted,
): FieldFaults {
  if (!fields) return { form: refusal };
  return Object.fromEntries(
    Object.entries(fields).map(([path, fault]) => [form.fieldOf?.(path, posted) ?? path, fault]),
  );
}

function seeOther(path: string, cookies: readonly string[], reference: string): Answer {
  return emptyAnswer(303, [
    ["Location", ownPath(path) ?? "/"],
    ["X-Request-Id", reference],
    ...cookies.map((cookie) => ["Set-Cookie", cookie] as const),
  ]);
}
