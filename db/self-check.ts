import { randomUUID } from "node:crypto";
import { Line } from "./tenant/line";

/** One reason not to serve anybody from this database. */
export type Finding = { name: FindingName; sentence: string };

export type FindingName =
  | "login-has-powers"
  | "login-inherits"
  | "login-has-rights"
  | "app-owns"
  | "app-may-create"
  | "app-may-truncate"
  | "audit-may-be-changed"
  | "not-migrated"
  | "row-security-off"
  | "policy-without-clinic"
  | "view-sees-all"
  | "function-without-path"
  | "foreign-rows-visible"
  | "locks-kept-for-ever"
  | "not-durable";

/** waived: for tests, whose server may lose what it acknowledged. */
export type Durability = "demanded" | "waived";

/** The database would not protect what it is given; `message` has one sentence per reason, made to be printed. */
export class UnsafeDatabase extends Error {
  override readonly name = "UnsafeDatabase";
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ sentence }) => sentence).join("\n"));
    this.findings = findings;
  }
}

/** @throws UnsafeDatabase when `selfCheck` finds anything; whoever starts the app ends it then. */
export async function refuseUnsafeDatabase(appUrl: string, durability: Durability = "demanded"): Promise<void> {
  const findings = await selfCheck(appUrl, durability);
  if (findings.length > 0) throw new UnsafeDatabase(findings);
}

/**
 * Looks at the database as the app would use it and lists what would let it read, change or lose what it must not.
 * @param appUrl address with the app's own login role.
 * @throws DatabaseAway when the database does not answer.
 */
export async function selfCheck(appUrl: string, durability: Durability = "demanded"): Promise<Finding[]> {
  const line = new Line({ url: appUrl, prepare: false, connectLimit: CONNECT_LIMIT });
  try {
    const found = [];
    for (const { name, query, sentence } of CHECKS) {
      if (name === "not-durable" && durability === "waived") continue;
      const subjects = (await line.sendPlain(query)).map(({ subject }) => String(subject));
      found.push(...subjects.map((subject) => ({ name, sentence: sentence(subject) })));
    }
    return [...found, ...(await foreignRows(line))];
  } finally {
    await line.close();
  }
}

const CONNECT_LIMIT = 10_000;

type Check = {
  name: FindingName;
  /** One row with a `subject` for everything that is wrong. */
  query: string;
  sentence: (subject: string) => string;
};

const TABLES = `(select c.oid, c.relname, c.relowner, c.relrowsecurity, c.relforcerowsecurity,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id' and not a.attisdropped) as has_clinic
  from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace)`;
const ANY_RIGHT = "'select, insert, update, delete, truncate, references, trigger'";
/** The login role and what it becomes inside a transaction. */
const APP_ROLES = "(select rolname from pg_roles where rolname in (session_user, 'portal_app'))";

