import { memo } from "react";
import { Pictogram } from "@/components/pictogram";

/** The picture of an exercise beside its name, as wide as its frame. It never changes, so it is drawn once. */
export const Picture = memo(function Picture({
  exercise,
  className,
}: {
  exercise: { slug: string } | undefined;
  className: string;
}) {
  return (
    <span className={`block shrink-0 ${className}`}>
      <Pictogram slug={exercise?.slug ?? ""} decorative="beside-its-name" size="card" />
    </span>
  );
});
