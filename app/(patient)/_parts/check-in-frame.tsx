"use client";

import { Button } from "@/components/button";
import { BackLine } from "@/components/page-header";
import { StepsProgress } from "@/components/steps-progress";
import type { StepNumber } from "./check-in-faults";
import { useSteps } from "./check-in-steps";
import type { CheckInFrameWords } from "./check-in-words";

export const CHECK_IN_FORM = "check-in";

/** Above the form: one step back, and which step this is. Hidden where the form is one long page. */
export function CheckInTop({ words, home }: { words: CheckInFrameWords; home: string }) {
  const { step, pages, goTo } = useSteps();
  const label = words.steps[step - 1] ?? "";
  return (
    <div>
      {step === 1 || pages === "one" ? (
        <BackLine href={home} label={words.backToToday} aside={<span className="noscript:hidden">{label}</span>} />
      ) : (
        <div className="flex items-center justify-between gap-3">
          <button
            type="button"
            onClick={() => goTo((step - 1) as StepNumber)} // 2 and 3 have a step before them
            className="-ms-1 inline-flex min-h-11 items-center gap-1 text-lg text-primary hover:underline"
          >
            <BackArrow />
            {words.back}
          </button>
          <span className="text-base text-ink-2 noscript:hidden">{label}</span>
        </div>
      )}
      <div className="noscript:hidden">
        <StepsProgress step={step} of={3} label={label} words="hidden" />
      </div>
    </div>
  );
}

function BackArrow() {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className="size-5 fill-none stroke-current stroke-2 rtl:rotate-180"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="m15 18-6-6 6-6" />
    </svg>
  );
}

/** The one button: to the next step, or to save. It sends the form, so that it works before and without script. */
export function CheckInBar({ words }: { words: CheckInFrameWords }) {
  const { step, pages, saving, kept } = useSteps();
  const isLast = step === 3;
  return (
    <div className="flex w-full max-w-2xl flex-wrap items-center gap-x-4 gap-y-1">
      <p role="status" className="text-base text-ink-2 empty:hidden">
        {kept === "on-phone" ? words.kept : ""}
      </p>
      <Button form={CHECK_IN_FORM} className="flex-[1_1_9rem]" aria-disabled={saving === "saving" || undefined}>
        {pages === "one" && !isLast ? (
          <>
            <span className="noscript:hidden">{words.continue}</span>
            <span className="hidden noscript:inline">{words.save}</span>
          </>
        ) : (
          buttonWords()
        )}
      </Button>
    </div>
  );

  function buttonWords() {
    if (saving === "saving") return words.saving;
    return isLast ? words.save : words.continue;
  }
}
