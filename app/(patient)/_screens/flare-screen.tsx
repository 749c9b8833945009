import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/button";
import { ChoiceGroup } from "@/components/choice-group";
import { ErrorSummary } from "@/components/error-summary";
import { Notice } from "@/components/notice";
import { BackLine } from "@/components/page-header";
import { PainScale } from "@/components/pain-scale";
import { PortalLink } from "@/components/portal-link";
import type { ClinicContact } from "@/db/queries/clinic";
import type { PrescribedItem } from "@/db/queries/prescribed";
import type { Flash } from "@/lib/access/flash";
import { addDays, type CalendarDay } from "@/lib/domain/calendar-day";
import type { FlareStage } from "@/lib/domain/flare-up";
import type { SavedFlareUp } from "@/lib/domain/saved-report";
import type { PainScale as Scale } from "@/lib/domain/viewer";
import { doseInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { DayHeadline } from "../_parts/day-headline";
import { ExerciseRow } from "../_parts/exercise-row";
import { painWordChoices, scaleWords } from "../_parts/pain-words";
import { PatientPage } from "../_parts/patient-page";
import { ReportForm } from "../_parts/report-form";
import { SafetyQuestions } from "../_parts/safety-questions";
import { SessionStopCard } from "../_parts/session-stop-card";

export type FlareScreenProps = {
  words: Words;
  today: CalendarDay;
  stage: FlareStage;
  flareUps: readonly SavedFlareUp[];
  contact: ClinicContact;
  /** What is prescribed for a flare-up in the version in force; null without a program. */
  plan: { sentByName: string; items: readonly PrescribedItem[] } | null;
  painScale: Scale;
  /** Made by whoever draws the page. */
  newId: string;
  flash: Flash | null;
};

/** What a flare-up is, the plan for it, and its end. */
export function FlareScreen(props: FlareScreenProps) {
  const { words, today, flash } = props;
  const { t } = words;
  const error = flash && errorIn(words, flash);
  return (
    <PatientPage words={words} headline={<DayHeadline words={words} day={today} />}>
      <div className="grid max-w-2xl gap-5">
        <BackLine href="/today" label={t("patient.checkIn.backToToday")} />
        {error && <ErrorSummary title={t("common.problem")} errors={[error]} />}
        <h1 className="-mt-3 text-3xl font-semibold">{t("safety.flare.title")}</h1>
        <Stage {...props} error={error ?? undefined} />
      </div>
    </PatientPage>
  );
}

type Fault = { fieldId: string; message: string };

function Stage({ error, ...props }: FlareScreenProps & { error: Fault | undefined }) {
  const { words, stage, contact } = props;
  switch (stage.kind) {
    case "stopped":
      return <SessionStopCard words={words} stop={stage.stop} contact={contact} />;
    case "open":
      return <GoingOn {...props} stage={stage} />;
    case "questions":
      return <Questions {...props} />;
    case "start":
      return <Start {...props} days={stage.days} error={error} />;
    case "about":
      return <About {...props} />;
  }
}

function About({ words, flareUps, today }: FlareScreenProps) {
  const { t } = words;
  return (
    <>
      <p>{t("safety.flare.about")}</p>
      <p>
        {t("safety.flare.harm")} {t("safety.flare.settle")}
      </p>
      <ButtonLink href="/flare?start=yes" width="full" icon="waves">
        {t("safety.flare.start")}
      </ButtonLink>
      <HelpLine words={words} />
      <Past words={words} flareUps={flareUps} today={today} />
    </>
  );
}

function HelpLine({ words: { t } }: { words: Words }) {
  return (
    <p className="text-base">
      {t("safety.flare.help")}{" "}
      <PortalLink href="/get-help" className="text-primary underline underline-offset-2">
        {t("safety.flare.helpLink")}
      </PortalLink>
    </p>
  );
}

function Questions({ words, contact, newId, flash }: FlareScreenProps) {
  const { t } = words;
  return (
    <>
      <h2 className="text-xl font-semibold">{t("safety.flare.questionsTitle")}</h2>
      <p className="-mt-3">{t("safety.ask.hint")}</p>
      <SafetyQuestions
        words={words}
        contact={contact}
        occasion="flare_up"
        answerId={newId}
        next="/flare?start=yes"
        back="/flare?start=yes"
        flash={flash}
      />
    </>
  );
}

function Start({
  words,
  today,
  days,
  painScale,
  newId,
  flash,
  error,
}: FlareScreenProps & { days: readonly CalendarDay[]; error: Fault | undefined }) {
  const { t } = words;
  const hint = t("safety.flare.painHint");
  return (
    <FlareForm words={words} id={newId}>
      <h2 className="text-xl font-semibold">{t("safety.flare.startTitle")}</h2>
      <ChoiceGroup
        id="startedOn"
        name="startedOn"
        legend={t("safety.flare.day")}
        error={error?.fieldId === "startedOn" ? error.message : undefined}
        choices={days.map((day) => ({ value: day, label: dayInWords(words, day, today) }))}
        chosen={typedIn(flash, "startedOn")}
      />
      {painScale === "words" ? (
        <ChoiceGroup
          id="worstPainWord"
          name="worstPainWord"
          legend={t("safety.flare.pain")}
          hint={hint}
          choices={painWordChoices(words)}
        />
      ) : (
        <PainScale
          id="worstPain"
          name="worstPain"
          legend={t("safety.flare.pain")}
          hint={hint}
          words={scaleWords(words)}
        />
      )}
      <Button width="full">{t("safety.flare.go")}</Button>
      <p className="text-base">{t("safety.notWatched")}</p>
    </FlareForm>
  );
}

const dayInWords = ({ t, day: inWords }: Words, day: CalendarDay, today: CalendarDay): string => {
  if (day === today) return t("safety.flare.today");
  return day === addDays(today, -1) ? t("safety.flare.yesterday") : inWords(day, "weekday");
};

function GoingOn({
  words,
  today,
  stage: { flareUp, dayCount },
  plan,
  flareUps,
}: FlareScreenProps & { stage: Extract<FlareStage, { kind: "open" }> }) {
  const { t } = words;
  const pain = painInWords(words, flareUp);
  return (
    <>
      <div>
        <p className="text-xl font-semibold">
          {dayCount <= 1
            ? t("safety.flare.goingOne")
            : t("safety.flare.going", { day: words.day(flareUp.startedOn), count: dayCount })}
        </p>
        {pain && <p className="text-ink-2">{t("safety.flare.worst", { pain })}</p>}
      </div>
      <p>
        {t("safety.flare.harm")} {t("safety.flare.settle")}
      </p>
      <Plan words={words} plan={plan} />
      <HelpLine words={words} />
      <section aria-labelledby="settled" className="rounded-xl border border-line bg-surface p-4">
        <h2 id="settled" className="font-semibold">
          {t("safety.flare.settledLead")}
        </h2>
        <FlareForm words={words} id={flareUp.id} kept={{ ...flareUp, endedOn: today }}>
          <Button width="full" variant="secondary" icon="check">
            {t("safety.flare.settled")}
          </Button>
        </FlareForm>
      </section>
      <Past words={words} flareUps={flareUps} today={today} />
    </>
  );
}

function Plan({ words, plan }: Pick<FlareScreenProps, "words" | "plan">) {
  const { t } = words;
  if (plan === null || plan.items.length === 0) {
    return (
      <Notice tone="info" title={plan === null ? undefined : t("safety.flare.noPlan")}>
        {plan === null && <p>{t("safety.flare.noProgram")}</p>}
        <p>{t("safety.flare.gently")}</p>
        <p className="mt-1">{t("safety.flare.seen")}</p>
      </Notice>
    );
  }
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="text-2xl font-semibold">
        {t("safety.flare.plan")}
      </h2>
      <p className="mt-1 text-ink-2">{t("safety.flare.planFrom", { name: plan.sentByName })}</p>
      <ul className="mt-3 grid gap-2">
        {plan.items.map((item) => (
          <ExerciseRow
            key={item.prescriptionId}
            href={`/program/${item.prescriptionId}`}
            slug={item.slug}
            figure={item.figure}
            name={item.name}
            dose={doseInWords(words, item.dose, item.side)}
          />
        ))}
      </ul>
      <p className="mt-3 text-base text-ink-2">{t("safety.flare.seen")}</p>
    </section>
  );
}

