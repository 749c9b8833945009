import { settings } from "./settings";

/** The present instant; stands still at STEADYBACK_NOW in the demo and under test. */
export function now(): Date {
  const { fixedNow } = settings();
  return fixedNow ? new Date(fixedNow) : new Date();
}
