import { Button, ButtonLink } from "@/components/button";
import type { FoundExercise } from "@/db/queries/exercises";
import type { Words } from "@/lib/words/words";

/** What can be done with an exercise. Plain forms and links: they work without script. */
export function Actions({ words: { t }, exercise }: { words: Words; exercise: FoundExercise }) {
  const { id, slug, isShipped, isFavourite, isArchived } = exercise;
  return (
    <>
      <form method="post" action={`/api/exercises/${id}/favourite`}>
        <input type="hidden" name="favourite" value={String(!isFavourite)} />
        <Button
          size="clinic"
          variant="secondary"
          icon="star"
          aria-pressed={isFavourite}
          className={isFavourite ? "text-primary [&_svg]:fill-current" : undefined}
        >
          {t(isFavourite ? "library.detail.unfavour" : "library.detail.favour")}
        </Button>
      </form>
      <form method="post" action={`/api/exercises/${id}/archived`}>
        <input type="hidden" name="archived" value={String(!isArchived)} />
        <Button size="clinic" variant="secondary" icon={isArchived ? "archive-restore" : "archive"}>
          {t(isArchived ? "library.detail.restore" : "library.detail.archive")}
        </Button>
      </form>
      {isShipped ? (
        <ButtonLink href={`/exercises/new?copy=${slug}`} size="clinic" variant="secondary" icon="copy">
          {t("library.detail.copy")}
        </ButtonLink>
      ) : (
        <ButtonLink href={`/exercises/${id}/edit`} size="clinic" icon="pencil">
          {t("library.detail.edit")}
        </ButtonLink>
      )}
    </>
  );
}
