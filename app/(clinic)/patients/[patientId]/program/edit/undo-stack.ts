/** What was done to something, and how it was before or after. `said` is a sentence, such as "Bridge removed." */
export type Step<Content> = { content: Content; said: string };

/** Something with all its former and taken-back states, oldest first. */
export type UndoStack<Content> = {
  past: readonly Step<Content>[];
  present: Content;
  /** What was taken back, to be done again; the next one first. */
  future: readonly Step<Content>[];
  /** The change that typing goes on with, and when it was last typed at. */
  open: { key: string; at: number } | null;
};

/** Letters typed into the same place within this time are one step. */
const SAME_STEP_MS = 1_500;
const MOST_STEPS = 200;

export const stackOf = <Content>(present: Content): UndoStack<Content> => ({
  past: [],
  present,
  future: [],
  open: null,
});

/**
 * The stack with one more change.
 * @param key of the place that was typed into, such as "sets-<id>"; null for a change that stands alone
 * @param at milliseconds
 */
export function changed<Content>(
  stack: UndoStack<Content>,
  present: Content,
  { said, key, at }: { said: string; key: string | null; at: number },
): UndoStack<Content> {
  if (present === stack.present) return stack;
  const open = key === null ? null : { key, at };
  if (key !== null && stack.open?.key === key && at - stack.open.at < SAME_STEP_MS) {
    return { ...stack, present, future: [], open };
  }
  const past = [...stack.past, { content: stack.present, said }].slice(-MOST_STEPS);
  return { past, present, future: [], open };
}

/** Takes the last step back; the same stack when there is none. */
export function undone<Content>(stack: UndoStack<Content>): UndoStack<Content> {
  const last = stack.past.at(-1);
  if (last === undefined) return stack;
  const future = [{ content: stack.present, said: last.said }, ...stack.future];
  return { past: stack.past.slice(0, -1), present: last.content, future, open: null };
}

/** Does again what was last taken back. */
export function redone<Content>(stack: UndoStack<Content>): UndoStack<Content> {
  const [next, ...future] = stack.future;
  if (next === undefined) return stack;
  const past = [...stack.past, { content: stack.present, said: next.said }];
  return { past, present: next.content, future, open: null };
}
