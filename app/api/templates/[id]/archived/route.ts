import { archiveTemplate } from "@/lib/care/archive-template";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";
import { archiveTemplateForm } from "@/lib/http/template-forms";

async function archive({ scope, now, params, body }: Asked<typeof surface.putTemplateArchived>) {
  const answer = await archiveTemplate({ scope, now }, { templateId: params.id, archived: body.archived });
  return answer.ok ? reply(200, answer.value) : answer;
}

export const PUT = route(surface.putTemplateArchived, archive);
export const POST = route(surface.putTemplateArchived, archive, archiveTemplateForm);
