import { expect, test } from "vitest";
import type { SavedCheckIn, SavedItem } from "@/db/queries/check-ins";
import { calendarDay } from "@/lib/domain/calendar-day";
import { checkInBody as bodyOn, type CheckInIdentity } from "./check-in-body";
import { type AskedItem, faultsFrom, faultsIn, stepOf } from "./check-in-faults";
import { valuesFrom } from "./check-in-start";
import { amountsOf, type FormValues, scaleOf, unaskedIn as unaskedOn, valuesOf } from "./check-in-values";

const bridge: AskedItem = {
  id: "b1",
  name: "Bridge",
  dose: "3 sets of 10",
  amounts: ["sets", "repetitions"],
  asked: { sets: 3, repetitions: 10 },
  faults: { status: "Choose what you did for Bridge.", amount: "Type a whole number for Bridge." },
};
const words = { painBefore: "before", painWorst: "worst", painAfter: "after", choice: "choice", note: "note" };
const identity: CheckInIdentity = {
  id: "c1",
  revision: null,
  occurredOn: "2026-11-22",
  programVersionId: "v1",
  told: {},
};
const answered: FormValues = { "status.b1": "done", painBefore: "0", painWorst: "4", painAfter: "skip" };

const checkInBody = (who: CheckInIdentity, items: AskedItem[], values: FormValues) =>
  bodyOn(who, items, values, "numbers");
const unaskedIn = (told: FormValues, items: AskedItem[]) => unaskedOn(told, items, "numbers");

test("a whole check-in has no faults", () => {
  expect(faultsIn(answered, [bridge], words)).toEqual({});
});

test("nothing answered names every question that needs an answer, in the order of the form", () => {
  expect(faultsIn({}, [bridge], words)).toEqual({
    "status.b1": "Choose what you did for Bridge.",
    painBefore: "before",
    painWorst: "worst",
    painAfter: "after",
  });
});

test.each(["3.5", "-1", "ten", "1e3", "99999"])("an amount of %s is not a whole number", (typed) => {
  const values = { ...answered, "status.b1": "partly", "sets.b1": typed };
  expect(faultsIn(values, [bridge], words)).toEqual({ "sets.b1": "Type a whole number for Bridge." });
});

test("an amount that is folded away is not looked at", () => {
  expect(faultsIn({ ...answered, "sets.b1": "ten" }, [bridge], words)).toEqual({});
});

test("a pain of 0 is an answer, and skipping is not 0", () => {
  expect(checkInBody(identity, [bridge], answered).pain).toEqual({ before: 0, worst: 4, after: null });
});

test("did some without amounts is silence about how much", () => {
  const body = checkInBody(identity, [bridge], {
    ...answered,
    "status.b1": "partly",
    "sets.b1": "",
    "repetitions.b1": "0",
  });
  expect(body.items[0]).toMatchObject({ status: "partly", sets: null, repetitions: 0, holdSeconds: null });
});

test("what was typed for another answer does not travel", () => {
  const left = { "sets.b1": "2", "barriers.b1": ["pain"] };
  const items = (status: string) =>
    checkInBody(identity, [bridge], { ...answered, ...left, "status.b1": status }).items[0];
  expect(items("done")).toMatchObject({ sets: null, barriers: [] });
  expect(items("not_done")).toMatchObject({ sets: null, barriers: ["pain"] });
  expect(items("partly")).toMatchObject({ sets: 2, barriers: ["pain"] });
});

test("the same answers make the same body, so that trying again is one check-in", () => {
  expect(checkInBody(identity, [bridge], answered)).toEqual(checkInBody(identity, [bridge], answered));
});

test("what the form does not ask stands in it unseen, and survives a correction", () => {
  const item = {
    ...savedItem,
    status: "partly" as const,
    painWord: "mild",
    minutes: 4,
    swappedForId: "e2",
    barriers: [],
  } satisfies SavedItem;
  const told = valuesOf({ ...saved, items: [item] });
  const unseen = unaskedIn(told, [bridge]);
  expect(unseen).toEqual({ "painWord.b1": "mild", "swappedForId.b1": "e2", "minutes.b1": "4" });
  const partly = checkInBody({ ...identity, told }, [bridge], { ...answered, ...unseen, "status.b1": "partly" });
  expect(partly.items[0]).toMatchObject({ pain: null, painWord: "mild", minutes: 4, swappedForId: "e2" });
  const not = checkInBody({ ...identity, told }, [bridge], { ...answered, ...unseen, "status.b1": "not_done" });
  expect(not.items[0]).toMatchObject({ effort: null, painWord: "mild", minutes: null, swappedForId: null });
});

test("a number for an exercise takes the place of the word that was told before", () => {
  const values = { ...answered, "painWord.b1": "severe", "pain.b1": "0" };
  expect(checkInBody(identity, [bridge], values).items[0]).toMatchObject({ pain: 0, painWord: null });
  expect(bodyOn(identity, [bridge], values, "words").items[0]).toMatchObject({ pain: null, painWord: "severe" });
});

test("more about an exercise may stay unsaid, and Skip is silence", () => {
  const more = { "effort.b1": "skip", "pain.b1": "skip", "enjoyment.b1": "" };
  expect(checkInBody(identity, [bridge], { ...answered, ...more }).items[0]).toMatchObject({
    effort: null,
    pain: null,
    enjoyment: null,
  });
  const said = { "effort.b1": "0", "pain.b1": "10", "enjoyment.b1": "a_lot" };
  expect(checkInBody(identity, [bridge], { ...answered, ...said }).items[0]).toMatchObject({
    effort: 0,
    pain: 10,
    enjoyment: "a_lot",
  });
});

