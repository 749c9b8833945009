import { packSuitcase } from "@/db/queries/suitcase";
import { refused } from "@/lib/care/refusal";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.suitcase, async ({ scope, now }) => {
  const suitcase = await packSuitcase(scope, { now });
  return suitcase ? reply(200, suitcase) : refused("not-found");
});
