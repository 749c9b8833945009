import { takeSignalStep } from "@/lib/care/take-signal-step";
import { signalStepForm } from "@/lib/http/report-forms";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const POST = route(
  surface.postSignalStep,
  async ({ scope, now, params, body }) => {
    const { id: patientId, signalId } = params;
    const answer = await takeSignalStep({ scope, now }, { patientId, signalId, values: body });
    if (!answer.ok) return answer;
    const { isNew, ...taken } = answer.value;
    return reply(isNew ? 201 : 200, taken);
  },
  signalStepForm,
);
