import { describe, expect, it } from "vitest";
import { DraftContent } from "@/lib/care/draft-content";
import { TemplateFits } from "@/lib/care/template-values";
import { type Balance, balanceOf } from "@/lib/domain/balance";
import { burdenOf } from "@/lib/domain/burden";
import { type DraftContent as Content, itemsOfPhase } from "@/lib/domain/draft";
import { doseOfItem, frequencyOfItem, loadOfItem, workOfItems } from "@/lib/domain/draft-load";
import { FITS_ANYBODY, type PatientAbout, suggestTemplates } from "@/lib/domain/template-fit";
import { exerciseIdOf, LIBRARY } from "./exercises";
import { contentOf, TEMPLATES, templateRows, templateSourceOf } from "./templates";

const CLINIC = "01900000-0000-7000-8000-000000000001";
const AT = new Date("2026-11-22T08:00:00Z");
const BY_ID = new Map(LIBRARY.map((exercise) => [exerciseIdOf(CLINIC, exercise.slug), exercise]));
const NOTHING_KNOWN: PatientAbout = {
  age: null,
  painBaseline: null,
  painScheme: "clinic",
  painDuration: null,
  legPain: null,
  dailyLoad: null,
};

/** What is due in each phase, or in the only one. */
const phasesOf = (content: Content) =>
  (content.phases.length > 0 ? content.phases : [null]).map((phase) => ({
    name: phase?.name ?? "all of it",
    items: itemsOfPhase({ ...content, currentPhaseId: phase?.id ?? null }),
  }));

describe("the shipped templates", () => {
  it("are at least eight, each with a slug, a name and an id of its own, the same every time", () => {
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(8);
    for (const key of ["slug", "name"] as const) {
      expect(new Set(TEMPLATES.map((template) => template[key])).size).toBe(TEMPLATES.length);
    }
    const rows = templateRows(CLINIC, AT);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(TEMPLATES.length);
    expect(templateRows(CLINIC, AT)).toEqual(rows);
  });

  it("are told by what they rest on, and only they are", () => {
    for (const { slug, source } of TEMPLATES) {
      expect(templateSourceOf(slug)).toBe(source);
      expect(source).toMatch(/convention/);
    }
    expect(templateSourceOf("somebody-elses")).toBeNull();
  });

  it.each<[string, Partial<PatientAbout>]>([
    ["acute-start-gently", { painDuration: "under_6_weeks", painBaseline: 5 }],
    ["chronic-moderate", { painDuration: "over_12_weeks", painBaseline: 4 }],
    ["severe-pain-first", { painBaseline: 8 }],
    ["leg-pain-below-knee", { legPain: "below_knee" }],
    ["older-adult-balance", { age: 71 }],
    ["desk-worker", { dailyLoad: "mostly_sitting", painBaseline: 3 }],
    ["return-to-lifting", { dailyLoad: "lifting", painBaseline: 3 }],
  ])("%s is the first suggestion to the one it was made for", (slug, about) => {
    const templates = TEMPLATES.map((template) => ({
      id: template.slug,
      fits: { ...FITS_ANYBODY, ...template.fits },
    }));
    expect(suggestTemplates(templates, { ...NOTHING_KNOWN, ...about })[0]?.templateId).toBe(slug);
    expect(suggestTemplates(templates, NOTHING_KNOWN)).toEqual([]);
  });

  it("offer nobody in severe pain a program for mild or moderate pain", () => {
    const severe = {
      ...NOTHING_KNOWN,
      painBaseline: 9,
      age: 40,
      dailyLoad: "lifting",
      painDuration: "over_12_weeks",
    } as const;
    const templates = TEMPLATES.map(({ slug, fits }) => ({ id: slug, fits: { ...FITS_ANYBODY, ...fits } }));
    expect(suggestTemplates(templates, severe).map(({ templateId }) => templateId)).toEqual(["severe-pain-first"]);
  });
});

