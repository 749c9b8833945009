import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import type { Flash } from "@/lib/access/flash";
import type { Words } from "@/lib/words/words";
import { valueIn } from "../../_parts/flash-words";

/** What became of the review just made, by name, with the way to take it back. */
export function ReviewNotice({
  words: { t },
  flash,
  reviewed,
  back,
}: {
  words: Words;
  flash: Flash | null;
  /** Who was reviewed, when it is somebody in the viewer's care. */
  reviewed: { id: string; name: string } | null;
  back: string;
}) {
  const reviewId = valueIn(flash, "reviewId");
  const refusal = Object.values(flash?.errors ?? {})[0];
  if (refusal !== undefined) {
    return <Notice tone="danger" title={t("clinic.overview.notReviewed")} live="alert" className="mb-4" />;
  }
  if (reviewId === undefined || reviewed === null) return null;
  return (
    <Notice tone="ok" title={t("clinic.overview.reviewed", { name: reviewed.name })} live="status" className="mb-4">
      <form method="post" action={`/api/patients/${reviewed.id}/reviews/${reviewId}/undo`} className="mt-1">
        <input type="hidden" name="next" value={back} />
        <input type="hidden" name="back" value={back} />
        <Button size="clinic" variant="secondary">
          {t("clinic.overview.undoReview")}
        </Button>
      </form>
    </Notice>
  );
}
