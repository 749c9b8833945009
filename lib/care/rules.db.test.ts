import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { listCaseload } from "@/db/queries/caseload";
import { findRules, findRulesWithHistory } from "@/db/queries/rules";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { USUAL_THRESHOLDS } from "@/lib/domain/thresholds";
import type { Viewer } from "@/lib/domain/viewer";
import { changeRules } from "./change-rules";
import { RulesValues } from "./rules-values";

const { NOW } = build;
let clinic: build.Clinic;
let ada: build.StaffViewer;
let ines: build.StaffViewer;

beforeEach(async () => {
  clinic = await build.buildClinic();
  ada = await build.buildAdmin(clinic, { name: "Ada" });
  ines = await build.buildClinician(clinic, { name: "Ines" });
});
afterAll(() => build.closeOwner());

const change = (version: number, thresholds: object, viewer: Viewer = ada) =>
  withTenant(viewer, async (scope) => {
    const values = RulesValues.parse({
      version,
      thresholds: { ...USUAL_THRESHOLDS, ...thresholds },
      painScheme: "clinic",
    });
    const answer = await changeRules({ scope, now: NOW }, values);
    if (!answer.ok) scope.record({ action: "test.refused", entity: "test" });
    return answer;
  });
const history = () => withTenant(ada, findRulesWithHistory);
const refusal = (name: string, more: object = {}) => expect.objectContaining({ ok: false, refusal: name, ...more });
const versions = () => owner()`select version from clinic_rules where clinic_id = ${clinic.clinicId} order by version`;
const { owner } = build;

describe("a clinic's rules", () => {
  it("are a new version each time, with who set it, and the ones before stay", async () => {
    const before = (await history()).version;
    expect(await change(before, { quietDueDays: 4 })).toEqual({ ok: true, value: { version: before + 1 } });
    expect(await change(before + 1, { quietDueDays: 5 })).toMatchObject({ value: { version: before + 2 } });
    const { rules, history: all } = await history();
    expect(rules.thresholds.quietDueDays).toBe(5);
    expect(all.slice(0, 2)).toMatchObject([
      { version: before + 2, setByName: "Ada", rules: { thresholds: { quietDueDays: 5 } } },
      { version: before + 1, setByName: "Ada", rules: { thresholds: { quietDueDays: 4 } } },
    ]);
  });

  it("said again change nothing, whatever version was looked at", async () => {
    const { version } = await history();
    await change(version, { quietDueDays: 4 });
    expect(await change(version, { quietDueDays: 4 })).toEqual({ ok: true, value: { version: version + 1 } });
    expect(await versions()).toHaveLength(version + 1);
  });

  it("of somebody who looked at an older version are refused, and nothing is overwritten", async () => {
    const { version } = await history();
    await change(version, { quietDueDays: 4 });
    expect(await change(version, { quietDueDays: 6 })).toEqual(
      refusal("stale-revision", { current: { version: version + 1 } }),
    );
    expect((await history()).rules.thresholds.quietDueDays).toBe(4);
  });

  it.each([
    [
      "high pain below the pain that is fine",
      { painHigh: 4, progressPainAtMost: 5 },
      { "thresholds.painHigh": "not-above-ready" },
    ],
    [
      "too little above enough",
      { belowPlanShare: 0.9, progressShare: 0.8 },
      { "thresholds.belowPlanShare": "not-below-ready" },
    ],
  ])("out of order are refused by name: %s", async (_, thresholds, fields) => {
    const { version } = await history();
    expect(await change(version, thresholds)).toEqual(refusal("bad-input", { fields }));
    expect((await history()).version).toBe(version);
  });

  it("keep what they do not speak of", async () => {
    await owner()`insert into clinic_rules (clinic_id, version, rules, set_at)
      select ${clinic.clinicId}, coalesce(max(version), 0) + 1, '{"lateEntryDays": 9}', ${NOW} from clinic_rules where clinic_id = ${clinic.clinicId}`;
    const { version } = await history();
    await change(version, { quietDueDays: 4 });
    expect((await history()).rules.lateEntryDays).toBe(9);
  });

  it("hold for every row of the caseload from the next look on", async () => {
    await build.buildPatient(clinic, [ines], { name: "Maya" });
    const look = () => withTenant(ines, (scope) => listCaseload(scope, { now: NOW }));
    await look();
    const { version } = await history();
    await change(version, { quietDueDays: 4 });
    const [row] = await owner()`select stale_from from patient_tallies where clinic_id = ${clinic.clinicId}`;
    expect(row?.stale_from).not.toBeNull();
    await look();
    const [fresh] = await owner()`select stale_from from patient_tallies where clinic_id = ${clinic.clinicId}`;
    expect(fresh?.stale_from).toBeNull();
  });

  it("are written by admins alone, whatever a door lets through", async () => {
    const { version } = await history();
    await expect(change(version, { quietDueDays: 4 }, ines)).rejects.toThrow(/row-level security/);
    const rules = await withTenant(ines, async (scope) => {
      scope.record({ action: "rules.read", entity: "clinic-rules" });
      return findRules(scope.db);
    });
    expect(rules.thresholds).toEqual(USUAL_THRESHOLDS);
  });

  it("leave a line in the trail", async () => {
    const { version } = await history();
    await change(version, { quietDueDays: 4 });
    const lines = await build.auditLines(clinic);
    expect(lines.map(({ action }) => action)).toContain("rules.change");
  });
});
