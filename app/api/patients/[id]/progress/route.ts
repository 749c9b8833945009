import { progressText, readProgress } from "@/db/queries/progress";
import { refused } from "@/lib/care/refusal";
import { replyText, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.progress, async ({ scope, now, params, query: { from, to } }) => {
  const span = from && to ? { from, to } : undefined;
  const progress = await readProgress(scope, { patientId: params.id, span, now });
  return progress ? replyText(progressText(progress)) : refused("not-found");
});
