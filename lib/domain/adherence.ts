export type Counts = { done: number; due: number };

/** The four measures of adherence. Null says that nothing was due; it is not 0. */
export type Measures = {
  sessions: Counts | null;
  exercises: Counts | null;
  dose: (Counts & { unknown: number }) | null;
  completeness: Counts | null;
};
