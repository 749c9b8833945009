import { z } from "zod";
import { AcceptValues } from "@/lib/care/accept-invitation";
import { ArchivedValues } from "@/lib/care/archive-exercise";
import { CheckInValues } from "@/lib/care/check-in-values";
import { ExerciseValues } from "@/lib/care/exercise-values";
import { FavouriteValues } from "@/lib/care/favour-exercise";
import * as field from "@/lib/care/fields";
import { GoalScoreValues, GoalValues } from "@/lib/care/goal-values";
import { PatientInvitation, StaffInvitation } from "@/lib/care/invite";
import { LeftOutValues } from "@/lib/care/leave-out-day";
import { LessonGivenValues, LessonReadValues, lessonPage } from "@/lib/care/lesson-values";
import { PatientValues } from "@/lib/care/patient-values";
import { ProposalValues } from "@/lib/care/propose-into-draft";
import { FlareUpValues, MorningValues, SafetyAnswerValues, SignalStepValues } from "@/lib/care/report-values";
import { ReviewValues } from "@/lib/care/review-values";
import { RulesValues } from "@/lib/care/rules-values";
import { DraftValues } from "@/lib/care/save-draft";
import { BatchValues } from "@/lib/care/save-values";
import { SendValues } from "@/lib/care/send-version";
import { SettingsValues } from "@/lib/care/settings-values";
import { AssignValues, CopyValues, TemplateArchivedValues, TemplateValues } from "@/lib/care/template-values";
import { VisitValues } from "@/lib/care/visit-values";
import { daysBetween } from "@/lib/domain/calendar-day";
import { CASELOAD_VIEWS } from "@/lib/domain/caseload-view";
import { FACETS, type Facet, SHELVES } from "@/lib/domain/exercise-facets";
import { LONGEST_QUERY } from "@/lib/domain/exercise-filter";
import * as answers from "./answers";
import { type Endpoint, endpoint } from "./endpoint";

/** Two years and a day, so that a year can be compared with the one before. */
const LONGEST_SPAN_DAYS = 731;

const none = z.strictObject({});
const ofPatient = z.strictObject({ id: field.id });
/** Staff report for a patient by naming them; patients may leave it out. */
const forPatient = z.strictObject({ patientId: field.id.optional() });

export const signIn = endpoint({
  method: "POST",
  path: "/api/sign-in",
  who: "anyone",
  mode: "write",
  summary: "Signs in with e-mail and password; the session is in the cookie.",
  params: none,
  query: none,
  body: z.strictObject({
    email: field.text(1, 254),
    password: field.verbatim(400).min(1),
    code: field.text(0, 40).optional().meta({ description: "The second factor's code, where one is asked for." }),
    next: field.verbatim(1000).optional().meta({ description: "The page to go on to, for forms." }),
  }),
  answer: answers.SignedIn,
  statuses: [200],
  refusals: ["wrong-password", "too-many-tries"],
  form: true,
});

export const signOut = endpoint({
  method: "POST",
  path: "/api/sign-out",
  who: "anyone",
  mode: "write",
  summary: "Ends the session for every copy of its cookie.",
  params: none,
  query: none,
  body: null,
  answer: answers.Nothing,
  statuses: [200],
  refusals: [],
  form: true,
});

export const acceptInvitation = endpoint({
  method: "POST",
  path: "/api/invitations/{token}/accept",
  who: "anyone",
  mode: "write",
  summary: "Joins by a link, which works once, and signs in.",
  params: z.strictObject({ token: field.text(1, 200) }),
  query: none,
  body: AcceptValues,
  answer: answers.SignedIn,
  statuses: [201],
  refusals: ["link-not-valid", "email-taken", "too-many-tries"],
  form: true,
});

export const inviteStaff = endpoint({
  method: "POST",
  path: "/api/invitations",
  who: ["admin"],
  mode: "write",
  summary:
    "Makes a link with which a clinician or an admin joins; an older one no longer works. It is shown this once.",
  params: none,
  query: none,
  body: StaffInvitation,
  answer: answers.Invited,
  statuses: [201],
  refusals: ["email-taken"],
  form: true,
});

export const today = endpoint({
  method: "GET",
  path: "/api/today",
  who: ["patient"],
  mode: "read",
  summary: "What a day asks of the patient and what they have said about it; without a day, today.",
  params: none,
  query: z.strictObject({ day: field.day.optional() }),
  body: null,
  answer: answers.Today,
  statuses: [200],
  refusals: [],
});

