import { badInput, type Refused } from "@/lib/care/refusal";
import type { Viewer } from "@/lib/domain/viewer";

/** Whom a report is about: patients speak for themselves, staff name the patient. */
export function patientOf(
  viewer: Viewer,
  { patientId }: { patientId?: string | undefined },
): { ok: true; value: string } | Refused<"bad-input"> {
  if (patientId !== undefined) return { ok: true, value: patientId };
  return viewer.role === "patient" ? { ok: true, value: viewer.patientId } : badInput({ patientId: "required" });
}
