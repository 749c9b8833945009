/** The rows that are ticked, and from where a range is drawn: the row it began at, and what was ticked before. */
export type Selection = {
  ids: readonly string[];
  range: { from: string; before: readonly string[] } | null;
};

export const NOTHING_SELECTED: Selection = { ids: [], range: null };

/** Ticks a row, or no longer. A range begins here. */
export function toggled({ ids }: Selection, id: string): Selection {
  const others = ids.filter((one) => one !== id);
  const after = ids.includes(id) ? others : [...ids, id];
  return { ids: after, range: { from: id, before: others } };
}

/**
 * Ticks every row from where the range began up to `to`, beside what was ticked before; drawn back, it leaves what it had
 * ticked. Without a range it begins at `at`. `order` is the order of the rows as they stand.
 */
export function extended(selection: Selection, order: readonly string[], at: string, to: string): Selection {
  const range = selection.range ?? { from: at, before: selection.ids };
  const ends = [order.indexOf(range.from), order.indexOf(to)];
  if (ends.includes(-1)) return selection;
  const within = order.slice(Math.min(...ends), Math.max(...ends) + 1);
  return { ids: [...new Set([...range.before, ...within])], range };
}

/** Ticks all of these rows, or none of them when all are ticked. Rows of other pages stay as they are. */
export function allOrNone({ ids }: Selection, order: readonly string[]): Selection {
  const others = ids.filter((id) => !order.includes(id));
  const hasAll = order.every((id) => ids.includes(id));
  return { ids: hasAll ? others : [...others, ...order], range: null };
}
