import { ownPath } from "@/lib/access/own-path";
import { isCalendarDay } from "@/lib/domain/calendar-day";
import type { Role } from "@/lib/domain/viewer";
import type { FormDoor, Posted } from "./form";
import { answered, pick, said, typedNumber } from "./form-fields";
import type {
  acceptInvitation,
  invitePatient,
  inviteStaff,
  putCheckIn,
  putGoal,
  putGoalScore,
  putLeftOutDay,
  putPatient,
  putVersionSeen,
  signIn,
  signOut,
} from "./surface";

const HOMES: Record<Role, string> = { patient: "/today", clinician: "/caseload", admin: "/people/invite" };

export const signInForm: FormDoor<typeof signIn> = {
  flash: "sign-in",
  secret: ["password", "code"],
  body: ({ fields }) => ({ email: fields.get("email") ?? "", password: fields.get("password") ?? "" }),
  next: ({ body }, { fields }) => ownPath(fields.get("next")) ?? HOMES[body.role],
  back: ({ fields }) => {
    const next = ownPath(fields.get("next"));
    return next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in";
  },
};

export const signOutForm: FormDoor<typeof signOut> = {
  flash: "sign-out",
  body: () => null,
  next: () => "/sign-in",
  back: () => "/sign-in",
};

export const acceptForm: FormDoor<typeof acceptInvitation> = {
  flash: "join",
  secret: ["password"],
  body: ({ fields }) => ({ password: fields.get("password") ?? "" }),
  next: ({ body }) => HOMES[body.role],
  back: ({ params }) => `/invite/${encodeURIComponent(String(params.token))}`,
};

/** Staff are shown the link once, on the page that follows. */
export const invitePatientForm: FormDoor<typeof invitePatient> = {
  flash: "invitation",
  body: ({ fields }) => ({ email: fields.get("email") ?? "" }),
  next: (_, { params }) => `/patients/${params.id}`,
  back: ({ params }) => `/patients/${params.id}`,
  show: ({ body }) => ({ link: body.link, email: body.email }),
};

export const inviteStaffForm: FormDoor<typeof inviteStaff> = {
  flash: "invitation",
  body: ({ fields }) => pick(fields, ["email", "name", "role"]),
  next: () => "/people/invite",
  back: () => "/people/invite",
  show: ({ body }) => ({ link: body.link, email: body.email }),
};

export const patientForm: FormDoor<typeof putPatient> = {
  flash: "patient",
  body: ({ fields }) => ({
    ...pick(fields, ["givenName", "familyName", "timeZone"]),
    birthYear: typedNumber(fields.get("birthYear")),
    diagnosis: said(fields.get("diagnosis")),
    diagnosisCode: said(fields.get("diagnosisCode")),
    painDuration: answered(fields.get("painDuration")),
    legPain: answered(fields.get("legPain")),
    dailyLoad: answered(fields.get("dailyLoad")),
    painCeiling: typedNumber(fields.get("painCeiling")),
    painBaseline: typedNumber(fields.get("painBaseline")),
    painReliefPlan: said(fields.get("painReliefPlan")),
    cautions: fields.getAll("cautions"),
  }),
  next: ({ body }) => `/patients/${body.id}`,
  back: ({ params, fields }) => (fields.get("revision") ? `/patients/${params.id}/edit` : "/patients/new"),
};

/** Patients write on a page of their own, the care team on one of the patient's. */
const goalsPage = ({ params, fields }: Posted) =>
  fields.get("from") === "clinic" ? `/patients/${params.id}/goals` : "/goals";

export const goalForm: FormDoor<typeof putGoal> = {
  flash: "goal",
  body: ({ fields }) => ({ ...pick(fields, ["words"]), settled: said(fields.get("settled")) }),
  next: (_, posted) => goalsPage(posted),
  back: goalsPage,
};

export const goalScoreForm: FormDoor<typeof putGoalScore> = {
  flash: "goal-score",
  body: ({ fields }) => ({ score: typedNumber(fields.get("score")) ?? undefined }),
  next: (_, posted) => goalsPage(posted),
  back: goalsPage,
  fieldOf: (path, { params }) => (path === "score" ? `score-${params.goalId}` : path),
};

export const leftOutForm: FormDoor<typeof putLeftOutDay> = {
  flash: "left-out-day",
  body: ({ fields }) => ({ barriers: fields.getAll("barriers"), note: said(fields.get("note")) }),
  next: () => "/today",
  back: () => "/not-today",
};

/** The notice stands on more than one page: each leads back to itself. */
export const seenForm: FormDoor<typeof putVersionSeen> = {
  flash: "version-seen",
  body: () => null,
  next: (_, { fields }) => ownPath(fields.get("next")) ?? "/program",
  back: ({ fields }) => ownPath(fields.get("next")) ?? "/program",
};

