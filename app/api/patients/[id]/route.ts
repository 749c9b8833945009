import { addPatient, changePatient } from "@/lib/care/add-patient";
import { patientForm } from "@/lib/http/forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function keep({ scope, now, params, body, revision }: Asked<typeof surface.putPatient>) {
  const asked = { patientId: params.id, values: body };
  const answer = await (revision === null
    ? addPatient({ scope, now }, asked)
    : changePatient({ scope, now }, { ...asked, revision }));
  if (!answer.ok) return answer;
  const { isNew, ...saved } = answer.value;
  return reply(isNew ? 201 : 200, saved);
}

export const PUT = route(surface.putPatient, keep);
export const POST = route(surface.putPatient, keep, patientForm);
