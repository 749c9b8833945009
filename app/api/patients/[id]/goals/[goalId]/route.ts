import { setGoal } from "@/lib/care/set-goal";
import { settleGoal } from "@/lib/care/settle-goal";
import { goalForm } from "@/lib/http/forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function keep({ scope, now, params, body }: Asked<typeof surface.putGoal>) {
  const asked = { patientId: params.id, goalId: params.goalId, words: body.words };
  if (body.settled !== null) {
    const answer = await settleGoal({ scope, now }, { ...asked, end: body.settled });
    return answer.ok ? reply(200, { id: answer.value.id }) : answer;
  }
  const answer = await setGoal({ scope, now }, asked);
  return answer.ok ? reply(answer.value.isNew ? 201 : 200, { id: answer.value.id }) : answer;
}

export const PUT = route(surface.putGoal, keep);
export const POST = route(surface.putGoal, keep, goalForm);
