import { memo } from "react";
import { Pictogram } from "@/components/pictogram";
import type { LibraryExercise } from "./library-exercise";

/** The picture of an exercise beside its name, as wide as its frame. It never changes, so it is drawn once. */
export const Picture = memo(function Picture({
  exercise,
  className,
}: {
  exercise: { slug: string; figure?: LibraryExercise["figure"] } | undefined;
  className: string;
}) {
  return (
    <span className={`block shrink-0 ${className}`}>
      <Pictogram slug={exercise?.slug ?? ""} figure={exercise?.figure} decorative="beside-its-name" size="card" />
    </span>
  );
});
