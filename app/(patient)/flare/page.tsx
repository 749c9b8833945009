import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { findFlare } from "@/db/queries/safety";
import { reading, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { flareStage } from "@/lib/domain/flare-up";
import { wordsFor } from "@/lib/words/words";
import { FlareScreen } from "../_screens/flare-screen";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor("en");
  const title = t("safety.flare.title");
  const refused = (await takeFlash("flare-up")) ?? (await takeFlash("safety-answer"));
  return { title: refused ? t("common.titleWithProblem", { title }) : title };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

/** What a flare-up is, the plan for it, and its end. */
export default async function FlarePage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer("patient");
  const [{ start }, flare, told, answered] = await Promise.all([
    searchParams,
    reading(viewer, (scope) => findFlare(scope, { now: now() })),
    takeFlash("flare-up"),
    takeFlash("safety-answer"),
  ]);
  return (
    <FlareScreen
      words={wordsFor(viewer.locale)}
      today={flare.today}
      stage={flareStage(flare, flare.today, start === "yes" ? "to-start" : "to-look")}
      flareUps={flare.flareUps}
      contact={flare.contact}
      plan={flare.plan}
      painScale={viewer.display.painScale}
      newId={uuidv7()}
      flash={told ?? answered}
    />
  );
}