export const suitcase = endpoint({
  method: "GET",
  path: "/api/suitcase",
  who: ["patient"],
  mode: "read",
  summary: "Everything that the patient's own phone may need for two weeks without signal.",
  params: none,
  query: none,
  body: null,
  answer: answers.Suitcase,
  statuses: [200],
  refusals: [],
});

export const putCheckIn = endpoint({
  method: "PUT",
  path: "/api/check-ins/{id}",
  who: ["patient", "clinician"],
  mode: "write",
  summary: "Keeps one report of one day under an id made by the sender; with If-Match, corrects it.",
  params: ofPatient,
  query: forPatient,
  body: CheckInValues,
  answer: answers.SavedCheckIn,
  statuses: [201, 200],
  refusals: ["different-content", "stale-revision", "day-already-reported"],
  corrects: true,
  form: true,
});

export const postSaves = endpoint({
  method: "POST",
  path: "/api/check-ins/batch",
  who: ["patient"],
  mode: "write",
  summary:
    "Hears what a phone kept while it had no signal: each save once, in whatever order they come, each for itself.",
  params: none,
  query: none,
  body: BatchValues,
  answer: answers.HeardSaves,
  statuses: [200],
  refusals: ["other-person"],
});

export const putLeftOutDay = endpoint({
  method: "PUT",
  path: "/api/left-out-days/{day}",
  who: ["patient", "clinician"],
  mode: "write",
  summary: "Says that a whole day was left out, and why.",
  params: z.strictObject({ day: field.day }),
  query: forPatient,
  body: LeftOutValues,
  answer: answers.SavedLeftOutDay,
  statuses: [201, 200],
  refusals: ["day-already-reported"],
  form: true,
});

export const putMorning = endpoint({
  method: "PUT",
  path: "/api/mornings/{day}",
  who: ["patient", "clinician"],
  mode: "write",
  summary: "Says how the back is on a morning, compared with before yesterday's exercises; said again, it changes.",
  params: z.strictObject({ day: field.day }),
  query: forPatient,
  body: MorningValues,
  answer: answers.SavedMorning,
  statuses: [201, 200],
  refusals: [],
  form: true,
});

export const putFlareUp = endpoint({
  method: "PUT",
  path: "/api/flare-ups/{id}",
  who: ["patient", "clinician"],
  mode: "write",
  summary: "Says that a flare-up began, or settled, under an id made by the sender; told again, it changes.",
  params: ofPatient,
  query: forPatient,
  body: FlareUpValues,
  answer: answers.SavedFlareUp,
  statuses: [201, 200],
  refusals: ["flare-up-open"],
  form: true,
});

export const putSafetyAnswer = endpoint({
  method: "PUT",
  path: "/api/safety-answers/{id}",
  who: ["patient", "clinician"],
  mode: "write",
  summary:
    "Answers the questions about red flags under an id made by the sender, and says that what to do was read. Nobody watches the answers day and night.",
  params: ofPatient,
  query: forPatient,
  body: SafetyAnswerValues,
  answer: answers.SavedSafetyAnswer,
  statuses: [201, 200],
  refusals: ["different-content"],
  form: true,
});

export const postReview = endpoint({
  method: "POST",
  path: "/api/patients/{id}/reviews",
  who: ["clinician"],
  mode: "write",
  summary:
    "Says that a clinician looked at a patient and what they decided. Every reason that is open is seen to until something new happens, or put off to a day.",
  params: ofPatient,
  query: none,
  body: ReviewValues,
  answer: answers.SavedReview,
  statuses: [201, 200],
  refusals: ["left-care", "different-content"],
  form: true,
});

export const undoReview = endpoint({
  method: "POST",
  path: "/api/patients/{id}/reviews/{reviewId}/undo",
  who: ["clinician"],
  mode: "write",
  summary: "Takes one's own review back: what it had seen to or put off is open again.",
  params: ofPatient.extend({ reviewId: field.id }),
  query: none,
  body: null,
  answer: answers.UndoneReview,
  statuses: [201, 200],
  refusals: [],
  form: true,
});

export const putVisit = endpoint({
  method: "PUT",
  path: "/api/patients/{id}/visits/{visitId}",
  who: ["clinician"],
  mode: "write",
  summary: "Notes that the care team and the patient met, under an id made by the sender. A visit never changes.",
  params: ofPatient.extend({ visitId: field.id }),
  query: none,
  body: VisitValues,
  answer: answers.NotedVisit,
  statuses: [201, 200],
  refusals: ["different-content"],
  form: true,
});

