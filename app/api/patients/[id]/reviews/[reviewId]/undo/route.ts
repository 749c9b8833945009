import { undoReview } from "@/lib/care/undo-review";
import { undoReviewForm } from "@/lib/http/review-forms";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const POST = route(
  surface.undoReview,
  async ({ scope, now, params }) => {
    const answer = await undoReview({ scope, now }, { patientId: params.id, reviewId: params.reviewId });
    if (!answer.ok) return answer;
    const { isNew, ...undone } = answer.value;
    return reply(isNew ? 201 : 200, undone);
  },
  undoReviewForm,
);
