// Grades and lengths: design guide 3.11. A formula can't prove that a text is understood; it finds the worst of them.

export const HIGHEST_GRADE = 6;
export const MOST_WORDS = 20;
export const BLAMING = /\bshould\b|\bcomplian|\bfail(?:ed|ure|s)?\b|\bmissed\b|\bpain[- ]free\b/i;

/** Flesch-Kincaid: 0.39 × words in a sentence + 11.8 × syllables in a word − 15.59. */
export function gradeOf(lines: readonly string[]): number {
  const words = wordsIn(lines.join(" "));
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return (0.39 * words.length) / splitSentences(lines).length + (11.8 * syllables) / words.length - 15.59;
}

export function splitSentences(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(/[.!?:]\s|[.!?:]$/)).filter((part) => /[a-z]/i.test(part));
}

export function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word));
}

function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const spoken = letters
    .replace(/(?:[^laeiouy]es|[^aeiouydt]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
    .replace(/^y/, "");
  return (spoken.match(/[aeiouy]{1,2}/g) ?? [""]).length;
}
