import { findProgression } from "@/db/queries/progression";
import { refused } from "@/lib/care/refusal";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.progression, async ({ scope, now, params }) => {
  const progression = await findProgression(scope, { patientId: params.id, now });
  return progression === null ? refused("not-found") : reply(200, progression);
});
