import { findToday } from "@/db/queries/today";
import { badInput, refused } from "@/lib/care/refusal";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.today, async ({ scope, now, query }) => {
  const today = await findToday(scope, { now, day: query.day });
  if (today && query.day !== undefined && query.day !== today.day) {
    return badInput({ day: query.day > today.day ? "day-in-future" : "day-too-old" }); // years away: the nearest was looked at
  }
  return today ? reply(200, today) : refused("not-found");
});
