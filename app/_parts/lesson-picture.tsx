import { classNames } from "@/components/class-names";
import { Icon, type IconName } from "@/components/icon";
import { Pictogram, type PictogramSize } from "@/components/pictogram";
import type { LessonSlug } from "@/lib/domain/lessons";

/** What stands beside the title of a page: one of the exercises, or a sign where no movement would fit. */
export function LessonPicture({
  slug,
  size,
  className,
}: {
  slug: LessonSlug;
  size: PictogramSize;
  className?: string | undefined;
}) {
  const picture = PICTURES[slug];
  if (picture.kind === "figure") {
    return (
      <Pictogram slug={picture.name} decorative="beside-its-name" size={size} {...(className ? { className } : {})} />
    );
  }
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "grid aspect-7/5 place-items-center bg-sunken text-ink-2",
        size === "thumb" ? "w-24 max-w-[30vw] shrink-0 self-start rounded-md" : "w-full rounded-xl",
        className,
      )}
    >
      <Icon name={picture.name} className={size === "thumb" ? "size-9" : "size-20"} />
    </span>
  );
}

type Picture = { kind: "figure"; name: string } | { kind: "sign"; name: IconName };
const figure = (name: string): Picture => ({ kind: "figure", name });
const sign = (name: IconName): Picture => ({ kind: "sign", name });

const PICTURES: Readonly<Record<LessonSlug, Picture>> = {
  "why-movement": figure("walking"),
  "working-through-pain": figure("bridge"),
  "hurt-and-harm": figure("cat-cow"),
  pacing: figure("step-up"),
  "posture-and-lifting": figure("box-lift"),
  sitting: figure("seated-cat-cow"),
  sleep: figure("side-rest"),
  "flare-ups": figure("legs-on-chair"),
  "what-exercises-do": figure("bird-dog"),
  fears: figure("hip-hinge"),
  "pain-relief": figure("front-rest"),
  "keeping-going": figure("brisk-walking"),
  "stress-and-mood": figure("seated-breathing"),
  scans: sign("search"),
  "getting-help": sign("life-buoy"),
};
