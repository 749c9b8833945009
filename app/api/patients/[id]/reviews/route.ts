import { reviewPatient } from "@/lib/care/review-patient";
import { reviewForm } from "@/lib/http/review-forms";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const POST = route(
  surface.postReview,
  async ({ scope, now, params, body }) => {
    const answer = await reviewPatient({ scope, now }, { patientId: params.id, values: body });
    if (!answer.ok) return answer;
    const { isNew, ...saved } = answer.value;
    return reply(isNew ? 201 : 200, saved);
  },
  reviewForm,
);
