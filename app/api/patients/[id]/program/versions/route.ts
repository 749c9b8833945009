import { sendVersion } from "@/lib/care/send-version";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const POST = route(surface.postVersion, async ({ scope, now, params, body }) => {
  const answer = await sendVersion({ scope, now }, { patientId: params.id, values: body });
  if (!answer.ok) return answer;
  const { isNew, ...sent } = answer.value;
  return reply(isNew ? 201 : 200, sent);
});
