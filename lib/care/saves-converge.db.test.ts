import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withTenant } from "@/db/tenant";
import * as build from "@/db/testing/factories";
import { add, emptyQueue, nextBatch, type Queue, type Save, waitingIn, written } from "@/lib/device/queue";
import type { Report } from "@/lib/device/report";
import { type SaveResult, withResults } from "@/lib/device/results";
import { PAIN_SCORES, PAIN_WORDS } from "@/lib/domain/report";
import { resultOf, toldIn } from "@/lib/http/saves";
import { postSaves } from "@/lib/http/surface";
import { hearSaves } from "./hear-saves";
import { BatchValues } from "./save-values";

const { NOW, TODAY, owner } = build;
const DAYS = [TODAY, "2026-11-21"] as const;
const SENT_AT = NOW.toISOString();

let clinic: build.Clinic;
let ines: build.StaffViewer;
beforeAll(async () => {
  clinic = await build.buildClinic();
  ines = await build.buildClinician(clinic, { name: "Ines" });
});
afterAll(() => build.closeOwner());

/** What a page of the phone is told; which tab it was, and whether it had just been loaded from the server. */
type Telling =
  | {
      kind: "check-in";
      tab: 0 | 1;
      day: number;
      hasSeen: boolean;
      worst: number;
      scale: "numbers" | "words";
      did: boolean;
    }
  | { kind: "morning"; day: number; answer: "better" | "same" | "worse"; pain: number }
  | { kind: "left-out"; day: number; pain: boolean }
  | { kind: "flare-up"; isOver: boolean; worst: number }
  | { kind: "safety"; isEmergency: boolean; isRead: boolean }
  | { kind: "lesson" | "version" };
/** What the network does to the next request. */
type Fate = "arrives" | "answer-lost" | "never-arrives";
type Step =
  | { do: "tell"; telling: Telling }
  | { do: "send"; most: number; fate: Fate }
  | { do: "again"; which: number; backwards: boolean };

/** Mostly one day: what is told about different days never meets. */
const day = fc.constantFrom(0, 0, 0, 1);
const telling: fc.Arbitrary<Telling> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("check-in" as const),
      tab: fc.constantFrom(0 as const, 1 as const),
      day,
      hasSeen: fc.boolean(),
      worst: fc.integer({ min: 0, max: 2 }),
      scale: fc.constantFrom("numbers" as const, "words" as const),
      did: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("morning" as const),
      day,
      answer: fc.constantFrom("better" as const, "same" as const, "worse" as const),
      pain: fc.integer({ min: 0, max: 1 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("left-out" as const), day, pain: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("flare-up" as const),
      isOver: fc.boolean(),
      worst: fc.integer({ min: 5, max: 6 }),
    }),
  },
  fc.record({ kind: fc.constant("safety" as const), isEmergency: fc.boolean(), isRead: fc.boolean() }),
  fc.record({ kind: fc.constantFrom("lesson" as const, "version" as const) }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("tell" as const), telling }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("send" as const),
      most: fc.integer({ min: 1, max: 4 }),
      fate: fc.constantFrom<Fate>("arrives", "answer-lost", "never-arrives"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("again" as const), which: fc.nat(40), backwards: fc.boolean() }),
  },
);

/** Ids that a page would make, the same for everybody who tells the same story. */
type Ids = { checkIns: string[][]; flareUp: string; safety: string[] };
const idsOf = (): Ids => ({
  checkIns: DAYS.map(() => [uuidv7(), uuidv7()]),
  flareUp: uuidv7(),
  safety: [uuidv7(), uuidv7()],
});

/** A patient with a phone; everything goes over the wire as JSON, to the door that the phone uses. */
class Phone {
  readonly #patient: build.PatientViewer;
  readonly #version: { id: string; prescriptionId: string };
  readonly #ids: Ids;
  readonly #sent: Save[][] = [];
  #queue: Queue = emptyQueue(0);
  #told = 0;

  constructor(patient: build.PatientViewer, version: { id: string; prescriptionId: string }, ids: Ids) {
    this.#patient = patient;
    this.#version = version;
    this.#ids = ids;
  }

