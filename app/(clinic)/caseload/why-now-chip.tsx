import { Chip } from "@/components/chip";
import type { IconName } from "@/components/icon";
import type { Tone } from "@/components/notice";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { WhyNow } from "@/lib/domain/why-now";
import type { Words } from "@/lib/words/words";

const LOOKS: Readonly<Record<WhyNow["kind"], { tone: Tone | "bare"; icon: IconName }>> = {
  "safety-answer": { tone: "danger", icon: "life-buoy" },
  "pain-up": { tone: "warn", icon: "trending-up" },
  "morning-worse": { tone: "warn", icon: "sun" },
  quiet: { tone: "info", icon: "bell-off" },
  "below-plan": { tone: "warn", icon: "circle-dashed" },
  "no-program": { tone: "warn", icon: "clipboard-list" },
  "program-ends": { tone: "info", icon: "clock" },
  "ready-to-progress": { tone: "ok", icon: "arrow-up-right" },
  new: { tone: "info", icon: "user" },
  "on-track": { tone: "bare", icon: "check" },
};

/** The one reason why somebody stands here, with its numbers. */
export function WhyNowChip({ words, whyNow, today }: { words: Words; whyNow: WhyNow; today: CalendarDay }) {
  return <ReasonChip whyNow={whyNow}>{whyNowInWords(words, whyNow, today)}</ReasonChip>;
}

/** The same, where its sentence is at hand already. */
export function ReasonChip({ whyNow, children }: { whyNow: WhyNow; children: string }) {
  const { tone, icon } = LOOKS[whyNow.kind];
  const isNothingDue = whyNow.kind === "on-track" && whyNow.sessions === null;
  return (
    <Chip tone={tone} icon={isNothingDue ? "clock" : icon}>
      {children}
    </Chip>
  );
}

/** Why somebody stands here, in words. */
export function whyNowInWords(words: Words, whyNow: WhyNow, today: CalendarDay): string {
  const { t, day, number } = words;
  switch (whyNow.kind) {
    case "pain-up": {
      const { latest, median, because } = whyNow;
      return because === "high" || median === null
        ? t("clinic.caseload.why.painHigh", { score: latest.score, day: day(latest.day, "short") })
        : t("clinic.caseload.why.painUp", { score: latest.score, median: number(median) });
    }
    case "safety-answer":
      return t(`clinic.caseload.why.safety.${whyNow.urgency}`, { day: day(whyNow.on, "short") });
    case "morning-worse":
      return whyNow.because === "above-before"
        ? t("clinic.caseload.why.morningAbove", { by: whyNow.by, day: day(whyNow.day, "short") })
        : t("clinic.caseload.why.morningWorse", { mornings: whyNow.mornings });
    case "quiet":
      return t("clinic.caseload.why.quiet", { days: whyNow.dueDays });
    case "below-plan":
      return t("clinic.caseload.why.belowPlan", whyNow.sessions);
    case "program-ends":
      return t("clinic.caseload.why.programEnds", { days: whyNow.inDays });
    case "ready-to-progress":
      return t("clinic.caseload.why.ready", whyNow.sessions);
    case "new":
      return newInWords(words, whyNow.startsOn, today);
    case "no-program":
      return t("clinic.caseload.why.noProgram");
    case "on-track":
      return t(whyNow.sessions === null ? "clinic.caseload.why.nothingDue" : "clinic.caseload.why.onTrack");
  }
}

function newInWords({ t, day }: Words, startsOn: CalendarDay | null, today: CalendarDay): string {
  if (startsOn === null) return t("clinic.caseload.why.newNoProgram");
  if (startsOn <= today) return t("clinic.caseload.why.newStarted");
  return t("clinic.caseload.why.newStarts", { day: day(startsOn, "short") });
}
