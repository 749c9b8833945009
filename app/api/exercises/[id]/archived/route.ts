import { archiveExercise } from "@/lib/care/archive-exercise";
import { archivedForm } from "@/lib/http/exercise-forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function archive({ scope, now, params, body }: Asked<typeof surface.putArchived>) {
  const answer = await archiveExercise({ scope, now }, { exerciseId: params.id, ...body });
  return answer.ok ? reply(200, answer.value) : answer;
}

export const PUT = route(surface.putArchived, archive);
export const POST = route(surface.putArchived, archive, archivedForm);
