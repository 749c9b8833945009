import { ownPath } from "@/lib/access/own-path";
import { now } from "@/lib/clock";
import type { FormDoor, Posted } from "./form";
import { pick, said, typedNumber } from "./form-fields";
import type { postSignalStep, putFlareUp, putMorning, putSafetyAnswer } from "./surface";

/** A form may stand on more than one page: each says where it leads and where it came from. */
const nextOf = ({ fields }: Posted, otherwise: string) => ownPath(fields.get("next")) ?? otherwise;
const backOf = ({ fields }: Posted, otherwise: string) => ownPath(fields.get("back")) ?? otherwise;

/** "skip" is silence, like nothing chosen. */
const typedPain = (typed: string | null) => (typed === "skip" ? null : typedNumber(typed));
const chosenWord = (chosen: string | null) => (chosen === "skip" ? null : said(chosen));

export const morningForm: FormDoor<typeof putMorning> = {
  flash: "morning",
  body: ({ fields }) => ({
    ...pick(fields, ["answer"]),
    pain: typedPain(fields.get("pain")),
    painWord: chosenWord(fields.get("painWord")),
  }),
  next: (_, posted) => nextOf(posted, "/today"),
  back: (posted) => backOf(posted, "/today"),
};

export const flareUpForm: FormDoor<typeof putFlareUp> = {
  flash: "flare-up",
  body: ({ fields }) => ({
    ...pick(fields, ["startedOn"]),
    endedOn: said(fields.get("endedOn")),
    worstPain: typedPain(fields.get("worstPain")),
    worstPainWord: chosenWord(fields.get("worstPainWord")),
  }),
  next: (_, posted) => nextOf(posted, "/flare"),
  back: (posted) => backOf(posted, "/flare"),
};

/** Whoever named a sign is told what to do before anything else, and again after they have said that they read it. */
export const safetyForm: FormDoor<typeof putSafetyAnswer> = {
  flash: "safety-answer",
  body: ({ fields }) => ({
    ...pick(fields, ["occasion"]),
    signs: signsIn(fields),
    acknowledgedAt: fields.get("acknowledged") === "yes" ? now().toISOString() : null,
  }),
  next: ({ body }, posted) => (body.urgency === null ? nextOf(posted, "/get-help") : `/get-help/now?answer=${body.id}`),
  back: (posted) => backOf(posted, "/get-help"),
};

/** "None of these" is an answer; nothing ticked is not, and both together say nothing. */
function signsIn(fields: URLSearchParams): string[] | null | undefined {
  const signs = fields.getAll("signs");
  const none = fields.get("none") === "yes";
  if (signs.length > 0) return none ? null : signs;
  return none ? [] : undefined;
}

export const signalStepForm: FormDoor<typeof postSignalStep> = {
  flash: "signal-step",
  body: ({ fields }) => ({ ...pick(fields, ["id", "state"]), outcome: said(fields.get("outcome")) }),
  next: (_, { params }) => `/patients/${params.id}`,
  back: ({ params }) => `/patients/${params.id}`,
};
