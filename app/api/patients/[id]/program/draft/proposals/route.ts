import { proposeIntoDraft } from "@/lib/care/propose-into-draft";
import { proposalForm } from "@/lib/http/proposal-form";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const POST = route(
  surface.postProposal,
  async ({ scope, now, params, body }) => {
    const answer = await proposeIntoDraft({ scope, now }, { patientId: params.id, values: body });
    return answer.ok ? reply(200, answer.value) : answer;
  },
  proposalForm,
);
