import { parseArgs } from "node:util";
import { now } from "@/lib/clock";
import { settings } from "@/lib/settings";
import { CREATE_CLINIC_USAGE, createClinic, readNewClinic } from "./admin/create-clinic";
import { type Owner, openOwner } from "./admin/owner";
import { rebuild } from "./admin/rebuild";
import { verifyAllAudits } from "./admin/verify-audit";
import { run } from "./command";
import { reach } from "./database";
import { codeOf, PlainError } from "./plain-error";

const USAGE = `npm run admin -- <what>

  create-clinic  makes a clinic with the shipped exercises and prints the link with which its first admin joins:
                 ${CREATE_CLINIC_USAGE}
  list-clinics   names the clinics of this database
  verify-audit   walks the audit chain of every clinic, against itself and against what earlier walks noted in DATA_DIR
  rebuild        works out again what is kept for speed, for every clinic or for one: rebuild --clinic <id>
`;

/** Reads the words that follow, before any server is reached, and answers what is to be done with it. */
const DEEDS: Readonly<Record<string, (words: readonly string[]) => (owner: Owner) => Promise<void>>> = {
  "create-clinic": (words) => {
    const wish = readNewClinic(words);
    return async (owner) => {
      const { clinicId, isNew, link, expiresAt } = await createClinic(owner, wish, now());
      const { publicUrl, port } = settings();
      console.log(
        isNew ? `${wish.name} is ready: ${clinicId}` : `Nobody has joined ${wish.name} yet; this is a new link.`,
      );
      console.log(
        `${wish.adminName} joins until ${expiresAt.toISOString()}, once, with this link, which is shown only now:`,
      );
      console.log(`  ${publicUrl ?? `http://localhost:${port}`}${link}`);
    };
  },
  "list-clinics": (words) => {
    refuseWords(words);
    return async (owner) => {
      const clinics = await owner.clinics();
      for (const { id, name } of clinics) console.log(`${id}  ${name}`);
      if (clinics.length === 0) console.log("There is no clinic in this database.");
    };
  },
  "verify-audit": (words) => {
    refuseWords(words);
    return (owner) => verifyAllAudits(owner, { dataFolder: settings().dataFolder, now: now(), print: console.log });
  },
  rebuild: (words) => {
    const only = clinicIn(words);
    return (owner) =>
      rebuild(owner, {
        only,
        now: now(),
        done: ({ clinic, patients, seconds }) =>
          console.log(`${clinic}: ${patients} patients in ${seconds.toFixed(1)} s`),
      });
  },
};

/** npm run admin: maintenance by whoever runs the server, as the owner of the tables. */
run(async () => {
  const [name = "", ...words] = process.argv.slice(2);
  const deed = Object.hasOwn(DEEDS, name) && DEEDS[name]?.(words);
  if (!deed) throw new PlainError(USAGE);
  const server = await reach(settings());
  const owner = openOwner(server.url);
  try {
    await deed(owner);
  } finally {
    await owner.close();
    await server.stop();
  }
});

function refuseWords(words: readonly string[]): void {
  if (words.length > 0) throw new PlainError(`"${words.join(" ")}" is not understood.\n\n${USAGE}`);
}

function clinicIn(words: readonly string[]): string | null {
  try {
    return parseArgs({ args: [...words], options: { clinic: { type: "string" } } }).values.clinic ?? null;
  } catch (error) {
    if (!codeOf(error).startsWith("ERR_PARSE_ARGS")) throw error;
    throw new PlainError("rebuild understands only --clinic with the id of a clinic.");
  }
}
