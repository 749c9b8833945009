import { DoneToggle } from "./done-toggle";
import type { Example } from "./example";
import { Stepper } from "./stepper";

export const look = "patient";

const sets = { fewer: "Fewer sets", more: "More sets" };

export const examples: Example[] = [
  {
    name: "marking an exercise done",
    element: (
      <div className="flex gap-3">
        <DoneToggle mark="none" label="Mark Bridge done" />
        <DoneToggle mark="part" label="Mark Bird dog done" />
        <DoneToggle mark="done" label="Mark Cat-cow done" />
      </div>
    ),
  },
  {
    name: "an amount that nobody said",
    element: <Stepper id="a" name="a" label="Sets" from={3} most={100} words={sets} />,
  },
  {
    name: "an amount that was counted",
    element: <Stepper id="b" name="b" label="Sets" from={3} most={100} defaultValue="2" words={sets} />,
  },
  {
    name: "an amount that can't be read",
    element: (
      <Stepper
        id="c"
        name="c"
        label="Sets"
        from={3}
        most={100}
        defaultValue="two"
        error="Type a whole number for Bridge, or leave it empty."
        words={sets}
      />
    ),
  },
];