test("pain in words is told on its own scale, and no number with it", () => {
  const inWords = { ...answered, painBeforeWord: "none", painWorstWord: "very_severe", painAfterWord: "skip" };
  expect(faultsIn(inWords, [bridge], words, "words")).toEqual({});
  expect(bodyOn(identity, [bridge], inWords, "words")).toMatchObject({
    pain: { before: null, worst: null, after: null },
    painWords: { before: "none", worst: "very_severe", after: null },
  });
  expect(checkInBody(identity, [bridge], inWords)).toMatchObject({
    pain: { before: 0, worst: 4, after: null },
    painWords: { before: null, worst: null, after: null },
  });
});

test("with words, every pain needs a word or Skip; a number is neither", () => {
  expect(faultsIn({ ...answered, painBeforeWord: "4" }, [bridge], words, "words")).toEqual({
    painBeforeWord: "before",
    painWorstWord: "worst",
    painAfterWord: "after",
  });
});

test("a correction keeps to the scale that was told first", () => {
  const nothing = { ...saved, painBefore: null, painWorst: null };
  expect(scaleOf(null, "words")).toBe("words");
  expect(scaleOf(saved, "words")).toBe("numbers");
  expect(scaleOf({ ...nothing, painWorstWord: "none" }, "numbers")).toBe("words");
  expect(scaleOf(nothing, "words")).toBe("words");
});

test("an exercise that nothing is said about is not in the report", () => {
  expect(checkInBody(identity, [bridge], { ...answered, "status.b1": "" }).items).toEqual([]);
});

test("what a guided session counted fills the form, and what it did not count stays empty", () => {
  const counted = {
    status: "partly",
    sets: 2,
    repetitions: null,
    holdSeconds: null,
    minutes: null,
    swappedForId: "e2",
    barriers: ["pain"],
  } as const;
  const values = valuesFrom({ b1: { ...counted, barriers: ["pain"] } });
  expect(values).toMatchObject({
    "status.b1": "partly",
    "sets.b1": "2",
    "repetitions.b1": "",
    "barriers.b1": ["pain"],
  });
  expect(checkInBody(identity, [bridge], { ...answered, ...values }).items[0]).toMatchObject({
    ...counted,
    barriers: ["pain"],
  });
  expect(valuesFrom({})).toEqual({});
});

test("amounts told with an exercise that is still done survive a correction", () => {
  const told = valuesOf({ ...saved, items: [{ ...savedItem, status: "done", sets: 4, barriers: [] }] });
  const items = (values: FormValues) => checkInBody({ ...identity, told }, [bridge], { ...answered, ...values }).items;
  expect(items({})).toMatchObject([{ status: "done", sets: 4, repetitions: null }]);
  expect(items({ "status.b1": "partly", "sets.b1": "" })).toMatchObject([{ status: "partly", sets: null }]);
});

test("a first report says nothing unasked", () => {
  expect(unaskedIn({}, [bridge])).toEqual({});
  expect(checkInBody(identity, [bridge], answered)).toMatchObject({
    medication: null,
    items: [{ effort: null, pain: null, painWord: null, enjoyment: null, swappedForId: null }],
  });
});

test("a saved check-in opens as it was told, and silence as Skip", () => {
  const values = valuesOf(saved);
  expect(values).toMatchObject({ painBefore: "0", painWorst: "6", painAfter: "skip", mood: "", note: "stairs" });
  expect(values["status.b1"]).toBe("not_done");
  expect(values["barriers.b1"]).toEqual(["no_time"]);
});

test("the server's fields lead to the form's, in the order of the form", () => {
  const fields = {
    mood: "x",
    elsewhere: "sent",
    "painWords.before": "x",
    "pain.worst": "x",
    "items[0].sets": "x",
    "items[0].effort": "x",
  };
  const faults = faultsFrom(fields, [bridge], words);
  expect(faults).toEqual({
    "sets.b1": "Type a whole number for Bridge.",
    "effort.b1": "Choose what you did for Bridge.",
    painBeforeWord: "before",
    painWorst: "worst",
    mood: "choice",
    elsewhere: "sent",
  });
  expect(Object.keys(faults).map(stepOf)).toEqual([1, 1, 2, 2, 3, 3]);
});

test("only what the dose names is asked for, and one set is not counted", () => {
  expect(amountsOf({ sets: 1, repetitions: null, holdSeconds: null, minutes: 10 })).toEqual(["minutes"]);
  expect(amountsOf({ sets: 3, repetitions: 8, holdSeconds: 5, minutes: null })).toEqual([
    "sets",
    "repetitions",
    "holdSeconds",
  ]);
});

const savedItem: SavedItem = {
  prescriptionId: "b1",
  exerciseId: "e1",
  name: "Bridge",
  status: "not_done",
  sets: null,
  repetitions: null,
  holdSeconds: null,
  minutes: null,
  effort: null,
  pain: null,
  painWord: null,
  enjoyment: null,
  swappedForId: null,
  swappedForName: null,
  barriers: ["no_time"],
};
const saved: SavedCheckIn = {
  id: "c1",
  revision: 2,
  occurredOn: calendarDay("2026-11-22"),
  versionId: "v1",
  painBefore: 0,
  painWorst: 6,
  painAfter: null,
  painBeforeWord: null,
  painWorstWord: null,
  painAfterWord: null,
  stiffness: "a_little",
  mood: null,
  enjoyment: null,
  medication: null,
  note: "stairs",
  isAddedLater: false,
  source: "web",
  enteredAt: new Date("2026-11-22T08:00:00Z"),
  items: [savedItem],
};
