"use client";

import { useEffect, useRef, useState } from "react";
import type { MovingPicture, Picture } from "@/lib/figure/draw";
import { classNames } from "./class-names";
import { Icon } from "./icon";

/** A picture that was drawn already, standing still. */
export function DrawnPicture({ picture, alt, className }: { picture: Picture; alt: string; className?: string }) {
  return (
    <svg
      viewBox={picture.viewBox}
      role="img"
      aria-label={alt}
      className={classNames("block w-full", className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is drawn from numbers by lib/figure, nobody's words are in it
      dangerouslySetInnerHTML={{ __html: picture.markup }}
    />
  );
}

/**
 * An exercise that moves, as drawn by `animated(figure)` on the server. Without script, and for people who want less motion,
 * it is the still end of the movement; everybody can pause it.
 */
export function MovingPictogram({
  picture,
  alt,
  words,
}: {
  picture: MovingPicture;
  alt: string;
  words: { pause: string; play: string };
}) {
  const drawing = useRef<SVGSVGElement>(null);
  const [motion, setMotion] = useState<"unknown" | "moving" | "paused">("unknown");

  useEffect(() => {
    const wantsLess =
      document.documentElement.dataset.motion === "reduced" ||
      window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    setMotion(wantsLess ? "paused" : "moving");
  }, []);

  useEffect(() => {
    if (motion !== "moving" || drawing.current === null) return;
    const running = [...drawing.current.querySelectorAll<SVGElement>("[data-part]")].flatMap((part) => {
      const movement = picture.movements[Number(part.dataset.part)];
      if (movement === undefined) return [];
      return [part.animate([...movement], { duration: picture.seconds * 1000, iterations: Number.POSITIVE_INFINITY })];
    });
    return () => {
      for (const animation of running) animation.cancel();
    };
  }, [motion, picture]);

  return (
    <div className="relative overflow-hidden rounded-xl bg-sunken">
      <svg
        ref={drawing}
        viewBox={picture.viewBox}
        role="img"
        aria-label={alt}
        className="block w-full"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is drawn from numbers by lib/figure, nobody's words are in it
        dangerouslySetInnerHTML={{ __html: picture.markup }}
      />
      {motion !== "unknown" && (
        <button
          type="button"
          onClick={() => setMotion(motion === "moving" ? "paused" : "moving")}
          className="absolute end-2 bottom-2 inline-flex min-h-11 items-center gap-1.5 rounded-full border border-edge bg-surface px-3 text-base"
        >
          <Icon name={motion === "moving" ? "pause" : "play"} />
          {motion === "moving" ? words.pause : words.play}
        </button>
      )}
    </div>
  );
}
