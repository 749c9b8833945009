import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";
import type { SaveState } from "./use-draft";

/** What is saved, what can be taken back, and where it goes from here. It stays in sight. */
export function FootBar({
  state,
  words,
  time,
  removed,
  undo,
  redo,
  onUndo,
  onRedo,
  onSave,
  onPreview,
  onReview,
}: {
  state: SaveState;
  words: BuilderWords;
  time: Intl.DateTimeFormat;
  /** What was just removed, to be brought back in plain sight. */
  removed: string | null;
  /** What would be taken back or done again; null when there is nothing. */
  undo: string | null;
  redo: string | null;
  onUndo: () => void;
  onRedo: () => void;
  onSave: () => void;
  onPreview: () => void;
  onReview: () => void;
}) {
  const isAway = state.kind === "failed" || state.kind === "signed-out";
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-bg px-4 py-2.5 sm:-mx-5 sm:px-5 lg:mx-0 lg:px-0">
      {removed !== null && (
        <p className="flex basis-full items-center gap-3 rounded-md bg-sunken px-3 py-1">
          {removed}
          <button type="button" onClick={onUndo} className="min-h-8 font-semibold text-primary underline">
            {words.undo}
          </button>
        </p>
      )}
      <div className="flex">
        <StepButton icon="undo-2" word={words.undo} sentence={words.undoWhat} what={undo} onPress={onUndo} />
        <StepButton icon="redo-2" word={words.redo} sentence={words.redoWhat} what={redo} onPress={onRedo} />
      </div>
      <p role={isAway ? "alert" : undefined} className={isAway ? "font-medium text-warn-ink" : "text-ink-2"}>
        {statusInWords(state, words, time)}
        {state.kind === "signed-out" && (
          <a href="/sign-in" target="_blank" rel="noreferrer" className="ms-2 font-semibold text-primary underline">
            {words.signIn}
          </a>
        )}
        {isAway && (
          <button type="button" onClick={onSave} className="ms-2 font-semibold text-primary underline">
            {words.tryAgain}
          </button>
        )}
      </p>
      <div className="ms-auto flex flex-wrap gap-2">
        <Button type="button" size="clinic" variant="secondary" icon="eye" onClick={onPreview}>
          {words.preview}
        </Button>
        <Button type="button" size="clinic" icon="send" aria-keyshortcuts="Control+Enter" onClick={onReview}>
          {words.review}
        </Button>
      </div>
    </div>
  );
}

function StepButton({
  icon,
  word,
  sentence,
  what,
  onPress,
}: {
  icon: "undo-2" | "redo-2";
  word: string;
  sentence: string;
  what: string | null;
  onPress: () => void;
}) {
  const label = what === null ? word : fill(sentence, { what });
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={what === null ? true : undefined}
      aria-keyshortcuts={icon === "undo-2" ? "Control+Z" : "Control+Shift+Z"}
      onClick={onPress}
      className="grid size-9 place-items-center rounded-md hover:bg-sunken aria-disabled:text-ink-2 aria-disabled:opacity-50"
    >
      <Icon name={icon} className="size-4" />
    </button>
  );
}

function statusInWords(state: SaveState, { status }: BuilderWords, time: Intl.DateTimeFormat): string {
  if (state.kind === "saved") return fill(status.saved, { time: time.format(state.at) });
  return state.kind === "signed-out" ? status.signedOut : status[state.kind];
}
