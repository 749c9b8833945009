/** Something the person at the keyboard can act on; `message` is one clear sentence, printed without a stack. */
export class PlainError extends Error {
  override name = "PlainError";
}

/** The code of a system error ("EACCES", "EADDRINUSE" …), or "" for anything else. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What an error was thrown because of. */
export function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}
