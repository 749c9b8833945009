import { handoutInWords } from "@/app/_parts/handout-words";
import { signInAddress } from "@/app/_parts/sign-in-address";
import { PALETTES } from "@/components/theme/colours";
import { findPrintable } from "@/db/queries/handout";
import { refused } from "@/lib/care/refusal";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { FileAnswer } from "@/lib/http/endpoint";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";
import { wordsFor } from "@/lib/words/words";

export const GET = route(surface.handoutPdf, async ({ scope, now, params, query, host }) => {
  const program = await findPrintable(scope, { patientId: params.id, now, versionId: query.version });
  if (program === null || program === "nothing-sent") return refused("not-found");
  const handout = handoutInWords(wordsFor(scope.viewer.locale), program, {
    today: calendarDayAt(now, program.patient.timeZone),
    signIn: signInAddress(host),
  });
  const { paper, print } = query;
  const inks = PALETTES.light.figure;
  return reply(
    200,
    new FileAnswer("application/pdf", `program-${paper}.pdf`, async () => {
      // Fonts and the writer of PDF files are read when the first one is asked for, not at every start.
      const { handoutPdf } = await import("@/lib/handout/pdf");
      return handoutPdf(handout, { paper, print, inks, made: now });
    }),
  );
});
