import { createTranslator, type Formats } from "use-intl/core";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { en } from "./en";

/** Languages the portal speaks; each has the same sentences, or the build fails. */
const LANGUAGES = { en: { messages: en, formats: "en-GB" } } as const;
export type Language = keyof typeof LANGUAGES;

const DAY_STYLES = {
  /** Sunday 22 November */
  long: { weekday: "long", day: "numeric", month: "long" },
  /** 22 November 2026 */
  full: { day: "numeric", month: "long", year: "numeric" },
  /** 22 Nov */
  short: { day: "numeric", month: "short" },
  /** Sunday */
  weekday: { weekday: "long" },
  /** Sun */
  shortWeekday: { weekday: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof DAY_STYLES;

const MOMENT_STYLES = {
  /** 22 Nov 2026, 09:12 */
  moment: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  /** 09:12 */
  time: { hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type MomentStyle = keyof typeof MOMENT_STYLES;

/**
 * Every sentence and format of a language: `t("patient.today.title", { name })`. A key without a sentence, or a sentence
 * without its values, does not compile.
 */
export function wordsFor(language: Language) {
  const known = made.get(language);
  if (known) return known;
  const words = makeWords(language);
  made.set(language, words);
  return words;
}
export type Words = ReturnType<typeof makeWords>;
export type WordKey = Parameters<Words["t"]>[0];

// A language is put together once for each process: making its formatters costs more than a page of sentences.
const made = new Map<Language, Words>();

function makeWords(language: Language) {
  const { messages, formats } = LANGUAGES[language];
  const t = createTranslator({
    locale: formats,
    messages,
    timeZone: "UTC",
    formats: NO_FORMATS,
    onError: (error) => {
      throw error;
    },
  });
  const numbers = new Intl.NumberFormat(formats);
  const lists = new Intl.ListFormat(formats, { type: "conjunction" });
  const days = formattersOf(DAY_STYLES, formats, "UTC");
  const moments = new Map<string, Record<MomentStyle, Intl.DateTimeFormat>>();
  return {
    t,
    /** The sentences as they are written, for what is filled in only in the browser. */
    messages,
    language,
    /** For formatters that a browser makes for itself. */
    locale: formats,
    /** A number with the separators of the language. */
    number: (value: number) => numbers.format(value),
    /** "a, b and c" */
    list: (items: readonly string[]) => lists.format(items),
    /** A day of somebody's calendar; it has no time zone to be shifted by. */
    day: (day: CalendarDay, style: DayStyle = "long") => days[style].format(new Date(`${day}T00:00:00Z`)),
    /** An instant as the clocks of a time zone show it. */
    moment: (instant: Date, timeZone: string, style: MomentStyle = "moment") => {
      const formatters = moments.get(timeZone) ?? formattersOf(MOMENT_STYLES, formats, timeZone);
      moments.set(timeZone, formatters);
      return formatters[style].format(instant);
    },
  };
}

const NO_FORMATS: Formats = {};

function formattersOf<Style extends string>(
  styles: Record<Style, Intl.DateTimeFormatOptions>,
  locale: string,
  timeZone: string,
): Record<Style, Intl.DateTimeFormat> {
  const made = Object.entries<Intl.DateTimeFormatOptions>(styles).map(([style, options]) => [
    style,
    new Intl.DateTimeFormat(locale, { ...options, timeZone }),
  ]);
  return Object.fromEntries(made); // the keys are those of the styles
}
