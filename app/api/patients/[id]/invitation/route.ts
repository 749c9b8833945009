import { invitePatient } from "@/lib/care/invite";
import { invitePatientForm } from "@/lib/http/forms";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const POST = route(
  surface.invitePatient,
  async ({ scope, now, params, body }) => {
    const answer = await invitePatient({ scope, now }, { patientId: params.id, email: body.email });
    return answer.ok ? reply(201, answer.value) : answer;
  },
  invitePatientForm,
);
