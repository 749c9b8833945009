import type { CheckInBody, CheckInItemBody, PainOfDay } from "@/lib/device/report";
import {
  BARRIERS,
  ENJOYMENTS,
  ITEM_STATUSES,
  MEDICATIONS,
  MOODS,
  PAIN_SCORES,
  PAIN_WORDS,
  STIFFNESSES,
} from "@/lib/domain/report";
import type { PainScale } from "@/lib/domain/viewer";
import type { AskedItem } from "./check-in-faults";
import { type Amount, type FormValues, listIn, type Pain, painField, textIn } from "./check-in-values";

/** Which check-in this is. The id is made with the page, so that pressing twice, or trying again, is one check-in. */
export type CheckInIdentity = {
  id: string;
  /** Of the saved check-in that is being changed; null for a new one. */
  revision: number | null;
  occurredOn: string;
  programVersionId: string;
  /** What was told before, or counted in a guided session, as the form would have sent it. */
  told: FormValues;
};

/**
 * The answers as the API takes them. Amounts go with "did some", reasons with "did some" and "not today"; what was told
 * or counted with "did all" goes with it again. Pain is told on one scale, and the other one is silent.
 * No clock is in it: the same answers sent again are the same check-in.
 */
export function checkInBody(
  { occurredOn, programVersionId, told }: Omit<CheckInIdentity, "id" | "revision">,
  items: readonly Pick<AskedItem, "id">[],
  values: FormValues,
  scale: PainScale,
): CheckInBody {
  const pain = <Scale>(list: readonly Scale[]): PainOfDay<Scale> => ({
    before: oneOf(list, painIn(values, "painBefore", scale)),
    worst: oneOf(list, painIn(values, "painWorst", scale)),
    after: oneOf(list, painIn(values, "painAfter", scale)),
  });
  return {
    programVersionId,
    occurredOn,
    pain: scale === "numbers" ? pain(PAIN_SCORES) : NOTHING_TOLD,
    painWords: scale === "words" ? pain(PAIN_WORDS) : NOTHING_TOLD,
    stiffness: oneOf(STIFFNESSES, textIn(values, "stiffness")),
    mood: oneOf(MOODS, textIn(values, "mood")),
    enjoyment: oneOf(ENJOYMENTS, textIn(values, "enjoyment")),
    medication: oneOf(MEDICATIONS, textIn(values, "medication")),
    items: items.flatMap(({ id }) => itemBody(id, values, told, scale)),
    note: textIn(values, "note").trim() || null,
  };
}

const NOTHING_TOLD = { before: null, worst: null, after: null };

const painIn = (values: FormValues, pain: Pain, scale: PainScale): string => textIn(values, painField(pain, scale));

/** An exercise that nothing is said about is not in it. */
function itemBody(id: string, values: FormValues, told: FormValues, scale: PainScale): CheckInItemBody[] {
  const status = oneOf(ITEM_STATUSES, textIn(values, `status.${id}`));
  if (status === null) return [];
  const isStillDone = status === "done" && textIn(told, `status.${id}`) === "done";
  const amounts = status === "partly" ? values : isStillDone ? told : {};
  const amount = (name: Amount) => numberIn(amounts, `${name}.${id}`);
  const wasDone = status !== "not_done";
  const pain = itemPainIn(values, id, scale);
  const item: CheckInItemBody = {
    prescriptionId: id,
    status,
    sets: amount("sets"),
    repetitions: amount("repetitions"),
    holdSeconds: amount("holdSeconds"),
    minutes: amount("minutes"),
    effort: wasDone ? numberIn(values, `effort.${id}`) : null,
    pain: oneOf(PAIN_SCORES, pain.score),
    painWord: oneOf(PAIN_WORDS, pain.word),
    enjoyment: wasDone ? oneOf(ENJOYMENTS, textIn(values, `enjoyment.${id}`)) : null,
    swappedForId: wasDone ? textIn(values, `swappedForId.${id}`) || null : null,
    barriers: status === "done" ? [] : BARRIERS.filter((barrier) => listIn(values, `barriers.${id}`).includes(barrier)),
  };
  return [item];
}

/** The pain with an exercise, on one scale: what was told on the other before stands in the form unseen. */
function itemPainIn(values: FormValues, id: string, scale: PainScale): { score: string; word: string } {
  const score = textIn(values, `pain.${id}`);
  const word = textIn(values, `painWord.${id}`);
  if (scale === "words") return isSaid(word) ? { score: "", word } : { score, word: "" };
  return isSaid(score) ? { score, word: "" } : { score: "", word };
}

const isSaid = (text: string): boolean => text !== "" && text !== "skip";

/** The one of a list that a field names; a field that is empty, or skipped, is silence and not 0. */
function oneOf<Value>(list: readonly Value[], text: string): Value | null {
  return list.find((value) => String(value) === text) ?? null;
}

function numberIn(values: FormValues, field: string): number | null {
  const typed = textIn(values, field).trim();
  return typed === "" || typed === "skip" ? null : Number(typed);
}
