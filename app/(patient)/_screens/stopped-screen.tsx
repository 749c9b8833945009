import { BackLine } from "@/components/page-header";
import type { Today } from "@/db/queries/today";
import type { SessionStop } from "@/lib/domain/red-flags";
import type { Words } from "@/lib/words/words";
import { DayHeadline } from "../_parts/day-headline";
import { PatientPage } from "../_parts/patient-page";
import { SessionStopCard } from "../_parts/session-stop-card";

/** Stands where a session would: a sign was named, and help comes first. */
export function StoppedScreen({ words, today, stop }: { words: Words; today: Today; stop: SessionStop }) {
  const { t } = words;
  return (
    <PatientPage words={words} headline={<DayHeadline words={words} day={today.day} />}>
      <div className="grid max-w-2xl gap-4">
        <BackLine href="/today" label={t("patient.checkIn.backToToday")} />
        <h1 className="-mt-2 text-3xl font-semibold">{t("patient.help.title")}</h1>
        <SessionStopCard words={words} stop={stop} contact={today} />
      </div>
    </PatientPage>
  );
}
