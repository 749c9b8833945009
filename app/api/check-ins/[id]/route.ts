import { submitCheckIn } from "@/lib/care/submit-check-in";
import { checkInForm } from "@/lib/http/forms";
import { patientOf } from "@/lib/http/patient-of";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function submit({ scope, now, params, query, body, revision }: Asked<typeof surface.putCheckIn>) {
  const patient = patientOf(scope.viewer, query);
  if (!patient.ok) return patient;
  const answer = await submitCheckIn(
    { scope, now },
    { id: params.id, patientId: patient.value, revision, values: body },
  );
  if (!answer.ok) return answer;
  const { isNew, ...saved } = answer.value;
  return reply(isNew ? 201 : 200, saved);
}

export const PUT = route(surface.putCheckIn, submit);
export const POST = route(surface.putCheckIn, submit, checkInForm);
