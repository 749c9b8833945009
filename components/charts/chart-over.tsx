"use client";

import { type ReactNode, Suspense, useRef, useState } from "react";
import { Button } from "../button";

export type ExploreWords = { open: string; close: string; loading: string; show: string; hint: string };

/**
 * Our own picture first; the explorer takes its place, at the same height, only when somebody asks for it.
 * `below` stays under either. `prepare` fetches the explorer's code as soon as a pointer or the focus comes near the button.
 */
export function ChartOver({
  picture,
  explorer,
  prepare,
  below,
  words,
}: {
  picture: ReactNode;
  explorer: (height: number) => ReactNode;
  prepare: () => void;
  below?: ReactNode;
  words: ExploreWords;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  const toggle = () => setHeight(height === null ? (frame.current?.offsetHeight ?? null) : null);
  return (
    <div className="grid gap-2">
      <div ref={frame}>
        {height === null ? (
          picture
        ) : (
          <Suspense fallback={<Waiting label={words.loading} picture={picture} />}>{explorer(height)}</Suspense>
        )}
      </div>
      {below}
      <div className="explore-button print:hidden">
        <Button
          type="button"
          variant="secondary"
          size="clinic"
          icon={height === null ? "search" : "x"}
          onClick={toggle}
          onPointerEnter={prepare}
          onFocus={prepare}
        >
          {height === null ? words.open : words.close}
        </Button>
      </div>
    </div>
  );
}

function Waiting({ label, picture }: { label: string; picture: ReactNode }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {picture}
    </div>
  );
}
