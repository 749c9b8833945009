import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addDays,
  calendarDay,
  calendarDayAt,
  dayExistsIn,
  daysAt,
  daysBetween,
  instantAtStartOf,
  isAddedLater,
  isCalendarDay,
  isoWeekday,
  isTimeZone,
  startOfIsoWeek,
} from "./calendar-day";

describe("a calendar day", () => {
  test.each([
    { name: "the thirtieth of February", text: "2026-02-30" },
    { name: "the leap day of a year without one", text: "2026-02-29" },
    { name: "the leap day of 1900, which had none", text: "1900-02-29" },
    { name: "the thirty-first of April", text: "2026-04-31" },
    { name: "a thirteenth month", text: "2026-13-01" },
    { name: "a month zero", text: "2026-00-10" },
    { name: "a day zero", text: "2026-01-00" },
    { name: "a single digit", text: "2026-3-01" },
    { name: "an instant", text: "2026-03-01T00:00:00Z" },
    { name: "a day and a line break", text: "2026-03-01\n" },
    { name: "nothing", text: "" },
    { name: "a year with five digits", text: "12026-03-01" },
    { name: "digits of another script", text: "٢٠٢٦-٠٣-٠١" },
  ])("is not $name", ({ text }) => {
    expect(isCalendarDay(text)).toBe(false);
    expect(() => calendarDay(text)).toThrow(RangeError);
  });

  test.each(["2024-02-29", "2000-02-29", "2026-12-31", "1000-01-01", "9999-12-31"])("is %s", (text) => {
    expect(calendarDay(text)).toBe(text);
  });

  test.each([
    { name: "over the end of a year", from: "2026-12-31", days: 1, to: "2027-01-01" },
    { name: "over a leap day", from: "2024-02-28", days: 2, to: "2024-03-01" },
    { name: "back over a leap day that 1900 did not have", from: "1900-03-01", days: -1, to: "1900-02-28" },
    { name: "over the spring clock change", from: "2026-03-28", days: 2, to: "2026-03-30" },
    { name: "over the autumn clock change", from: "2026-10-24", days: 2, to: "2026-10-26" },
    { name: "not at all", from: "2026-03-29", days: 0, to: "2026-03-29" },
  ])("moves $name", ({ from, days, to }) => {
    expect(addDays(calendarDay(from), days)).toBe(to);
    expect(daysBetween(calendarDay(from), calendarDay(to))).toBe(days);
  });

  it("refuses to leave the calendar", () => {
    expect(() => addDays(calendarDay("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(calendarDay("1000-01-01"), -1)).toThrow(RangeError);
    expect(() => addDays(calendarDay("2026-01-01"), Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
  });

  test.each([
    { name: "a Monday is the first day", text: "2026-03-02", weekday: 1, monday: "2026-03-02" },
    { name: "a Sunday is the last day", text: "2026-03-08", weekday: 7, monday: "2026-03-02" },
    { name: "a week runs over the new year", text: "2027-01-01", weekday: 5, monday: "2026-12-28" },
    {
      name: "the fifty-third week of 2026 ends on a Sunday of 2027",
      text: "2027-01-03",
      weekday: 7,
      monday: "2026-12-28",
    },
    { name: "the fifty-third week of 2020 ends in 2021", text: "2021-01-03", weekday: 7, monday: "2020-12-28" },
    { name: "the leap day of 2024 was a Thursday", text: "2024-02-29", weekday: 4, monday: "2024-02-26" },
  ])("knows its week: $name", ({ text, weekday, monday }) => {
    expect(isoWeekday(calendarDay(text))).toBe(weekday);
    expect(startOfIsoWeek(calendarDay(text))).toBe(monday);
  });

  const anyDay = fc
    .date({ min: new Date("1600-01-01"), max: new Date("2400-01-01"), noInvalidDate: true })
    .map((date) => calendarDay(date.toISOString().slice(0, 10)));

  it("agrees with the calendar of the machine on every weekday", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isoWeekday(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
      }),
    );
  });

  it("comes back when it is moved and moved back, and its order as text is its order in time", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        const there = addDays(day, days);
        expect(addDays(there, -days)).toBe(day);
        expect(daysBetween(day, there)).toBe(days);
        expect(Math.sign(days)).toBe(there === day ? 0 : there > day ? 1 : -1);
      }),
    );
  });
});

