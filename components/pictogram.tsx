import { still } from "@/lib/figure/draw";
import { FIGURES, isFigureSlug } from "@/lib/figure/figures";
import { classNames } from "./class-names";

/** thumb: 96 px beside a name; card: the width of its card; full: the width of the page's column. */
export type PictogramSize = "thumb" | "card" | "full";

type Meaning =
  | { decorative: "beside-its-name"; alt?: undefined }
  | {
      decorative?: undefined /** In the reader's language; the figure's own English description unless told. */;
      alt?: string;
    };

/** An exercise as a still picture. It is an image with a description, unless it stands beside words that say the same. */
export function Pictogram({
  slug,
  alt,
  decorative,
  size = "thumb",
  className,
}: { slug: string; size?: PictogramSize; className?: string } & Meaning) {
  const frame = classNames("block aspect-7/5 overflow-hidden bg-sunken", SIZES[size], className);
  if (!isFigureSlug(slug)) return <span aria-hidden="true" className={frame} />; // a clinic's own exercise has no drawing yet
  const { viewBox, markup } = picture(slug);
  const meaning =
    decorative === undefined
      ? { role: "img" as const, "aria-label": alt ?? FIGURES[slug].alt }
      : { "aria-hidden": true as const };
  return (
    <span className={frame}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is drawn from numbers by lib/figure, nobody's words are in it */}
      <svg viewBox={viewBox} {...meaning} className="block size-full" dangerouslySetInnerHTML={{ __html: markup }} />
    </span>
  );
}

const SIZES: Record<PictogramSize, string> = {
  thumb: "w-24 max-w-[30vw] shrink-0 rounded-md", // large text makes room for words first
  card: "w-full rounded-md",
  full: "w-full rounded-xl",
};

/** A picture never changes, so each is drawn once for all readers. */
const drawn = new Map<string, ReturnType<typeof still>>();

function picture(slug: keyof typeof FIGURES): ReturnType<typeof still> {
  const known = drawn.get(slug);
  if (known) return known;
  const fresh = still(FIGURES[slug]);
  drawn.set(slug, fresh);
  return fresh;
}
