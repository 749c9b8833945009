import type { CalendarDay } from "./calendar-day";
import type { Dose, Frequency, PainFirst, Phase, ProgramMode, ProgressionRule, Section, Weekday } from "./plan";

/** One exercise of a program as it is being written: what is not chosen yet is null, and nothing is made up for it. */
export type DraftItem = {
  prescriptionId: string;
  exerciseId: string;
  section: Section;
  /** The phase in which it is due; null: in all of them. */
  phaseId: string | null;
  sets: number | null;
  repetitions: number | null;
  holdSeconds: number | null;
  minutes: number | null;
  restSeconds: number | null;
  loadKilograms: number | null;
  /** 0 to 10: how hard it may feel. */
  effort: number | null;
  /** Heartbeats a minute, both or neither. */
  pulseFrom: number | null;
  pulseTo: number | null;
  side: "both" | "each" | "left" | "right";
  weekdays: Weekday[] | null;
  timesPerWeek: number | null;
  cue: string | null;
  /** Exercises that the patient may do instead, approved in advance. */
  swaps: string[];
  progression: ProgressionRule | null;
};

/** A program as it is being written. A template's has no days. */
export type DraftContent = {
  name: string;
  mode: ProgramMode;
  /** What less pain first is after; null in the usual mode, or where nothing was agreed. */
  painFirst: PainFirst | null;
  startsOn: CalendarDay | null;
  endsOn: CalendarDay | null;
  note: string | null;
  /** What the patient reads when they report more pain than was agreed; null: the portal's own sentence. */
  aboveLimitWords: string | null;
  phases: Phase[];
  /** The phase that the next version is in; null while there are none. */
  currentPhaseId: string | null;
  items: DraftItem[];
};

/** What a sent version keeps of its phases: all of them, the one it is in, which prescriptions are only its own, and what the others hold. */
export type SentPhases = {
  phases: Phase[];
  currentPhaseId: string;
  ownPrescriptionIds: string[];
  otherItems: DraftItem[];
};

export const EMPTY_DRAFT: DraftContent = {
  name: "",
  mode: "usual",
  painFirst: null,
  startsOn: null,
  endsOn: null,
  note: null,
  aboveLimitWords: null,
  phases: [],
  currentPhaseId: null,
  items: [],
};

type DoseOfItem = Omit<DraftItem, "prescriptionId" | "exerciseId" | "section">;

/** An item of which nothing is decided yet. */
export const UNDECIDED: DoseOfItem = {
  phaseId: null,
  sets: null,
  repetitions: null,
  holdSeconds: null,
  minutes: null,
  restSeconds: null,
  loadKilograms: null,
  effort: null,
  pulseFrom: null,
  pulseTo: null,
  side: "both",
  weekdays: null,
  timesPerWeek: null,
  cue: null,
  swaps: [],
  progression: null,
};

/** A draft that was kept before it could hold what it can today: what it does not speak of is not decided. */
export function wholeDraft(kept: Partial<DraftContent>): DraftContent {
  return { ...EMPTY_DRAFT, ...kept, items: (kept.items ?? []).map((item) => ({ ...UNDECIDED, ...item })) };
}

/** What is due while the current phase lasts: the items of that phase and those of no phase in particular. */
export function itemsOfPhase({ items, currentPhaseId }: Pick<DraftContent, "items" | "currentPhaseId">): DraftItem[] {
  return items.filter(({ phaseId }) => phaseId === null || phaseId === currentPhaseId);
}

/** What a draft takes over from a version that was sent. */
export type SentContent = {
  name: string;
  mode: ProgramMode;
  painFirst: PainFirst | null;
  aboveLimitWords: string | null;
  phases: SentPhases | null;
  items: readonly (Omit<DraftItem, keyof Dose | "phaseId" | "weekdays" | "timesPerWeek"> & {
    dose: Dose;
    frequency: Frequency;
  })[];
};

/**
 * A draft that begins with what a version holds, as prescriptions of its own.
 * @param newId makes a new id each time it is asked.
 */
export function draftFromVersion(
  { name, mode, painFirst, aboveLimitWords, phases, items }: SentContent,
  newId: () => string,
): DraftContent {
  return {
    ...EMPTY_DRAFT,
    name,
    mode,
    painFirst,
    aboveLimitWords,
    phases: phases?.phases ?? [],
    currentPhaseId: phases?.currentPhaseId ?? null,
    items: [
      ...items.map(({ dose, frequency, ...item }) => ({
        ...UNDECIDED,
        exerciseId: item.exerciseId,
        section: item.section,
        phaseId: phases?.ownPrescriptionIds.includes(item.prescriptionId) ? phases.currentPhaseId : null,
        ...dose,
        restSeconds: item.restSeconds,
        loadKilograms: item.loadKilograms,
        effort: item.effort,
        pulseFrom: item.pulseFrom,
        pulseTo: item.pulseTo,
        side: item.side,
        weekdays: frequency.kind === "weekdays" ? [...frequency.weekdays] : null,
        timesPerWeek: frequency.kind === "per-week" ? frequency.times : null,
        cue: item.cue,
        swaps: [...item.swaps],
        progression: item.progression,
        prescriptionId: newId(),
      })),
      ...(phases?.otherItems ?? []).map((item) => ({ ...item, prescriptionId: newId() })),
    ],
  };
}
