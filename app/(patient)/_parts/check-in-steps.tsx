"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { type StepNumber, stepIn } from "./check-in-faults";

export type Saving = "idle" | "saving";
export type Kept = "on-phone" | "nowhere";

type Steps = {
  step: StepNumber;
  /** Without script the form is one long page; with it, one step at a time. */
  pages: "one" | "stepped";
  saving: Saving;
  /** Whether the phone keeps what is filled in so far. */
  kept: Kept;
  goTo(step: StepNumber): void;
  setSaving(saving: Saving): void;
  setKept(kept: Kept): void;
};

const StepsContext = createContext<Steps | null>(null);

/** Which step of the check-in is shown, kept in the address, so that the phone's own Back goes one step back. */
export function CheckInSteps({ first, children }: { first: StepNumber; children: ReactNode }) {
  const [step, setStep] = useState(first);
  const [saving, setSaving] = useState<Saving>("idle");
  const [kept, setKept] = useState<Kept>("nowhere");
  const pages = useSyncExternalStore(
    subscribeToNothing,
    () => "stepped" as const,
    () => "one" as const,
  );
  useEffect(() => {
    const followAddress = () => setStep(stepIn(window.location.search) ?? first);
    window.addEventListener("popstate", followAddress);
    return () => window.removeEventListener("popstate", followAddress);
  }, [first]);
  const goTo = useCallback((next: StepNumber) => {
    window.history.pushState(null, "", `?step=${next}`);
    setStep(next);
    window.scrollTo(0, 0);
  }, []);
  const steps = useMemo(
    () => ({ step, pages, saving, kept, goTo, setSaving, setKept }),
    [step, pages, saving, kept, goTo],
  );
  return <StepsContext value={steps}>{children}</StepsContext>;
}

export function useSteps(): Steps {
  const steps = useContext(StepsContext);
  if (steps === null) throw new Error("A part of the check-in stands outside CheckInSteps.");
  return steps;
}

const subscribeToNothing = () => () => {};
