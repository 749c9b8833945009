import { uuidv7 } from "uuidv7";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Icon, type IconName } from "@/components/icon";
import { Notice } from "@/components/notice";
import { PortalLink } from "@/components/portal-link";
import type { Progression, ProgressionItem } from "@/db/queries/progression";
import { takeFlash } from "@/lib/access/viewer";
import type { Dose } from "@/lib/domain/plan";
import type { Gate, Step, Verdict } from "@/lib/domain/progression";
import type { ProposalSource, ProposedChange } from "@/lib/domain/proposal";
import { doseInWords } from "@/lib/words/dose-words";
import type { Words } from "@/lib/words/words";
import { errorsIn, refusedIn } from "../../_parts/flash-words";

type Part = { words: Words; progression: Progression; patientId: string; draftRevision: number };

/** What is offered next, with its reasons: more, less, or nothing. The clinician decides, edits and sends. */
export async function ProgressionCard({ words, progression, patientId, draftRevision }: Part) {
  const { t } = words;
  const [refused] = errorsIn(words, refusedIn(await takeFlash("proposal")), {});
  const { items } = progression;
  const source: ProposalSource = items.some(({ verdict }) => verdict.kind === "ease") ? "ease" : "progress";
  const offered = items.flatMap((item) => offeredBy(item, source));
  return (
    <Card title={t("progression.title")} titleId="ease">
      {refused && (
        <Notice tone="warn" live="alert" className="mb-3">
          {refused.message}{" "}
          <PortalLink href={`/patients/${patientId}/program/edit`} className="underline underline-offset-2">
            {t("progression.seeDraft")}
          </PortalLink>
        </Notice>
      )}
      <p className="text-ink-2">{leadOf(words, items, offered.length)}</p>
      {offered.length > 0 && (
        <>
          <ul className="mt-2 grid gap-1">
            {offered.map(({ item, step }) => (
              <li key={item.prescriptionId}>{stepInWords(words, item, step)}</li>
            ))}
          </ul>
          <form method="post" action={`/api/patients/${patientId}/program/draft/proposals`} className="mt-3 grid gap-2">
            <input type="hidden" name="revision" value={draftRevision} />
            <input type="hidden" name="source" value={source} />
            {offered.map(({ item, step }) => (
              <input
                key={item.prescriptionId}
                type="hidden"
                name="change"
                value={JSON.stringify(changeOf(item, step))}
              />
            ))}
            <Button type="submit" size="clinic" width="full" aria-label={t("progression.putIntoDraftNamed")}>
              {t("progression.putIntoDraft")}
            </Button>
          </form>
          <KeepForm words={words} patientId={patientId} />
          <p className="mt-2 text-xs text-ink-2">
            {t(draftRevision > 0 ? "progression.hasDraft" : "progression.decides")}
          </p>
        </>
      )}
      {items.length > 0 && <Why words={words} items={items} />}
    </Card>
  );
}

function KeepForm({ words: { t }, patientId }: { words: Words; patientId: string }) {
  return (
    <form method="post" action={`/api/patients/${patientId}/reviews`} className="mt-2">
      <input type="hidden" name="id" value={uuidv7()} />
      <input type="hidden" name="decision" value="keep" />
      <Button type="submit" size="clinic" variant="secondary" width="full">
        {t("progression.keepAsIs")}
      </Button>
    </form>
  );
}

type Offered = { item: ProgressionItem; step: Step };

function offeredBy(item: ProgressionItem, source: ProposalSource): Offered[] {
  const { verdict } = item;
  const step = verdict.kind === "offer" || verdict.kind === "ease" ? verdict.step : null;
  const isAsked = verdict.kind === (source === "ease" ? "ease" : "offer");
  return step && isAsked ? [{ item, step }] : [];
}

function leadOf({ t }: Pick<Words, "t">, items: readonly ProgressionItem[], offered: number): string {
  if (items.length === 0) return t("progression.noItems");
  const eased = items.map(({ verdict }) => verdict).find((verdict) => verdict.kind === "ease");
  if (eased) return t(`progression.ease.${eased.because}`);
  if (offered === 0) return t("progression.keep");
  return `${t("progression.offer", { count: offered })} ${metInWords({ t }, items)}`.trim();
}