export const removeVisit = endpoint({
  method: "POST",
  path: "/api/patients/{id}/visits/{visitId}/remove",
  who: ["clinician"],
  mode: "write",
  summary: "Removes a visit that was noted wrongly.",
  params: ofPatient.extend({ visitId: field.id }),
  query: none,
  body: null,
  answer: answers.NotedVisit,
  statuses: [200],
  refusals: [],
  form: true,
});

export const postSignalStep = endpoint({
  method: "POST",
  path: "/api/patients/{id}/signals/{signalId}/steps",
  who: ["clinician"],
  mode: "write",
  summary: "Says what was done about a signal: seen to, or open again. Each step is kept with who took it and when.",
  params: ofPatient.extend({ signalId: field.id }),
  query: none,
  body: SignalStepValues,
  answer: answers.TakenStep,
  statuses: [201, 200],
  refusals: ["different-content"],
  form: true,
});

export const caseload = endpoint({
  method: "GET",
  path: "/api/caseload",
  who: ["clinician"],
  mode: "read",
  summary: "The patients in the clinician's care, the most pressing first, each with its reason.",
  params: none,
  query: z.strictObject({
    view: z.enum(CASELOAD_VIEWS).optional().meta({ description: "One tab of the caseload; all of it when left out." }),
  }),
  body: null,
  answer: answers.Caseload,
  statuses: [200],
  refusals: [],
});

/** As many as stand in an address that every server takes. */
const MOST_NAMED = 200;

/** Ids separated by commas. */
const severalIds = field
  .verbatim(MOST_NAMED * 37)
  .transform((written) => written.split(","))
  .pipe(z.array(field.id).min(1).max(MOST_NAMED))
  .transform((ids) => new Set(ids));

export const caseloadCsv = endpoint({
  method: "GET",
  path: "/api/caseload.csv",
  who: ["clinician"],
  mode: "read",
  summary: "The same as a table: those who are named, or else a view, or else everybody in the clinician's care.",
  params: none,
  query: z.strictObject({
    view: z.enum(CASELOAD_VIEWS).optional(),
    ids: severalIds.optional().meta({ description: "Ids of patients, separated by commas; at most 200." }),
  }),
  body: null,
  answer: answers.CaseloadTable,
  statuses: [200],
  refusals: [],
  file: "text/csv",
});

export const patients = endpoint({
  method: "GET",
  path: "/api/patients",
  who: ["clinician"],
  mode: "read",
  summary: "Patients in the clinician's care by a few letters of their name; at most twenty.",
  params: none,
  query: z.strictObject({
    q: field.text(1, 80).meta({ description: "The beginnings of names, in any order; accents do not matter." }),
  }),
  body: null,
  answer: answers.FoundPatients,
  statuses: [200],
  refusals: [],
});

export const progress = endpoint({
  method: "GET",
  path: "/api/patients/{id}/progress",
  who: ["patient", "clinician"],
  mode: "read",
  summary: "How a patient has been doing, day by day, with the four measures; without days, the last four weeks.",
  params: ofPatient,
  query: z
    .strictObject({ from: field.day.optional(), to: field.day.optional() })
    .superRefine(({ from, to }, context) => {
      if ((from === undefined) !== (to === undefined)) {
        context.addIssue({ code: "custom", path: [from ? "to" : "from"], message: "required" });
      }
      if (!from || !to) return;
      if (from > to) context.addIssue({ code: "custom", path: ["to"], message: "too-small" });
      if (daysBetween(from, to) > LONGEST_SPAN_DAYS)
        context.addIssue({ code: "custom", path: ["to"], message: "too-big" });
    }),
  body: null,
  answer: answers.Progress,
  statuses: [200],
  refusals: [],
});

export const putPatient = endpoint({
  method: "PUT",
  path: "/api/patients/{id}",
  who: ["clinician"],
  mode: "write",
  summary: "Takes a person into care under an id made by the sender; with If-Match, changes what is known about them.",
  params: ofPatient,
  query: none,
  body: PatientValues,
  answer: answers.Saved,
  statuses: [201, 200],
  refusals: ["different-content", "stale-revision"],
  corrects: true,
  form: true,
});

export const invitePatient = endpoint({
  method: "POST",
  path: "/api/patients/{id}/invitation",
  who: ["clinician"],
  mode: "write",
  summary: "Makes a link with which the patient joins; an older one no longer works. It is shown this once.",
  params: ofPatient,
  query: none,
  body: PatientInvitation,
  answer: answers.Invited,
  statuses: [201],
  refusals: ["email-taken", "already-joined"],
  form: true,
});

