import { findToday } from "@/db/queries/today";
import { refused } from "@/lib/care/refusal";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.today, async ({ scope, now, query }) => {
  const today = await findToday(scope, { now, day: query.day });
  return today ? reply(200, today) : refused("not-found");
});
