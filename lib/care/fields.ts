import { z } from "zod";
import { type CalendarDay, isCalendarDay, isTimeZone } from "@/lib/domain/calendar-day";
import { PAIN_SCORES, PAIN_WORDS } from "@/lib/domain/report";

// A message of a refinement is the key of its sentence in `errors.fields`.

const LONGEST_TIME_ZONE = 64;
const LONGEST_EMAIL = 254;
const SHORTEST_EMAIL = 3;

/** PostgreSQL keeps no NUL, and half a surrogate pair is no character. */
const canBeKept = (text: string) => text.isWellFormed() && !text.includes("\0");

/** Text as it was typed, without the space around it. */
export const text = (shortest: number, longest: number) =>
  z.string().refine(canBeKept, "not-text").trim().min(shortest).max(longest);

/** Text that is taken to the letter, such as a password. */
export const verbatim = (longest: number, tooLong?: string) =>
  z.string().max(longest, tooLong).refine(canBeKept, "not-text");

/** Words a person may leave out: nothing but space is silence, which is null. */
export const optionalText = (longest: number) =>
  text(0, longest)
    .transform((said) => (said === "" ? null : said))
    .nullable()
    .default(null);

/** A code of a list that the clinic uses, such as M54.5, or null. */
export const optionalCode = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[A-Za-z0-9][A-Za-z0-9./-]*$|^$/, "not-a-code")
    .transform((code) => (code === "" ? null : code))
    .nullable()
    .default(null);

/** Said, or null when it was not. */
export const orSilence = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

/** Said, said to be nothing by null, or left out: then a correction keeps what was told before. */
export const orAsBefore = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional();

export const id = z.guid().toLowerCase();

export const whole = (from: number, to: number) => z.int().min(from).max(to);

export const day = z
  .string()
  .refine(isCalendarDay, { message: "not-a-day" })
  .meta({ format: "date", description: "A day of the patient's calendar, from 1000-01-01 to 9999-12-31." })
  .transform((written) => written as CalendarDay); // the refinement before it says so

export const timeZone = z
  .string()
  .max(LONGEST_TIME_ZONE)
  .refine((name) => canBeKept(name) && isTimeZone(name), "unknown-time-zone")
  .meta({ description: "An IANA time zone, such as Europe/Berlin." });

/** Device clocks may be years off, which is no reason to lose a report; PostgreSQL knows no year 0. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((written) => Date.parse(written) >= 0, "not-valid")
  .meta({ description: "An instant from 1970 on, with its offset." });

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(SHORTEST_EMAIL)
  .max(LONGEST_EMAIL)
  .regex(z.regexes.email, "not-an-email");

export const painScore = z.literal([...PAIN_SCORES]).meta({ description: "0 is no pain, 10 the worst imaginable." });

/** Pain on the scale of words, which is never turned into a number. */
export const painWord = z.enum(PAIN_WORDS);

/** A list of different words out of a vocabulary. */
export const severalOf = <const Word extends string>(words: readonly Word[], fewest = 0) =>
  z
    .array(z.enum(words))
    .min(fewest)
    .max(words.length)
    .refine((said) => new Set(said).size === said.length, "said-twice")
    .meta({ uniqueItems: true });
