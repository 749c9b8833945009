import type { PrescribedItem, StandIn } from "@/db/queries/prescribed";
import type { Today } from "@/db/queries/today";
import { BARRIERS } from "@/lib/domain/report";
import type { Display } from "@/lib/domain/viewer";
import { doseInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { GuidedSession } from "../_parts/guided-session";
import { drawExercise } from "../_parts/session-drawing";
import type { GuidedExercise, GuidedItem } from "../_parts/session-items";
import { StoppedScreen } from "./stopped-screen";

export type DoScreenProps = {
  words: Words;
  today: Today;
  /** Where to begin; one of today's. */
  prescriptionId: string;
  /** all: hands-free through the whole plan, from what is not done yet. */
  run: "one" | "all";
  display: Display;
};

/** The guided session of today's plan, opened at one exercise. */
export function DoScreen({ words, today, prescriptionId, run, display }: DoScreenProps) {
  const { t, messages } = words;
  if (today.safety.stop) return <StoppedScreen words={words} today={today} stop={today.safety.stop} />;
  const items = today.items.map((item) => guidedItem(words, item));
  const item = items.find((one) => one.prescriptionId === prescriptionId);
  if (item === undefined) return null;
  const { exercise } = item;
  const side = item.side === "each" ? "left" : item.side;
  return (
    <GuidedSession
      day={today.day}
      items={items}
      firstId={prescriptionId}
      first={{ exerciseId: exercise.exerciseId, side, drawing: drawExercise(exercise, side) }}
      startsHandsFree={run === "all"}
      display={display}
      locale={words.locale}
      words={{
        ...messages.session,
        reasons: BARRIERS.map((value) => ({ value, label: t(`patient.reasons.${value}`) })),
        pageTitle: `{name} · ${t("common.name")}`,
      }}
    />
  );
}

/** What the guided session needs of a prescription, and nothing more. */
function guidedItem(words: Words, item: PrescribedItem): GuidedItem {
  const { prescriptionId, dose, side, restSeconds, cue, easier, standIns, stopIf } = item;
  const exercise = guidedExercise(item);
  return {
    prescriptionId,
    dose,
    side,
    restSeconds,
    doseWords: doseInWords(words, dose, side),
    exercise: { ...exercise, cues: cue === null || cue.trim() === "" ? exercise.cues : [cue] },
    easier: easier && guidedExercise(easier),
    swaps: standIns.map(guidedExercise),
    stopIf,
  };
}

const guidedExercise = ({ exerciseId, slug, name, altText, figure, cues, steps }: StandIn): GuidedExercise => ({
  exerciseId,
  slug,
  name,
  alt: altText,
  figure,
  cues: cues.slice(0, 2),
  steps,
});