export const putGoal = endpoint({
  method: "PUT",
  path: "/api/patients/{id}/goals/{goalId}",
  who: ["patient", "clinician"],
  mode: "write",
  summary: "Keeps a goal in the patient's words under an id made by the sender: open, reached or dropped.",
  params: ofPatient.extend({ goalId: field.id }),
  query: none,
  body: GoalValues,
  answer: answers.SavedGoal,
  statuses: [201, 200],
  refusals: ["different-content"],
  form: true,
});

export const putGoalScore = endpoint({
  method: "PUT",
  path: "/api/patients/{id}/goals/{goalId}/scores/{day}",
  who: ["patient", "clinician"],
  mode: "write",
  summary: "Keeps how well a goal goes on a day, from 0 to 10; saying it again corrects it.",
  params: ofPatient.extend({ goalId: field.id, day: field.day }),
  query: none,
  body: GoalScoreValues,
  answer: answers.SavedGoalScore,
  statuses: [201, 200],
  refusals: ["goal-settled"],
  form: true,
});

export const putDraft = endpoint({
  method: "PUT",
  path: "/api/patients/{id}/program/draft",
  who: ["clinician"],
  mode: "write",
  summary: "Keeps the draft of the next version; revision 0 when there is none yet.",
  params: ofPatient,
  query: none,
  body: DraftValues,
  answer: answers.SavedDraft,
  statuses: [200],
  refusals: ["stale-revision"],
});

export const postProposal = endpoint({
  method: "POST",
  path: "/api/patients/{id}/program/draft/proposals",
  who: ["clinician"],
  mode: "write",
  summary:
    "Puts changes that were offered into the draft of the next version, which begins with the version in force. Nothing is sent by it.",
  params: ofPatient,
  query: none,
  body: ProposalValues,
  answer: answers.SavedDraft,
  statuses: [200],
  refusals: ["no-program", "stale-revision"],
  form: true,
});

export const progression = endpoint({
  method: "GET",
  path: "/api/patients/{id}/progression",
  who: ["clinician"],
  mode: "read",
  summary: "For each exercise in force what is offered next: more, less, nothing, or that it can't be said, and why.",
  params: ofPatient,
  query: none,
  body: null,
  answer: answers.Progression,
  statuses: [200],
  refusals: [],
});

export const copyIntoDraft = endpoint({
  method: "POST",
  path: "/api/patients/{id}/program/draft/copy",
  who: ["clinician"],
  mode: "write",
  summary: "Puts a template, or a version of somebody in the clinician's care, into the draft of the next version.",
  params: ofPatient,
  query: none,
  body: CopyValues,
  answer: answers.CopiedDraft,
  statuses: [200],
  refusals: ["stale-revision"],
  form: true,
});

export const templates = endpoint({
  method: "GET",
  path: "/api/templates",
  who: ["clinician", "admin"],
  mode: "look",
  summary: "The clinic's templates, shipped and own.",
  params: none,
  query: none,
  body: null,
  answer: answers.Templates,
  statuses: [200],
  refusals: [],
});

export const putTemplate = endpoint({
  method: "PUT",
  path: "/api/templates/{id}",
  who: ["clinician"],
  mode: "write",
  summary: "Keeps a template of the clinic's own under an id made by the sender; with If-Match, changes it.",
  params: ofPatient,
  query: none,
  body: TemplateValues,
  answer: answers.SavedTemplate,
  statuses: [201, 200],
  refusals: ["different-content", "stale-revision", "shipped-template"],
  corrects: true,
  form: true,
});

export const putTemplateArchived = endpoint({
  method: "PUT",
  path: "/api/templates/{id}/archived",
  who: ["clinician", "admin"],
  mode: "write",
  summary: "Takes a template out of the choice, or back into it.",
  params: ofPatient,
  query: none,
  body: TemplateArchivedValues,
  answer: answers.ArchivedTemplate,
  statuses: [200],
  refusals: [],
  form: true,
});

export const postAssignments = endpoint({
  method: "POST",
  path: "/api/templates/{id}/assignments",
  who: ["clinician"],
  mode: "write",
  summary: "Gives a template to several patients, as drafts or sent at once, and says for each what it came to.",
  params: ofPatient,
  query: none,
  body: AssignValues,
  answer: answers.Assigned,
  statuses: [200],
  refusals: [],
  form: true,
});

