import { afterEach, expect, it, vi } from "vitest";
import { newSaveId } from "./save-id";

afterEach(() => vi.unstubAllGlobals());

it.each([
  ["where the browser makes ids", undefined],
  ["on a page without https", { randomUUID: undefined, getRandomValues: crypto.getRandomValues.bind(crypto) }],
])("an id is a UUID of its own %s", (_, stub) => {
  if (stub) vi.stubGlobal("crypto", stub);
  const ids = Array.from({ length: 100 }, newSaveId);
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual(
    [],
  );
  expect(new Set(ids).size).toBe(100);
});
