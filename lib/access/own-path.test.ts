import { expect, it } from "vitest";
import { ownPath } from "./own-path";

it.each(["/", "/today", "/patients/1?weeks=4#pain", "/check-in/2026-11-22"])("%s is ours", (path) => {
  expect(ownPath(path)).toBe(path);
});

it.each([
  "",
  "today",
  "//evil.example",
  "/\\evil.example",
  "/a\\b",
  "/\t/evil.example",
  "/\n/evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/ä",
  `/${"a".repeat(1000)}`,
])("%j is not", (path) => {
  expect(ownPath(path)).toBeNull();
});