/** What has been, counted, the latest first; an end that was said too soon can be taken back. */
function Past({ words, flareUps, today }: Pick<FlareScreenProps, "words" | "flareUps" | "today">) {
  const { t } = words;
  const past = flareUps
    .filter(({ endedOn }) => endedOn !== null)
    .sort((one, other) => (one.startedOn < other.startedOn ? 1 : -1));
  const [last] = past;
  if (!last) return null;
  const isFresh = past.length === flareUps.length && last.endedOn !== null && last.endedOn >= addDays(today, -1);
  return (
    <section aria-labelledby="past" className="border-t border-line pt-4">
      <h2 id="past" className="text-xl font-semibold">
        {t("safety.flare.past", { count: past.length })}
      </h2>
      <ul className="mt-2 list-disc ps-6">
        {past.slice(0, MOST_PAST).map(({ id, startedOn, endedOn }) => (
          <li key={id}>
            {t("safety.flare.pastOne", { from: words.day(startedOn, "full"), to: words.day(endedOn ?? today, "full") })}
          </li>
        ))}
      </ul>
      {isFresh && (
        <FlareForm words={words} id={last.id} kept={{ ...last, endedOn: null }}>
          <Button variant="quiet" size="patient-small">
            {t("safety.flare.notSettled")}
          </Button>
        </FlareForm>
      )}
    </section>
  );
}

