import { addExercise, changeExercise } from "@/lib/care/keep-exercise";
import { exerciseForm } from "@/lib/http/exercise-forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function keep({ scope, now, params, body, revision }: Asked<typeof surface.putExercise>) {
  const asked = { exerciseId: params.id, values: body };
  const answer = await (revision === null
    ? addExercise({ scope, now }, asked)
    : changeExercise({ scope, now }, { ...asked, revision }));
  if (!answer.ok) return answer;
  const { isNew, ...saved } = answer.value;
  return reply(isNew ? 201 : 200, saved);
}

export const PUT = route(surface.putExercise, keep);
export const POST = route(surface.putExercise, keep, exerciseForm);
