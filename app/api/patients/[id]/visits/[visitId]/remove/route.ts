import { removeVisit } from "@/lib/care/remove-visit";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";
import { removeVisitForm } from "@/lib/http/visit-forms";

export const POST = route(
  surface.removeVisit,
  async ({ scope, now, params }) => {
    const answer = await removeVisit({ scope, now }, { patientId: params.id, visitId: params.visitId });
    return answer.ok ? reply(200, answer.value) : answer;
  },
  removeVisitForm,
);
