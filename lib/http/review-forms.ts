import { ownPath } from "@/lib/access/own-path";
import type { FormDoor, Posted } from "./form";
import { pick, said } from "./form-fields";
import type { postReview, undoReview } from "./surface";

const pageOf = ({ fields, params }: Posted, name: "next" | "back"): string =>
  ownPath(fields.get(name)) ?? `/patients/${params.id}`;

/** Says on the next page that it was done, and offers to take it back. */
export const reviewForm: FormDoor<typeof postReview> = {
  flash: "review",
  body: ({ fields }) => ({
    ...pick(fields, ["id", "decision"]),
    until: said(fields.get("until")),
    reason: said(fields.get("reason")),
    note: said(fields.get("note")),
  }),
  next: (_, posted) => pageOf(posted, "next"),
  back: (posted) => pageOf(posted, "back"),
  show: ({ body }) => ({ reviewId: body.id, decision: body.decision }),
};

export const undoReviewForm: FormDoor<typeof undoReview> = {
  flash: "review",
  body: () => ({}),
  next: (_, posted) => pageOf(posted, "next"),
  back: (posted) => pageOf(posted, "back"),
};
