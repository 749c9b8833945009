import { expect, test } from "vitest";
import { type Deed, type Handled, planned, type RowFacts } from "./row-facts";

const row = (id: string, kind: RowFacts["kind"]): RowFacts => ({
  ...{ id, address: `/patients/${id}`, kind, name: id, givenName: id, mark: "" },
  reasons: kind === "on-track" ? [] : [{ rule: kind, sentence: kind }],
});
const CHOSEN = [row("aiko", "pain-up"), row("maya", "safety-answer"), row("samir", "on-track"), row("tomas", "quiet")];
const SEEN: ReadonlyMap<string, Handled> = new Map([["tomas", { decision: "keep", reviewId: "a review" }]]);

test.each<[deed: Deed, included: string[], leftOut: string[]]>([
  ["done", ["aiko", "samir"], ["maya safety", "tomas handled"]],
  ["snooze", ["aiko"], ["maya safety", "samir nothing-open", "tomas handled"]],
  ["message", ["aiko", "samir"], ["maya safety", "tomas handled"]],
  ["assign", ["aiko", "samir", "tomas"], ["maya safety"]],
])("%s is for whom it can be for, and the others are named", (deed, included, leftOut) => {
  const plan = planned(deed, CHOSEN, SEEN);
  expect(plan.included.map(({ id }) => id)).toEqual(included);
  expect(plan.leftOut.map(({ row: { id }, because }) => `${id} ${because}`)).toEqual(leftOut);
});
