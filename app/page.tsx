import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/access/viewer";
import type { Role } from "@/lib/domain/viewer";

const HOMES: Record<Role, string> = { patient: "/today", clinician: "/caseload", admin: "/people/invite" };

/** The front door: everybody goes to where they start. */
export default async function StartPage() {
  const viewer = await currentViewer();
  if (viewer === null) redirect("/sign-in");
  redirect(HOMES[viewer.role]);
}