/** The rule that is met, in its numbers, where all that is offered rests on the same ones. */
function metInWords({ t }: Pick<Words, "t">, items: readonly ProgressionItem[]): string {
  const met = items.flatMap(({ verdict }) => (verdict.kind === "offer" ? [ruleOf(verdict)] : []));
  const [first] = met;
  const isOne = first && met.every((one) => one && Object.entries(first).every(([name, value]) => one[name] === value));
  return isOne ? t("progression.met", first) : "";
}

type Rule = { [name: string]: number; percent: number; days: number; atMost: number };

function ruleOf({ kind, gates, ...verdict }: Verdict): Rule | null {
  if (kind !== "offer" || !("route" in verdict) || verdict.route !== "steady") return null;
  const [days] = gates.flatMap((gate) => (gate.name === "time" ? [gate.days] : []));
  const [percent] = gates.flatMap((gate) => (gate.name === "sessions" ? [gate.percent] : []));
  const [atMost] = gates.flatMap((gate) => (gate.name === "pain" ? [gate.atMost] : []));
  return days === undefined || percent === undefined || atMost === undefined ? null : { days, percent, atMost };
}

const changed = (dose: Dose, { part, to }: { part: keyof Dose; to: number }): Dose => ({ ...dose, [part]: to });

function stepInWords(words: Words, { name, dose, side, toName }: ProgressionItem, step: Step): string {
  const { t } = words;
  if (step.kind === "exercise") {
    return t("progression.changeTo", { name, to: toName ?? "", after: doseInWords(words, step.to.dose, side) });
  }
  const [before, after] = [dose, changed(dose, step.step)].map((one) => doseInWords(words, one, side));
  return t("progression.change", { name, before: before ?? "", after: after ?? "" });
}

function changeOf({ prescriptionId }: ProgressionItem, step: Step): ProposedChange {
  return step.kind === "exercise"
    ? { kind: "exercise", prescriptionId, exerciseId: step.to.exerciseId, dose: step.to.dose }
    : { kind: "dose", prescriptionId, dose: { [step.step.part]: step.step.to } };
}

function Why({ words, items }: { words: Words; items: readonly ProgressionItem[] }) {
  const { t } = words;
  return (
    <details className="mt-3">
      <summary
        aria-label={t("progression.whyOf")}
        className="inline-flex min-h-8 items-center text-xs text-primary underline underline-offset-2"
      >
        {t("progression.why")}
      </summary>
      <ul className="mt-1 grid gap-3">
        {items.map(({ prescriptionId, name, verdict }) => (
          <li key={prescriptionId}>
            <p>
              <span className="font-medium">{name}</span>{" "}
              <span className="text-ink-2">{verdictInWords(words, verdict)}</span>
            </p>
            <ul className="mt-1 grid gap-0.5 text-xs text-ink-2">
              {verdict.gates.map((gate) => (
                <li key={gate.name} className="flex items-start gap-1.5">
                  <Icon name={SIGNS[gate.holds]} className="mt-0.5 size-3.5 shrink-0" />
                  <span>
                    {gateInWords(words, gate)} <span className="sr-only">({t(`progression.holds.${gate.holds}`)})</span>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-xs text-ink-2">{t("progression.source")}</p>
    </details>
  );
}

const SIGNS: Record<Gate["holds"], IconName> = { yes: "check", no: "x", unknown: "circle-question-mark" };

const verdictInWords = ({ t }: Words, verdict: Verdict): string => t(`progression.verdict.${verdict.kind}`);

function gateInWords({ t, day }: Words, gate: Gate): string {
  switch (gate.name) {
    case "time":
      return t("progression.gate.time", { days: gate.days, since: day(gate.since, "short") });
    case "sessions":
      return gate.counts
        ? t("progression.gate.sessions", { percent: gate.percent, ...gate.counts })
        : t("progression.gate.sessionsNone", { percent: gate.percent });
    case "pain":
      return gate.worst === null
        ? t("progression.gate.painNone", { atMost: gate.atMost })
        : t("progression.gate.pain", { atMost: gate.atMost, worst: gate.worst, reports: gate.reports });
    case "morning":
      return t("progression.gate.morning", { mornings: gate.mornings });
    case "flare-up":
      return gate.last === null
        ? t("progression.gate.flareUpNone")
        : t("progression.gate.flareUp", { day: day(gate.last, "short") });
    case "pause":
      return gate.since === null
        ? t("progression.gate.pauseNone")
        : t("progression.gate.pause", { since: day(gate.since, "short") });
    case "two-for-two":
      return t("progression.gate.twoForTwo", { extra: gate.extra });
  }
}
