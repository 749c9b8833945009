import { expect, test } from "vitest";
import type { CaseloadRow } from "@/db/queries/caseload";
import { calendarDay } from "@/lib/domain/calendar-day";
import type { PainScore } from "@/lib/domain/report";
import { addressOf, filtered, filterFrom, isPlain, NOTHING_ASKED } from "./caseload-filter";

const asked = (address: string) => {
  const search = new URLSearchParams(address);
  return filterFrom((name) => search.get(name));
};

test.each<[what: string, address: string]>([
  ["nothing said is what needs me", ""],
  ["a view", "view=quiet"],
  ["everything at once", "view=all&reason=pain-up&name=berg&sort=report&page=2"],
])("%s is read out of an address and written back", (_, address) => {
  expect(addressOf(asked(address))).toBe(address === "" ? "/caseload" : `/caseload?${address}`);
});

test.each(["view=loud", "reason=because", "sort=luck", "page=0", "page=-1", "page=2e3", "name=%20"])(
  "%s is passed over",
  (address) => {
    expect(asked(address)).toEqual(NOTHING_ASKED);
  },
);

test("a view and a page alone leave the rows as they come", () => {
  expect(isPlain(asked("view=all&page=3"))).toBe(true);
  expect(isPlain(asked("reason=quiet"))).toBe(false);
  expect(isPlain(asked("sort=name"))).toBe(false);
});

function row(familyName: string, pain: PainScore | null, lastReportedOn: string | null): CaseloadRow {
  const day = calendarDay("2026-11-20");
  return {
    ...{ patientId: familyName, givenName: "Maya", familyName, birthYear: null, programName: null },
    ...{
      versionNumber: null,
      weekOfProgram: null,
      painCeiling: null,
      today: day,
      snoozedUntil: null,
      reviewedOn: null,
    },
    summary: {
      ...{ strip: [], painWorst: [], sessions: null, completeness: null, flareUpSince: null },
      latestWorst: pain === null ? null : { day, score: pain },
      painChange: { kind: "cannot-say", reports: 0 },
      lastReportedOn: lastReportedOn === null ? null : calendarDay(lastReportedOn),
      whyNow: { kind: "on-track", sessions: null },
      reasons: pain === 7 ? [{ kind: "quiet", dueDays: 5, since: day, about: day }] : [],
    },
  };
}
const ROWS = [row("Tanaka", 3, "2026-11-20"), row("Berg", null, null), row("Okafor", 7, "2026-11-12")];
const names = (address: string) => filtered(ROWS, asked(address)).map(({ familyName }) => familyName);

test.each<[what: string, address: string, order: string[]]>([
  ["as they come", "view=all", ["Tanaka", "Berg", "Okafor"]],
  ["by name", "sort=name", ["Berg", "Okafor", "Tanaka"]],
  ["most pain first, and whoever did not say last", "sort=pain", ["Okafor", "Tanaka", "Berg"]],
  [
    "longest without a report first, and whoever never reported before all",
    "sort=report",
    ["Berg", "Okafor", "Tanaka"],
  ],
  ["those whose name begins so", "name=oka", ["Okafor"]],
  ["those with a reason, even if it is not the first", "reason=quiet", ["Okafor"]],
  ["nobody", "name=oka&reason=new", []],
])("%s", (_, address, order) => {
  expect(names(address)).toEqual(order);
});
