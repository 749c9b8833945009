import type { CalendarDay } from "./calendar-day";
import type { Reason, ReasonKind } from "./reason";
import type { SignalState } from "./signal";

/** The latest step that somebody took on the latest signal of a rule. */
export type HandledReason = {
  signalId: string;
  /** The day that the reason was about when it was handled. */
  about: CalendarDay;
  state: SignalState;
  /** The first day on which a snoozed reason is shown again. */
  until: CalendarDay | null;
  /** The day of the step, in the clinic's calendar. */
  on: CalendarDay;
};

/** What was done about a patient's reasons, by rule. */
export type Handled = Readonly<Partial<Record<ReasonKind, HandledReason>>>;

/** The reasons that still wait for somebody: not seen to since they were new, and not put off to a later day. */
export function openReasons(reasons: readonly Reason[], handled: Handled, today: CalendarDay): Reason[] {
  return reasons.filter((reason) => !isHidden(reason, handled[reason.kind], today));
}

function isHidden({ about }: Reason, handled: HandledReason | undefined, today: CalendarDay): boolean {
  if (handled === undefined) return false;
  if (isSnoozed(handled, today)) return true;
  return handled.state === "done" && handled.about >= about;
}

const isSnoozed = ({ state, until }: HandledReason, today: CalendarDay): boolean =>
  state === "snoozed" && until !== null && today < until;

/** The latest day to which one of the reasons that hold was put off, or null. */
export function snoozedUntil(reasons: readonly Reason[], handled: Handled, today: CalendarDay): CalendarDay | null {
  const days = reasons.flatMap(({ kind }) => {
    const step = handled[kind];
    return step && isSnoozed(step, today) ? (step.until ?? []) : [];
  });
  return days.sort().at(-1) ?? null;
}

/** The last day on which somebody saw to a reason of this patient, or null. */
export function reviewedOn(handled: Handled): CalendarDay | null {
  const days = Object.values(handled).flatMap(({ state, on }) => (state === "done" ? [on] : []));
  return days.sort().at(-1) ?? null;
}
