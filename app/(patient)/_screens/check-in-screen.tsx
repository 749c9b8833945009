import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { BackLine } from "@/components/page-header";
import { Pictogram } from "@/components/pictogram";
import type { Today, TodayItem } from "@/db/queries/today";
import type { Flash } from "@/lib/access/flash";
import type { ClosedBecause } from "@/lib/domain/today";
import type { PainScale } from "@/lib/domain/viewer";
import { doseInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { faultInWords } from "../../(public)/_parts/fault-words";
import type { CheckInIdentity } from "../_parts/check-in-body";
import { type AskedItem, type Faults, faultsFrom, type StepNumber, stepIn, stepOf } from "../_parts/check-in-faults";
import { CheckInForm } from "../_parts/check-in-form";
import { CheckInBar, CheckInTop } from "../_parts/check-in-frame";
import { CheckInSteps } from "../_parts/check-in-steps";
import { amountsOf, scaleOf, valuesOf } from "../_parts/check-in-values";
import { checkInFrameWords, checkInWords } from "../_parts/check-in-words";
import { DayHeadline } from "../_parts/day-headline";
import { PatientPage } from "../_parts/patient-page";
import { StoppedScreen } from "./stopped-screen";

type Props = {
  words: Words;
  today: Today;
  when: "today" | "earlier";
  /** What a check-in that starts here is called; a new one with every page that is opened. */
  newId: string;
  flash: Flash | null;
  /** The scale that the patient prefers to tell pain on. */
  painScale: PainScale;
  /** The step that the address asks for. */
  asked: string | undefined;
};

/** The check-in of one day: new, or changing what was told. What a refused post sent back is filled in again. */
export function CheckInScreen({ words, today, when, newId, flash, painScale, asked }: Props) {
  const { t } = words;
  if (when === "today" && today.safety.stop) {
    return <StoppedScreen words={words} today={today} stop={today.safety.stop} />;
  }
  if (!today.canReport || today.version === null) {
    return <ClosedDayScreen words={words} because={today.closed ?? "nothing-planned"} />;
  }
  const scale = scaleOf(today.checkIn, painScale);
  const sentences = checkInWords(words, today.day, when, scale);
  const items = today.items.map((item) => askedItem(words, item));
  const faults = flash ? faultsFrom(sentencesOf(flash, words), items, sentences.faults) : {};
  const frame = checkInFrameWords(words);
  const identity = identityOf(today, today.version, newId);
  return (
    <CheckInSteps first={firstStep(faults, asked)}>
      <PatientPage
        words={words}
        headline={<DayHeadline words={words} day={today.day} />}
        footer={<CheckInBar words={frame} />}
      >
        <div className="max-w-2xl">
          <CheckInTop words={frame} home="/today" />
          <h1 className="mt-2 hidden text-3xl font-semibold noscript:block">{sentences.title}</h1>
          {today.checkIn && <Notice className="mt-3 text-base">{t("patient.checkIn.changing")}</Notice>}
          <CheckInForm
            identity={identity}
            items={items}
            values={flash?.values ?? identity.told}
            faults={faults}
            scale={scale}
            limit={
              today.painCeiling === null || scale === "words"
                ? null
                : t("patient.checkIn.limit", { limit: today.painCeiling })
            }
            words={sentences}
            savedHref={`/check-in/saved?day=${today.day}`}
          />
        </div>
      </PatientPage>
    </CheckInSteps>
  );
}

/** A day that can't be reported about any more, or not yet, or that never was. */
export function ClosedDayScreen({ words, because }: { words: Words; because: ClosedBecause | "not-there" }) {
  const { t } = words;
  return (
    <PatientPage words={words}>
      <BackLine href="/today" label={t("patient.checkIn.backToToday")} />
      <h1 className="sr-only">{t("patient.checkIn.title")}</h1>
      <EmptyState
        icon="calendar-check"
        title={t(`patient.checkIn.closed.${because}.title`)}
        className="mt-4 rounded-xl"
      >
        {t(`patient.checkIn.closed.${because}.body`)}
      </EmptyState>
    </PatientPage>
  );
}

function askedItem(words: Words, item: TodayItem): AskedItem & { picture: React.ReactNode } {
  const exercise = item.name;
  return {
    id: item.prescriptionId,
    name: exercise,
    dose: doseInWords(words, item.dose, item.side),
    amounts: amountsOf(item.dose),
    asked: item.dose,
    faults: {
      status: words.t("patient.checkIn.errors.status", { exercise }),
      amount: words.t("patient.checkIn.errors.amount", { exercise }),
    },
    picture: <Pictogram slug={item.slug} figure={item.figure} decorative="beside-its-name" />,
  };
}

/** The saved one where there is something to change. */
function identityOf({ day, checkIn }: Today, version: NonNullable<Today["version"]>, newId: string): CheckInIdentity {
  return {
    id: checkIn?.id ?? newId,
    revision: checkIn?.revision || null, // 0: it waits on this phone, and the server has none yet
    occurredOn: day,
    programVersionId: version.id,
    told: checkIn ? valuesOf(checkIn) : {},
  };
}

/** A flash names each fault by its key; what concerns no field stands under `form`. */
function sentencesOf({ errors }: Flash, words: Words): Record<string, string> {
  const { t } = words;
  return Object.fromEntries(
    Object.entries(errors).map(([field, fault]) => {
      if (field !== "form") return [field, t("patient.checkIn.errors.other", { what: faultInWords(words, fault) })];
      return [field, t(CHANGED.has(fault) ? "patient.checkIn.changedElsewhere" : "patient.checkIn.notSaved")];
    }),
  );
}

const CHANGED: ReadonlySet<string> = new Set(["stale-revision", "different-content", "day-already-reported"]);

function firstStep(faults: Faults, asked: string | undefined): StepNumber {
  const [first] = Object.keys(faults);
  if (first !== undefined) return stepOf(first);
  return stepIn(`?step=${asked ?? ""}`) ?? 1;
}
