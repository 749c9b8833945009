import type { OwnFigure } from "@/lib/figure/own";

/** One exercise on paper: every sentence ready to be printed. */
export type HandoutExercise = {
  /** Its number on the sheet, which the diary's columns repeat. */
  number: number;
  slug: string;
  /** Of a clinic's own exercise, its own drawing. */
  drawing: OwnFigure | null;
  /** What the pictures show, for whoever has them read aloud. */
  alt: string;
  name: string;
  dose: string;
  days: string;
  steps: readonly string[];
  /** Label and sentence, such as "Stop if: your leg goes numb". */
  remarks: readonly { label: string; text: string }[];
};

export type HandoutSection = { title: string; lead: string | null; exercises: readonly HandoutExercise[] };

/** Two weeks to tick off: one row a day, one column an exercise, and the worst pain to write in. */
export type Diary = {
  title: string;
  lead: string;
  /** Of the table itself. */
  label: string;
  day: string;
  pain: string;
  /** Behind the line to write on, such as "of 10". */
  outOf: string;
  /** What a box is to whoever has it read aloud. */
  tick: string;
  columns: readonly { number: number; name: string }[];
  /** `due` has one entry for each column: whether there is a box to tick. */
  rows: readonly { day: string; due: readonly boolean[] }[];
};

/** When to get help, the most urgent first. */
export type HelpBox = { title: string; lead: string; signs: readonly string[] };

/** A program on paper, in the words of its reader. The page and the PDF both draw this. */
export type Handout = {
  /** A language tag such as "en-GB". */
  language: string;
  title: string;
  facts: readonly string[];
  /** A label and what stands behind it: the note, the pain limit. */
  remarks: readonly { label: string; text: string }[];
  sections: readonly HandoutSection[];
  flareUp: HandoutSection;
  diary: Diary;
  help: readonly HelpBox[];
  helpTitle: string;
  /** That nobody watches day and night, and the clinic's number. */
  helpLead: readonly string[];
  /** Where the QR code leads, and what is written below it. */
  online: { address: string; caption: string };
  /** The two key poses. */
  poses: readonly [start: string, end: string];
  /** At the foot of each page. */
  foot: { clinic: string; page: (page: number, pages: number) => string };
};
