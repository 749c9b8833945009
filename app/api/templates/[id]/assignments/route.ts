import { assignTemplate } from "@/lib/care/assign-template";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";
import { assignForm } from "@/lib/http/template-forms";

export const POST = route(
  surface.postAssignments,
  async ({ scope, now, params, body }) => {
    const answer = await assignTemplate({ scope, now }, { templateId: params.id, values: body });
    return answer.ok ? reply(200, { results: answer.value }) : answer;
  },
  assignForm,
);
