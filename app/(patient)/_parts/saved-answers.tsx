import { Card } from "@/components/card";
import { PortalLink } from "@/components/portal-link";
import type { SavedCheckIn, SavedItem } from "@/db/queries/check-ins";
import type { Today } from "@/db/queries/today";
import type { PainScore, PainWord } from "@/lib/domain/report";
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
      answers: PAINS.map((pain) => ({
        what: t(`patient.checkIn.${pain}`),
        said: painSaid(words, checkIn[pain], checkIn[`${pain}Word`]) ?? t("common.notReported"),
      })),
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

function itemAnswer(words: Words, item: SavedItem): Answer {
  const { t, list } = words;
  const status = t(`patient.checkIn.statuses.${item.status}`);
  const amounts = AMOUNTS.flatMap((amount) => {
    const value = item[amount];
    return value === null ? [] : [t(`patient.saved.amounts.${amount}`, { value })];
  });
  return {
    what: item.name,
    said: amounts.length > 0 ? t("patient.saved.did", { status, amounts: list(amounts) }) : status,
    more: [...moreAbout(words, item), ...item.barriers.map((barrier) => t(`patient.reasons.${barrier}`))],
  };
}

/** What was said behind "More about this exercise"; what was left out there is not a line. */
function moreAbout(words: Words, item: SavedItem): string[] {
  const { t } = words;
  const pain = painSaid(words, item.pain, item.painWord);
  return [
    item.swappedForName === null ? null : t("patient.saved.swapped", { exercise: item.swappedForName }),
    pain === null ? null : t("patient.saved.itemPain", { said: pain }),
    item.effort === null ? null : t("patient.saved.itemEffort", { effort: item.effort }),
    item.enjoyment === null
      ? null
      : t("patient.saved.itemEnjoyment", { said: t(`common.enjoyment.${item.enjoyment}`) }),
  ].filter((line) => line !== null);
}

/** A pain as it was told, in a number or in a word; null for silence. */
function painSaid({ t }: Words, score: PainScore | null, word: PainWord | null): string | null {
  if (score !== null) return t("patient.saved.painOf", { score });
  return word === null ? null : t(`common.painWord.${word}`);
}

function feelingAnswers({ t }: Words, { stiffness, mood, enjoyment, medication, note }: SavedCheckIn): Answer[] {
  const silence = t("common.notReported");
  return [
    { what: t("patient.checkIn.stiffness"), said: stiffness ? t(`common.stiffness.${stiffness}`) : silence },
    { what: t("patient.checkIn.mood"), said: mood ? t(`common.mood.${mood}`) : silence },
    { what: t("patient.checkIn.enjoyment"), said: enjoyment ? t(`common.enjoyment.${enjoyment}`) : silence },
    {
      what: t("patient.saved.medication"),
      said: medication ? t(`patient.checkIn.medications.${medication}`) : silence,
    },
    { what: t("patient.saved.note"), said: note ?? silence },
  ];
}
