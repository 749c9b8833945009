import { Card } from "@/components/card";
import type { ReportedDay, SavedCheckIn, SavedItem } from "@/db/queries/check-ins";
import type { Words } from "@/lib/words/words";
import { noteOf, reasonsInWords } from "../said";

/** Everything somebody said about one day. What was skipped says so. */
export function ReportCard({
  words,
  report,
  timeZone,
}: {
  words: Words;
  report: ReportedDay;
  /** Of the reader. */
  timeZone: string;
}) {
  const { t } = words;
  const { checkIn, leftOut, day } = report;
  const note = noteOf(report);
  return (
    <Card
      title={words.day(day)}
      titleId={`day-${day}`}
      aside={checkIn && <span className="text-xs text-ink-2">{marksOf(words, checkIn, timeZone)}</span>}
    >
      {leftOut && <p>{t("clinic.report.leftOut", { reasons: reasonsInWords(words, leftOut.barriers) })}</p>}
      {checkIn && (
        <>
          <Answers words={words} checkIn={checkIn} />
          <Items words={words} items={checkIn.items} />
        </>
      )}
      {note !== null && (
        <p className="mt-3 rounded-md bg-sunken p-3 whitespace-pre-line wrap-anywhere">
          <span className="block text-xs text-ink-2">{t("clinic.report.note")}</span>
          {note}
        </p>
      )}
    </Card>
  );
}

function marksOf({ t, moment }: Words, checkIn: SavedCheckIn, timeZone: string): string {
  const marks = [
    checkIn.isAddedLater && t("clinic.report.addedLater"),
    checkIn.source !== "web" && t(`clinic.report.byStaff.${checkIn.source}`),
    checkIn.revision > 1 && t("clinic.report.changed", { times: checkIn.revision - 1 }),
    t("clinic.report.entered", { moment: moment(checkIn.enteredAt, timeZone) }),
  ];
  return marks.filter(Boolean).join(" · ");
}

function Answers({ words: { t }, checkIn }: { words: Words; checkIn: SavedCheckIn }) {
  const skipped = t("clinic.report.skipped");
  const notSaid = t("clinic.report.notSaid");
  const answers = [
    { name: t("clinic.report.before"), answer: checkIn.painBefore, silence: skipped },
    { name: t("clinic.report.worst"), answer: checkIn.painWorst, silence: skipped },
    { name: t("clinic.report.after"), answer: checkIn.painAfter, silence: skipped },
    {
      name: t("clinic.report.stiffness"),
      answer: checkIn.stiffness && t(`common.stiffness.${checkIn.stiffness}`),
      silence: notSaid,
    },
    { name: t("clinic.report.mood"), answer: checkIn.mood && t(`common.mood.${checkIn.mood}`), silence: notSaid },
    {
      name: t("clinic.report.enjoyment"),
      answer: checkIn.enjoyment && t(`common.enjoyment.${checkIn.enjoyment}`),
      silence: notSaid,
    },
    {
      name: t("clinic.report.medication"),
      answer: checkIn.medication && t(`common.medication.${checkIn.medication}`),
      silence: notSaid,
    },
  ];
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2">
      {answers.map(({ name, answer, silence }) => (
        <div key={name}>
          <dt className="text-xs text-ink-2">{name}</dt>
          <dd className={answer === null ? "text-ink-2" : "font-semibold tabular-nums"}>{answer ?? silence}</dd>
        </div>
      ))}
    </dl>
  );
}

function Items({ words, items }: { words: Words; items: readonly SavedItem[] }) {
  const { t } = words;
  if (items.length === 0) return <p className="mt-3 text-ink-2">{t("clinic.report.noExercises")}</p>;
  return (
    <ul className="mt-3 divide-y divide-line border-t border-line">
      {items.map((item) => (
        <li key={item.prescriptionId} className="flex flex-wrap justify-between gap-x-4 py-1.5">
          <span className="font-medium">{item.name}</span>
          <span className="text-ink-2">{itemInWords(words, item)}</span>
        </li>
      ))}
    </ul>
  );
}

/** "Partly · 2 sets · 8 repetitions · no time": what was not said is left out. */
function itemInWords(words: Words, item: SavedItem): string {
  const { t } = words;
  const amounts = (["sets", "repetitions", "holdSeconds", "minutes"] as const).map((amount) => {
    const value = item[amount];
    return value === null ? null : t(`clinic.report.amounts.${amount}`, { value });
  });
  const parts = [
    t(`common.itemStatus.${item.status}`),
    ...amounts,
    item.effort === null ? null : t("clinic.report.effort", { value: item.effort }),
    item.barriers.length === 0 ? null : reasonsInWords(words, item.barriers),
  ];
  return parts.filter(Boolean).join(" · ");
}
