import type {
  Barrier,
  Enjoyment,
  ItemStatus,
  Medication,
  Mood,
  PainScore,
  PainWord,
  Stiffness,
} from "@/lib/domain/report";

/** Pain of one day in one scale: a report never holds both. */
export type PainOfDay<Scale> = { before: Scale | null; worst: Scale | null; after: Scale | null };

/** What somebody did of one prescription. Null was not said; what is left out stays as it was told before. */
export type CheckInItemBody = {
  prescriptionId: string;
  status: ItemStatus;
  sets: number | null;
  repetitions: number | null;
  holdSeconds: number | null;
  minutes: number | null;
  effort: number | null;
  pain: PainScore | null;
  painWord?: PainWord | null;
  enjoyment?: Enjoyment | null;
  /** The exercise that was done instead: an approved swap, or the easier one. */
  swappedForId?: string | null;
  barriers: readonly Barrier[];
};

/** The JSON body of PUT /api/check-ins/{id}. */
export type CheckInBody = {
  programVersionId: string;
  occurredOn: string;
  occurredAt?: string | null;
  timeZone?: string | null;
  pain: PainOfDay<PainScore>;
  painWords?: PainOfDay<PainWord>;
  stiffness: Stiffness | null;
  mood: Mood | null;
  enjoyment: Enjoyment | null;
  medication: Medication | null;
  items: readonly CheckInItemBody[];
  note: string | null;
};

/** Everything that a patient can tell. Ids are made by the page that asks, so that telling twice is telling once. */
export type Report =
  | { kind: "check-in"; id: string; revision: number | null; values: CheckInBody }
  | {
      kind: "morning";
      day: string;
      values: { answer: "better" | "same" | "worse"; pain: PainScore | null; painWord: PainWord | null };
    }
  | { kind: "left-out-day"; day: string; values: { barriers: readonly Barrier[]; note: string | null } }
  | {
      kind: "flare-up";
      id: string;
      values: {
        startedOn: string;
        endedOn: string | null;
        worstPain: PainScore | null;
        worstPainWord: PainWord | null;
      };
    }
  | {
      kind: "safety-answer";
      id: string;
      values: {
        occasion: "start" | "flare_up" | "on_demand";
        signs: readonly string[];
        answeredAt: string;
        acknowledgedAt: string | null;
      };
    }
  | { kind: "lesson-read"; page: string; values: { readAt: string } }
  | { kind: "version-seen"; id: string };

/** What became of a report. */
export type Receipt =
  /** The server has it. */
  | { kind: "sent" }
  /** Kept encrypted on the phone; it will be sent. */
  | { kind: "on-phone"; because: "offline" | "signed-out" | "server-away" }
  /** The server has looked at it and did not take it; it waits on the phone for the patient. */
  | {
      kind: "refused";
      code: string;
      fields: Record<string, string>;
      current: { id: string; revision: number } | null;
    }
  /** It neither reached the server nor could it be stored. */
  | { kind: "not-kept" };
