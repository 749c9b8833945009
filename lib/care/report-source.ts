import type { Scope } from "@/db/tenant";

/** How a report came: from a page, from the queue of a phone, from paper, or told to somebody of the clinic. */
export type ReportSource = "web" | "offline" | "paper" | "proxy";

/** Where a report comes from when nothing else is said: patients speak for themselves. */
export const sourceOf = ({ viewer }: Scope): ReportSource => (viewer.role === "patient" ? "web" : "proxy");
