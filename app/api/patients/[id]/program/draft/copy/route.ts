import { copyIntoDraft } from "@/lib/care/copy-into-draft";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";
import { copyForm } from "@/lib/http/template-forms";

export const POST = route(
  surface.copyIntoDraft,
  async ({ scope, now, params, body }) => {
    const answer = await copyIntoDraft({ scope, now }, { patientId: params.id, values: body });
    return answer.ok ? reply(200, answer.value) : answer;
  },
  copyForm,
);
