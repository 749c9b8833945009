import { Card } from "@/components/card";
import { Icon, type IconName } from "@/components/icon";
import type { Barriers } from "@/db/queries/barriers";
import { PAIN_SCHEMES } from "@/lib/domain/pain-band";
import type { ExitGate, PainFirstAdvice, PainFirstReason } from "@/lib/domain/pain-first";
import type { Words } from "@/lib/words/words";
import { ChangeLines, ProposalForm } from "./proposal-form";

type Part = { words: Words; barriers: Barriers; patientId: string; draftRevision: number };

/** Less pain first: why it is offered, or what has to hold before the way back is. Nothing where nobody asks for it. */
export function PainFirstCard({ words, barriers, patientId, draftRevision }: Part) {
  const { t } = words;
  const advice = barriers.painFirst;
  if (advice === null || advice.kind === "not-asked") return null;
  return (
    <Card title={t(`barriers.painFirst.${advice.kind}Title`)} titleId="pain-first">
      {advice.kind === "enter" ? (
        <Enter words={words} advice={advice} barriers={barriers} />
      ) : (
        <Gates words={words} advice={advice} />
      )}
      {advice.kind !== "stay" && (
        <ProposalForm
          words={words}
          patientId={patientId}
          draftRevision={draftRevision}
          source="pain-first"
          changes={advice.changes}
          about={t(advice.kind === "enter" ? "barriers.painFirst.aboutEnter" : "barriers.painFirst.aboutLeave")}
        />
      )}
      <p className="mt-2 text-xs text-ink-2">{t("barriers.painFirst.decides")}</p>
    </Card>
  );
}

type Entering = Extract<PainFirstAdvice, { kind: "enter" }>;

function Enter({ words, advice, barriers }: { words: Words; advice: Entering; barriers: Barriers }) {
  const { t } = words;
  const { painAtMost, forDays, sessionsAtLeast, reliefPlan } = advice.painFirst;
  return (
    <div className="grid gap-2">
      {advice.because.map((reason) => (
        <p key={reason.kind}>{reasonInWords(words, reason)}</p>
      ))}
      <p className="text-ink-2">
        {t("barriers.painFirst.goal", { painAtMost, forDays, percent: sessionsAtLeast ?? 0 })}
      </p>
      <p className="text-ink-2 wrap-anywhere">
        {reliefPlan === null ? t("barriers.painFirst.noRelief") : t("barriers.painFirst.relief", { plan: reliefPlan })}
      </p>
      {advice.changes.length > 1 && (
        <div>
          <p className="text-ink-2">{t("barriers.painFirst.gentler")}</p>
          <ChangeLines words={words} changes={advice.changes} known={barriers} />
        </div>
      )}
    </div>
  );
}

function reasonInWords({ t }: Words, reason: PainFirstReason): string {
  if (reason.kind === "reasons") return t("barriers.painFirst.reasons", { pain: reason.pain, of: reason.of });
  const { reports, of, worst, scheme } = reason;
  return t("barriers.painFirst.severe", { reports, of, worst, scheme: PAIN_SCHEMES[scheme].source });
}

const SIGNS: Record<ExitGate["holds"], IconName> = { yes: "check", no: "x", unknown: "circle-question-mark" };

function Gates({ words, advice }: { words: Words; advice: Extract<PainFirstAdvice, { gates: unknown }> }) {
  const { t } = words;
  return (
    <>
      <p className="text-ink-2">{t(`barriers.painFirst.${advice.kind}`)}</p>
      <ul className="mt-2 grid gap-1">
        {advice.gates.map((gate) => (
          <li key={gate.name} className="flex items-start gap-1.5">
            <Icon name={SIGNS[gate.holds]} className="mt-0.5 size-4 shrink-0" />
            <span>
              {gateInWords(words, gate)} <span className="sr-only">({t(`progression.holds.${gate.holds}`)})</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function gateInWords({ t, day }: Words, gate: ExitGate): string {
  switch (gate.name) {
    case "time":
      return t("barriers.painFirst.gate.time", { days: gate.days, since: day(gate.since, "short") });
    case "pain":
      return gate.worst === null
        ? t("barriers.painFirst.gate.painNone", { atMost: gate.atMost })
        : t("barriers.painFirst.gate.pain", { atMost: gate.atMost, worst: gate.worst, reports: gate.reports });
    case "sessions":
      return gate.counts === null
        ? t("barriers.painFirst.gate.sessionsNone", { percent: gate.percent })
        : t("barriers.painFirst.gate.sessions", { percent: gate.percent, ...gate.counts });
    case "flare-up":
      return t("barriers.painFirst.gate.flareUp");
  }
}
