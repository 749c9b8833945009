import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findExercise, listExercises, listLibrary } from "@/db/queries/exercises";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import type { Viewer } from "@/lib/domain/viewer";
import { FIGURES } from "@/lib/figure/figures";
import { drawingOf } from "@/lib/figure/own";
import { putArchived, putExercise, putFavourite, exercises as searching } from "@/lib/http/surface";
import { send, signedIn } from "@/lib/http/testing/send";
import { readSettingsAgain } from "@/lib/settings";

const { NOW, owner } = build;

let clinic: build.Clinic;
let ines: build.StaffViewer;
const cookies = { ines: "", jon: "", ada: "", stranger: "", maya: "" };
let shipped = "";

beforeAll(async () => {
  Object.assign(process.env, { STEADYBACK_NOW: NOW.toISOString(), AUTH_SECRET: "a secret of at least 32 characters" });
  readSettingsAgain();
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  shipped = await build.buildExercise(clinic, { slug: "bridge" });
  cookies.ines = await signedIn(ines);
  cookies.jon = await signedIn(await build.buildClinician(clinic, { name: "Jon" }));
  cookies.ada = await signedIn(await build.buildAdmin(clinic));
  cookies.maya = await signedIn(await build.buildPatient(clinic, [ines], { name: "Maya" }));
  cookies.stranger = await signedIn(await build.buildClinician(await build.buildClinic(), { name: "The Stranger" }));
});
afterAll(() => build.closeOwner());

const values = (override: object = {}) => ({
  name: "Wall sit with a ball",
  otherNames: ["ball squat"],
  kind: "strengthening",
  regions: ["front_thighs"],
  position: "standing",
  direction: "neutral",
  kit: ["wall", "ball", "a foam roller"],
  kitCost: "low",
  loadLevel: "medium",
  impact: "none",
  steps: ["Lean on the wall.", "Slide down."],
  cues: ["Keep your heels down."],
  faults: ["Knees falling in"],
  stopIf: ["Your knee hurts more"],
  precautions: ["balance"],
  altText: "A person leans against a wall with a ball behind the back.",
  easierSlug: "bridge",
  harderSlug: null,
  usualSets: 2,
  usualRepetitions: 8,
  usualHoldSeconds: null,
  usualMinutes: null,
  usualRestSeconds: 30,
  usualSide: "both",
  estimatedMinutes: 2.5,
  figure: null,
  pictureUrl: "https://pictures.example/wall-sit.png",
  source: "Our clinic",
  licence: "All rights reserved",
  reviewedBy: null,
  reviewedOn: null,
  ...override,
});
type Who = keyof typeof cookies;
const put = (who: Who, id: string, json: unknown, revision?: number) =>
  send(putExercise, {
    cookie: cookies[who],
    params: { id },
    json,
    headers: { "x-request-id": "r", ...(revision === undefined ? {} : { "if-match": `"${revision}"` }) },
  });
const rowOf = async (id: string) =>
  (await owner()`select * from exercises where id = ${id} and clinic_id = ${clinic.clinicId}`)[0];
const errorOf = async (response: Response) => (await response.json()).error;
const added = async (override: object = {}) => {
  const id = uuidv7();
  expect((await put("ines", id, values(override))).status).toBe(201);
  return id;
};
const looking = <T>(viewer: Viewer, query: Parameters<typeof withTenant<T>>[1]) =>
  withTenant(viewer, query, { mode: "look" });

