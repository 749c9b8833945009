import type { Urgency } from "@/lib/domain/red-flags";

/** Dark text on a pale ground: white on a dark card was hard to read in testing. */
export const CARE_LOOKS: Record<Urgency, string> = {
  emergency: "border-danger bg-danger-soft text-danger-ink",
  urgent: "border-warn bg-warn-soft text-warn-ink",
};
