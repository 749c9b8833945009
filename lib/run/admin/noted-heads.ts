import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { makeFolder } from "../embedded-layout";
import { codeOf, PlainError } from "../plain-error";

const notedHead = z.strictObject({
  at: z.iso.datetime(),
  clinicId: z.guid(),
  sequence: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Where a clinic's audit chain ended at an instant, written down outside the database. */
export type NotedHead = z.infer<typeof notedHead>;

export const notesFile = (dataFolder: string) => path.join(dataFolder, "audit-heads.jsonl");

/**
 * Everything that was noted so far, oldest first.
 * @throws PlainError when a line is not as it was noted.
 */
export function readNotedHeads(dataFolder: string): NotedHead[] {
  const file = notesFile(dataFolder);
  return textOf(file)
    .split("\n")
    .flatMap((line, index) => {
      if (line === "") return [];
      const read = notedHead.safeParse(jsonOf(line));
      if (!read.success)
        throw new PlainError(`Line ${index + 1} of ${file} is not a note of where an audit chain ended.`);
      return [read.data];
    });
}

/** Writes one more note and waits until the disk has it. */
export function noteHead(dataFolder: string, head: NotedHead): void {
  makeFolder(dataFolder);
  const file = fs.openSync(notesFile(dataFolder), "a", 0o600);
  try {
    fs.writeSync(file, `${JSON.stringify(head)}\n`);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "";
    throw error;
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
