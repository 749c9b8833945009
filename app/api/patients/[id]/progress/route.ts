import { findProgress } from "@/db/queries/progress";
import { refused } from "@/lib/care/refusal";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.progress, async ({ scope, now, params, query: { from, to } }) => {
  const span = from && to ? { from, to } : undefined;
  const progress = await findProgress(scope, { patientId: params.id, span, now });
  return progress ? reply(200, progress) : refused("not-found");
});
