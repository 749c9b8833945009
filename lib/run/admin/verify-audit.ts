import { sql } from "drizzle-orm";
import { type Verdict, verifyAudit } from "@/db/audit-chain";
import { PlainError } from "../plain-error";
import { noteHead, notesFile, readNotedHeads } from "./noted-heads";
import type { Clinic, Owner } from "./owner";

type Wish = { dataFolder: string; now: Date; print: (line: string) => void };

/**
 * Walks the audit chain of every clinic, and of those that were there when it was last walked. A chain that is whole
 * is noted in the data folder, and the walk itself becomes a line of it.
 * @throws PlainError with one sentence for each chain that is not whole, after all were walked.
 */
export async function verifyAllAudits(owner: Owner, { dataFolder, now, print }: Wish): Promise<void> {
  const notes = readNotedHeads(dataFolder);
  const findings: string[] = [];
  for (const clinic of withThoseNoted(await owner.clinics(), notes)) {
    const noted = notes.filter(({ clinicId }) => clinicId === clinic.id);
    const verdict = await owner.inClinic(clinic.id, "look", (db) => verifyAudit(db, clinic.id, noted));
    if (verdict.kind !== "whole") {
      findings.push(`${clinic.name}: ${sentenceFor(verdict)}`);
      continue;
    }
    print(`${clinic.name}: ${verdict.events} audit lines, all as they were written.`);
    await recordWalk(owner, clinic, verdict.events);
    if (verdict.events > 0) noteHead(dataFolder, { at: now.toISOString(), clinicId: clinic.id, ...verdict.head });
  }
  if (findings.length > 0)
    throw new PlainError(`${findings.join("\n")}\nEarlier walks are noted in ${notesFile(dataFolder)}.`);
}

function withThoseNoted(clinics: readonly Clinic[], notes: readonly { clinicId: string }[]): Clinic[] {
  const known = new Set(clinics.map(({ id }) => id));
  const missing = new Set(notes.map(({ clinicId }) => clinicId).filter((id) => !known.has(id)));
  return [...clinics, ...[...missing].map((id) => ({ id, name: `Clinic ${id}, which is no longer in this database` }))];
}

/**
 * This commit waits for the disk, and so every line before it is on the disk too: what is noted afterwards outlives a
 * crash of the server, which may cost the last lines of reading (docs/decisions/0001).
 */
async function recordWalk(owner: Owner, clinic: Clinic, events: number): Promise<void> {
  const lines = [{ action: "audit.verify", entity: "clinic", entityId: clinic.id, meta: { lines: events } }];
  await owner.inClinic(clinic.id, "write", (db) =>
    db.execute(sql`select audit_append(${JSON.stringify(lines)}::jsonb)`),
  );
}

function sentenceFor(verdict: Exclude<Verdict, { kind: "whole" }>): string {
  switch (verdict.kind) {
    case "changed":
      return `the audit line ${verdict.sequence} was changed.`;
    case "gap":
      return `the audit line ${verdict.sequence} is missing.`;
    case "cut":
      return `the last audit lines are missing: there were ${verdict.expected}, now there are ${verdict.last}.`;
    case "added":
      return `the audit lines from ${verdict.sequence} on were not written by the portal.`;
    case "rewritten":
      return `the audit lines up to ${verdict.sequence} are not those that were noted: one or more were rewritten.`;
  }
}