export const versions = endpoint({
  method: "GET",
  path: "/api/patients/{id}/program/versions",
  who: ["clinician"],
  mode: "read",
  summary: "What was sent to a patient, newest first, each version with the names of its exercises.",
  params: ofPatient,
  query: none,
  body: null,
  answer: answers.Versions,
  statuses: [200],
  refusals: [],
});

export const postVersion = endpoint({
  method: "POST",
  path: "/api/patients/{id}/program/versions",
  who: ["clinician"],
  mode: "write",
  summary: "Sends the draft to the patient as a version, which never changes afterwards.",
  params: ofPatient,
  query: none,
  body: SendValues,
  answer: answers.SentVersion,
  statuses: [201, 200],
  refusals: ["no-program", "stale-revision", "different-content"],
});

/** Values of one facet, separated by commas. */
const ticked = (facet: Facet) =>
  field
    .verbatim(300)
    .refine((written) => written.split(",").every((value) => FACETS[facet].some((known) => known === value)), {
      message: "not-a-choice",
    })
    .optional()
    .meta({ description: `One or more of ${FACETS[facet].join(", ")}, separated by commas.` });

export const exercises = endpoint({
  method: "GET",
  path: "/api/exercises",
  who: ["clinician", "admin"],
  mode: "look",
  summary: "The clinic's exercises, the best answer to q first, with how many each further choice would leave.",
  params: none,
  query: z.strictObject({
    q: field
      .verbatim(LONGEST_QUERY)
      .optional()
      .meta({ description: "Words of a name or a body part; typos are forgiven." }),
    kind: ticked("kind"),
    position: ticked("position"),
    region: ticked("region"),
    direction: ticked("direction"),
    kit: ticked("kit"),
    cost: ticked("cost"),
    load: ticked("load"),
    impact: ticked("impact"),
    needs: ticked("needs"),
    only: z.enum(SHELVES).optional(),
  }),
  body: null,
  answer: answers.Exercises,
  statuses: [200],
  refusals: [],
});

const ofExercise = z.strictObject({ id: field.id });

export const putExercise = endpoint({
  method: "PUT",
  path: "/api/exercises/{id}",
  who: ["clinician", "admin"],
  mode: "write",
  summary: "Adds an exercise of the clinic's own under an id made by the sender; with If-Match, changes it.",
  params: ofExercise,
  query: none,
  body: ExerciseValues,
  answer: answers.Saved,
  statuses: [201, 200],
  refusals: ["shipped-exercise", "different-content", "stale-revision"],
  corrects: true,
  form: true,
});

export const putArchived = endpoint({
  method: "PUT",
  path: "/api/exercises/{id}/archived",
  who: ["clinician", "admin"],
  mode: "write",
  summary: "Takes an exercise off the shelves, or puts it back; programs that have it keep it.",
  params: ofExercise,
  query: none,
  body: ArchivedValues,
  answer: answers.ArchivedExercise,
  statuses: [200],
  refusals: [],
  form: true,
});

export const putFavourite = endpoint({
  method: "PUT",
  path: "/api/exercises/{id}/favourite",
  who: ["clinician", "admin"],
  mode: "write",
  summary: "Marks an exercise as a favourite of the one who asks, or no longer.",
  params: ofExercise,
  query: none,
  body: FavouriteValues,
  answer: answers.FavouredExercise,
  statuses: [200],
  refusals: [],
  form: true,
});

export const putVersionSeen = endpoint({
  method: "PUT",
  path: "/api/program/versions/{id}/seen",
  who: ["patient"],
  mode: "write",
  summary: "Says that the patient has seen what a version changed; said twice is once.",
  params: ofPatient,
  query: none,
  body: null,
  answer: answers.SeenVersion,
  statuses: [200],
  refusals: [],
  form: true,
});

export const putLessonRead = endpoint({
  method: "PUT",
  path: "/api/lessons/{page}/read",
  who: ["patient"],
  mode: "write",
  summary: "Says that the patient has read a page; said again, the earliest moment stays.",
  params: z.strictObject({ page: lessonPage }),
  query: none,
  body: LessonReadValues,
  answer: answers.ReadLesson,
  statuses: [200],
  refusals: [],
  form: true,
});

const reportWindow = z.strictObject({
  weeks: z.enum(["4", "12", "52"]).default("12").meta({ description: "How many weeks back, up to yesterday." }),
});