const MOST_PAST = 10;

/** What is said of a flare-up as a form; `kept` holds what stays as it was. */
function FlareForm({
  words: { t },
  id,
  kept,
  children,
}: {
  words: Words;
  id: string;
  kept?: Omit<SavedFlareUp, "id">;
  children: ReactNode;
}) {
  return (
    <div className="mt-3">
      <ReportForm
        report={{ kind: "flare-up", id }}
        action={`/api/flare-ups/${id}`}
        next="/flare"
        words={{
          missing: t("safety.flare.errors.startedOn"),
          failed: t("safety.flare.errors.other"),
          sending: t("safety.ask.sending"),
        }}
      >
        {kept &&
          Object.entries(kept).map(
            ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={String(value)} />,
          )}
        <input type="hidden" name="back" value={kept ? "/flare" : "/flare?start=yes"} />
        <div className="grid gap-5">{children}</div>
      </ReportForm>
    </div>
  );
}

function painInWords({ t }: Words, { worstPain, worstPainWord }: SavedFlareUp): string | null {
  if (worstPain !== null) return t("safety.flare.painOf", { score: worstPain });
  return worstPainWord === null ? null : t(`common.painWord.${worstPainWord}`);
}

function errorIn({ t }: Words, { errors }: Flash): Fault | null {
  const [[field, fault] = []] = Object.entries(errors);
  if (field === undefined || field === "signs") return null; // the questions say it themselves
  if (fault === "flare-up-open") return { fieldId: "main", message: t("safety.flare.errors.open") };
  if (field !== "startedOn") return { fieldId: "main", message: t("safety.flare.errors.other") };
  return {
    fieldId: field,
    message: t(fault === "required" ? "safety.flare.errors.startedOn" : "safety.flare.errors.day"),
  };
}

function typedIn(flash: Flash | null, field: string): string | null {
  const value = flash?.values[field];
  return typeof value === "string" ? value : null;
}
