import { leaveOutDay } from "@/lib/care/leave-out-day";
import { leftOutForm } from "@/lib/http/forms";
import { patientOf } from "@/lib/http/patient-of";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function leaveOut({ scope, now, params, query, body }: Asked<typeof surface.putLeftOutDay>) {
  const patient = patientOf(scope.viewer, query);
  if (!patient.ok) return patient;
  const answer = await leaveOutDay({ scope, now }, { patientId: patient.value, day: params.day, values: body });
  if (!answer.ok) return answer;
  const { isNew, ...saved } = answer.value;
  return reply(isNew ? 201 : 200, saved);
}

export const PUT = route(surface.putLeftOutDay, leaveOut);
export const POST = route(surface.putLeftOutDay, leaveOut, leftOutForm);
