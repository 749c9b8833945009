import { addDays, type CalendarDay, calendarDay, calendarDayAt } from "./calendar-day";
import type { History } from "./history";
import { isLessonSlug, type LessonState } from "./lessons";
import type { SavedMorning } from "./morning-question";
import { type Occasion, type SafetyAnswer, SIGNS } from "./red-flags";
import type {
  Barrier,
  DayReport,
  Enjoyment,
  ItemStatus,
  Medication,
  Mood,
  PainScore,
  PainWord,
  Stiffness,
} from "./report";
import type { SavedCheckIn, SavedFlareUp, SavedItem } from "./saved-report";
import type { TodaySource } from "./today";

type Prescribed = { prescriptionId: string; exerciseId: string; name: string };

/** What a phone keeps of one patient, so far as a report can change it. */
export type Kept<Item extends Prescribed> = TodaySource<Item> & {
  flareUps: readonly SavedFlareUp[];
  lessons: readonly LessonState[];
  person: { timeZone: string };
};

type SaidItem = {
  prescriptionId: string;
  status: ItemStatus;
  sets?: number | null | undefined;
  repetitions?: number | null | undefined;
  holdSeconds?: number | null | undefined;
  minutes?: number | null | undefined;
  effort?: number | null | undefined;
  pain?: PainScore | null | undefined;
  painWord?: PainWord | null | undefined;
  enjoyment?: Enjoyment | null | undefined;
  swappedForId?: string | null | undefined;
  barriers?: readonly Barrier[] | undefined;
};

type PainOfDay<Scale> = { before: Scale | null; worst: Scale | null; after: Scale | null };

/** A report that waits on the phone, as it will be sent. Kinds that change nothing of what is kept are let through. */
export type WaitingReport =
  | {
      kind: "check-in";
      id: string;
      revision: number | null;
      values: {
        programVersionId: string;
        occurredOn: string;
        pain: PainOfDay<PainScore>;
        painWords?: PainOfDay<PainWord> | undefined;
        stiffness?: Stiffness | null | undefined;
        mood?: Mood | null | undefined;
        enjoyment?: Enjoyment | null | undefined;
        medication?: Medication | null | undefined;
        items: readonly SaidItem[];
        note?: string | null | undefined;
      };
    }
  | { kind: "left-out-day"; day: string; values: { barriers: readonly Barrier[]; note: string | null } }
  | { kind: "morning"; day: string; values: Omit<SavedMorning, "day"> }
  | {
      kind: "flare-up";
      id: string;
      values: Omit<SavedFlareUp, "id" | "startedOn" | "endedOn"> & { startedOn: string; endedOn: string | null };
    }
  | { kind: "lesson-read"; page: string; values: { readAt: string } }
  | {
      kind: "safety-answer";
      id: string;
      values: { occasion: Occasion; signs: readonly string[]; answeredAt: string; acknowledgedAt: string | null };
    }
  | { kind: "version-seen" };

/**
 * Lays what waits on a phone over what the server said last, in the order it was reported, so that a person sees what
 * they said before it is sent.
 * @param today in the patient's own calendar.
 */
export function withWaiting<Item extends Prescribed, K extends Kept<Item>>(
  kept: K & Kept<Item>,
  reports: readonly WaitingReport[],
  today: CalendarDay,
): K {
  let laid: K & Kept<Item> = kept;
  for (const report of reports) laid = { ...laid, ...changeBy(laid, report, today) };
  return laid;
}

function changeBy<Item extends Prescribed>(
  kept: Kept<Item>,
  report: WaitingReport,
  today: CalendarDay,
): Partial<Kept<Item>> {
  switch (report.kind) {
    case "check-in":
      return checkedIn(kept, checkInFrom(kept, report, today));
    case "left-out-day":
      return leftOut(kept, report, today);
    case "morning":
      return { mornings: [...kept.mornings.filter(({ day }) => day !== report.day), morningFrom(report)] };
    case "flare-up":
      return flaredUp(kept, flareUpFrom(report));
    case "lesson-read":
      return {
        lessons: withRead(
          kept.lessons,
          report.page,
          calendarDayAt(new Date(report.values.readAt), kept.person.timeZone),
        ),
      };
    case "safety-answer":
      return { safetyAnswers: withAnswer(kept.safetyAnswers, answerFrom(report, kept.person.timeZone)) };
    case "version-seen":
      return {};
  }
}

type Of<Kind extends WaitingReport["kind"]> = Extract<WaitingReport, { kind: Kind }>;

const isAddedLater = (day: CalendarDay, today: CalendarDay): boolean => day < addDays(today, -1);

/** A check-in takes the place of what was said about its day, also of "not today". */
function checkedIn<Item extends Prescribed>(kept: Kept<Item>, checkIn: SavedCheckIn): Partial<Kept<Item>> {
  const isOther = ({ day }: { day: CalendarDay }) => day !== checkIn.occurredOn;
  return {
    checkIns: [checkIn, ...kept.checkIns.filter(({ occurredOn }) => occurredOn !== checkIn.occurredOn)],
    leftOutDays: kept.leftOutDays.filter(isOther),
    history: {
      ...kept.history,
      reports: [...kept.history.reports.filter(isOther), reportFrom(checkIn)],
      leftOutDays: kept.history.leftOutDays.filter(isOther),
    },
  };
}

