import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAIN_SCORES } from "./report";
import { FITS_ANYBODY, type PatientAbout, suggestTemplates, type TemplateFits } from "./template-fit";

const NOTHING_KNOWN: PatientAbout = {
  age: null,
  painBaseline: null,
  painScheme: "clinic",
  painDuration: null,
  legPain: null,
  dailyLoad: null,
};
const template = (id: string, fits: Partial<TemplateFits>) => ({ id, fits: { ...FITS_ANYBODY, ...fits } });
const TEMPLATES = [
  template("anybody", {}),
  template("chronic", { painBands: ["mild", "moderate"], painDurations: ["over_12_weeks"] }),
  template("severe", { painBands: ["severe"] }),
  template("sciatica", { legPains: ["below_knee"] }),
  template("older", { ageFrom: 65 }),
  template("desk", { dailyLoads: ["mostly_sitting"], painBands: ["mild", "moderate"] }),
];
const suggested = (about: Partial<PatientAbout>) => suggestTemplates(TEMPLATES, { ...NOTHING_KNOWN, ...about });
const ids = (about: Partial<PatientAbout>) => suggested(about).map(({ templateId }) => templateId);

describe("templates that are suggested", () => {
  it("are none while nothing is known", () => {
    expect(suggested({})).toEqual([]);
  });

  it("say why, with the score and the scheme that calls it so", () => {
    expect(suggested({ painBaseline: 8 })).toEqual([
      { templateId: "severe", reasons: [{ kind: "pain", band: "severe", score: 8, scheme: "clinic" }] },
    ]);
    expect(ids({ painBaseline: 8, painScheme: "zelman_2003_low_back" })).not.toContain("severe");
  });

  it("begin with severe pain, then pain below the knee, then what has the most reasons", () => {
    expect(ids({ painBaseline: 9, legPain: "below_knee", age: 70 })).toEqual(["severe", "sciatica", "older"]);
    expect(ids({ painBaseline: 5, painDuration: "over_12_weeks", age: 70 })).toEqual(["chronic", "older", "desk"]);
  });

  it("leave out what was made for somebody else", () => {
    expect(ids({ painBaseline: 5, painDuration: "under_6_weeks", dailyLoad: "lifting" })).toEqual([]);
    expect(ids({ age: 64 })).toEqual([]);
    expect(ids({ age: 65 })).toEqual(["older"]);
  });

  it("without pain are not those for mild pain", () => {
    expect(ids({ painBaseline: 0, dailyLoad: "mostly_sitting" })).toEqual([]);
  });

  it("knowing one thing less never adds a reason", () => {
    const abouts = fc.record({
      age: fc.option(fc.integer({ min: 18, max: 95 })),
      painBaseline: fc.option(fc.constantFrom(...PAIN_SCORES)),
      painScheme: fc.constantFrom("clinic" as const, "boonstra_2016" as const),
      painDuration: fc.option(fc.constantFrom("under_6_weeks" as const, "over_12_weeks" as const)),
      legPain: fc.option(fc.constantFrom("none" as const, "below_knee" as const)),
      dailyLoad: fc.option(fc.constantFrom("mostly_sitting" as const, "lifting" as const)),
    });
    const fields = ["age", "painBaseline", "painDuration", "legPain", "dailyLoad"] as const;
    fc.assert(
      fc.property(abouts, fc.constantFrom(...fields), (about, forgotten) => {
        const known = suggestTemplates(TEMPLATES, about);
        for (const { templateId, reasons } of suggestTemplates(TEMPLATES, { ...about, [forgotten]: null })) {
          const before = known.find((one) => one.templateId === templateId);
          if (before) expect(before.reasons).toEqual(expect.arrayContaining(reasons));
        }
      }),
    );
  });
});
