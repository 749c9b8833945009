import { PAIN_WORDS } from "@/lib/domain/report";
import type { PainScale } from "@/lib/domain/viewer";
import { AMOUNTS, type Amount, type FormValues, LONGEST_NOTE, PAINS, painField, textIn } from "./check-in-values";

/** One exercise as the form asks about it, with the sentences that belong to it. */
export type AskedItem = {
  id: string;
  name: string;
  dose: string;
  amounts: readonly Amount[];
  /** What the dose asks for, by amount. */
  asked: Partial<Record<Amount, number | null>>;
  faults: { status: string; amount: string };
};

/** What is wrong with a check-in: a sentence by field name, in the order of the form. */
export type Faults = Readonly<Record<string, string>>;

export type FaultWords = Record<(typeof PAINS)[number] | "choice" | "note", string>;

const OF_EXERCISES =
  /^(?:status|barriers|sets|repetitions|holdSeconds|minutes|effort|pain|painWord|enjoyment|swappedForId)\./;

export type StepNumber = 1 | 2 | 3;

const CHOICES: ReadonlySet<string> = new Set(["stiffness", "mood", "enjoyment", "medication"]);
const WHOLE_NUMBER = /^\d{1,4}$/;
const ANSWERED: Record<PainScale, RegExp> = {
  numbers: /^(?:10|\d|skip)$/,
  words: new RegExp(`^(?:${PAIN_WORDS.join("|")}|skip)$`),
};

/** The step that an address names, or null. */
export function stepIn(search: string): StepNumber | null {
  const asked = new URLSearchParams(search).get("step");
  return asked === "1" || asked === "2" || asked === "3" ? (Number(asked) as StepNumber) : null; // one of the three
}

/** The step of the form that a field stands on; what concerns the whole form is said on the first. */
export function stepOf(field: string): StepNumber {
  if (field === "form" || OF_EXERCISES.test(field)) return 1;
  return field.startsWith("pain") ? 2 : 3;
}

/** What is still to be answered, or was answered in a way that can't be kept. The same rules as the server's, told sooner. */
export function faultsIn(
  values: FormValues,
  items: readonly AskedItem[],
  words: FaultWords,
  scale: PainScale = "numbers",
): Faults {
  const faults: Record<string, string> = {};
  for (const item of items) {
    const status = textIn(values, `status.${item.id}`);
    if (status === "") faults[`status.${item.id}`] = item.faults.status;
    if (status !== "partly") continue;
    for (const amount of item.amounts) {
      const typed = textIn(values, `${amount}.${item.id}`).trim();
      if (typed !== "" && !WHOLE_NUMBER.test(typed)) faults[`${amount}.${item.id}`] = item.faults.amount;
    }
  }
  for (const pain of PAINS) {
    const field = painField(pain, scale);
    if (!ANSWERED[scale].test(textIn(values, field))) faults[field] = words[pain];
  }
  if (textIn(values, "note").trim().length > LONGEST_NOTE) faults.note = words.note;
  return faults;
}

/** The faults that the server named, in the form's own sentences; `sent` are its words for what the form does not ask. */
export function faultsFrom(
  fields: Readonly<Record<string, string>>,
  items: readonly AskedItem[],
  words: FaultWords,
): Faults {
  const faults = Object.entries(fields).map(([field, sent]): [string, string] => {
    const name = formFieldOf(field, items);
    return [name, sentenceFor(name, items, words) ?? sent];
  });
  const place = ([field]: [string, string]) => placeOf(field, items);
  return Object.fromEntries(faults.sort((one, other) => place(one) - place(other)));
}

/** How far down the form a field stands: by step, and within a step by exercise or by pain. */
function placeOf(field: string, items: readonly AskedItem[]): number {
  const pains: readonly string[] = PAINS;
  const pain = pains.indexOf(field.replace(/Word$/, ""));
  const exercise = items.findIndex(({ id }) => field.endsWith(`.${id}`));
  return stepOf(field) * 100 + Math.max(exercise, pain, 0);
}

/** The API names `pain.before`, `painWords.before` and `items[1].status`, the form `painBefore`, `painBeforeWord` and `status.<id>`. */
function formFieldOf(field: string, items: readonly AskedItem[]): string {
  const [, words, pain] = /^pain(Words)?\.(before|worst|after)$/.exec(field) ?? [];
  if (pain) return `pain${pain.charAt(0).toUpperCase()}${pain.slice(1)}${words ? "Word" : ""}`;
  const [, index, part] = /^items[[.](\d+)\]?\.(\w+)/.exec(field) ?? [];
  const item = index === undefined ? undefined : items[Number(index)];
  return item ? `${part}.${item.id}` : field;
}

function sentenceFor(field: string, items: readonly AskedItem[], words: FaultWords): string | undefined {
  const [part, id] = field.split(".");
  const item = items.find((one) => one.id === id);
  if (item) return AMOUNTS.some((amount) => amount === part) ? item.faults.amount : item.faults.status;
  const pain = PAINS.find((one) => one === field || `${one}Word` === field);
  if (pain) return words[pain];
  if (field === "note") return words.note;
  return CHOICES.has(field) ? words.choice : undefined;
}
