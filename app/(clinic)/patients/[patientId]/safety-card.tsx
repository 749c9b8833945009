import { uuidv7 } from "uuidv7";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { TextField } from "@/components/field";
import { Icon } from "@/components/icon";
import type { SafetyRecord } from "@/db/queries/signals";
import { type Sign, urgencyOf } from "@/lib/domain/red-flags";
import type { SavedFlareUp } from "@/lib/domain/saved-report";
import type { Words } from "@/lib/words/words";

type Safety = { answers: readonly SafetyRecord[]; flareUps: readonly SavedFlareUp[] };
type Part = { words: Words; safety: Safety; timeZone: string };

/** Answers with a sign that nobody has seen to: they stand above everything else, and do not go away by themselves. */
export function OpenSafetyAnswers({ words, patientId, safety, timeZone }: Part & { patientId: string }) {
  const open = safety.answers.filter(({ signal }) => signal !== null && signal.state !== "done");
  return open.map((answer) => (
    <OpenAnswer key={answer.id} words={words} patientId={patientId} answer={answer} timeZone={timeZone} />
  ));
}

function OpenAnswer({
  words,
  patientId,
  answer,
  timeZone,
}: {
  words: Words;
  patientId: string;
  answer: SafetyRecord;
  timeZone: string;
}) {
  const { t } = words;
  const urgency = urgencyOf(answer.signs) ?? "urgent";
  const titleId = `safety-${answer.id}`;
  return (
    <section
      aria-labelledby={titleId}
      className={`mt-4 rounded-lg border-2 p-4 ${urgency === "emergency" ? "border-danger bg-danger-soft text-danger-ink" : "border-warn bg-warn-soft text-warn-ink"}`}
    >
      <h2 id={titleId} className="flex items-center gap-2 text-lg font-semibold">
        <Icon name="life-buoy" />
        <span>
          <span className="sr-only">{t(`common.urgency.${urgency}`)}</span>
          {t("clinic.safety.open")}
        </span>
      </h2>
      <ul className="mt-2 list-disc ps-6 font-semibold">
        {answer.signs.map((sign) => (
          <li key={sign} className="first-letter:uppercase">
            {t(`clinic.safety.signs.${sign}`)}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        {t("clinic.safety.openLead", {
          moment: words.moment(answer.answeredAt, timeZone),
          occasion: t(`clinic.safety.occasions.${answer.occasion}`),
        })}{" "}
        {answer.acknowledgedAt
          ? t("clinic.safety.acknowledged", { moment: words.moment(answer.acknowledgedAt, timeZone) })
          : t("clinic.safety.notAcknowledged")}{" "}
        {t(`clinic.safety.advised.${urgency}`)}
      </p>
      {answer.signal && (
        <form
          method="post"
          action={`/api/patients/${patientId}/signals/${answer.signal.id}/steps`}
          className="mt-3 flex flex-wrap items-end gap-3 text-ink"
        >
          <input type="hidden" name="id" value={uuidv7()} />
          <input type="hidden" name="state" value="done" />
          <TextField
            id={`outcome-${answer.id}`}
            name="outcome"
            look="clinic"
            label={t("clinic.safety.outcome")}
            maxLength={500}
            className="min-w-56 flex-1"
          />
          <Button size="clinic" icon="check">
            {t("clinic.safety.seen")}
          </Button>
        </form>
      )}
      <p className="mt-2 text-xs">{t("clinic.safety.stays")}</p>
    </section>
  );
}

/** What was answered about signs of danger, what became of it, and every flare-up. */
export function SafetyCard({ words, safety: { answers, flareUps }, timeZone }: Part) {
  const { t } = words;
  return (
    <Card title={t("clinic.safety.title")} titleId="safety">
      {answers.length === 0 && <p className="text-ink-2">{t("clinic.safety.nobodyAsked")}</p>}
      {answers.length > 0 && answers.every(({ signs }) => signs.length === 0) && (
        <p className="text-ink-2">{t("clinic.safety.none")}</p>
      )}
      <ul className="grid gap-1.5">
        {answers.map((answer) => (
          <li key={answer.id}>
            {answerInWords(words, answer, timeZone)}
            {answer.signal && (
              <span className="block text-xs text-ink-2">{stepInWords(words, answer.signal, timeZone)}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-3 font-medium">{t("clinic.safety.flareUps", { count: flareUps.length })}</p>
      <ul className="grid gap-1">
        {[...flareUps].reverse().map((flareUp) => (
          <li key={flareUp.id}>{flareUpInWords(words, flareUp)}</li>
        ))}
      </ul>
    </Card>
  );
}

function answerInWords(words: Words, { answeredAt, signs }: SafetyRecord, timeZone: string): string {
  const { t } = words;
  const moment = words.moment(answeredAt, timeZone);
  if (signs.length === 0) return t("clinic.safety.noneOfThese", { moment });
  return t("clinic.safety.named", {
    moment,
    signs: words.list(signs.map((sign: Sign) => t(`clinic.safety.signs.${sign}`))),
  });
}

function stepInWords(words: Words, { state, by, at }: NonNullable<SafetyRecord["signal"]>, timeZone: string): string {
  return state === "done" && at
    ? words.t("clinic.safety.seenBy", { name: by ?? "", moment: words.moment(at, timeZone) })
    : words.t("clinic.safety.stillOpen");
}

function flareUpInWords(words: Words, { startedOn, endedOn, worstPain, worstPainWord }: SavedFlareUp): string {
  const { t, day } = words;
  const span = endedOn
    ? t("clinic.safety.flareUp", { from: day(startedOn, "short"), to: day(endedOn, "short") })
    : t("clinic.safety.flareUpOpen", { from: day(startedOn, "short") });
  const pain =
    worstPain !== null
      ? t("clinic.safety.painOf", { score: worstPain })
      : worstPainWord && t(`common.painWord.${worstPainWord}`);
  return pain ? t("clinic.safety.worst", { span, pain }) : span;
}
