import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findToday } from "@/db/queries/today";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { wordsFor } from "@/lib/words/words";
import { DoScreen } from "../_screens/do-screen";

export const metadata: Metadata = { title: wordsFor("en").t("session.page.title") };

/** All of today's exercises hands-free, one after the other. With none there is nothing to be guided through. */
export default async function DoAllPage() {
  const viewer = await requireViewer("patient");
  const today = await reading(viewer, (scope) => findToday(scope, { now: now() }));
  const first = today.items.find(({ reported }) => reported === null) ?? today.items[0];
  if (first === undefined) redirect("/today");
  return (
    <DoScreen
      words={wordsFor(viewer.locale)}
      today={today}
      prescriptionId={first.prescriptionId}
      run="all"
      display={viewer.display}
    />
  );
}