describe("a clinic's own exercise", () => {
  it("is kept whole, by whom and when, and says so in the trail", async () => {
    const id = await added();
    expect(await rowOf(id)).toMatchObject({
      slug: `own-${id}`,
      is_shipped: false,
      name: "Wall sit with a ball",
      kit: ["wall", "ball", "a foam roller"],
      estimated_minutes: "2.5",
      changed_by: ines.userId,
      revision: 1,
    });
    expect((await build.auditLines(clinic)).at(-1)).toMatchObject({ action: "exercise.add", entity_id: id });
    const found = await looking(ines, (scope) => findExercise(scope, { exerciseId: id, now: NOW }));
    expect(found).toMatchObject({
      name: "Wall sit with a ball",
      changedByName: "Ines",
      usedBy: 0,
      easierSlug: "bridge",
    });
  });

  it("sent again is the same one, and with other content a conflict", async () => {
    const id = await added();
    expect((await put("ines", id, values())).status).toBe(200);
    const conflict = await put("jon", id, values({ name: "Another" }));
    expect(conflict.status).toBe(409);
    expect(await errorOf(conflict)).toMatchObject({
      code: "different-content",
      current: { revision: 1, changedByName: "Ines" },
    });
  });

  it("that two change at once is one's, and the other is told whose", async () => {
    const id = await added();
    const [one, other] = await Promise.all([
      put("ines", id, values({ name: "Hers" }), 1),
      put("jon", id, values({ name: "His" }), 1),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const [late, name] = one.status === 409 ? [one, "Jon"] : [other, "Ines"];
    expect((await errorOf(late)).current).toMatchObject({ id, revision: 2, changedByName: name });
    expect(await rowOf(id)).toMatchObject({ revision: 2, name: name === "Ines" ? "Hers" : "His" });
  });

  it("keeps markup as the text that it is", async () => {
    const name = '<img src=x onerror="alert(1)">';
    const id = await added({ name, steps: ["<script>alert(1)</script>"] });
    expect(await rowOf(id)).toMatchObject({ name, steps: ["<script>alert(1)</script>"] });
  });

  it("comes back with the drawing that was drawn", async () => {
    const figure = JSON.parse(JSON.stringify(drawingOf(FIGURES.bridge)));
    const id = await added({ figure });
    const found = await looking(ines, (scope) => findExercise(scope, { exerciseId: id, now: NOW }));
    expect(found?.figure).toEqual(figure);
  });

  it("is found by staff through its form too, and its lines are lists", async () => {
    const id = uuidv7();
    const { figure: _figure, ...fields } = values();
    const form = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        Array.isArray(value) && name !== "regions" ? value.join("\r\n") : String(value ?? ""),
      ]),
    );
    const response = await send(putExercise, {
      cookie: cookies.ines,
      params: { id },
      form: {
        ...form,
        kit: ["wall"],
        otherKit: "foam roller, towel",
        regions: ["front_thighs"],
        precautions: ["balance"],
      },
    });
    expect([response.status, response.headers.get("location")]).toEqual([303, `/exercises/${id}`]);
    expect(await rowOf(id)).toMatchObject({
      steps: ["Lean on the wall.", "Slide down."],
      kit: ["wall", "foam roller", "towel"],
    });
  });
});

describe("what is refused, by the name of its field", () => {
  const [start, end] = FIGURES.bridge.poses;
  const figure = (override: object) => ({ ...drawingOf(FIGURES.bridge), poses: [start, { ...end, ...override }] });
  it.each<[string, object, string[]]>([
    ["no name", { name: " " }, ["name"]],
    ["nothing to do", { usualRepetitions: null }, ["usualRepetitions"]],
    ["no sign to stop", { stopIf: [] }, ["stopIf"]],
    ["a region that nobody knows", { regions: ["tail"] }, ["regions[0]"]],
    ["a picture from a plain address", { pictureUrl: "http://pictures.example/a.png" }, ["pictureUrl"]],
    ["a picture that is a script", { pictureUrl: "javascript:alert(1)" }, ["pictureUrl"]],
    ["a picture behind somebody's password", { pictureUrl: "https://ines:secret@pictures.example/" }, ["pictureUrl"]],
    ["a reviewer without a day", { reviewedBy: "Ines" }, ["reviewedOn"]],
    ["a review that is still to come", { reviewedBy: "Ines", reviewedOn: "2026-11-23" }, ["reviewedOn"]],
    ["an easier exercise that is not there", { easierSlug: "nowhere" }, ["easierSlug"]],
    ["the same exercise on both sides", { easierSlug: "bridge", harderSlug: "bridge" }, ["easierSlug", "harderSlug"]],
    ["a knee that bends forwards", { figure: figure({ nearLeg: [90, 170, 180] }) }, ["figure.poses[1].nearLeg"]],
    ["a number without end", { figure: figure({ trunk: 1e12 }) }, ["figure.poses[1].trunk"]],
  ])("%s", async (_, override, fields) => {
    const id = uuidv7();
    const response = await put("ines", id, values(override));
    expect(response.status).toBe(422);
    expect(Object.keys((await errorOf(response)).fields)).toEqual(expect.arrayContaining(fields));
    expect(await rowOf(id)).toBeUndefined();
  });

  it("a ladder that leads round", async () => {
    const low = await added();
    const high = await added({ easierSlug: `own-${low}` });
    const response = await put("ines", low, values({ easierSlug: `own-${high}` }), 1);
    expect(response.status).toBe(422);
    expect(Object.keys((await errorOf(response)).fields)).toEqual(["easierSlug"]);
    expect(await rowOf(low)).toMatchObject({ revision: 1 });
  });

  it("a change of what came with the portal", async () => {
    const response = await put("ines", shipped, values(), 1);
    expect([response.status, (await errorOf(response)).code]).toEqual([403, "shipped-exercise"]);
    expect(await rowOf(shipped)).toMatchObject({ name: "Bridge", revision: 1 });
  });
});