describe("the day it is in a time zone", () => {
  test.each([
    {
      name: "before midnight in Zurich in winter",
      instant: "2026-01-10T22:59:59Z",
      zone: "Europe/Zurich",
      day: "2026-01-10",
    },
    { name: "midnight in Zurich in winter", instant: "2026-01-10T23:00:00Z", zone: "Europe/Zurich", day: "2026-01-11" },
    { name: "midnight in Zurich in summer", instant: "2026-07-10T22:00:00Z", zone: "Europe/Zurich", day: "2026-07-11" },
    {
      name: "midnight of Lord Howe, eleven hours ahead in summer",
      instant: "2026-01-10T13:00:00Z",
      zone: "Australia/Lord_Howe",
      day: "2026-01-11",
    },
    {
      name: "midnight of Lord Howe, ten and a half ahead in winter",
      instant: "2026-07-10T13:30:00Z",
      zone: "Australia/Lord_Howe",
      day: "2026-07-11",
    },
    { name: "a minute before it", instant: "2026-07-10T13:29:00Z", zone: "Australia/Lord_Howe", day: "2026-07-10" },
    {
      name: "midnight of Kathmandu, five hours and three quarters ahead",
      instant: "2026-07-10T18:15:00Z",
      zone: "Asia/Kathmandu",
      day: "2026-07-11",
    },
    { name: "a minute before that", instant: "2026-07-10T18:14:00Z", zone: "Asia/Kathmandu", day: "2026-07-10" },
    { name: "the last place where a day ends", instant: "2026-07-11T11:59:00Z", zone: "Etc/GMT+12", day: "2026-07-10" },
    {
      name: "the first place where a day begins",
      instant: "2026-07-10T10:00:00Z",
      zone: "Pacific/Kiritimati",
      day: "2026-07-11",
    },
    {
      name: "Apia before the day it skipped",
      instant: "2011-12-30T09:59:59Z",
      zone: "Pacific/Apia",
      day: "2011-12-29",
    },
    { name: "Apia after the day it skipped", instant: "2011-12-30T10:00:00Z", zone: "Pacific/Apia", day: "2011-12-31" },
  ])("$name", ({ instant, zone, day }) => {
    expect(calendarDayAt(new Date(instant), zone)).toBe(day);
  });

  it("knows which zones there are", () => {
    expect(isTimeZone("Asia/Kathmandu")).toBe(true);
    expect(isTimeZone("Asia/Nowhere")).toBe(false);
    expect(isTimeZone("")).toBe(false);
    expect(() => calendarDayAt(new Date(0), "Asia/Nowhere")).toThrow(RangeError);
  });
});

