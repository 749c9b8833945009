import { Chip } from "@/components/chip";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { WhyNow } from "@/lib/domain/why-now";
import type { Words } from "@/lib/words/words";

/** The one reason why somebody stands here, with its numbers. */
export function WhyNowChip({ words, whyNow, today }: { words: Words; whyNow: WhyNow; today: CalendarDay }) {
  const { t, day, number } = words;
  switch (whyNow.kind) {
    case "pain-up": {
      const { score } = whyNow.latest;
      const sentence =
        whyNow.because === "high" || whyNow.median === null
          ? t("clinic.caseload.why.painHigh", { score, day: day(whyNow.latest.day, "short") })
          : t("clinic.caseload.why.painUp", { score, median: number(whyNow.median) });
      return (
        <Chip tone="warn" icon="trending-up">
          {sentence}
        </Chip>
      );
    }
    case "safety-answer":
      return (
        <Chip tone="danger" icon="life-buoy">
          {t(`clinic.caseload.why.safety.${whyNow.urgency}`, { day: day(whyNow.on, "short") })}
        </Chip>
      );
    case "morning-worse":
      return (
        <Chip tone="warn" icon="sun">
          {whyNow.because === "above-before"
            ? t("clinic.caseload.why.morningAbove", { by: whyNow.by, day: day(whyNow.day, "short") })
            : t("clinic.caseload.why.morningWorse", { mornings: whyNow.mornings })}
        </Chip>
      );
    case "quiet":
      return (
        <Chip tone="info" icon="bell-off">
          {t("clinic.caseload.why.quiet", { days: whyNow.dueDays })}
        </Chip>
      );
    case "below-plan":
      return (
        <Chip tone="warn" icon="circle-dashed">
          {t("clinic.caseload.why.belowPlan", whyNow.sessions)}
        </Chip>
      );
    case "program-ends":
      return (
        <Chip tone="info" icon="clock">
          {t("clinic.caseload.why.programEnds", { days: whyNow.inDays })}
        </Chip>
      );
    case "ready-to-progress":
      return (
        <Chip tone="ok" icon="arrow-up-right">
          {t("clinic.caseload.why.ready", whyNow.sessions)}
        </Chip>
      );
    case "new":
      return (
        <Chip tone="info" icon="user">
          {newInWords(words, whyNow.startsOn, today)}
        </Chip>
      );
    case "no-program":
      return (
        <Chip tone="warn" icon="clipboard-list">
          {t("clinic.caseload.why.noProgram")}
        </Chip>
      );
    case "on-track":
      return (
        <Chip tone="bare" icon={whyNow.sessions === null ? "clock" : "check"}>
          {t(whyNow.sessions === null ? "clinic.caseload.why.nothingDue" : "clinic.caseload.why.onTrack")}
        </Chip>
      );
  }
}

function newInWords({ t, day }: Words, startsOn: CalendarDay | null, today: CalendarDay): string {
  if (startsOn === null) return t("clinic.caseload.why.newNoProgram");
  if (startsOn <= today) return t("clinic.caseload.why.newStarted");
  return t("clinic.caseload.why.newStarts", { day: day(startsOn, "short") });
}
