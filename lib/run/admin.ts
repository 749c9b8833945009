import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { rebuildTallies } from "@/db/tallies";
import { now } from "@/lib/clock";
import { settings } from "@/lib/settings";
import { run } from "./command";
import { reach } from "./database";
import { PlainError } from "./plain-error";

const USAGE = `npm run admin -- <what>

  clinics        lists the clinics of this database
  verify-audit   walks the audit chain of every clinic and names the first line that was changed
  rebuild        works out again, for every clinic, what is stored for speed
`;

type Clinic = { id: string; name: string };
type Maintenance = (sql: postgres.Sql, clinic: Clinic) => Promise<string>;

const DEEDS: Readonly<Record<string, Maintenance>> = {
  clinics: async (_, { id, name }) => `${id}  ${name}`,
  "verify-audit": verifyAudit,
  rebuild: async (sql, { id, name }) => `${name}: ${await rebuildTallies(drizzle(sql), id, now())} patients`,
};

/** npm run admin: maintenance by whoever runs the server, with the owner's rights, one transaction per clinic. */
run(async () => {
  const deed = DEEDS[process.argv[2] ?? ""];
  if (!deed) throw new PlainError(USAGE);
  const server = await reach(settings());
  const sql = postgres(server.url, { max: 1, max_lifetime: null, onnotice: () => {} });
  try {
    const clinics = await sql<Clinic[]>`select clinic_id as id, name from clinics order by name`;
    for (const clinic of clinics) console.log(await asOwner(sql, clinic, deed));
    if (clinics.length === 0) console.log("There is no clinic in this database.");
  } finally {
    await sql.end({ timeout: 5 });
    await server.stop();
  }
});

async function asOwner(sql: postgres.Sql, clinic: Clinic, deed: Maintenance): Promise<string> {
  await sql.unsafe("begin; set local role portal_owner");
  await sql`select set_config('app.clinic', ${clinic.id}, true)`;
  const line = await deed(sql, clinic); // an open transaction ends with its connection
  await sql.unsafe("commit");
  return line;
}

/** A line is whole when its hash follows from its content and the hash before it, and no number is missing. */
async function verifyAudit(sql: postgres.Sql, { id, name }: Clinic): Promise<string> {
  const [verdict] = await sql<{ lines: number; broken: string | null; isCut: boolean }[]>`
    with walked as (
      select sequence, hash, previous_hash,
        lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by sequence) as before,
        row_number() over (order by sequence) as place,
        audit_hash(previous_hash, event) as expected
      from audit_events event where clinic_id = ${id})
    select count(*)::int as lines,
      min(sequence) filter (where hash <> expected or previous_hash <> before or sequence <> place)::text as broken,
      count(*) <> coalesce((select sequence from audit_heads where clinic_id = ${id}), 0) as "isCut"
    from walked`;
  if (!verdict) throw new Error("The audit chain gave no answer.");
  if (verdict.broken)
    throw new PlainError(`${name}: the audit line ${verdict.broken} was changed, or one before it is missing.`);
  if (verdict.isCut) throw new PlainError(`${name}: the last audit lines are missing.`);
  return `${name}: ${verdict.lines} audit lines, all as they were written`;
}
