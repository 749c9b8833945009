import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anySession, buildOneOfEach, type SmallClinic } from "./testing/one-of-each";

// The matrix of who may do what to which table. It is made from the catalog, so a new table takes part by itself:
// without a policy, without a row in the fixture or without FORCE it fails here.

const admin = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => undefined });
const login = postgres(process.env.DATABASE_APP_URL ?? "", { max: 1, onnotice: () => undefined });

type Table = { name: string; columns: string[] };
type Caller = { name: string; settings: Record<string, string> };

const COMMANDS = ["select", "insert", "update", "delete"] as const;
type Command = (typeof COMMANDS)[number];

let own: SmallClinic;
let other: SmallClinic;
let tables: Table[];
let callers: Caller[];

beforeAll(async () => {
  own = await buildOneOfEach(admin, "a");
  other = await buildOneOfEach(admin, "b");
  await admin`insert into throttles values (${Buffer.from("key")}, now(), 1)`;
  await admin`insert into known_places values (${Buffer.from("key")}, now())`;
  tables = await admin<Table[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p') group by c.relname order by c.relname`;
  const inClinic = { "app.clinic": own.clinicId, "app.session": anySession };
  const [patient] = own.patients;
  callers = [
    { name: "nobody", settings: {} },
    {
      name: "patient",
      settings: {
        ...inClinic,
        "app.role": "patient",
        "app.user": patient?.userId ?? "",
        "app.patient": patient?.id ?? "",
      },
    },
    { name: "clinician", settings: { ...inClinic, "app.role": "clinician", "app.user": own.clinicianId } },
    { name: "admin", settings: { ...inClinic, "app.role": "admin", "app.user": own.adminId } },
  ];
});

afterAll(async () => {
  await Promise.all([admin.end(), login.end()]);
});

/** Runs one statement as the app does for this caller and undoes it. Answers the number of rows, or "denied". */
async function attempt(caller: Caller, statement: string, role = "portal_app"): Promise<number | "denied"> {
  let rows: number | "denied" = "denied";
  const undo = new Error("undo");
  await login
    .begin(async (tx) => {
      await tx`select set_config('role', ${role}, true)`;
      for (const [name, value] of Object.entries(caller.settings)) await tx`select set_config(${name}, ${value}, true)`;
      const answer = await tx.unsafe(statement);
      rows = answer.count;
      throw undo;
    })
    .catch((error: unknown) => {
      if (error === undo) return;
      if (error instanceof postgres.PostgresError && (error.code === "42501" || isSealed(error))) return;
      throw error;
    });
  return rows;
}

/** What was sent refuses to change whoever asks. */
const isSealed = ({ constraint_name }: postgres.PostgresError) => constraint_name?.startsWith("sent_") ?? false;

const quoted = (name: string) => `"${name}"`;

/** Which rows of a table belong to somebody else than the caller: another clinic's, and for a patient another patient's. */
function foreign(table: Table, caller: Caller): string | null {
  const patient = own.patients[1];
  if (!table.columns.includes("clinic_id")) return "true";
  const otherClinic = `clinic_id = '${other.clinicId}'`;
  if (caller.name !== "patient") return otherClinic;
  if (table.name === "patients") return `(${otherClinic} or id = '${patient?.id}')`;
  if (table.columns.includes("patient_id")) return `(${otherClinic} or patient_id = '${patient?.id}')`;
  return table.columns.includes("user_id") ? `(${otherClinic} or user_id = '${patient?.userId}')` : otherClinic;
}

async function statementFor(command: Command, table: Table, where: string): Promise<string> {
  const name = quoted(table.name);
  const first = quoted(table.columns[0] ?? "");
  if (command === "select") return `select 1 from ${name} where ${where}`;
  if (command === "update") return `update ${name} set ${first} = ${first} where ${where}`;
  if (command === "delete") return `delete from ${name} where ${where}`;
  const [row] = await admin.unsafe<{ row: string }[]>(
    `select to_json(t)::text as row from ${name} t where ${where} limit 1`,
  );
  const values = `json_populate_record(null::${name}, '${(row?.row ?? "{}").replaceAll("'", "''")}'::json)`;
  return `insert into ${name} select * from ${values} on conflict do nothing`;
}

describe("the matrix of rights", () => {
  it("finds every table filled for both clinics, so that an empty table proves nothing by accident", async () => {
    for (const table of tables) {
      const where = table.columns.includes("clinic_id") ? `clinic_id = '${other.clinicId}'` : "true";
      const [count] = await admin.unsafe<{ rows: number }[]>(
        `select count(*)::int as rows from ${quoted(table.name)} where ${where}`,
      );
      expect(count?.rows, table.name).toBeGreaterThan(0);
    }
  });

  it("lets nobody see, add, change or remove a row of somebody else", async () => {
    const lines: string[] = [];
    let foreignRows = 0;
    for (const table of tables) {
      const cells: string[] = [];
      for (const caller of callers) {
        const where = foreign(table, caller);
        if (where === null) continue;
        for (const command of COMMANDS) {
          const rows = await attempt(caller, await statementFor(command, table, where));
          if (rows !== "denied") foreignRows += rows;
          expect(rows === "denied" || rows === 0, `${caller.name} may ${command} foreign rows of ${table.name}`).toBe(
            true,
          );
        }
        cells.push(`${caller.name}: ${await permitted(caller, table)}`);
      }
      lines.push(`${table.name.padEnd(20)} ${cells.join(" | ")}`);
    }
    console.info(`${lines.join("\n")}\nforeign rows: ${foreignRows}`);
    expect(foreignRows).toBe(0);
  });

  it("lets the login role touch no table by itself", async () => {
    for (const table of tables) {
      for (const command of COMMANDS) {
        const statement =
          command === "insert"
            ? `insert into ${quoted(table.name)} default values`
            : await statementFor(command, table, "true");
        expect(
          await attempt({ name: "login", settings: {} }, statement, "portal_login"),
          `${command} ${table.name}`,
        ).toBe("denied");
      }
    }
  });

  it("forces row security on every table, with a policy for each", async () => {
    const bare = await admin<{ name: string }[]>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p')
        and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`;
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it("starts every primary, unique and foreign key with the clinic", async () => {
    const keys = await admin<{ key: string; first: string }[]>`
      select c.conname as key, (select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) as first
      from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and c.contype in ('p', 'u', 'f') and t.relname not in ('throttles', 'known_places')`;
    expect(keys.filter(({ first }) => first !== "clinic_id")).toEqual([]);
    const indexes = await admin<{ index: string }[]>`
      select i.indexrelid::regclass::text as index from pg_index i join pg_class t on t.oid = i.indrelid
      join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and i.indisunique and t.relname not in ('throttles', 'known_places')
        and (select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) <> 'clinic_id'`;
    expect(indexes).toEqual([]);
  });

  it("keeps the trails as they were written", async () => {
    const [clinician] = callers.filter(({ name }) => name === "clinician");
    if (!clinician) throw new Error("no clinician");
    for (const table of ["audit_events", "check_in_revisions", "reviews", "signals", "signal_steps", "heard_saves"]) {
      expect(await attempt(clinician, `update ${table} set clinic_id = clinic_id`), `update ${table}`).toBe("denied");
      expect(await attempt(clinician, `delete from ${table}`), `delete ${table}`).toBe("denied");
      expect(await attempt(clinician, `truncate ${table}`), `truncate ${table}`).toBe("denied");
    }
    const [patient] = callers.filter(({ name }) => name === "patient");
    if (!patient) throw new Error("no patient");
    expect(await attempt(patient, "update users set role = 'admin'")).toBe("denied");
    expect(await attempt(clinician, "select token_hash from sessions")).toBe("denied");
    expect(await attempt(clinician, "select password_hash from credentials")).toBe("denied");
  });
});

/** The commands that reach rows of the caller's own, as letters: what the matrix says in one look. */
async function permitted(caller: Caller, table: Table): Promise<string> {
  const letters = await Promise.all(
    (["select", "update", "delete"] as const).map(async (command) => {
      const privileges = await admin<
        { may: boolean }[]
      >`select has_table_privilege('portal_app', ${`public.${table.name}`}, ${command}) as may`;
      if (!privileges[0]?.may) return "-";
      const rows = await attempt(caller, await statementFor(command, table, "true"));
      return rows === "denied" || rows === 0 ? "-" : command.charAt(0);
    }),
  );
  return letters.join("");
}
