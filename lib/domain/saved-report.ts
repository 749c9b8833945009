import type { CalendarDay } from "./calendar-day";
import type { Barrier, Enjoyment, ItemStatus, Medication, Mood, PainScore, PainWord, Stiffness } from "./report";

/** What was said about one prescription, with the name that its exercise goes by. */
export type SavedItem = {
  prescriptionId: string;
  exerciseId: string;
  /** The exercise's name when the program was sent to this clinic. */
  name: string;
  status: ItemStatus;
  sets: number | null;
  repetitions: number | null;
  holdSeconds: number | null;
  minutes: number | null;
  effort: number | null;
  pain: PainScore | null;
  painWord: PainWord | null;
  enjoyment: Enjoyment | null;
  /** The exercise that was done instead. */
  swappedForId: string | null;
  swappedForName: string | null;
  barriers: Barrier[];
};

/** The report of one day with every answer, as it stands after corrections. Pain is told in numbers or in words. */
export type SavedCheckIn = {
  id: string;
  revision: number;
  occurredOn: CalendarDay;
  versionId: string;
  painBefore: PainScore | null;
  painWorst: PainScore | null;
  painAfter: PainScore | null;
  painBeforeWord: PainWord | null;
  painWorstWord: PainWord | null;
  painAfterWord: PainWord | null;
  stiffness: Stiffness | null;
  mood: Mood | null;
  enjoyment: Enjoyment | null;
  medication: Medication | null;
  note: string | null;
  isAddedLater: boolean;
  source: "web" | "offline" | "paper" | "proxy";
  enteredAt: Date;
  items: SavedItem[];
};

/** A flare-up with what was said about it; without an end it goes on. */
export type SavedFlareUp = {
  id: string;
  startedOn: CalendarDay;
  endedOn: CalendarDay | null;
  worstPain: PainScore | null;
  worstPainWord: PainWord | null;
};
