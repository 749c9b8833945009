/** A day in the patient's own calendar, written `2026-03-29`. It has no hour and no time zone. */
export type CalendarDay = string & { readonly __brand: "CalendarDay" };

/** A day of the ISO week, Monday first. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const WRITTEN_DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const DIGIT_ZERO = "0".charCodeAt(0);
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Whether a text is a day that the Gregorian calendar has, from 1000-01-01 to 9999-12-31. */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!WRITTEN_DAY.test(text)) return false;
  const { year, month, date } = partsOf(text);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** Reads `2026-03-29`. Throws a RangeError for anything else, 2026-02-30 included. */
export function calendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new RangeError(`Not a calendar day: ${text}`);
  return text;
}

/** The day so many days later, or earlier when negative. Throws a RangeError outside the years 1000 to 9999. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const { year, month, date } = partsOf(day);
  const sameMonth = date + days;
  // No month ends before its 28th, so most moves need no calendar.
  if (sameMonth >= 1 && sameMonth <= 28 && Number.isInteger(days)) {
    return calendarDay(day.slice(0, 8) + String(sameMonth).padStart(2, "0"));
  }
  const moved = new Date(Date.UTC(year, month - 1, date + days));
  return calendarDay(Number.isNaN(moved.valueOf()) ? `${day} + ${days} days` : moved.toISOString().slice(0, 10));
}

/** How many days later `to` is than `from`; negative when it is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday is 1, Sunday is 7. */
export function isoWeekday(day: CalendarDay): Weekday {
  // Day 1, the first of January of the year 1, was a Monday, so the remainder is 0 to 6.
  return (((dayNumber(day) - 1) % 7) + 1) as Weekday;
}

/** The Monday of the week that holds the day. */
export function startOfIsoWeek(day: CalendarDay): CalendarDay {
  return addDays(day, 1 - isoWeekday(day));
}

/** The number of a day, counted from the first of January of the year 1 of the Gregorian calendar, which is 1. */
function dayNumber(day: CalendarDay): number {
  const { year, month, date } = partsOf(day);
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDayThisYear = month > 2 && isLeap(year) ? 1 : 0;
  return before * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDayThisYear + date;
}

function partsOf(text: string): { year: number; month: number; date: number } {
  return { year: numberAt(text, 0, 4), month: numberAt(text, 5, 7), date: numberAt(text, 8, 10) };
}

/** Read digit by digit, several times faster than cutting the text: every rule does it for every day. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) number = number * 10 + text.charCodeAt(place) - DIGIT_ZERO;
  return number;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

// Making a formatter costs a hundred times what using it does, so one is kept for each zone.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day it is at an instant in an IANA time zone. Throws a RangeError for an unknown zone. */
export function calendarDayAt(instant: Date, timeZone: string): CalendarDay {
  const [month = "", date = "", year = ""] = formatterFor(timeZone).format(instant).split("/");
  return calendarDay(`${year.padStart(4, "0")}-${month}-${date}`);
}

/** The day it is at one instant, asked for many patients: each zone is worked out once. */
export function daysAt(instant: Date): (timeZone: string) => CalendarDay {
  const known = new Map<string, CalendarDay>();
  return (timeZone) => {
    const day = known.get(timeZone) ?? calendarDayAt(instant, timeZone);
    known.set(timeZone, day);
    return day;
  };
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formatters.set(timeZone, made);
  return made;
}

/** Whether a text names a time zone that this machine knows, such as `Europe/Zurich`. */
export function isTimeZone(text: string): boolean {
  try {
    formatterFor(text);
    return true;
  } catch {
    return false;
  }
}

const MINUTES_BETWEEN_LOOKS = 15;

/**
 * The first instant of a day in a time zone, which is not midnight where the clocks go forward at midnight.
 * For a day that the zone skipped, the first instant after it. Throws a RangeError for an unknown zone.
 */
export function instantAtStartOf(day: CalendarDay, timeZone: string): Date {
  // Looking forward in small steps finds the first start even where a clock set back at 00:01 began the day twice.
  const { year, month, date } = partsOf(day);
  const look = (minutes: number) => new Date(Date.UTC(year, month - 1, date, -16, minutes));
  let minutes = MINUTES_BETWEEN_LOOKS;
  while (calendarDayAt(look(minutes), timeZone) < day) minutes += MINUTES_BETWEEN_LOOKS;

  let before = look(minutes - MINUTES_BETWEEN_LOOKS).valueOf();
  let started = look(minutes).valueOf();
  // Nearly every zone is a multiple of a quarter of an hour away, so that the day began at this very look.
  if (calendarDayAt(new Date(started - 1), timeZone) < day) return new Date(started);
  while (started - before > 1) {
    const middle = Math.floor((before + started) / 2);
    if (calendarDayAt(new Date(middle), timeZone) < day) before = middle;
    else started = middle;
  }
  return new Date(started);
}

/** Whether a zone ever had a day: Pacific/Apia went from 2011-12-29 straight to 2011-12-31. */
export function dayExistsIn(day: CalendarDay, timeZone: string): boolean {
  return calendarDayAt(instantAtStartOf(day, timeZone), timeZone) === day;
}

/**
 * Whether an entry was made after the day that follows the day it speaks about, in the patient's calendar.
 * Such an entry counts like any other and is marked, because memory fades after a day.
 */
export function isAddedLater(occurredOn: CalendarDay, enteredAt: Date, timeZone: string): boolean {
  const tomorrow = addDays(occurredOn, 1);
  const next = dayExistsIn(tomorrow, timeZone) ? tomorrow : addDays(tomorrow, 1);
  return calendarDayAt(enteredAt, timeZone) > next;
}
