/** How many letters may be wrong in a word of this length: none up to three, one from four, two from eight. */
export function typosAllowed(length: number): 0 | 1 | 2 {
  if (length >= 8) return 2;
  return length >= 4 ? 1 : 0;
}

/** How far a written word is from a known one: as the whole of it, and as the beginning of it. */
export type Distance = { whole: number; beginning: number };

/**
 * Letters left out, added, replaced or swapped with their neighbour, each counted once (optimal string alignment).
 * Source: Damerau 1964, "A technique for computer detection and correction of spelling errors".
 */
export function distanceBetween(written: string, known: string): Distance {
  let [before, last] = [[] as number[], Array.from({ length: known.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= written.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= known.length; column += 1) {
      const same = written[row - 1] === known[column - 1] ? 0 : 1;
      let least = Math.min(at(last, column) + 1, at(line, column - 1) + 1, at(last, column - 1) + same);
      const isSwapped =
        row > 1 && column > 1 && written[row - 1] === known[column - 2] && written[row - 2] === known[column - 1];
      if (isSwapped) least = Math.min(least, at(before, column - 2) + 1);
      line.push(least);
    }
    [before, last] = [last, line];
  }
  return { whole: at(last, known.length), beginning: Math.min(...last) };
}

const at = (line: readonly number[], column: number): number => line[column] ?? Number.POSITIVE_INFINITY;
