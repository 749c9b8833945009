import { scoreGoal } from "@/lib/care/score-goal";
import { goalScoreForm } from "@/lib/http/forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function keep({ scope, now, params, body }: Asked<typeof surface.putGoalScore>) {
  const { id: patientId, goalId, day } = params;
  const answer = await scoreGoal({ scope, now }, { patientId, goalId, day, score: body.score });
  if (!answer.ok) return answer;
  const { isNew, ...scored } = answer.value;
  return reply(isNew ? 201 : 200, scored);
}

export const PUT = route(surface.putGoalScore, keep);
export const POST = route(surface.putGoalScore, keep, goalScoreForm);
