import { afterAll, beforeEach, expect, inject, it } from "vitest";
import { migrateAll } from "@/db/migrate";
import * as build from "@/db/testing/factories";
import { LIBRARY } from "./exercises";

const { owner } = build;

let clinic: build.Clinic;
let other: build.Clinic;

beforeEach(async () => {
  clinic = await build.buildClinic();
  other = await build.buildClinic();
});
afterAll(() => build.closeOwner());

/** What happens at every start of the portal. */
const start = () => migrateAll(process.env.DATABASE_URL ?? "", { appPassword: inject("appPassword") });
const shelfOf = async ({ clinicId }: build.Clinic) =>
  owner()`select * from exercises where clinic_id = ${clinicId} order by slug`;
const slugs = LIBRARY.map(({ slug }) => slug).toSorted();

it("a clinic that was there before gets what is new", async () => {
  await start();
  for (const one of [clinic, other]) {
    const shelf = await shelfOf(one);
    expect(shelf.map(({ slug }) => slug).toSorted()).toEqual(slugs);
    expect(
      shelf.every(
        ({ is_shipped, reviewed_by, licence }) => is_shipped && reviewed_by === null && licence === "CC BY 4.0",
      ),
    ).toBe(true);
  }
  const templates = await owner()`select slug from templates where clinic_id = ${clinic.clinicId}`;
  expect(templates.length).toBeGreaterThan(0);
});

it("done again, it changes nothing", async () => {
  await start();
  const before = await shelfOf(clinic);
  const templates = await owner()`select * from templates where clinic_id = ${clinic.clinicId} order by slug`;
  await start();
  expect(await shelfOf(clinic)).toEqual(before);
  expect(await owner()`select * from templates where clinic_id = ${clinic.clinicId} order by slug`).toEqual(templates);
});

it("our newer text takes the place of the older one, under the same id, and only there", async () => {
  await start();
  const [{ id } = { id: "" }] =
    await owner()`select id from exercises where clinic_id = ${clinic.clinicId} and slug = 'bridge'`;
  await owner()`update exercises set name = 'Old bridge', steps = '{Old}', kit_cost = 'high' where clinic_id = ${clinic.clinicId} and slug = 'bridge'`;
  await start();
  const [bridge] = await owner()`select * from exercises where clinic_id = ${clinic.clinicId} and slug = 'bridge'`;
  const shipped = LIBRARY.find(({ slug }) => slug === "bridge");
  expect(bridge).toMatchObject({
    id,
    name: shipped?.name,
    steps: shipped?.steps,
    kit_cost: shipped?.kitCost,
    revision: 2,
  });
  expect((await shelfOf(other)).every(({ revision }) => revision === 1)).toBe(true);
});

it("what a clinic archived, favours, prescribes or wrote itself stays", async () => {
  await start();
  const ines = await build.buildClinician(clinic);
  const maya = await build.buildPatient(clinic, [ines]);
  const [bridge] = await owner()`select id from exercises where clinic_id = ${clinic.clinicId} and slug = 'bridge'`;
  await owner()`update exercises set archived_at = ${build.NOW}, name = 'Old bridge' where clinic_id = ${clinic.clinicId} and id = ${bridge?.id}`;
  await owner()`insert into favourite_exercises values (${clinic.clinicId}, ${ines.userId}, ${bridge?.id}, ${build.NOW})`;
  await build.buildProgram(maya, ines, {}, (program) => build.buildPrescription(program, { exerciseId: bridge?.id }));
  await owner()`insert into exercises select (json_populate_record(e, json_build_object('id', ${ines.userId}::text, 'slug', 'own-wall-sit',
    'name', 'Our wall sit', 'is_shipped', false, 'changed_by', ${ines.userId}::text, 'changed_at', ${build.NOW.toISOString()}::text))).*
    from exercises e where clinic_id = ${clinic.clinicId} and slug = 'plank' limit 1`;
  await start();
  const shelf = await shelfOf(clinic);
  expect(shelf.find(({ slug }) => slug === "bridge")).toMatchObject({
    id: bridge?.id,
    archived_at: build.NOW,
    name: "Bridge",
  });
  expect(shelf.find(({ slug }) => slug === "own-wall-sit")).toMatchObject({
    name: "Our wall sit",
    is_shipped: false,
    revision: 1,
  });
  expect(await owner()`select from favourite_exercises where user_id = ${ines.userId}`).toHaveLength(1);
  expect(await owner()`select from prescriptions where exercise_id = ${bridge?.id}`).toHaveLength(1);
});
