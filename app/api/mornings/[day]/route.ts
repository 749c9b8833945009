import { tellMorning } from "@/lib/care/tell-morning";
import { patientOf } from "@/lib/http/patient-of";
import { morningForm } from "@/lib/http/report-forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function tell({ scope, now, params, query, body }: Asked<typeof surface.putMorning>) {
  const patient = patientOf(scope.viewer, query);
  if (!patient.ok) return patient;
  const answer = await tellMorning({ scope, now }, { patientId: patient.value, day: params.day, values: body });
  if (!answer.ok) return answer;
  const { isNew, ...saved } = answer.value;
  return reply(isNew ? 201 : 200, saved);
}

export const PUT = route(surface.putMorning, tell);
export const POST = route(surface.putMorning, tell, morningForm);
