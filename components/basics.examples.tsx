import { Button, ButtonLink } from "./button";
import { Card } from "./card";
import { Chip } from "./chip";
import { ChoiceGroup, ReasonChips } from "./choice-group";
import { EmptyState } from "./empty-state";
import { ErrorSummary } from "./error-summary";
import type { Example } from "./example";
import { SelectField, TextArea, TextField } from "./field";
import { Notice } from "./notice";
import { BackBar, BackLine, PageHeader, TabRow } from "./page-header";
import { SkeletonPage, SkeletonRows } from "./skeleton";
import { StepsProgress } from "./steps-progress";

const REASONS = [
  { value: "pain", label: "Too sore" },
  { value: "no_time", label: "No time" },
  { value: "sickness", label: "I was ill" },
  { value: "not_enjoyable", label: "I did not enjoy it" },
];

export const examples: Example[] = [
  {
    name: "buttons for patients",
    element: (
      <div className="grid max-w-md gap-2">
        <Button width="full" icon="play">
          Continue: Bridge
        </Button>
        <Button width="full" variant="secondary">
          Check in (1 minute)
        </Button>
        <Button variant="quiet">I can't do them today</Button>
        <Button size="patient-small" variant="secondary">
          Change
        </Button>
        <Button variant="danger">Stop my program</Button>
        <Button disabled>Sending</Button>
      </div>
    ),
  },
  {
    name: "buttons for clinics",
    element: (
      <div className="flex flex-wrap gap-2 font-ui text-sm">
        <ButtonLink href="/patients/new" size="clinic" icon="plus">
          Add patient
        </ButtonLink>
        <Button size="clinic" variant="secondary">
          Assign program
        </Button>
        <Button size="clinic" variant="quiet">
          Keep as is
        </Button>
        <Button size="clinic" variant="danger">
          Remove
        </Button>
      </div>
    ),
  },
  {
    name: "fields: empty, with a hint, with an error",
    element: (
      <div className="grid max-w-md gap-4">
        <TextField id="email" name="email" label="Email" type="email" autoComplete="email" />
        <TextField id="walk" name="walk" label="Minutes" hint="A whole number, for instance 10" inputMode="numeric" />
        <TextField id="password" name="password" label="Password" type="password" error="Enter your password" />
        <TextArea id="note" name="note" label="Anything to tell your physio?" hint="Optional" />
        <SelectField id="sets" name="sets" label="Sets" look="clinic">
          <option value="2">2</option>
          <option value="3">3</option>
        </SelectField>
      </div>
    ),
  },
  {
    name: "an error summary",
    element: (
      <ErrorSummary
        title="There is a problem"
        errors={[{ fieldId: "before", message: "Choose a number for your pain before you started, or choose Skip" }]}
      />
    ),
  },
  {
    name: "choices: nothing chosen, one chosen, below each other",
    element: (
      <div className="grid max-w-md gap-6">
        <ChoiceGroup
          id="stiffness"
          name="stiffness"
          legend="How stiff are you?"
          choices={[
            { value: "not_at_all", label: "Not at all" },
            { value: "a_little", label: "A little" },
            { value: "quite", label: "Quite stiff" },
            { value: "very", label: "Very stiff" },
          ]}
        />
        <ChoiceGroup
          id="mood"
          name="mood"
          legend="How is your mood?"
          chosen="ok"
          choices={[
            { value: "low", label: "Low", icon: "frown" },
            { value: "ok", label: "OK", icon: "meh" },
            { value: "good", label: "Good", icon: "smile" },
          ]}
        />
        <ChoiceGroup
          id="bridge"
          name="bridge"
          legend="Bridge"
          layout="stack"
          chosen="partly"
          error="Say what you did, or leave it out"
          choices={[
            { value: "done", label: "Done as planned" },
            { value: "partly", label: "Did some", hint: "You can say how much" },
            { value: "not_done", label: "Not today" },
          ]}
        />
      </div>
    ),
  },
  {
    name: "reasons: none, two",
    element: (
      <div className="grid gap-6">
        <ReasonChips
          id="reasons"
          name="reasons"
          legend="Why not today?"
          hint="There is no wrong answer."
          choices={REASONS}
        />
        <ReasonChips id="again" name="again" legend="Why not today?" chosen={["pain", "no_time"]} choices={REASONS} />
        <ReasonChips id="days" name="days" legend="Days" size="clinic" chosen={["pain"]} choices={REASONS} />
      </div>
    ),
  },
  {
    name: "notices",
    element: (
      <div className="grid max-w-xl gap-3 text-base">
        <Notice>Your physio set your limit at 5. It is OK up to 5 if it settles by the next morning.</Notice>
        <Notice tone="ok" title="Saved. Thank you, Maya.">
          Sent to your care team.
        </Notice>
        <Notice tone="warn">That is above your limit. Your physio will see this when they next look.</Notice>
        <Notice tone="danger" title="Call 999 or go to A&E now" urgency="Emergency: ">
          If you feel numb between your legs.
        </Notice>
        <Notice tone="plain">Not watched round the clock.</Notice>
      </div>
    ),
  },
  {
    name: "why now",
    element: (
      <div className="flex flex-wrap gap-2">
        <Chip tone="danger" icon="circle-alert">
          Safety: leg weakness
        </Chip>
        <Chip tone="warn" icon="trending-up">
          Pain up 2 of last 3
        </Chip>
        <Chip tone="info" icon="bell-off">
          No check-in for 6 days
        </Chip>
        <Chip tone="ok" icon="arrow-up-right">
          Ready to progress
        </Chip>
        <Chip tone="bare" icon="check">
          On track
        </Chip>
      </div>
    ),
  },
  {
    name: "page headers",
    element: (
      <div className="grid gap-4 font-ui text-sm">
        <PageHeader title="Caseload" detail="84 patients · 11 need you">
          <Button size="clinic">Add patient</Button>
        </PageHeader>
        <TabRow
          label="Views"
          tabs={[
            { href: "/caseload?view=needs-you", label: "Needs you", count: 11, current: "page" },
            { href: "/caseload?view=quiet", label: "Quiet", count: 9 },
            { href: "/caseload?view=all", label: "All", count: 84 },
          ]}
        />
        <BackBar href="/caseload" label="Caseload" detail="6 of 11">
          <Button size="clinic" icon="check">
            Mark reviewed
          </Button>
        </BackBar>
        <BackLine href="/today" label="Back" aside="Step 2 of 3" />
        <StepsProgress step={2} of={3} label="Step 2 of 3" />
      </div>
    ),
  },
  {
    name: "nothing here, and on its way",
    element: (
      <div className="grid gap-4">
        <EmptyState
          icon="users"
          title="Nobody needs you right now."
          action={
            <ButtonLink href="/caseload?view=quiet" size="clinic" variant="secondary">
              See who is quiet
            </ButtonLink>
          }
        >
          84 on track.
        </EmptyState>
        <SkeletonPage label="Loading the caseload">
          <SkeletonRows rows={3} />
        </SkeletonPage>
        <Card title="Reasons not done" titleId="reasons-title" aside="4 weeks">
          Too sore 3
        </Card>
      </div>
    ),
  },
];