describe("strangers and patients", () => {
  it("another clinic's exercise is no exercise, to the letter", async () => {
    const id = await added();
    const told = async (exerciseId: string) => {
      const answers = await Promise.all([
        put("stranger", exerciseId, values({ easierSlug: null }), 1),
        send(putArchived, {
          cookie: cookies.stranger,
          params: { id: exerciseId },
          json: { archived: true },
          headers: { "x-request-id": "r" },
        }),
        send(putFavourite, {
          cookie: cookies.stranger,
          params: { id: exerciseId },
          json: { favourite: true },
          headers: { "x-request-id": "r" },
        }),
      ]);
      return Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
    };
    const hers = await told(id);
    expect(hers.map(([status]) => status)).toEqual([404, 404, 404]);
    expect(hers).toEqual(await told(uuidv7()));
    expect(await rowOf(id)).toMatchObject({ revision: 1, archived_at: null });
  });

  it("patients change nothing and search nothing", async () => {
    const id = await added();
    const asked = { cookie: cookies.maya, params: { id } };
    expect((await put("maya", id, values(), 1)).status).toBe(403);
    expect((await send(putArchived, { ...asked, json: { archived: true } })).status).toBe(403);
    expect((await send(putFavourite, { ...asked, json: { favourite: true } })).status).toBe(403);
    expect((await send(searching, { cookie: cookies.maya })).status).toBe(403);
  });
});

describe("archiving", () => {
  const archive = (id: string, archived: boolean) =>
    send(putArchived, { cookie: cookies.ada, params: { id }, json: { archived } });

  it("takes an exercise off the shelves and brings it back, and nothing is lost", async () => {
    const id = await added();
    const isListed = async () => (await looking(ines, listExercises)).some((one) => one.id === id);
    expect((await archive(id, true)).status).toBe(200);
    expect((await archive(id, true)).status).toBe(200);
    expect(await isListed()).toBe(false);
    expect((await looking(ines, listLibrary)).find((one) => one.id === id)?.isArchived).toBe(true);
    expect(await (await archive(id, false)).json()).toEqual({ id, isArchived: false });
    expect(await isListed()).toBe(true);
    const actions = (await build.auditLines(clinic))
      .filter(({ entity_id }) => entity_id === id)
      .map(({ action }) => action);
    expect(actions).toEqual(["exercise.add", "exercise.archive", "exercise.archive", "exercise.restore"]);
  });

  it("leaves programs that have it alone, and says how many", async () => {
    const id = await added();
    const maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
    await build.buildProgram(maya, ines, {}, (program) => build.buildPrescription(program, { exerciseId: id }));
    await archive(id, true);
    const found = await looking(ines, (scope) => findExercise(scope, { exerciseId: id, now: NOW }));
    expect(found).toMatchObject({ isArchived: true, usedBy: 1 });
  });

  it("is not used by a version that has ended, or been replaced", async () => {
    const id = await added();
    const tomas = await build.buildPatient(clinic, [ines], { name: "Tomas" });
    const first = await build.buildProgram(tomas, ines, { startsOn: "2026-11-02" }, (program) =>
      build.buildPrescription(program, { exerciseId: id }),
    );
    await build.buildProgram(tomas, ines, { startsOn: "2026-11-10", number: 2, programId: first.programId });
    const aiko = await build.buildPatient(clinic, [ines], { name: "Aiko" });
    await build.buildProgram(aiko, ines, { startsOn: "2026-11-02", endsOn: "2026-11-20" }, (program) =>
      build.buildPrescription(program, { exerciseId: id }),
    );
    const found = await looking(ines, (scope) => findExercise(scope, { exerciseId: id, now: NOW }));
    expect(found?.usedBy).toBe(0);
  });
});

