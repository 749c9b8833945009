import { Button, type ButtonVariant } from "@/components/button";
import { classNames } from "@/components/class-names";
import type { IconName } from "@/components/icon";
import { MORE_REST_SECONDS } from "@/lib/domain/guided-session";
import type { SessionView } from "@/lib/domain/session-view";
import { fill } from "@/lib/words/fill";
import type { SessionWords } from "./session-words";
import type { Deed } from "./use-guided-session";

type Control = {
  key: string;
  label: string;
  icon: IconName;
  deed: SimpleDeed;
  look?: ButtonVariant;
  isIdle?: boolean;
};

/** The three buttons under the thumb. What they do changes with the phase; where they are does not. */
export function SessionControls({
  view,
  words,
  isReady,
  standing,
  onDeed,
}: {
  view: SessionView;
  words: SessionWords;
  /** Whether what the phone kept has been read. */
  isReady: boolean;
  /** What was left can be taken up; what is done can be done again. */
  standing: "open" | "done";
  onDeed: (kind: SimpleDeed) => void;
}) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(7rem,100%),1fr))] gap-2">
      {controlsOf(view, words, standing).map(({ key, label, icon, deed, look = "secondary", isIdle }) => (
        <Button
          key={key}
          type="button"
          variant={look}
          icon={icon}
          aria-disabled={isIdle || !isReady ? true : undefined}
          onClick={() => isReady && !isIdle && onDeed(deed)}
          className={classNames(
            "gap-1.5! px-0.5! text-base!",
            look === "secondary" ? "border-edge! text-ink! hover:text-primary-ink!" : undefined,
            "aria-disabled:cursor-not-allowed aria-disabled:border-line! aria-disabled:bg-sunken! aria-disabled:text-ink-2!",
          )}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** What one button does; `again` begins from the beginning. */
export type SimpleDeed = Exclude<Deed["kind"], "away" | "fewer" | "instead" | "skip"> | "again";

function controlsOf(view: SessionView, words: SessionWords, standing: "open" | "done"): Control[] {
  const { buttons } = words;
  const back: Control = {
    key: "back",
    label: view.measure === "minutes" ? buttons.minuteBack : buttons.back,
    icon: "undo-2",
    deed: "back",
    isIdle: !view.canGoBack,
  };
  const run = runControl(view, words);
  switch (view.phase) {
    case "ready":
      return [run];
    case "finished":
      if (!view.isEnded) return [back];
      return standing === "done" ? [{ ...run, label: buttons.again, deed: "again" }] : [run];
    case "rest":
      return [
        { key: "more", label: fill(buttons.moreRest, { count: MORE_REST_SECONDS }), icon: "plus", deed: "add-rest" },
        run,
        { key: "skip", label: buttons.skipRest, icon: "arrow-right", deed: "skip-rest" },
      ];
    default:
      return [back, run, { key: "count", ...countControl(view, words), deed: "count" }];
  }
}

function runControl(view: SessionView, { buttons }: SessionWords): Control {
  const label =
    view.phase === "ready"
      ? buttons.start
      : view.isEnded
        ? buttons.carryOn
        : view.clock === "running"
          ? buttons.pause
          : buttons.resume;
  const deed = view.phase === "ready" || view.isEnded ? "start" : view.clock === "running" ? "pause" : "resume";
  return { key: "run", label, icon: deed === "pause" ? "pause" : "play", deed, look: "primary" };
}

function countControl(view: SessionView, { buttons }: SessionWords): Pick<Control, "label" | "icon" | "isIdle"> {
  switch (view.measure) {
    case "repetitions":
    case "held-repetitions":
      return { label: buttons.count, icon: "plus" };
    case "hold":
      return { label: buttons.letGo, icon: "check", isIdle: view.phase !== "work" };
    case "minutes":
      return {
        label: view.set < view.sets ? buttons.setDone : buttons.done,
        icon: "check",
        isIdle: view.phase !== "work",
      };
  }
}
