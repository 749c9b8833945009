import { changeTemplate, keepTemplate } from "@/lib/care/keep-template";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";
import { templateForm } from "@/lib/http/template-forms";

async function keep({ scope, now, params, body, revision }: Asked<typeof surface.putTemplate>) {
  const asked = { templateId: params.id, values: body };
  const answer = await (revision === null
    ? keepTemplate({ scope, now }, asked)
    : changeTemplate({ scope, now }, { ...asked, revision }));
  if (!answer.ok) return answer;
  const { isNew, ...kept } = answer.value;
  return reply(isNew ? 201 : 200, kept);
}

export const PUT = route(surface.putTemplate, keep);
export const POST = route(surface.putTemplate, keep, templateForm);
