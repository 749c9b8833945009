import type { Example } from "./example";
import { PainScale } from "./pain-scale";

const words = { skip: "Skip", none: "0 no pain", worst: "10 worst you can imagine" };

export const look = "patient";

export const examples: Example[] = [
  { name: "nothing chosen", element: <PainScale id="now" name="now" legend="Now, after exercising" words={words} /> },
  {
    name: "3",
    element: <PainScale id="before" name="before" legend="Before you started" words={words} chosen="3" />,
  },
  {
    name: "4",
    element: <PainScale id="worst" name="worst" legend="At its worst while exercising" words={words} chosen="4" />,
  },
  { name: "0", element: <PainScale id="none" name="none" legend="No pain" words={words} chosen="0" /> },
  { name: "8", element: <PainScale id="eight" name="eight" legend="Much pain" words={words} chosen="8" /> },
  { name: "10", element: <PainScale id="ten" name="ten" legend="The worst" words={words} chosen="10" /> },
  {
    name: "another measure than pain",
    element: (
      <PainScale
        id="effort"
        name="effort"
        look="plain"
        legend="How hard was it?"
        words={{ skip: "Skip", none: "0 no effort", worst: "10 as hard as I can" }}
        chosen="4"
      />
    ),
  },
  { name: "skipped", element: <PainScale id="skip" name="skip" legend="Skipped" words={words} chosen="skip" /> },
  {
    name: "with an error",
    element: (
      <PainScale
        id="error"
        name="error"
        legend="Before you started"
        hint="Think of the half hour before."
        error="Choose a number for your pain before you started, or choose Skip"
        words={words}
      />
    ),
  },
];
