import { favourExercise } from "@/lib/care/favour-exercise";
import { favouriteForm } from "@/lib/http/exercise-forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function favour({ scope, now, params, body }: Asked<typeof surface.putFavourite>) {
  const answer = await favourExercise({ scope, now }, { exerciseId: params.id, ...body });
  return answer.ok ? reply(200, answer.value) : answer;
}

export const PUT = route(surface.putFavourite, favour);
export const POST = route(surface.putFavourite, favour, favouriteForm);
