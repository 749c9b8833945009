import { describe, expect, it } from "vitest";
import { isFound } from "./exercise-search";

const pose = {
  name: "Child's pose",
  otherNames: ["kneeling stretch", "prayer stretch"],
  kind: "stretching",
  regionNames: ["low back", "buttocks"],
} as const;

const found = (search: string, kind: "stretching" | "aerobic" | null = null) => isFound(pose, { search, kind });

describe("searching exercises", () => {
  it.each([
    ["an empty search finds everything", ""],
    ["the beginning of a word is enough", "chi"],
    ["an apostrophe may be left out", "childs"],
    ["case and accents do not matter", "CHÍLD"],
    ["another name is a name", "prayer"],
    ["a region is found too", "low back"],
    ["words may come in any order", "pose child"],
  ])("%s", (_, search) => {
    expect(found(search)).toBe(true);
  });

  it("the middle of a word finds nothing", () => {
    expect(found("hild")).toBe(false);
  });

  it("every word has to fit", () => {
    expect(found("child bridge")).toBe(false);
  });

  it("only the chosen kind is shown", () => {
    expect(found("child", "stretching")).toBe(true);
    expect(found("child", "aerobic")).toBe(false);
  });
});
