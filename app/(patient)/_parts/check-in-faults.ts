import { type Amount, type FormValues, LONGEST_NOTE, PAINS, textIn } from "./check-in-values";

/** One exercise as the form asks about it, with the sentences that belong to it. */
export type AskedItem = {
  id: string;
  name: string;
  dose: string;
  amounts: readonly Amount[];
  faults: { status: string; amount: string };
};

/** What is wrong with a check-in: a sentence by field name, in the order of the form. */
export type Faults = Readonly<Record<string, string>>;

export type FaultWords = Record<(typeof PAINS)[number] | "choice" | "note", string>;

export type StepNumber = 1 | 2 | 3;

const WHOLE_NUMBER = /^\d{1,4}$/;
const ANSWERED_PAIN = /^(?:10|\d|skip)$/;

/** The step that an address names, or null. */
export function stepIn(search: string): StepNumber | null {
  const asked = new URLSearchParams(search).get("step");
  return asked === "1" || asked === "2" || asked === "3" ? (Number(asked) as StepNumber) : null; // one of the three
}

/** The step of the form that a field stands on; what concerns the whole form is said on the first. */
export function stepOf(field: string): StepNumber {
  if (field === "form" || /^(?:status|barriers|sets|repetitions|holdSeconds|minutes)\./.test(field)) return 1;
  return field.startsWith("pain") ? 2 : 3;
}

/** What is still to be answered, or was answered in a way that can't be kept. The same rules as the server's, told sooner. */
export function faultsIn(values: FormValues, items: readonly AskedItem[], words: FaultWords): Faults {
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
  for (const pain of PAINS) if (!ANSWERED_PAIN.test(textIn(values, pain))) faults[pain] = words[pain];
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
  const exercise = items.findIndex(({ id }) => field.endsWith(`.${id}`));
  return stepOf(field) * 100 + Math.max(exercise, pains.indexOf(field), 0);
}

/** The API names `pain.before` and `items[1].status`, the form `painBefore` and `status.<id>`. */
function formFieldOf(field: string, items: readonly AskedItem[]): string {
  const pain = /^pain\.(before|worst|after)$/.exec(field)?.[1];
  if (pain) return `pain${pain.charAt(0).toUpperCase()}${pain.slice(1)}`;
  const [, index, part] = /^items[[.](\d+)\]?\.(\w+)/.exec(field) ?? [];
  const item = index === undefined ? undefined : items[Number(index)];
  return item ? `${part}.${item.id}` : field;
}

function sentenceFor(field: string, items: readonly AskedItem[], words: FaultWords): string | undefined {
  const [part, id] = field.split(".");
  const item = items.find((one) => one.id === id);
  if (item) return part === "status" || part === "barriers" ? item.faults.status : item.faults.amount;
  if (field === "painBefore" || field === "painWorst" || field === "painAfter" || field === "note") return words[field];
  return field === "stiffness" || field === "mood" || field === "enjoyment" ? words.choice : undefined;
}
