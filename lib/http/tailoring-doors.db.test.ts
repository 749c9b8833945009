import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as build from "@/db/testing/factories";
import { readFlash } from "@/lib/access/flash";
import { readSettingsAgain } from "@/lib/settings";
import * as surface from "./surface";
import { send, signedIn } from "./testing/send";

const { TODAY, owner } = build;

let clinic: build.Clinic;
let ines: build.StaffViewer;
let maya: build.PatientViewer;
let bridge: string;
let template: string;
const cookies = { ines: "", ada: "", maya: "", stranger: "" };

beforeAll(async () => {
  Object.assign(process.env, {
    STEADYBACK_NOW: build.NOW.toISOString(),
    AUTH_SECRET: "a secret of at least 32 characters",
  });
  readSettingsAgain();
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
  cookies.ines = await signedIn(ines);
  cookies.ada = await signedIn(await build.buildAdmin(clinic));
  cookies.stranger = await signedIn(await build.buildClinician(await build.buildClinic(), { name: "The Stranger" }));
  bridge = await build.buildExercise(clinic);
});
beforeEach(async () => {
  maya = await build.buildPatient(clinic, [ines], { name: "Maya" });
  cookies.maya = await signedIn(maya);
  template = uuidv7();
  await send(surface.putTemplate, { cookie: cookies.ines, params: { id: template }, json: templateBody() });
});
afterAll(() => build.closeOwner());

const item = () => ({
  ...{ prescriptionId: uuidv7(), exerciseId: bridge, section: "main", sets: 3, repetitions: 10, side: "both" },
  weekdays: [1, 3, 5],
});
const templateBody = () => ({
  ...{ name: "Core", forWhom: "Anybody", fits: {}, from: null },
  content: { name: "Core", items: [item()] },
});
const flashOf = (name: string, response: Response, cookie: string) =>
  readFlash(name, [cookie, ...response.headers.getSetCookie().map((one) => one.split(";")[0])].join("; "));
const placeOf = (response: Response) => [response.status, response.headers.get("location")];