  async tell(told: Telling): Promise<void> {
    this.#told += 1;
    const report = await this.#reportOf(told);
    this.#queue = add(this.#queue, report, { saveId: uuidv7(), savedAt: SENT_AT, offline: true }).queue;
  }

  async send(most: number, fate: Fate): Promise<void> {
    const batch = nextBatch(waitingIn(this.#queue), most, 200_000).map(written);
    if (batch.length === 0) return;
    this.#sent.push(batch);
    if (fate === "never-arrives") return;
    const results = await this.#deliver(batch);
    if (fate === "arrives") this.#queue = withResults(this.#queue, results, SENT_AT);
  }

  /** A request that was sent before comes once more, perhaps after lying somewhere on the way. */
  async again(which: number, backwards: boolean): Promise<void> {
    const batch = this.#sent[which % Math.max(1, this.#sent.length)];
    if (batch) await this.#deliver(backwards ? [...batch].reverse() : batch);
  }

  async sendEverything(): Promise<void> {
    for (let tries = 0; waitingIn(this.#queue).length > 0; tries += 1) {
      if (tries > 50) throw new Error("The queue does not get empty.");
      await this.send(50, "arrives");
    }
  }

  /** Every request comes once more, in an order of its own. Says how many there were. */
  async everythingOnceMore(shuffle: number): Promise<number> {
    const inOrder = this.#sent.map((batch, index) => ({ batch, place: ((index + 1) * 7_919 + shuffle) % 101 }));
    for (const { batch } of inOrder.sort((one, other) => one.place - other.place)) await this.#deliver(batch);
    return inOrder.length;
  }

  async #deliver(batch: readonly Save[]): Promise<SaveResult[]> {
    const json: unknown = JSON.parse(JSON.stringify({ for: this.#patient.userId, saves: batch }));
    const body = BatchValues.parse(json);
    return withTenant(this.#patient, async (scope) => {
      const answer = await hearSaves({ scope, now: NOW }, { person: body.for, saves: body.saves.map(toldIn) });
      if (!answer.ok) throw new Error(answer.refusal);
      return answer.value.map((outcome) => resultOf(outcome, postSaves, "test"));
    });
  }

  async #reportOf(told: Telling): Promise<Report> {
    switch (told.kind) {
      case "check-in":
        return this.#checkIn(told);
      case "morning": {
        const pain = PAIN_SCORES[told.pain] ?? 0;
        return { kind: "morning", day: DAYS[told.day] ?? TODAY, values: { answer: told.answer, pain, painWord: null } };
      }
      case "left-out": {
        const barriers = [told.pain ? ("pain" as const) : ("no_time" as const)];
        return { kind: "left-out-day", day: DAYS[told.day] ?? TODAY, values: { barriers, note: null } };
      }
      case "flare-up": {
        const endedOn = told.isOver ? TODAY : null;
        const worstPain = PAIN_SCORES[told.worst] ?? 0;
        const values = { startedOn: DAYS[1], endedOn, worstPain, worstPainWord: null };
        return { kind: "flare-up", id: this.#ids.flareUp, values };
      }
      case "safety": {
        const signs = told.isEmergency ? ["bad_fall"] : [];
        const acknowledgedAt = told.isRead ? this.#clock() : null;
        const values = { occasion: "on_demand" as const, signs, answeredAt: this.#clock(), acknowledgedAt };
        return { kind: "safety-answer", id: this.#ids.safety[told.isEmergency ? 1 : 0] ?? "", values };
      }
      case "lesson":
        return { kind: "lesson-read", page: "pacing", values: { readAt: this.#clock() } };
      case "version":
        return { kind: "version-seen", id: this.#version.id };
    }
  }

  #clock(): string {
    return new Date(NOW.valueOf() - 3_600_000 + this.#told * 1_000).toISOString();
  }

  async #checkIn(told: Extract<Telling, { kind: "check-in" }>): Promise<Report> {
    const occurredOn = DAYS[told.day] ?? TODAY;
    const [seen] = told.hasSeen
      ? await owner()`select id, revision from check_ins where patient_id = ${this.#patient.patientId} and occurred_on = ${occurredOn}`
      : [];
    const nothing = { before: null, worst: null, after: null };
    const inWords = told.scale === "words";
    const worst = inWords ? null : (PAIN_SCORES[told.worst] ?? 0);
    const id: string = seen?.id ?? this.#ids.checkIns[told.day]?.[told.tab] ?? "";
    const amounts = { sets: null, repetitions: null, holdSeconds: null, minutes: null, effort: null, pain: null };
    return {
      kind: "check-in",
      id,
      revision: seen?.revision ?? null,
      values: {
        ...{ programVersionId: this.#version.id, occurredOn, occurredAt: SENT_AT },
        pain: { ...nothing, worst },
        painWords: { ...nothing, worst: inWords ? (PAIN_WORDS[told.worst] ?? null) : null },
        ...{ stiffness: null, mood: null, enjoyment: null, medication: null, note: null },
        items: told.did
          ? [{ prescriptionId: this.#version.prescriptionId, status: "done", ...amounts, barriers: [] }]
          : [],
      },
    };
  }
}

async function buildPhone(ids: Ids, prescriptionName: Map<string, string>): Promise<[Phone, string]> {
  const patient = await build.buildPatient(clinic, [ines], { name: "Maya" });
  let prescriptionId = "";
  const { versionId } = await build.buildProgram(patient, ines, {}, async (draft) => {
    prescriptionId = await build.buildPrescription(draft);
  });
  prescriptionName.set(prescriptionId, "the exercise");
  return [new Phone(patient, { id: versionId, prescriptionId }, ids), patient.patientId];
}

/** What stands about a patient, apart from how often and when it was said. */
async function standing(patientId: string, names: ReadonlyMap<string, string>) {
  const sql = owner();
  const [checkIns, leftOut, mornings, flareUps, safety, [counts]] = await Promise.all([
    sql`select c.id, c.occurred_on, c.pain_worst, c.pain_worst_word, c.occurred_at,
        array(select i.prescription_id from check_in_items i where i.patient_id = c.patient_id and i.check_in_id = c.id) as items
      from check_ins c where patient_id = ${patientId} order by occurred_on`,
    sql`select day, barriers from left_out_days where patient_id = ${patientId} and withdrawn_at is null order by day`,
    sql`select day, answer, pain from mornings where patient_id = ${patientId} order by day`,
    sql`select id, started_on, ended_on, worst_pain from flare_ups where patient_id = ${patientId}`,
    sql`select id, signs, answered_at, acknowledged_at from safety_answers where patient_id = ${patientId} order by id`,
    sql`select (select count(*)::int from signals where patient_id = ${patientId}) as signals,
      (select min(read_at) from lessons where patient_id = ${patientId}) as read,
      (select count(*)::int from versions_seen where patient_id = ${patientId}) as seen`,
  ]);
  const named = checkIns.map((row) => ({ ...row, items: row.items.map((id: string) => names.get(id)) }));
  return { checkIns: named, leftOut, mornings, flareUps, safety, counts };
}

it("any order, repetition and loss of what a phone sends ends with the rows of one that was always heard", async () => {
  let deliveries = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), fc.nat(), async (story, shuffle) => {
      const ids = idsOf();
      const names = new Map<string, string>();
      const [[phone, patientId], [heard, heardId]] = await Promise.all([
        buildPhone(ids, names),
        buildPhone(ids, names),
      ]);
      for (const one of story) {
        if (one.do === "tell") {
          await phone.tell(one.telling);
          await heard.tell(one.telling);
          await heard.sendEverything();
        } else if (one.do === "send") await phone.send(one.most, one.fate);
        else await phone.again(one.which, one.backwards);
      }
      await phone.sendEverything();
      deliveries += await phone.everythingOnceMore(shuffle);
      expect(await standing(patientId, names)).toEqual(await standing(heardId, names));
    }),
    { numRuns: 60 },
  );
  expect(deliveries).toBeGreaterThan(100);
}, 120_000);
