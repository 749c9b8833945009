import { SMALL_WORDS, SYNONYMS } from "./exercise-words";
import { distanceBetween, typosAllowed } from "./typo";

/** What a search looks through; `regionNames` and `kindName` in the reader's language. */
export type Searchable = {
  name: string;
  otherNames: readonly string[];
  regionNames: readonly string[];
  kindName?: string;
};

/** An exercise that was found. `matched` is the text that answered best: its name, another name, a region, its kind. */
export type Hit<E> = { exercise: E; score: number; matched: string };
export type SearchResult<E> = {
  hits: Hit<E>[];
  /** Nothing is called what was written, but this comes near; the hits are those of the suggestion. */
  didYouMean: string | null;
};
/** Part of a text, in code units; `to` is the first that no longer belongs. */
export type Range = { from: number; to: number };

/**
 * Exercises that every word of the query fits, best first. A word fits what it begins, in any order, without case,
 * accents and punctuation; people's words for a body part or a movement fit what they mean. Only when nothing fits as it
 * was written, words with a typo do. An empty query finds all by name. The order of `exercises` changes nothing.
 */
export function searchExercises<E extends Searchable>(exercises: readonly E[], query: string): SearchResult<E> {
  const asked = wordsOf(query);
  if (asked.length === 0) return { hits: exercises.map(foundByName).sort(byScoreThenName), didYouMean: null };
  const readings = readingsOf(asked);
  const indexed = exercises.map((exercise) => ({ exercise, texts: indexOf(exercise) }));
  const hits = indexed.flatMap((entry) => hitOf(entry, asked, readings, asWritten)).sort(byScoreThenName);
  if (hits.length > 0) return { hits, didYouMean: null };
  const forgiving = withTypos();
  const near = indexed.flatMap((entry) => hitOf(entry, asked, readings, forgiving)).sort(byScoreThenName);
  return { hits: near, didYouMean: near[0]?.suggestion ?? null };
}

/** Where a query's words stand in a text that was found, to be marked; from the left, never overlapping. */
export function highlightsIn(text: string, query: string): Range[] {
  const tokens = [...text.matchAll(TOKEN)].map((token) => ({
    text: token[0],
    from: token.index,
    word: wordOf(token[0]),
  }));
  const [literal, ...meant] = readingsOf(wordsOf(query)).map(({ words }) => words);
  // What is only meant is marked where all of it stands: "back" alone is not the back of the thighs.
  const isThere = (words: readonly string[]) => words.every((one) => tokens.some(({ word }) => word.startsWith(one)));
  const asked = [...(literal ?? []), ...meant.filter(isThere).flat()];
  const written = tokens.flatMap(({ text: token, from, word }) => {
    const begun = asked.filter((one) => word.startsWith(one)).sort((one, other) => other.length - one.length)[0];
    return begun === undefined ? [] : [{ from, to: from + lengthOf(token, begun) }];
  });
  if (written.length > 0) return written;
  const forgiving = withTypos();
  return tokens
    .filter(({ word }) => asked.some((one) => forgiving(one, word) > 0))
    .map(({ text: token, from }) => ({ from, to: from + token.length }));
}

