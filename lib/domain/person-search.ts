import { distanceBetween, typosAllowed } from "./typo";

/** What somebody is looked for by. */
export type Named = { givenName: string; familyName: string };

/**
 * The people whose names every written word begins, in any order, without case and accents; only when nobody is called
 * what was written, a letter or two may be wrong. They stay in the order they came in. Nothing written finds nobody.
 */
export function findPeople<P extends Named>(people: readonly P[], written: string): P[] {
  const asked = wordsOf(written);
  if (asked.length === 0) return [];
  const begun = people.filter((person) => fits(person, asked, (word, name) => name.startsWith(word)));
  return begun.length > 0 ? begun : people.filter((person) => fits(person, asked, isNearly));
}

function fits({ givenName, familyName }: Named, asked: readonly string[], isMeant: typeof isNearly): boolean {
  const names = wordsOf(`${givenName} ${familyName}`);
  return asked.every((word) => names.some((name) => isMeant(word, name)));
}

const isNearly = (word: string, name: string): boolean => {
  const allowed = typosAllowed(word.length);
  return allowed > 0 && distanceBetween(word, name).beginning <= allowed;
};

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];
