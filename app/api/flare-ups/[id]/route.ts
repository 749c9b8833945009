import { tellFlareUp } from "@/lib/care/tell-flare-up";
import { patientOf } from "@/lib/http/patient-of";
import { flareUpForm } from "@/lib/http/report-forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function tell({ scope, now, params, query, body }: Asked<typeof surface.putFlareUp>) {
  const patient = patientOf(scope.viewer, query);
  if (!patient.ok) return patient;
  const answer = await tellFlareUp({ scope, now }, { id: params.id, patientId: patient.value, values: body });
  if (!answer.ok) return answer;
  const { isNew, ...saved } = answer.value;
  return reply(isNew ? 201 : 200, saved);
}

export const PUT = route(surface.putFlareUp, tell);
export const POST = route(surface.putFlareUp, tell, flareUpForm);
