import { describe, expect, it } from "vitest";
import { calendarDay } from "./calendar-day";
import { CASELOAD_VIEWS, type CaseloadView, isInView } from "./caseload-view";
import type { WhyNow } from "./why-now";

const day = calendarDay("2026-11-20");

const cases: readonly (readonly [sentence: string, whyNow: WhyNow, views: readonly CaseloadView[]])[] = [
  [
    "pain that went up needs the clinician",
    { kind: "pain-up", latest: { day, score: 7 }, median: 3, because: "high" },
    ["needs-you", "all"],
  ],
  [
    "a safety answer needs the clinician",
    { kind: "safety-answer", signalId: "s", on: day, signs: ["cancer"], urgency: "urgent", answers: 1 },
    ["needs-you", "all"],
  ],
  [
    "a worse morning needs the clinician",
    { kind: "morning-worse", day, because: "above-before", by: 3 },
    ["needs-you", "all"],
  ],
  ["silence has a view of its own", { kind: "quiet", dueDays: 3, since: day }, ["quiet", "all"]],
  [
    "too little of the plan needs the clinician",
    { kind: "below-plan", sessions: { done: 2, due: 6 }, reported: { done: 6, due: 6 } },
    ["needs-you", "all"],
  ],
  ["a newcomer who has a program waits for nobody", { kind: "new", startsOn: day }, ["new", "all"]],
  ["a newcomer without a program needs one", { kind: "new", startsOn: null }, ["needs-you", "new", "all"]],
  ["whoever has no program now needs one", { kind: "no-program" }, ["needs-you", "all"]],
  ["on track needs nothing", { kind: "on-track", sessions: { done: 9, due: 12 } }, ["all"]],
];

describe("the views of a caseload", () => {
  it.each(cases)("%s", (_, whyNow, views) => {
    expect(CASELOAD_VIEWS.filter((view) => isInView(view, whyNow))).toEqual(views);
  });
});