const AMOUNTS = ["sets", "repetitions", "holdSeconds", "minutes"] as const;
const PAINS = { painBefore: "before", painWorst: "worst", painAfter: "after" } as const;

export const checkInForm: FormDoor<typeof putCheckIn> = {
  flash: "check-in",
  body: ({ fields }) => ({
    ...pick(fields, ["occurredOn", "programVersionId"]),
    ...painFrom(fields),
    stiffness: said(fields.get("stiffness")),
    mood: said(fields.get("mood")),
    enjoyment: said(fields.get("enjoyment")),
    medication: said(fields.get("medication")),
    items: prescriptionsIn(fields).map((prescriptionId) => itemFrom(fields, prescriptionId)),
    note: said(fields.get("note")),
  }),
  next: ({ body }) => `/check-in/saved?day=${body.occurredOn}`,
  back: ({ fields }) => {
    const day = fields.get("occurredOn") ?? "";
    return isCalendarDay(day) ? `/check-in/${day}` : "/check-in";
  },
  fieldOf: checkInFieldOf,
};

/** Pain on the scale of the form. With words no number is told, and with numbers no word. */
function painFrom(fields: URLSearchParams) {
  const told = <Value>(suffix: "" | "Word", typed: (text: string | null) => Value) =>
    Object.fromEntries(Object.entries(PAINS).map(([name, when]) => [when, typed(fields.get(`${name}${suffix}`))]));
  return fields.get("painScale") === "words"
    ? { pain: NOTHING_TOLD, painWords: told("Word", typedWord) }
    : { pain: told("", typedPain), painWords: NOTHING_TOLD };
}

const NOTHING_TOLD = { before: null, worst: null, after: null };

/** Every prescription that any field speaks of, in the order of the form. */
function prescriptionsIn(fields: URLSearchParams): string[] {
  const named = [...fields.keys()].flatMap((name) => OF_PRESCRIPTION.exec(name)?.[1] ?? []);
  return [...new Set(named)];
}

const OF_PRESCRIPTION =
  /^(?:status|barriers|sets|repetitions|holdSeconds|minutes|effort|pain|painWord|enjoyment|swappedForId)\.(.+)$/;

/**
 * Amounts and effort belong to what was partly or wholly done, reasons to what was left out; the rest of the form is left
 * aside.
 */
function itemFrom(fields: URLSearchParams, prescriptionId: string) {
  const field = (name: string) => fields.get(`${name}.${prescriptionId}`);
  const status = field("status") ?? undefined;
  const ifDone = <Value>(value: Value) => (status === "not_done" ? null : value);
  const amounts = AMOUNTS.map((name) => [name, ifDone(typedNumber(field(name)))]);
  const painWord =
    fields.get("painScale") === "words" || !unlessSkipped(field("pain")) ? unlessSkipped(field("painWord")) : null;
  return {
    prescriptionId,
    status,
    ...Object.fromEntries(amounts),
    effort: ifDone(typedPain(field("effort")) ?? null),
    pain: painWord === null ? (typedPain(field("pain")) ?? null) : null,
    painWord,
    enjoyment: ifDone(said(field("enjoyment"))),
    swappedForId: ifDone(said(field("swappedForId"))),
    barriers: status === "done" ? [] : fields.getAll(`barriers.${prescriptionId}`),
  };
}

/** The body says `pain.before`, `painWords.before` and `items[1].sets`, the form `painBefore`, `painBeforeWord` and `sets.<id>`. */
function checkInFieldOf(path: string, { fields }: Posted): string {
  const pain = Object.entries(PAINS).find(([, when]) => path === `pain.${when}`);
  if (pain) return pain[0];
  const inWords = Object.entries(PAINS).find(([, when]) => path === `painWords.${when}`);
  if (inWords) return `${inWords[0]}Word`;
  const [, index, part] = /^items\[(\d+)\]\.(\w+)/.exec(path) ?? [];
  const prescriptionId = index === undefined ? undefined : prescriptionsIn(fields)[Number(index)];
  return prescriptionId && part !== "prescriptionId" ? `${part}.${prescriptionId}` : path;
}

/** "skip" is an answer; nothing chosen is not. */
function typedPain(typed: string | null): number | string | null | undefined {
  if (typed === "skip") return null;
  return typed === null || typed === "" ? undefined : typedNumber(typed);
}

/** A word for pain; "skip" is an answer, nothing chosen is not. */
function typedWord(chosen: string | null): string | null | undefined {
  if (chosen === "skip") return null;
  return chosen ?? undefined;
}

/** What was chosen, and null for "skip" or nothing. */
const unlessSkipped = (chosen: string | null): string | null => (chosen === "skip" ? null : said(chosen));
