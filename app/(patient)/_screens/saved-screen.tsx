import { ButtonLink } from "@/components/button";
import { Chip } from "@/components/chip";
import { EmptyState } from "@/components/empty-state";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import { PortalLink } from "@/components/portal-link";
import type { Today } from "@/db/queries/today";
import { againstLimit } from "@/lib/domain/above-limit";
import { addDays, type CalendarDay } from "@/lib/domain/calendar-day";
import type { Words } from "@/lib/words/words";
import { DayHeadline } from "../_parts/day-headline";
import { PatientPage } from "../_parts/patient-page";
import { SavedAnswers } from "../_parts/saved-answers";

/** Where the answers are: with the care team, or still on this phone. */
export type Whereabouts = "sent" | "on-phone";

/** What was just kept, every answer with a way to change it. Saving is quick, so the check comes after it. */
export function SavedScreen({
  words,
  report,
  today,
  whereabouts,
}: {
  words: Words;
  report: Today;
  today: CalendarDay;
  whereabouts: Whereabouts;
}) {
  return (
    <PatientPage words={words} headline={<DayHeadline words={words} day={report.day} />}>
      <div className="max-w-2xl">
        {report.checkIn ? (
          <Saved words={words} report={report} checkIn={report.checkIn} today={today} whereabouts={whereabouts} />
        ) : (
          <NothingSaved words={words} day={report.day} />
        )}
      </div>
    </PatientPage>
  );
}

function Saved({
  words,
  report,
  checkIn,
  today,
  whereabouts,
}: {
  words: Words;
  report: Today;
  checkIn: NonNullable<Today["checkIn"]>;
  today: CalendarDay;
  whereabouts: Whereabouts;
}) {
  const { t } = words;
  const lastDay = addDays(report.day, 1);
  const pain = againstLimit({ worst: checkIn.painWorst, worstWord: checkIn.painWorstWord }, report.painCeiling);
  return (
    <>
      <div className="mt-2 flex items-start gap-3">
        <span className="grid size-11 shrink-0 place-items-center rounded-full bg-ok-soft text-ok-ink">
          <Icon name="check" className="size-6" />
        </span>
        <div>
          <h1 className="text-3xl font-semibold">{t("patient.saved.title", { name: report.patientName })}</h1>
          <p className="mt-1 text-ink-2">
            {t(whereabouts === "sent" ? "patient.receipts.sent" : "patient.receipts.offline")}
          </p>
        </div>
      </div>
      {pain.kind === "above" && (
        <Notice tone="warn" className="mt-4">
          <p className="whitespace-pre-line wrap-anywhere">
            {report.version?.aboveLimitWords ?? t("patient.saved.overLimit")}
          </p>
          <PortalLink
            href="/flare"
            className="inline-flex min-h-11 items-center font-semibold underline underline-offset-2"
          >
            {t("patient.today.flareCardLink")}
          </PortalLink>
        </Notice>
      )}
      {checkIn.isAddedLater && (
        <p className="mt-4 text-base text-ink-2">
          <Chip icon="clock">{t("patient.saved.addedLater")}</Chip> {t("patient.saved.addedLaterNote")}
        </p>
      )}
      <h2 className="mt-6 text-2xl font-semibold">{t("patient.saved.answers", { day: words.day(report.day) })}</h2>
      {report.canReport && (
        <p className="mt-1 text-base text-ink-2">
          {today <= lastDay ? t("patient.saved.until", { day: words.day(lastDay) }) : t("patient.saved.later")}
        </p>
      )}
      <SavedAnswers words={words} report={report} checkIn={checkIn} />
      <ButtonLink href="/today" width="full" className="mt-6">
        {t("patient.checkIn.backToToday")}
      </ButtonLink>
    </>
  );
}

function NothingSaved({ words: { t }, day }: { words: Words; day: CalendarDay }) {
  return (
    <>
      <h1 className="sr-only">{t("patient.checkIn.title")}</h1>
      <EmptyState
        icon="clipboard-list"
        title={t("patient.saved.noneTitle")}
        className="mt-4 rounded-xl"
        action={<ButtonLink href={`/check-in/${day}`}>{t("patient.today.checkIn")}</ButtonLink>}
      >
        {t("patient.saved.none")}
      </EmptyState>
    </>
  );
}
