import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SessionResult } from "@/lib/domain/session-result";
import { clearSessionResults, markDone, readSessionResults } from "./session-results";
import { changeSession, readSession } from "./session-store";

/** A phone that keeps what it is given as text, as a real one does; or one that can't keep anything. */
const phone = vi.hoisted(() => ({ kept: null as string | null, canKeep: true }));
vi.mock("@/lib/device/keep", () => ({
  read: async () => (phone.kept === null ? null : JSON.parse(phone.kept)),
  keep: async (_name: string, value: unknown) => {
    if (phone.canKeep) phone.kept = JSON.stringify(value);
    return phone.canKeep;
  },
}));

vi.stubGlobal("navigator", {}); // without locks, as in older browsers

const TODAY = "2026-11-22";
const partly: SessionResult = {
  status: "partly",
  sets: 1,
  repetitions: 10,
  holdSeconds: null,
  minutes: null,
  swappedForId: null,
  barriers: ["pain"],
};

beforeEach(async () => {
  phone.canKeep = true;
  phone.kept = null;
  await clearSessionResults(TODAY);
});

describe("what was done today, kept on the phone", () => {
  it("is nothing before anything is said", async () => {
    expect(await readSessionResults(TODAY)).toEqual({});
  });

  it("one tap is done as prescribed, without amounts", async () => {
    await markDone(TODAY, "bridge");
    expect(await readSessionResults(TODAY)).toMatchObject({ bridge: { status: "done", sets: null, barriers: [] } });
  });

  it("a tap can be taken back, and the guided run goes with it", async () => {
    await changeSession(TODAY, (session) => ({
      ...session,
      runs: { bridge: { events: [{ kind: "start", at: 1 }], seenAt: 2 } },
      results: { bridge: partly, "cat-cow": partly },
    }));
    await markDone(TODAY, "bridge", null);
    expect(await readSession(TODAY)).toEqual({ day: TODAY, runs: {}, results: { "cat-cow": partly } });
  });

  it("belongs to its day", async () => {
    await markDone(TODAY, "bridge");
    expect(await readSessionResults("2026-11-23")).toEqual({});
  });

  it("two taps at once are both kept", async () => {
    await Promise.all([markDone(TODAY, "bridge"), markDone(TODAY, "cat-cow"), markDone(TODAY, "walking", partly)]);
    expect(Object.keys(await readSessionResults(TODAY)).sort()).toEqual(["bridge", "cat-cow", "walking"]);
  });

  it("is gone once it was reported", async () => {
    await markDone(TODAY, "bridge");
    await clearSessionResults(TODAY);
    expect(await readSessionResults(TODAY)).toEqual({});
  });

  it.each(["a text", 7, {}, { day: TODAY, runs: [], results: {} }, { day: TODAY, runs: {}, results: null }])(
    "what another release kept is as good as nothing: %j",
    async (kept) => {
      phone.kept = JSON.stringify(kept);
      expect(await readSessionResults(TODAY)).toEqual({});
    },
  );

  it("lasts as long as the page where the phone keeps nothing", async () => {
    phone.canKeep = false;
    await markDone(TODAY, "bridge");
    expect(await readSessionResults(TODAY)).toMatchObject({ bridge: { status: "done" } });
  });
});
