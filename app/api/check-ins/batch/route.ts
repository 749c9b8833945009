import { hearSaves } from "@/lib/care/hear-saves";
import { type Asked, reply, route } from "@/lib/http/route";
import { resultOf, toldIn } from "@/lib/http/saves";
import * as surface from "@/lib/http/surface";

async function hear({ scope, now, body, reference }: Asked<typeof surface.postSaves>) {
  const answer = await hearSaves({ scope, now }, { person: body.for, saves: body.saves.map(toldIn) });
  if (!answer.ok) return answer;
  return reply(200, { results: answer.value.map((outcome) => resultOf(outcome, surface.postSaves, reference)) });
}

export const POST = route(surface.postSaves, hear);
