import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findClinicContact } from "@/db/queries/clinic";
import { findSafety } from "@/db/queries/safety";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { sessionStop, urgencyOf } from "@/lib/domain/red-flags";
import { wordsFor } from "@/lib/words/words";
import { GetHelpNowScreen } from "../../_screens/get-help-now-screen";

export const metadata: Metadata = { title: wordsFor("en").t("patient.help.title") };

type Search = Promise<Record<string, string | string[] | undefined>>;

/** What to do now, for the answer that is named or else the one that stops sessions. */
export default async function GetHelpNowPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer("patient");
  const instant = now();
  const [{ answer: asked }, { safety, contact }, flash] = await Promise.all([
    searchParams,
    reading(viewer, async (scope) => {
      const [safety, contact] = await Promise.all([findSafety(scope, { now: instant }), findClinicContact(scope)]);
      return safety && contact && { safety, contact };
    }),
    takeFlash("safety-answer"),
  ]);
  const named = safety.answers.find(({ id, signs }) => id === asked && urgencyOf(signs) !== null);
  const answer = named ?? sessionStop(safety.answers, safety.today)?.answer;
  if (!answer) redirect("/get-help");
  return (
    <GetHelpNowScreen
      words={wordsFor(viewer.locale)}
      contact={contact}
      answer={answer}
      failed={flash !== null && Object.keys(flash.errors).length > 0}
    />
  );
}
