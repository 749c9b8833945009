import type { Barrier, ItemStatus } from "./report";

/**
 * What a guided session, or one tap on "done", says about one prescription until it is reported in a check-in.
 * An amount of null was not counted; it is not 0.
 */
export type SessionResult = {
  status: ItemStatus;
  sets: number | null;
  repetitions: number | null;
  holdSeconds: number | null;
  minutes: number | null;
  /** The exercise that was done instead: the easier one, or an approved swap. */
  swappedForId: string | null;
  barriers: Barrier[];
};
