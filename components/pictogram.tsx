import { still } from "@/lib/figure/draw";
import { type KeyPose, keyPicture } from "@/lib/figure/key-pictures";
import { atPose, figureOf, type OwnFigure } from "@/lib/figure/own";
import type { Figure, Pose } from "@/lib/figure/types";
import { classNames } from "./class-names";
import { Icon } from "./icon";

/** thumb: 96 px beside a name; card: the width of its card; full: the width of the page's column. */
export type PictogramSize = "thumb" | "card" | "full";

type Meaning =
  | { decorative: "beside-its-name"; alt?: undefined }
  | {
      decorative?: undefined /** In the reader's language; the figure's own English description unless told. */;
      alt?: string;
    };

/**
 * An exercise as a still picture. It is an image with a description, unless it stands beside words that say the same.
 * `figure` is the drawing of a clinic's own exercise; shipped ones are drawn by their slug.
 */
export function Pictogram({
  slug,
  figure,
  alt,
  decorative,
  size = "thumb",
  className,
}: { slug: string; figure?: OwnFigure | null; size?: PictogramSize; className?: string } & Meaning) {
  const frame = classNames("block aspect-7/5 overflow-hidden bg-sunken", SIZES[size], className);
  const drawn = figureOf(slug, figure);
  if (drawn === null) return <Undrawn className={frame} />;
  const { viewBox, markup } = pictureOf(drawn, figure ?? slug);
  const meaning =
    decorative === undefined
      ? { role: "img" as const, "aria-label": alt ?? drawn.alt }
      : { "aria-hidden": true as const };
  return (
    <span className={frame}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is drawn from numbers by lib/figure, nobody's words are in it */}
      <svg viewBox={viewBox} {...meaning} className="block size-full" dangerouslySetInnerHTML={{ __html: markup }} />
    </span>
  );
}

/** One of the two key poses of an exercise, for paper. It stands beside words that say the same. */
export function KeyPosePictogram({
  slug,
  figure,
  pose,
  className,
}: {
  slug: string;
  figure: OwnFigure | null;
  pose: KeyPose;
  className?: string;
}) {
  const drawn = figureOf(slug, figure);
  if (drawn === null) return null;
  const { viewBox, markup } = keyPicture(drawn, pose);
  const drawing = { __html: markup };
  return (
    <span className={classNames("block aspect-7/5 overflow-hidden", className)}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is drawn from numbers by lib/figure, nobody's words are in it */}
      <svg viewBox={viewBox} aria-hidden="true" className="block size-full" dangerouslySetInnerHTML={drawing} />
    </span>
  );
}

/** One key position in the frame of the whole movement, so that positions side by side can be compared. */
export function PosePicture({ figure, pose, label }: { figure: Figure; pose: Pose; label: string }) {
  const { viewBox } = still({ ...figure, tracks: [] });
  return (
    <svg
      viewBox={viewBox}
      role="img"
      aria-label={label}
      className="block w-full rounded-md bg-sunken"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is drawn from numbers by lib/figure, nobody's words are in it
      dangerouslySetInnerHTML={{ __html: still(atPose(figure, pose)).markup }}
    />
  );
}

/** What is inside a picture, to be laid under something else of the same `<svg>`. */
export function PictureGround({ picture }: { picture: Picture | null }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is drawn from numbers by lib/figure, nobody's words are in it
  return <g dangerouslySetInnerHTML={{ __html: picture?.markup ?? "" }} />;
}

/** A clinic's own exercise that nobody has drawn. */
function Undrawn({ className }: { className: string }) {
  return (
    <span aria-hidden="true" className={className}>
      <span className="grid size-full place-items-center text-edge">
        <Icon name="dumbbell" className="size-1/4 max-h-10" />
      </span>
    </span>
  );
}

const SIZES: Record<PictogramSize, string> = {
  thumb: "w-24 max-w-[30vw] shrink-0 rounded-md", // large text makes room for words first
  card: "w-full rounded-md",
  full: "w-full rounded-xl",
};

type Picture = ReturnType<typeof still>;

/** A picture never changes, so each is drawn once: a shipped one for all readers, an own one for as long as it is held. */
const shipped = new Map<string, Picture>();
const own = new WeakMap<OwnFigure, Picture>();

function pictureOf(figure: Figure, key: string | OwnFigure): Picture {
  const known = typeof key === "string" ? shipped.get(key) : own.get(key);
  if (known) return known;
  const fresh = still(figure);
  if (typeof key === "string") shipped.set(key, fresh);
  else own.set(key, fresh);
  return fresh;
}
