import { noteVisit } from "@/lib/care/note-visit";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";
import { visitForm } from "@/lib/http/visit-forms";

async function keep({ scope, now, params, body }: Asked<typeof surface.putVisit>) {
  const answer = await noteVisit({ scope, now }, { patientId: params.id, visitId: params.visitId, values: body });
  return answer.ok ? reply(answer.value.isNew ? 201 : 200, { id: answer.value.id }) : answer;
}

export const PUT = route(surface.putVisit, keep);
export const POST = route(surface.putVisit, keep, visitForm);