const CHECKS: readonly Check[] = [
  {
    name: "login-has-powers",
    query: `select rolname as subject from pg_roles
      where (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
        and (rolname = session_user or pg_has_role(session_user, oid, 'member'))
        and (rolname = session_user or not (select rolsuper from pg_roles where rolname = session_user))`,
    sentence: (role) =>
      `The app could act as ${role}, a role that may pass by row security or make roles and databases.`,
  },
  {
    name: "login-inherits",
    query: `select session_user as subject where pg_has_role(session_user, 'portal_app', 'usage')
      and not (select rolsuper from pg_roles where rolname = session_user)`,
    sentence: (role) =>
      `The login role ${role} has the rights of portal_app outside of a transaction; make it NOINHERIT.`,
  },
  {
    name: "login-has-rights",
    query: `select relname as subject from ${TABLES} t where not (select rolsuper from pg_roles where rolname = session_user)
      and not pg_has_role(session_user, 'portal_app', 'usage')
      and (has_table_privilege(session_user, oid, ${ANY_RIGHT}) or has_any_column_privilege(session_user, oid, 'select, insert, update'))`,
    sentence: (table) => `The login role has rights of its own on the table ${table}; revoke them.`,
  },
  {
    name: "app-owns",
    query: `select distinct o.rolname as subject from ${TABLES} t join pg_roles o on o.oid = t.relowner
      where pg_has_role(session_user, o.oid, 'member') and not (select rolsuper from pg_roles where rolname = session_user)`,
    sentence: (owner) => `The app could act as ${owner}, who owns tables and could switch their row security off.`,
  },
  {
    name: "app-may-create",
    query: `select rolname as subject from ${APP_ROLES} r where has_schema_privilege(rolname, 'public', 'create')
      and not (select rolsuper from pg_roles where rolname = session_user)`,
    sentence: (role) => `The role ${role} may create tables and functions in the schema public; revoke that.`,
  },
  {
    name: "app-may-truncate",
    query: `select relname as subject from ${TABLES} t where has_table_privilege('portal_app', oid, 'truncate')`,
    sentence: (table) => `The app may empty the table ${table}, for every clinic at once; revoke TRUNCATE.`,
  },
  {
    name: "audit-may-be-changed",
    query: `select relname as subject from ${TABLES} t where relname in ('audit_events', 'audit_heads')
      and (has_table_privilege('portal_app', oid, 'insert, update, delete') or has_any_column_privilege('portal_app', oid, 'insert, update'))`,
    sentence: (table) => `The app may write to ${table} by itself; only audit_append() may.`,
  },
  {
    name: "not-migrated",
    query: "select 'audit_append()' as subject where to_regprocedure('public.audit_append(jsonb)') is null",
    sentence: (missing) => `The database has no ${missing}: its migrations have not run.`,
  },
  {
    name: "row-security-off",
    query: `select relname as subject from ${TABLES} t where has_clinic and not (relrowsecurity and relforcerowsecurity)`,
    sentence: (table) => `Row security is not enabled and forced on the table ${table}.`,
  },
  {
    name: "policy-without-clinic",
    query: `select distinct t.relname as subject from ${TABLES} t join pg_policy p on p.polrelid = t.oid
      where has_clinic and polpermissive and (polroles = '{0}' or (select oid from pg_roles where rolname = 'portal_app') = any(polroles))
        and (coalesce(pg_get_expr(polqual, polrelid), 'app.clinic') not like '%app.clinic%'
          or coalesce(pg_get_expr(polwithcheck, polrelid), 'app.clinic') not like '%app.clinic%')`,
    sentence: (table) => `A policy of the table ${table} lets the app pass without asking for the clinic.`,
  },
  {
    name: "view-sees-all",
    query: `select relname as subject from pg_class where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions::text ~* 'security_invoker=(true|on|1)', false))`,
    sentence: (view) => `The view ${view} shows rows with its owner's eyes; make it security_invoker.`,
  },
  {
    name: "function-without-path",
    query: `select proname as subject from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and not coalesce(proconfig::text like '%search_path=%', false)`,
    sentence: (name) => `The function ${name} runs with its owner's rights but has no fixed search_path.`,
  },
  {
    name: "locks-kept-for-ever",
    query: `select name as subject from pg_settings
      where name in ('statement_timeout', 'idle_in_transaction_session_timeout') and setting = '0'`,
    sentence: (setting) =>
      `The login role has no ${setting}: an app that freezes would keep its locks, and its clinic would stand still.`,
  },
  {
    name: "not-durable",
    query: `select name as subject from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
    sentence: (setting) => `The server runs with ${setting}=off and would lose what it has acknowledged.`,
  },
];

/** As a person of each role in a clinic that does not exist, nothing at all may be visible in any table of a clinic. */
async function foreignRows(line: Line): Promise<Finding[]> {
  const tables = await line.sendPlain(`select quote_ident(relname) as subject from ${TABLES} t
    where has_clinic and has_any_column_privilege('portal_app', oid, 'select')`);
  const looks = tables.map(({ subject }) => `select '${subject}' as subject where exists (select 1 from ${subject})`);
  if (looks.length === 0) return [];
  const seen = new Set<string>();
  for (const role of ["patient", "clinician", "admin"]) {
    const nobody = ["clinic", "user", "session", "patient"].map(
      (name) => `set local app."${name}" = '${randomUUID()}'`,
    );
    line.sendPlain(
      ["begin read only", "set local role portal_app", `set local app."role" = '${role}'`, ...nobody].join(";"),
    );
    const visible = await line.sendPlain(looks.join(" union all "));
    await line.sendPlain("rollback");
    for (const { subject } of visible) seen.add(String(subject));
  }
  return [...seen].map((table) => ({
    name: "foreign-rows-visible",
    sentence: `A person of a clinic that does not exist sees rows of the table ${table}.`,
  }));
}