const TOKEN = /[\p{L}\p{N}\p{M}'’]+/gu;

/** A word without case, accents, apostrophes and the s of several: "Child's" is "child", "stretches" is "stretch". */
function wordOf(token: string): string {
  const plain = lettersOf(token);
  if (plain.length < 4 || !plain.endsWith("s")) return plain;
  return plain.replace(/(?<=ch|sh|x|ss)es$|(?<![su])s$/, "");
}

function lettersOf(token: string): string {
  const small = token.toLowerCase();
  return /^[a-z0-9]*$/.test(small) ? small : small.normalize("NFD").replace(/[\p{M}'’]/gu, "");
}

const wordsOf = (text: string): string[] => (text.match(TOKEN) ?? []).map(wordOf).filter((word) => word !== "");

/** How much of a token, as it is written, spells the beginning of its word. */
function lengthOf(token: string, beginning: string): number {
  if (wordOf(token) === beginning) return token.length;
  for (let end = 1; end < token.length; end += 1) {
    const isBetweenLetters = !/^\p{M}/u.test(token.slice(end));
    if (isBetweenLetters && lettersOf(token.slice(0, end)).length >= beginning.length) return end;
  }
  return token.length;
}

/** One way to understand a query; people's words for something else weigh a little less than what was written. */
type Reading = { words: string[]; weight: number };
const MEANT = 0.85;

const SAID = SYNONYMS.map(([said, meant]) => ({ said: wordsOf(said), meant: meant.map(wordsOf) }));

function readingsOf(asked: readonly string[]): Reading[] {
  const readings: Reading[] = [{ words: withoutSmallWords(asked), weight: 1 }];
  for (const { said, meant } of SAID) {
    const start = asked.findIndex((_, index) => said.every((word, offset) => asked[index + offset] === word));
    if (start < 0) continue;
    for (const words of meant) {
      const understood = [...asked.slice(0, start), ...words, ...asked.slice(start + said.length)];
      readings.push({ words: withoutSmallWords(understood), weight: MEANT });
    }
  }
  return readings;
}

function withoutSmallWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return telling.length > 0 ? telling : [...words];
}

/** A text of an exercise to find it by. `words` also holds neighbours written as one: "press-up" is found by "pressup". */
type TextIndex = { text: string; words: readonly IndexedWord[]; joined: string };
type IndexedText = TextIndex & { weight: number };
type IndexedWord = { word: string; shown: string; isFirst: boolean };

const WEIGHT = { name: 1, otherName: 0.8, region: 0.5, kind: 0.4 };

// An exercise that stays with its reader is looked at once.
const indexes = new WeakMap<Searchable, readonly IndexedText[]>();

function indexOf(exercise: Searchable): readonly IndexedText[] {
  const before = indexes.get(exercise);
  if (before) return before;
  const { name, otherNames, regionNames, kindName } = exercise;
  const fresh = [
    { ...textIndex(name), weight: WEIGHT.name },
    ...otherNames.map((other) => ({ ...textIndex(other), weight: WEIGHT.otherName })),
    ...regionNames.map((region) => ({ ...textIndex(region), weight: WEIGHT.region })),
    ...(kindName === undefined ? [] : [{ ...textIndex(kindName), weight: WEIGHT.kind }]),
  ];
  indexes.set(exercise, fresh);
  return fresh;
}

// A server reads the same few thousand texts for every search; taking them apart anew would be most of the work.
const known = new Map<string, TextIndex>();
const MOST_KNOWN = 20_000;

function textIndex(text: string): TextIndex {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const fresh = takeApart(text);
  known.set(text, fresh);
  return fresh;
}

function takeApart(text: string): TextIndex {
  const single = (text.match(TOKEN) ?? [])
    .map((token, index) => ({ word: wordOf(token), shown: token.toLowerCase(), isFirst: index === 0 }))
    .filter(({ word }) => word !== "");
  const joined = single.slice(1).map((second, index) => {
    const first = single[index] ?? second;
    return { word: first.word + second.word, shown: `${first.shown} ${second.shown}`, isFirst: first.isFirst };
  });
  return { text, words: [...single, ...joined], joined: single.map(({ word }) => word).join(" ") };
}

/** How well a word as written fits a known one, 0 (not at all) to 1 (it is the word). */
type Fit = (written: string, word: string) => number;

const asWritten: Fit = (written, word) => {
  if (written === word) return 1;
  return word.startsWith(written) ? 0.8 : 0;
};

/** Forgives typos as well. What was measured once is remembered: exercises share most of their words. */
function withTypos(): Fit {
  const measured = new Map<string, Map<string, number>>();
  return (written, word) => {
    const fits = measured.get(written) ?? new Map<string, number>();
    measured.set(written, fits);
    const closeness = fits.get(word) ?? (asWritten(written, word) || fitDespiteTypos(written, word));
    fits.set(word, closeness);
    return closeness;
  };
}

function fitDespiteTypos(written: string, word: string): number {
  const inWhole = typosAllowed(word.length);
  const inBeginning = typosAllowed(written.length);
  if (written.length - word.length > Math.max(inWhole, inBeginning)) return 0;
  const { whole, beginning } = distanceBetween(written, word);
  if (whole <= inWhole) return whole === 1 ? 0.6 : 0.4;
  if (beginning <= inBeginning) return beginning === 1 ? 0.3 : 0.2;
  return 0;
}

type Entry<E> = { exercise: E; texts: readonly IndexedText[] };
type Suggestion = { suggestion: string };

/** Whoever is called exactly what was written comes first: by its name, then by another name, then by how well words fit. */
function hitOf<E extends Searchable>(
  { exercise, texts }: Entry<E>,
  asked: readonly string[],
  readings: readonly Reading[],
  closeness: Fit,
): (Hit<E> & Suggestion)[] {
  const whole = asked.join(" ");
  const called = texts.find(({ joined, weight }) => joined === whole && weight >= WEIGHT.otherName);
  if (called) return [{ exercise, score: 1 + called.weight, matched: called.text, suggestion: whole }];
  let best: (Hit<E> & Suggestion) | null = null;
  for (const reading of readings) {
    const answer = answerTo(texts, reading.words, closeness);
    const score = answer ? answer.score * reading.weight : 0;
    if (answer && score > (best?.score ?? 0)) best = { ...answer, exercise, score };
  }
  return best ? [best] : [];
}

/** The mean of how well each word fits somewhere, or null when one fits nowhere. */
function answerTo(
  texts: readonly IndexedText[],
  asked: readonly string[],
  closeness: Fit,
): { score: number; matched: string; suggestion: string } | null {
  const fits = [];
  for (const written of asked) {
    const best = bestFit(texts, written, closeness);
    if (best === null) return null;
    fits.push(best);
  }
  const score = fits.reduce((sum, one) => sum + one.score, 0) / fits.length;
  const matched = fits.reduce((best, one) => (one.score > best.score ? one : best)).text;
  return { score, matched, suggestion: fits.map(({ shown }) => shown).join(" ") };
}

/** A word at the beginning of a name tells more than a later one, and one of few words more than one of many. */
function bestFit(texts: readonly IndexedText[], written: string, closeness: Fit) {
  let best: { score: number; text: string; shown: string } | null = null;
  for (const { text, weight, words } of texts) {
    for (const { word, shown, isFirst } of words) {
      const score = closeness(written, word) * weight * (isFirst ? 1 : 0.9) * (1 - Math.min(words.length, 10) / 100);
      if (score > (best?.score ?? 0)) best = { score, text, shown };
    }
  }
  return best;
}

const foundByName = <E extends Searchable>(exercise: E): Hit<E> => ({ exercise, score: 1, matched: exercise.name });

const COLLATOR = new Intl.Collator("en", { sensitivity: "variant", numeric: true });

function byScoreThenName(one: Hit<Searchable>, other: Hit<Searchable>): number {
  return (
    other.score - one.score ||
    COLLATOR.compare(one.exercise.name, other.exercise.name) ||
    COLLATOR.compare(one.exercise.otherNames.join(), other.exercise.otherNames.join())
  );
}
