import type { Metadata } from "next";
import { uuidv7 } from "uuidv7";
import { PatientPage } from "@/app/(patient)/_parts/patient-page";
import { GetHelpScreen, HelpToRead } from "@/app/(patient)/_screens/get-help-screen";
import { type ClinicContact, findClinicContact } from "@/db/queries/clinic";
import { currentViewer, looking, takeFlash } from "@/lib/access/viewer";
import type { Viewer } from "@/lib/domain/viewer";
import { wordsFor } from "@/lib/words/words";
import { PublicPage } from "../_parts/public-page";

const words = wordsFor("en");

export async function generateMetadata(): Promise<Metadata> {
  const title = words.t("patient.help.title");
  return { title: (await takeFlash("safety-answer")) ? words.t("common.titleWithProblem", { title }) : title };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

/** When to call somebody, and whom. It names signs to act on and never says that their absence is safe. */
export default async function GetHelpPage({ searchParams }: { searchParams: Search }) {
  const viewer = await viewerOrNobody();
  const contact = viewer && (await contactOrNone(viewer));
  if (viewer?.role === "patient" && contact) {
    const [{ occasion, said }, flash] = await Promise.all([searchParams, takeFlash("safety-answer")]);
    return (
      <GetHelpScreen
        words={words}
        contact={contact}
        occasion={occasion === "start" ? "start" : "on_demand"}
        answerId={uuidv7()}
        said={said === "none" ? "none" : null}
        flash={flash}
      />
    );
  }
  const help = <HelpToRead words={words} contact={contact} />;
  return viewer?.role === "patient" ? (
    <PatientPage words={words}>{help}</PatientPage>
  ) : (
    <PublicPage words={words}>{help}</PublicPage>
  );
}

/** This page must open when nothing else does: without the database it still says what to do. */
async function viewerOrNobody(): Promise<Viewer | null> {
  try {
    return await currentViewer();
  } catch {
    return null;
  }
}

async function contactOrNone(viewer: Viewer): Promise<ClinicContact | null> {
  try {
    return await looking(viewer, findClinicContact);
  } catch {
    return null;
  }
}
