import { animated } from "@/lib/figure/draw";
import { FIGURE_SLUGS, FIGURES } from "@/lib/figure/figures";
import type { Example } from "./example";
import { MovingPictogram } from "./moving-pictogram";
import { Pictogram } from "./pictogram";

export const examples: Example[] = [
  {
    name: "all sixteen",
    element: (
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {FIGURE_SLUGS.map((slug) => (
          <li key={slug}>
            <Pictogram slug={slug} size="card" />
            <p className="font-semibold">{FIGURES[slug].name}</p>
          </li>
        ))}
      </ul>
    ),
  },
  { name: "beside its name", element: <Pictogram slug="bridge" decorative="beside-its-name" /> },
  {
    name: "a clinic's own exercise without a drawing",
    element: <Pictogram slug="own-exercise" decorative="beside-its-name" />,
  },
  {
    name: "moving",
    element: (
      <div className="max-w-sm">
        <MovingPictogram
          picture={animated(FIGURES.bridge)}
          alt={FIGURES.bridge.alt}
          words={{ pause: "Pause picture", play: "Play picture" }}
        />
      </div>
    ),
  },
];
