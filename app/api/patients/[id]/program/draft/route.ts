import { saveDraft } from "@/lib/care/save-draft";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const PUT = route(surface.putDraft, async ({ scope, now, params, body }) => {
  const answer = await saveDraft({ scope, now }, { patientId: params.id, values: body });
  return answer.ok ? reply(200, answer.value) : answer;
});