describe("the doors of tailoring", () => {
  it("answer 201 with the revision, then 200, and change by If-Match", async () => {
    const id = uuidv7();
    const what = { cookie: cookies.ines, params: { id }, json: templateBody() };
    const first = await send(surface.putTemplate, what);
    expect([first.status, first.headers.get("etag"), await first.json()]).toEqual([
      201,
      '"1"',
      { id, revision: 1, leftOut: [] },
    ]);
    expect((await send(surface.putTemplate, what)).status).toBe(200);
    const renamed = { ...what, json: { ...templateBody(), name: "Other", content: null } };
    expect((await send(surface.putTemplate, renamed)).status).toBe(422);
    const changed = await send(surface.putTemplate, { ...renamed, headers: { "if-match": '"1"' } });
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
    const late = await send(surface.putTemplate, {
      ...renamed,
      json: { ...renamed.json, name: "Late" },
      headers: { "if-match": '"1"' },
    });
    expect([late.status, (await late.json()).error.current]).toEqual([409, { id, revision: 2 }]);
  });

  it("list what templates hold, to staff of the clinic alone", async () => {
    for (const cookie of [cookies.ines, cookies.ada]) {
      const response = await send(surface.templates, { cookie });
      const { templates } = surface.templates.answer.parse(await response.json());
      expect(templates.find(({ id }) => id === template)).toMatchObject({
        ...{ name: "Core", exercises: 1, minutesADay: 3, exerciseNames: ["Bridge"], isShipped: false },
      });
    }
    const theirs = await (await send(surface.templates, { cookie: cookies.stranger })).json();
    expect(theirs).toEqual({ templates: [] });
  });

  it("are closed to roles they were not made for", async () => {
    const assigned = { patients: [{ patientId: maya.patientId, revision: 0, versionId: uuidv7() }], startsOn: TODAY };
    const asked = [
      send(surface.templates, { cookie: cookies.maya }),
      send(surface.putTemplate, { cookie: cookies.maya, params: { id: uuidv7() }, json: templateBody() }),
      send(surface.putTemplate, { cookie: cookies.ada, params: { id: uuidv7() }, json: templateBody() }),
      send(surface.postAssignments, {
        cookie: cookies.ada,
        params: { id: template },
        json: { ...assigned, send: true },
      }),
      send(surface.putGoal, {
        cookie: cookies.ada,
        params: { id: maya.patientId, goalId: uuidv7() },
        json: { words: "Walk", settled: null },
      }),
    ];
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  it("tell a stranger the same about a template that is there and one that is not", async () => {
    const archive = async (id: string) => {
      const json = { archived: true };
      const response = await send(surface.putTemplateArchived, {
        ...{ cookie: cookies.stranger, params: { id }, json },
        headers: { "x-request-id": "test-reference" },
      });
      return [response.status, await response.text()];
    };
    expect(await archive(template)).toEqual(await archive(uuidv7()));
    expect((await archive(template))[0]).toBe(404);
  });
});

describe("without script", () => {
  it("a goal is set and scored by its forms, by the patient and for them", async () => {
    const params = { id: maya.patientId, goalId: uuidv7() };
    const set = await send(surface.putGoal, { cookie: cookies.maya, params, form: { words: " Walk to the shop " } });
    expect(placeOf(set)).toEqual([303, "/goals"]);
    const scored = await send(surface.putGoalScore, {
      ...{ cookie: cookies.ines, params: { ...params, day: TODAY } },
      form: { from: "clinic", score: "0" },
    });
    expect(placeOf(scored)).toEqual([303, `/patients/${maya.patientId}/goals`]);
    expect(await owner()`select words from goals where id = ${params.goalId}`).toMatchObject([
      { words: "Walk to the shop" },
    ]);
    expect(await owner()`select score from goal_scores where goal_id = ${params.goalId}`).toMatchObject([{ score: 0 }]);
  });

  it("a score that was not chosen leads back to its goal", async () => {
    const params = { id: maya.patientId, goalId: uuidv7() };
    await send(surface.putGoal, { cookie: cookies.maya, params, form: { words: "Walk" } });
    const response = await send(surface.putGoalScore, {
      ...{ cookie: cookies.maya, params: { ...params, day: TODAY } },
      form: {},
    });
    expect(placeOf(response)).toEqual([303, "/goals"]);
    expect(flashOf("goal-score", response, cookies.maya)?.errors).toEqual({ [`score-${params.goalId}`]: "required" });
  });

  it("a template is made from another one, and asks about cues where they were one person's", async () => {
    const params = { id: uuidv7() };
    const fields = { name: "Mine", forWhom: "Anybody", legPains: "none", ageFrom: "65", from: `template.${template}` };
    const made = await send(surface.putTemplate, { cookie: cookies.ines, params, form: fields });
    expect(placeOf(made)).toEqual([303, `/templates/${params.id}?new=1`]);
    expect(await owner()`select name, fits from templates where id = ${params.id}`).toMatchObject([
      { name: "Mine", fits: { legPains: ["none"], ageFrom: 65, painBands: [] } },
    ]);
    const from = `draft.${maya.patientId}`;
    const refused = await send(surface.putTemplate, {
      ...{ cookie: cookies.ines, params: { id: uuidv7() } },
      form: { ...fields, from },
    });
    expect(placeOf(refused)).toEqual([303, `/templates/new?from=${encodeURIComponent(from)}`]);
    expect(flashOf("template", refused, cookies.ines)?.errors).toEqual({ cues: "required" });
  });

  it("a template is given to those who were chosen, and the next page is told what it came to", async () => {
    const versionId = uuidv7();
    const form = {
      ...{ patient: maya.patientId, [`revision.${maya.patientId}`]: "0", [`version.${maya.patientId}`]: versionId },
      startsOn: TODAY,
    };
    const params = { id: template };
    const undecided = await send(surface.postAssignments, { cookie: cookies.ines, params, form });
    expect(placeOf(undecided)).toEqual([303, `/templates/${template}/assign?step=preview&patient=${maya.patientId}`]);
    expect(flashOf("assign", undecided, cookies.ines)?.errors).toEqual({ send: "required" });
    const sent = await send(surface.postAssignments, { cookie: cookies.ines, params, form: { ...form, send: "yes" } });
    expect(placeOf(sent)).toEqual([303, `/templates/${template}/assign/done`]);
    expect(flashOf("assign", sent, cookies.ines)?.values).toEqual({ [maya.patientId]: "sent 1 " });
    expect(await owner()`select number from program_versions where id = ${versionId}`).toMatchObject([{ number: 1 }]);
  });

  it("a suggested template begins the draft and leads to the sheet", async () => {
    const response = await send(surface.copyIntoDraft, {
      ...{ cookie: cookies.ines, params: { id: maya.patientId } },
      form: { revision: "0", template, how: "replace" },
    });
    expect(placeOf(response)).toEqual([303, `/patients/${maya.patientId}/program/edit`]);
  });

  it("a patient is taken in with what was asked; what was not asked stays unsaid", async () => {
    const params = { id: uuidv7() };
    const form = { givenName: "Aiko", familyName: "Mori", timeZone: "Europe/Berlin", legPain: "not_asked" };
    await send(surface.putPatient, { cookie: cookies.ines, params, form: { ...form, painDuration: "over_12_weeks" } });
    expect(
      await owner()`select pain_duration, leg_pain, daily_load from patients where id = ${params.id}`,
    ).toMatchObject([{ pain_duration: "over_12_weeks", leg_pain: null, daily_load: null }]);
  });
});