export const clinicReport = endpoint({
  method: "GET",
  path: "/api/reports",
  who: ["clinician"],
  mode: "read",
  summary:
    "What the caseload of the one who asks comes to: how sessions are spread over patients, reasons, flare-ups, who still reports, and what signals led to.",
  params: none,
  query: reportWindow,
  body: null,
  answer: answers.ClinicReport,
  statuses: [200],
  refusals: [],
});

export const clinicReportCsv = endpoint({
  method: "GET",
  path: "/api/reports.csv",
  who: ["clinician"],
  mode: "read",
  summary: "The same as a table.",
  params: none,
  query: reportWindow,
  body: null,
  answer: answers.CaseloadTable,
  statuses: [200],
  refusals: [],
  file: "text/csv",
});

export const rules = endpoint({
  method: "GET",
  path: "/api/rules",
  who: ["clinician", "admin"],
  mode: "read",
  summary: "What the clinic compares its patients with, and every version of it with who set it and when.",
  params: none,
  query: none,
  body: null,
  answer: answers.Rules,
  statuses: [200],
  refusals: [],
});

export const putRules = endpoint({
  method: "PUT",
  path: "/api/rules",
  who: ["admin"],
  mode: "write",
  summary: "Sets the clinic's thresholds as a new version. Thresholds that do not go together are refused by name.",
  params: none,
  query: none,
  body: RulesValues,
  answer: answers.SavedRules,
  statuses: [200],
  refusals: ["stale-revision"],
  form: true,
});

export const putSettings = endpoint({
  method: "PUT",
  path: "/api/settings",
  who: ["patient", "clinician", "admin"],
  mode: "write",
  summary: "Changes how the one who asks reads, tells and is guided; what is left out stays as it is.",
  params: none,
  query: none,
  body: SettingsValues,
  answer: answers.Settings,
  statuses: [200],
  refusals: [],
  form: true,
});

export const putLessonGiven = endpoint({
  method: "PUT",
  path: "/api/patients/{id}/lessons/{page}",
  who: ["clinician"],
  mode: "write",
  summary: "Gives a page to a patient, or takes it back; what was read stays read.",
  params: ofPatient.extend({ page: lessonPage }),
  query: none,
  body: LessonGivenValues,
  answer: answers.GivenLesson,
  statuses: [200],
  refusals: [],
  form: true,
});

export const handoutPdf = endpoint({
  method: "GET",
  path: "/api/patients/{id}/program/handout.pdf",
  who: ["patient", "clinician"],
  mode: "read",
  summary: "A program on paper as a PDF file; without a version, the one in force.",
  params: ofPatient,
  query: z.strictObject({
    paper: z.enum(["a4", "letter"]).default("a4"),
    print: z.enum(["usual", "large"]).default("usual"),
    version: field.id.optional(),
  }),
  body: null,
  answer: answers.Pdf,
  statuses: [200],
  refusals: [],
  file: "application/pdf",
});

const copy = {
  method: "GET",
  who: ["patient", "clinician"],
  mode: "read",
  params: ofPatient,
  query: none,
  body: null,
  answer: answers.Copy,
  statuses: [200],
  refusals: [],
} as const;

export const exportJson = endpoint({
  ...copy,
  path: "/api/patients/{id}/export.json",
  summary: "A copy of everything about one patient, for other programs.",
  file: "application/json",
});

export const exportCsv = endpoint({
  ...copy,
  path: "/api/patients/{id}/export.csv",
  summary: "A copy of everything about one patient as one table: `kind` says what a line is.",
  file: "text/csv",
});

/** Everything the API has, apart from what next-auth and the supervisor's questions answer. */
export const SURFACE: readonly Endpoint[] = [
  signIn,
  signOut,
  acceptInvitation,
  inviteStaff,
  today,
  suitcase,
  putCheckIn,
  postSaves,
  putLeftOutDay,
  putMorning,
  putFlareUp,
  putSafetyAnswer,
  postReview,
  undoReview,
  putVisit,
  removeVisit,
  postSignalStep,
  caseload,
  caseloadCsv,
  patients,
  progress,
  putPatient,
  invitePatient,
  putGoal,
  putGoalScore,
  putDraft,
  copyIntoDraft,
  postProposal,
  progression,
  versions,
  postVersion,
  putVersionSeen,
  putLessonRead,
  clinicReport,
  clinicReportCsv,
  rules,
  putRules,
  putSettings,
  putLessonGiven,
  handoutPdf,
  exportJson,
  exportCsv,
  exercises,
  putExercise,
  putArchived,
  putFavourite,
  templates,
  putTemplate,
  putTemplateArchived,
  postAssignments,
] as readonly Endpoint[]; // each has exact types of its own
