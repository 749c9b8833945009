import { Card } from "@/components/card";
import { PortalLink } from "@/components/portal-link";
import type { SavedCheckIn, SavedItem } from "@/db/queries/check-ins";
import type { Today } from "@/db/queries/today";
import type { PainScore } from "@/lib/domain/report";
import type { Words } from "@/lib/words/words";
import { AMOUNTS, PAINS } from "./check-in-values";

type Answer = { what: string; said: string; more?: readonly string[] };

/** Every answer of a saved check-in. What was skipped reads "Not reported", because silence is never 0. */
export function SavedAnswers({ words, report, checkIn }: { words: Words; report: Today; checkIn: SavedCheckIn }) {
  const { t } = words;
  const groups: { title: string; step: 1 | 2 | 3; answers: Answer[] }[] = [
    { title: t("patient.saved.exercises"), step: 1, answers: checkIn.items.map((item) => itemAnswer(words, item)) },
    {
      title: t("patient.saved.pain"),
      step: 2,
      answers: PAINS.map((pain) => ({ what: t(`patient.checkIn.${pain}`), said: painSaid(words, checkIn[pain]) })),
    },
    { title: t("patient.saved.how"), step: 3, answers: feelingAnswers(words, checkIn) },
  ];
  return (
    <div className="mt-3 grid gap-3">
      {groups
        .filter(({ answers }) => answers.length > 0)
        .map(({ title, step, answers }) => (
          <Card
            key={step}
            look="patient"
            title={title}
            titleId={`saved-${step}`}
            aside={report.canReport && <ChangeLink words={words} report={report} step={step} what={title} />}
          >
            <dl className="divide-y divide-line">
              {answers.map((answer) => (
                <AnswerLine key={answer.what} answer={answer} />
              ))}
            </dl>
          </Card>
        ))}
    </div>
  );
}

function AnswerLine({ answer: { what, said, more = [] } }: { answer: Answer }) {
  return (
    <div className="grid gap-x-4 py-2 sm:grid-cols-2">
      <dt className="text-base text-ink-2">{what}</dt>
      <dd className="break-words whitespace-pre-wrap">
        {said}
        {more.map((line) => (
          <span key={line} className="block text-base text-ink-2">
            {line}
          </span>
        ))}
      </dd>
    </div>
  );
}

/** Leads to the step that asks it. The hidden words tell the links apart for a screen reader. */
function ChangeLink({ words: { t }, report, step, what }: { words: Words; report: Today; step: number; what: string }) {
  return (
    <PortalLink
      href={`/check-in/${report.day}?step=${step}`}
      aria-label={t("patient.saved.changeWhat", { what })}
      className="inline-flex min-h-11 items-center text-primary underline underline-offset-2"
    >
      {t("patient.saved.change")}
    </PortalLink>
  );
}

function itemAnswer({ t, list }: Words, item: SavedItem): Answer {
  const status = t(`patient.checkIn.statuses.${item.status}`);
  const amounts = AMOUNTS.flatMap((amount) => {
    const value = item[amount];
    return value === null ? [] : [t(`patient.saved.amounts.${amount}`, { value })];
  });
  return {
    what: item.name,
    said: amounts.length > 0 ? t("patient.saved.did", { status, amounts: list(amounts) }) : status,
    more: item.barriers.map((barrier) => t(`patient.reasons.${barrier}`)),
  };
}

function painSaid({ t }: Words, score: PainScore | null): string {
  return score === null ? t("common.notReported") : t("patient.saved.painOf", { score });
}

function feelingAnswers({ t }: Words, { stiffness, mood, enjoyment, note }: SavedCheckIn): Answer[] {
  const silence = t("common.notReported");
  return [
    { what: t("patient.checkIn.stiffness"), said: stiffness ? t(`common.stiffness.${stiffness}`) : silence },
    { what: t("patient.checkIn.mood"), said: mood ? t(`common.mood.${mood}`) : silence },
    { what: t("patient.checkIn.enjoyment"), said: enjoyment ? t(`common.enjoyment.${enjoyment}`) : silence },
    { what: t("patient.saved.note"), said: note ?? silence },
  ];
}