describe("the first instant of a day", () => {
  test.each([
    { name: "an ordinary midnight", day: "2026-01-10", zone: "Europe/Zurich", instant: "2026-01-09T23:00:00.000Z" },
    {
      name: "the short day of spring begins at midnight",
      day: "2026-03-29",
      zone: "Europe/Zurich",
      instant: "2026-03-28T23:00:00.000Z",
    },
    {
      name: "the long day of autumn begins at midnight",
      day: "2026-10-25",
      zone: "Europe/Zurich",
      instant: "2026-10-24T22:00:00.000Z",
    },
    {
      name: "Asuncion once skipped its midnight",
      day: "2023-10-01",
      zone: "America/Asuncion",
      instant: "2023-10-01T04:00:00.000Z",
    },
    {
      name: "Cairo skips its midnight in April",
      day: "2026-04-24",
      zone: "Africa/Cairo",
      instant: "2026-04-23T22:00:00.000Z",
    },
    {
      name: "Cairo has an hour twice before the day begins",
      day: "2026-10-30",
      zone: "Africa/Cairo",
      instant: "2026-10-29T22:00:00.000Z",
    },
    {
      name: "Lord Howe moves by half an hour",
      day: "2026-04-05",
      zone: "Australia/Lord_Howe",
      instant: "2026-04-04T13:00:00.000Z",
    },
    { name: "Kathmandu", day: "2026-04-05", zone: "Asia/Kathmandu", instant: "2026-04-04T18:15:00.000Z" },
    {
      name: "St. John's once began a day twice, a minute past midnight",
      day: "2010-11-07",
      zone: "America/St_Johns",
      instant: "2010-11-07T02:30:00.000Z",
    },
    {
      name: "Apia went on after the day it skipped",
      day: "2011-12-30",
      zone: "Pacific/Apia",
      instant: "2011-12-30T10:00:00.000Z",
    },
  ])("$name", ({ day, zone, instant }) => {
    expect(instantAtStartOf(calendarDay(day), zone).toISOString()).toBe(instant);
  });

  it("lies on the day, and a millisecond before it does not", () => {
    const zone = fc.constantFrom(
      "Europe/Zurich",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
      "Africa/Cairo",
      "America/New_York",
    );
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 9000 }), (timeZone, days) => {
        const day = addDays(calendarDay("2005-01-01"), days);
        const start = instantAtStartOf(day, timeZone);
        expect(calendarDayAt(start, timeZone)).toBe(day);
        expect(calendarDayAt(new Date(start.valueOf() - 1), timeZone)).toBe(addDays(day, -1));
      }),
      { numRuns: 60 },
    );
  });

  it("does not exist for a day that a zone skipped", () => {
    expect(dayExistsIn(calendarDay("2011-12-30"), "Pacific/Apia")).toBe(false);
    expect(dayExistsIn(calendarDay("2011-12-29"), "Pacific/Apia")).toBe(true);
    expect(dayExistsIn(calendarDay("2011-12-30"), "Pacific/Auckland")).toBe(true);
  });
});

describe("an entry added later", () => {
  test.each([
    {
      name: "not on the day itself",
      occurredOn: "2026-03-10",
      entered: "2026-03-10T20:00:00Z",
      zone: "Europe/Zurich",
      later: false,
    },
    {
      name: "not on the day after, until its midnight",
      occurredOn: "2026-03-10",
      entered: "2026-03-11T22:59:59Z",
      zone: "Europe/Zurich",
      later: false,
    },
    {
      name: "from the midnight that ends the day after",
      occurredOn: "2026-03-10",
      entered: "2026-03-11T23:00:00Z",
      zone: "Europe/Zurich",
      later: true,
    },
    {
      name: "by the patient's midnight, not the server's",
      occurredOn: "2026-03-10",
      entered: "2026-03-11T18:15:00Z",
      zone: "Asia/Kathmandu",
      later: true,
    },
    {
      name: "not when the day after is short",
      occurredOn: "2026-03-28",
      entered: "2026-03-29T21:59:59Z",
      zone: "Europe/Zurich",
      later: false,
    },
    {
      name: "after the short day",
      occurredOn: "2026-03-28",
      entered: "2026-03-29T22:00:00Z",
      zone: "Europe/Zurich",
      later: true,
    },
    {
      name: "not in the twenty-fifth hour of the long day",
      occurredOn: "2026-10-24",
      entered: "2026-10-25T22:59:59Z",
      zone: "Europe/Zurich",
      later: false,
    },
    {
      name: "not on the day that follows a skipped one",
      occurredOn: "2011-12-29",
      entered: "2011-12-31T09:00:00Z",
      zone: "Pacific/Apia",
      later: false,
    },
  ])("is marked $name: $later", ({ occurredOn, entered, zone, later }) => {
    expect(isAddedLater(calendarDay(occurredOn), new Date(entered), zone)).toBe(later);
  });
});

it("gives each zone its own day at one instant, however often it is asked", () => {
  const todayIn = daysAt(new Date("2026-11-22T23:30:00Z"));
  expect([todayIn("UTC"), todayIn("Europe/Berlin"), todayIn("UTC")]).toEqual([
    "2026-11-22",
    "2026-11-23",
    "2026-11-22",
  ]);
});