function checkInFrom<Item extends Prescribed>(
  kept: Kept<Item>,
  { id, revision, values }: Of<"check-in">,
  today: CalendarDay,
): SavedCheckIn {
  const all = kept.versions.flatMap((version) => version.items);
  const prescribed = new Map(all.map((item) => [item.prescriptionId, item]));
  const nameOf = (exerciseId: string) => all.find((item) => item.exerciseId === exerciseId)?.name ?? null;
  const { pain, painWords, items, stiffness, mood, enjoyment, medication, note } = values;
  const occurredOn = calendarDay(values.occurredOn);
  const before = kept.checkIns.find((one) => one.occurredOn === occurredOn);
  return {
    id,
    revision: revision ?? 0,
    occurredOn,
    versionId: values.programVersionId,
    painBefore: pain.before,
    painWorst: pain.worst,
    painAfter: pain.after,
    painBeforeWord: painWords?.before ?? null,
    painWorstWord: painWords?.worst ?? null,
    painAfterWord: painWords?.after ?? null,
    stiffness: stiffness ?? null,
    mood: mood ?? null,
    enjoyment: enjoyment ?? null,
    medication: medication ?? null,
    note: note ?? null,
    isAddedLater: before?.isAddedLater ?? isAddedLater(occurredOn, today), // a correction does not change when it was told
    source: "offline",
    enteredAt: new Date(`${today}T12:00:00Z`),
    items: items.map((item) => savedFrom(item, prescribed.get(item.prescriptionId), nameOf)),
  };
}

const savedFrom = (
  item: SaidItem,
  prescribed: Prescribed | undefined,
  nameOf: (exerciseId: string) => string | null,
): SavedItem => ({
  prescriptionId: item.prescriptionId,
  exerciseId: prescribed?.exerciseId ?? item.prescriptionId,
  name: prescribed?.name ?? "",
  status: item.status,
  sets: item.sets ?? null,
  repetitions: item.repetitions ?? null,
  holdSeconds: item.holdSeconds ?? null,
  minutes: item.minutes ?? null,
  effort: item.effort ?? null,
  pain: item.pain ?? null,
  painWord: item.painWord ?? null,
  enjoyment: item.enjoyment ?? null,
  swappedForId: item.swappedForId ?? null,
  swappedForName: item.swappedForId ? nameOf(item.swappedForId) : null,
  barriers: [...(item.barriers ?? [])],
});

const reportFrom = (checkIn: SavedCheckIn): DayReport => ({
  day: checkIn.occurredOn,
  addedLater: checkIn.isAddedLater,
  painBefore: checkIn.painBefore,
  painWorst: checkIn.painWorst,
  painAfter: checkIn.painAfter,
  items: checkIn.items.map(
    ({ prescriptionId, exerciseId, status, sets, repetitions, holdSeconds, minutes, barriers }) => ({
      prescriptionId,
      exerciseId,
      status,
      sets,
      repetitions,
      holdSeconds,
      minutes,
      barriers,
    }),
  ),
});

/** A day with a check-in is not left out: the server refuses that too. */
function leftOut<Item extends Prescribed>(
  kept: Kept<Item>,
  report: Of<"left-out-day">,
  today: CalendarDay,
): Partial<Kept<Item>> {
  const day = calendarDay(report.day);
  if (kept.history.reports.some((one) => one.day === day)) return {};
  const barriers = [...report.values.barriers];
  const isOther = (one: { day: CalendarDay }) => one.day !== day;
  const others = kept.history.leftOutDays.filter(isOther);
  return {
    leftOutDays: [...kept.leftOutDays.filter(isOther), { day, barriers, note: report.values.note }],
    history: {
      ...kept.history,
      leftOutDays: [...others, { day, barriers, addedLater: isAddedLater(day, today) }],
    },
  };
}

const morningFrom = ({ day, values: { answer, pain, painWord } }: Of<"morning">): SavedMorning => ({
  day: calendarDay(day),
  answer,
  pain,
  painWord,
});

const flareUpFrom = ({ id, values }: Of<"flare-up">): SavedFlareUp => ({
  ...values,
  id,
  startedOn: calendarDay(values.startedOn),
  endedOn: values.endedOn === null ? null : calendarDay(values.endedOn),
});

/** The history knows flare-ups only by their days, so they are laid out anew from those that have names. */
function flaredUp<Item extends Prescribed>(kept: Kept<Item>, flareUp: SavedFlareUp): Partial<Kept<Item>> {
  const flareUps = [...kept.flareUps.filter(({ id }) => id !== flareUp.id), flareUp];
  const spans: History["flareUps"] = flareUps.map(({ startedOn, endedOn }) => ({ from: startedOn, to: endedOn }));
  return { flareUps, history: { ...kept.history, flareUps: spans } };
}

const answerFrom = ({ id, values }: Of<"safety-answer">, timeZone: string): SafetyAnswer => ({
  id,
  occasion: values.occasion,
  signs: SIGNS.filter((sign) => values.signs.includes(sign)),
  answeredOn: calendarDayAt(new Date(values.answeredAt), timeZone),
  acknowledgedAt: values.acknowledgedAt,
});

/** An answer is never replaced; that it was acknowledged is added to it. The latest stand first. */
const withAnswer = (answers: readonly SafetyAnswer[], answer: SafetyAnswer): SafetyAnswer[] => [
  answer,
  ...answers.filter(({ id }) => id !== answer.id),
];

/** The earliest day stands, as on the server. Where a page was given, it keeps its place among the others. */
function withRead(lessons: readonly LessonState[], page: string, day: CalendarDay): readonly LessonState[] {
  if (!isLessonSlug(page)) return lessons;
  if (!lessons.some((lesson) => lesson.page === page)) {
    return [...lessons, { page, givenOn: null, givenByName: null, readOn: day }];
  }
  return lessons.map((lesson) => {
    if (lesson.page !== page) return lesson;
    return { ...lesson, readOn: lesson.readOn !== null && lesson.readOn < day ? lesson.readOn : day };
  });
}
