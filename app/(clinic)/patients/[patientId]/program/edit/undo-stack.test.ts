import fc from "fast-check";
import { expect, test } from "vitest";
import { changed, redone, stackOf, undone } from "./undo-stack";

const typed = (key: string, at: number) => ({ said: "Sets of Bridge changed.", key, at });
const alone = (said: string) => ({ said, key: null, at: 0 });

test("a step goes back and comes again, with what was done", () => {
  const stack = changed(stackOf("bridge"), "bridge, walking", alone("Walking added."));
  expect(undone(stack)).toMatchObject({ present: "bridge", future: [{ said: "Walking added." }] });
  expect(redone(undone(stack))).toMatchObject({ present: "bridge, walking", past: [{ said: "Walking added." }] });
});

test("what is typed in one go into one place is one step", () => {
  const one = changed(stackOf(""), "1", typed("sets", 0));
  const twelve = changed(one, "12", typed("sets", 400));
  expect(twelve.past).toHaveLength(1);
  expect(undone(twelve).present).toBe("");
});

test("another place, or a pause, begins another step", () => {
  const one = changed(stackOf(""), "1", typed("sets", 0));
  expect(changed(one, "2", typed("rest", 100)).past).toHaveLength(2);
  expect(changed(one, "2", typed("sets", 1_500)).past).toHaveLength(2);
});

test("after a step back, typing does not go on with what was typed before", () => {
  const back = undone(changed(changed(stackOf(""), "1", typed("sets", 0)), "2", typed("rest", 10)));
  expect(changed(back, "3", typed("sets", 20)).past).toHaveLength(2);
});

test("something new forgets what was taken back", () => {
  const back = undone(changed(stackOf("a"), "b", alone("b")));
  expect(changed(back, "c", alone("c")).future).toEqual([]);
});

test("what changes nothing is no step", () => {
  const stack = stackOf("a");
  expect(changed(stack, "a", alone("nothing"))).toBe(stack);
  expect([undone(stack), redone(stack)]).toEqual([stack, stack]);
});

test("going all the way back and forth again loses nothing", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1 }), { maxLength: 30 }), (contents) => {
      const full = contents.reduce((stack, content) => changed(stack, content, alone(String(content))), stackOf(0));
      const first = contents.reduce((stack) => undone(stack), full);
      expect(first.present).toBe(0);
      expect(contents.reduce((stack) => redone(stack), first)).toEqual(full);
    }),
  );
});
