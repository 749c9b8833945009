import { SHARES, type ThresholdName } from "@/lib/domain/thresholds";

/** A threshold as it is typed and read: shares in percent, everything else as it is. */
export const shown = (name: ThresholdName, value: number): number =>
  SHARES.includes(name) ? Math.round(value * 100) : value;
