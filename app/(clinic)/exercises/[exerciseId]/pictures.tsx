import { ButtonLink } from "@/components/button";
import { Icon } from "@/components/icon";
import { MovingPictogram } from "@/components/moving-pictogram";
import { PosePicture } from "@/components/pictogram";
import type { FoundExercise } from "@/db/queries/exercises";
import { animated } from "@/lib/figure/draw";
import { figureOf } from "@/lib/figure/own";
import type { Words } from "@/lib/words/words";

/** The movement, its key positions side by side, and the clinic's own link to a picture elsewhere. */
export function Pictures({ words, exercise }: { words: Words; exercise: FoundExercise }) {
  const { t } = words;
  const { id, slug, isShipped, altText } = exercise;
  const figure = figureOf(slug, exercise.figure);
  return (
    <section className="grid gap-2">
      {figure === null ? (
        <div className="grid aspect-7/5 place-items-center content-center gap-2 rounded-xl bg-sunken text-ink-2">
          <Icon name="dumbbell" className="size-12" />
          {t("library.detail.noPicture")}
        </div>
      ) : (
        <>
          <div className="print:hidden">
            <MovingPictogram
              picture={animated(figure)}
              alt={altText}
              words={{ pause: t("library.detail.pause"), play: t("library.detail.play") }}
            />
          </div>
          <KeyPoses words={words} figure={figure} />
        </>
      )}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
        {!isShipped && (
          <ButtonLink href={`/exercises/${id}/pose`} size="clinic" variant="secondary" icon="pencil">
            {t(figure === null ? "library.detail.draw" : "library.detail.redraw")}
          </ButtonLink>
        )}
        <Outside words={words} pictureUrl={exercise.pictureUrl} />
      </p>
    </section>
  );
}

/** The same size and the same ground for every position, so that they can be compared, also on paper. */
function KeyPoses({ words: { t }, figure }: { words: Words; figure: NonNullable<ReturnType<typeof figureOf>> }) {
  // A movement that goes round and round ends where it began.
  const poses = figure.repeats === "again" && figure.poses.length > 2 ? figure.poses.slice(0, -1) : figure.poses;
  return (
    <figure>
      <figcaption className="sr-only">{t("library.detail.keyPoses")}</figcaption>
      <ol className="grid grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] gap-2">
        {poses.map((pose, index) => {
          const label = t("library.detail.pose", { number: index + 1, all: poses.length });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the positions of a drawing never change their order
            <li key={index}>
              <PosePicture figure={figure} pose={pose} label={label} />
              <p aria-hidden="true" className="mt-0.5 text-center text-xs text-ink-2 tabular-nums">
                {index + 1}
              </p>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

/** A link that leaves the portal and says so. The picture itself is never loaded: whose server it is on must not learn who reads. */
function Outside({ words: { t }, pictureUrl }: { words: Words; pictureUrl: string | null }) {
  if (pictureUrl === null) return null;
  return (
    <span>
      <a
        href={pictureUrl}
        target="_blank"
        rel="noopener noreferrer nofollow"
        referrerPolicy="no-referrer"
        className="inline-flex min-h-9 items-center gap-1 text-primary underline underline-offset-2"
      >
        {t("library.detail.outside", { host: new URL(pictureUrl).hostname })}
        <Icon name="arrow-up-right" className="size-4" />
      </a>{" "}
      <span className="text-xs text-ink-2">{t("library.detail.outsideHint")}</span>
    </span>
  );
}