describe.each(TEMPLATES.map((template) => [template.slug, template] as const))("%s", (_, template) => {
  const content = contentOf(CLINIC, template);

  it("is a draft and fits that the API would take", () => {
    expect(DraftContent.parse(content)).toEqual(content);
    expect(TemplateFits.parse({ ...FITS_ANYBODY, ...template.fits })).toEqual({ ...FITS_ANYBODY, ...template.fits });
    expect(template.name.length).toBeLessThanOrEqual(120);
    expect(template.forWhom.length).toBeLessThanOrEqual(300);
  });

  it("has only exercises of the library, each with a dose and days, and can be sent as it is", () => {
    for (const item of content.items) {
      const exercise = BY_ID.get(item.exerciseId);
      expect(exercise, item.exerciseId).toBeDefined();
      expect(item.swaps.every((swap) => BY_ID.has(swap))).toBe(true);
      expect(doseOfItem(item), exercise?.slug).not.toBeNull();
      expect(frequencyOfItem(item), exercise?.slug).not.toBeNull();
      expect(item.side === "each", `${exercise?.slug} on ${item.side}`).toBe(exercise?.usualSide === "each");
    }
  });

  it("makes up no load and no pulse, and says how hard aerobic work is to feel", () => {
    for (const item of content.items) {
      expect([item.loadKilograms, item.pulseFrom, item.pulseTo]).toEqual([null, null, null]);
      if (BY_ID.get(item.exerciseId)?.kind === "aerobic") expect(item.effort).not.toBeNull();
    }
  });

  it("asks of no day more than most people keep up", () => {
    for (const { name, items } of phasesOf(content)) {
      expect(burdenOf(items.map(loadOfItem)).warnings, name).toEqual([]);
    }
  });

  it("has phases that say when they end, and each but the first when it begins", () => {
    content.phases.forEach(({ entry, exit }, index) => {
      expect(entry === null).toBe(index === 0);
      expect([exit.sessionsAtLeast, exit.painAtMost, exit.forDays].every((criterion) => criterion !== null)).toBe(true);
      expect(exit.words).not.toBeNull();
    });
    if (content.mode === "pain_first") expect(content.phases.length).toBeGreaterThan(0);
  });
});

/** What each template lacks against WHO 2020, phase by phase, and why that is right for it. */
const ACCEPTED: Record<string, { because: string; findings: Record<string, string[]> }> = {
  "acute-start-gently": {
    because: "fresh pain: light walking first, strength with the second phase, and minutes that grow",
    findings: {
      "First days": ["no strengthening", "aerobic-minutes-few"],
      "Getting going": ["aerobic-minutes-few"],
    },
  },
  "chronic-moderate": {
    because: "20 minutes a day leave no room for 30 of walking: they grow by progression",
    findings: { "all of it": ["aerobic-minutes-few"] },
  },
  "severe-pain-first": {
    because: "less pain comes before everything else, and light walking is all that is asked for",
    findings: {
      "Ease the pain": ["no stretching", "no strengthening", "aerobic-minutes-few"],
      "Move more": ["aerobic-minutes-few"],
    },
  },
  "leg-pain-below-knee": {
    because: "the leg is to calm down before it works against a load",
    findings: { "Calm the leg": ["no strengthening", "aerobic-minutes-few"], "Build up": ["aerobic-minutes-few"] },
  },
  "older-adult-balance": {
    because: "all four parts on enough days; the walks grow by progression",
    findings: { "all of it": ["aerobic-minutes-few"] },
  },
  "desk-worker": {
    because: "what fits into a working day; the walks grow by progression",
    findings: { "all of it": ["aerobic-minutes-few"] },
  },
  "return-to-lifting": {
    because: "lifting is what it is for; two longer walks keep the rest going",
    findings: {
      "Learn to hinge": ["aerobic-minutes-few"],
      "Light loads": ["aerobic-minutes-few"],
      "Loads of the day": ["aerobic-minutes-few"],
    },
  },
  "flare-up-plan": {
    because: "it stands instead of a program and is added to one",
    findings: { "all of it": ["nothing-planned"] },
  },
};

const short = (finding: Balance["findings"][number]): string =>
  finding.kind === "part-missing" ? `no ${finding.part}` : finding.kind;

it.each(TEMPLATES.map((template) => [template.slug, template] as const))(
  "%s lacks only what was accepted with a reason",
  (slug, template) => {
    const found = phasesOf(contentOf(CLINIC, template)).map(({ name, items }) => {
      const work = workOfItems(items, (id) => BY_ID.get(id)?.kind ?? null);
      return [name, balanceOf(work, { age: template.fits.ageFrom ?? 40 }).findings.map(short)];
    });
    expect(Object.fromEntries(found)).toEqual(ACCEPTED[slug]?.findings);
    expect(ACCEPTED[slug]?.because).toBeTruthy();
  },
);
