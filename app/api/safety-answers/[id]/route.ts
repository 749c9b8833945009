import { answerSafety } from "@/lib/care/answer-safety";
import { patientOf } from "@/lib/http/patient-of";
import { safetyForm } from "@/lib/http/report-forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function keep({ scope, now, params, query, body }: Asked<typeof surface.putSafetyAnswer>) {
  const patient = patientOf(scope.viewer, query);
  if (!patient.ok) return patient;
  const answer = await answerSafety({ scope, now }, { id: params.id, patientId: patient.value, values: body });
  if (!answer.ok) return answer;
  const { isNew, ...saved } = answer.value;
  return reply(isNew ? 201 : 200, saved);
}

export const PUT = route(surface.putSafetyAnswer, keep);
export const POST = route(surface.putSafetyAnswer, keep, safetyForm);
