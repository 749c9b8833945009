import { expect, test } from "vitest";
import { calendarDay } from "@/lib/domain/calendar-day";
import { markOf, updatesSince } from "./updates";

type Row = Parameters<typeof markOf>[0];
const row = (patientId: string, lastReportedOn: string | null = null): Row => ({
  patientId,
  summary: {
    whyNow: { kind: "on-track", sessions: null },
    reasons: [],
    lastReportedOn: lastReportedOn === null ? null : calendarDay(lastReportedOn),
    latestWorst: null,
    strip: ["no_report", "done"],
  },
});
const BEFORE = [row("aiko"), row("maya"), row("samir")];
const reading = { rows: BEFORE.map((one) => ({ id: one.patientId, mark: markOf(one) })), size: 3 };
const NOTHING_DONE = new Set<string>();

test.each<[what: string, now: Row[], updates: number]>([
  ["nothing changed", BEFORE, 0],
  ["another order is no news", [...BEFORE].reverse(), 0],
  ["somebody reported", [row("aiko"), row("maya", "2026-11-22"), row("samir")], 1],
  ["somebody left the view", [row("aiko"), row("samir")], 1],
  ["somebody came into it", [...BEFORE, row("tomas")], 1],
  ["one left and another came", [row("aiko"), row("maya"), row("tomas")], 2],
  ["everybody left", [], 3],
])("%s", (_, now, updates) => {
  expect(updatesSince(reading, now, NOTHING_DONE)).toBe(updates);
});

test("whoever was seen to here may leave the view, or say something else, without a word", () => {
  expect(updatesSince(reading, [row("aiko"), row("samir")], new Set(["maya"]))).toBe(0);
  expect(updatesSince(reading, [row("aiko"), row("maya", "2026-11-22"), row("samir")], new Set(["maya"]))).toBe(0);
});

test("whoever comes while somebody seen to leaves is still noticed", () => {
  expect(updatesSince(reading, [row("aiko"), row("samir"), row("tomas")], new Set(["maya"]))).toBe(1);
});

test("on one page of several, only the shown rows are compared", () => {
  const page = { rows: reading.rows.slice(0, 1), size: 3 };
  expect(updatesSince(page, [row("aiko"), row("maya", "2026-11-22"), row("samir")], NOTHING_DONE)).toBe(0);
});
