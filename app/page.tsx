import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/access/viewer";

/** The front door: everybody goes to where they start. */
export default async function StartPage() {
  const viewer = await currentViewer();
  if (viewer === null) redirect("/sign-in");
  redirect(viewer.role === "patient" ? "/today" : "/caseload");
}
