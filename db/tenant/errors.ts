/** Why no answer came: nothing is known about what the database did with the request. */
export type AwayReason = "no-connection-free" | "connection-lost" | "too-slow" | "server-in-trouble";

const SENTENCES: Record<AwayReason, string> = {
  "no-connection-free": "Every connection to the database was busy for too long.",
  "connection-lost": "The connection to the database was lost.",
  "too-slow": "The database did not answer in time.",
  "server-in-trouble": "The database could not do its work.",
};

/**
 * The database is away, overloaded or out of room. The caller answers 503.
 * A transaction that ends this way may have been committed all the same: repeat it under the same ids.
 */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
  readonly reason: AwayReason;
  /** The driver's or the server's code, for the log. */
  readonly code: string | undefined;

  constructor(reason: AwayReason, code?: string) {
    super(code ? `${SENTENCES[reason]} (${code})` : SENTENCES[reason]);
    this.reason = reason;
    this.code = code;
  }
}

type ServerError = {
  code: string;
  message: string;
  severity?: string;
  constraint_name?: string;
  table_name?: string;
};

/**
 * The database refused a statement and nothing of the transaction was kept.
 * Carries names and codes but never a value of the statement, so it may be logged.
 */
export class QueryFailed extends Error {
  override readonly name = "QueryFailed";
  /** Five characters, https://www.postgresql.org/docs/current/errcodes-appendix.html */
  readonly sqlState: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;

  constructor(cause: ServerError) {
    super(sentence(cause));
    this.sqlState = cause.code;
    this.constraint = cause.constraint_name;
    this.table = cause.table_name;
  }
}

/** Messages of classes 22 (data) and 23 (constraints) quote the values that were refused, the others do not. */
function sentence({ code, message, table_name, constraint_name }: ServerError): string {
  const detail = /^2[23]/.test(code) ? [table_name, constraint_name].filter(Boolean).join(", ") : message;
  return `The database refused a statement: ${code}${detail ? ` (${detail})` : ""}.`;
}

/** SQLSTATE of an error that came through the door, or undefined when it is of another kind. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof QueryFailed ? error.sqlState : serverErrorIn(error)?.code;
}

/** Name of the constraint that refused a statement, or undefined. */
export function violatedConstraint(error: unknown): string | undefined {
  return error instanceof QueryFailed ? error.constraint : serverErrorIn(error)?.constraint_name;
}

/** The server's own error inside an error, whatever has wrapped it. */
export function serverErrorIn(error: unknown): ServerError | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (inner.name === "PostgresError" && "code" in inner && typeof inner.code === "string") {
      return inner as Error & ServerError; // postgres.js assigns the fields of the server's answer to its error
    }
  }
  return undefined;
}

/** True when the server refused a statement but stands and listens on. */
export function isRefusal(error: ServerError): boolean {
  return !/FATAL|PANIC/.test(error.severity ?? "") && !SERVERS_TROUBLE.test(error.code);
}

/** Classes 08 connection, 53 out of resources, 57 operator or time limit, 58 input and output, XX internal. */
const SERVERS_TROUBLE = /^(08|53|57|58|XX)/;
const CANCELED = "57014";
const DRIVER_CODE = /^(CONNECT_TIMEOUT|CONNECTION_\w+|SASL_\w+|E[A-Z_]+)$/;

/** What became of one statement, as an error that may leave the door; a programmer's error passes unchanged. */
export function translated(error: unknown): unknown {
  const said = serverErrorIn(error);
  if (said && isRefusal(said)) return new QueryFailed(said);
  if (said) return new DatabaseAway(said.code === CANCELED ? "too-slow" : "server-in-trouble", said.code);
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (!DRIVER_CODE.test(code)) return error;
  return new DatabaseAway(code === "CONNECT_TIMEOUT" ? "too-slow" : "connection-lost", code);
}
