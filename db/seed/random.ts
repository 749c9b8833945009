/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** At least 0, below 1. */
  next(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** One of the list, which is not empty. */
  pick<T>(list: readonly T[]): T;
  /** Hexadecimal digits. */
  digits(count: number): string;
};

const TWO_TO_32 = 4_294_967_296;

/** A generator of the xorshift family (128 bits of state), started by a text. */
export function randomFrom(seed: string): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, hashOf(seed) | 1];
  const word = () => {
    const mixed = a ^ (a << 11);
    [a, b, c] = [b, c, d];
    d = d ^ (d >>> 19) ^ mixed ^ (mixed >>> 8);
    return d >>> 0;
  };
  for (let turn = 0; turn < 16; turn += 1) word();

  const next = () => word() / TWO_TO_32;
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const picked = list[between(0, list.length - 1)];
      if (picked === undefined) throw new RangeError("There is nothing to pick from.");
      return picked;
    },
    digits: (count) => {
      let text = "";
      while (text.length < count) text += word().toString(16).padStart(8, "0");
      return text.slice(0, count);
    },
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