describe("favourites and what was prescribed lately", () => {
  it("are each person's own", async () => {
    const id = await added();
    const favour = (favourite: boolean) =>
      send(putFavourite, { cookie: cookies.jon, params: { id }, json: { favourite } });
    const isFavourite = async (who: Who) => {
      const { exercises } = await (
        await send(searching, { cookie: cookies[who], query: { only: "favourites" } })
      ).json();
      return exercises.some((one: { id: string }) => one.id === id);
    };
    expect((await favour(true)).status).toBe(200);
    expect((await favour(true)).status).toBe(200);
    expect([await isFavourite("jon"), await isFavourite("ines")]).toEqual([true, false]);
    expect((await favour(false)).status).toBe(200);
    expect(await isFavourite("jon")).toBe(false);
  });

  it("what was sent last comes first", async () => {
    const ada = await build.buildClinician(clinic, { name: "Jon" });
    const [early, late] = [await added(), await added()];
    const samir = await build.buildPatient(clinic, [ada], { name: "Samir" });
    const program = await build.buildProgram(samir, ada, {}, (one) =>
      build.buildPrescription(one, { exerciseId: late }),
    );
    await build.buildProgram(samir, ada, { number: 2, programId: program.programId }, (one) =>
      build.buildPrescription(one, { exerciseId: early }),
    );
    // Both were sent at the same moment of the test; the first is made a day older, past the law that it never changes.
    await owner()`alter table program_versions disable trigger user`;
    await owner()`update program_versions set sent_at = sent_at - interval '1 day' where id = ${program.versionId}`;
    await owner()`alter table program_versions enable trigger user`;
    const recent = (await looking(ada, listLibrary)).filter(({ recency }) => recency !== null);
    const inOrder = recent.toSorted((one, other) => (one.recency ?? 0) - (other.recency ?? 0)).map(({ id }) => id);
    expect(inOrder).toEqual([early, late]);
    expect((await looking(ines, listLibrary)).find(({ id }) => id === early)?.recency ?? null).toBeNull();
  });
});

describe("searching over the API", () => {
  const search = async (query: Record<string, string>) => {
    const response = await send(searching, { cookie: cookies.ines, query });
    return response.status === 200 ? searching.answer.parse(await response.json()) : response.status;
  };

  it("finds despite a typo, says what was meant, and counts what else there is", async () => {
    const id = await added({ name: "Plank on knees", kind: "balance" });
    expect(await search({ q: "plnk" })).toMatchObject({
      didYouMean: "plank",
      exercises: [{ id, matched: "Plank on knees" }],
    });
    expect(await search({ q: "plank" })).toMatchObject({
      didYouMean: null,
      facets: { kind: { balance: 1, aerobic: 0 } },
    });
    expect(await search({ q: "plank", kind: "aerobic" })).toMatchObject({ exercises: [] });
  });

  it("refuses a value that no facet has", async () => {
    expect(await search({ kind: "juggling" })).toBe(422);
    expect(await search({ only: "everything" })).toBe(422);
    expect(await search({ colour: "red" })).toBe(422);
  });
});
