import { Card } from "@/components/card";
import { Icon } from "@/components/icon";
import { PortalLink } from "@/components/portal-link";
import type { Barriers } from "@/db/queries/barriers";
import type { BarrierFinding, Offer } from "@/lib/domain/barrier-action";
import { lessonsIn } from "@/lib/words/lessons";
import type { Words } from "@/lib/words/words";
import { GiveForm } from "./lessons/give-form";
import { ChangeLines, ProposalForm } from "./proposal-form";
import { ShareBar } from "./share-bar";

type Part = { words: Words; barriers: Barriers; patientId: string; draftRevision: number };

/** Why something was left out, most often first, each reason with its days, and what may help against the weightiest. */
export function BarriersCard({ words, barriers, patientId, draftRevision }: Part) {
  const { t } = words;
  const { days, daysWithReason, findings } = barriers.findings;
  return (
    <Card title={t("clinic.overview.barriersTitle")} titleId="reasons">
      {findings.length === 0 ? (
        <p className="text-ink-2">
          {days === 0 ? t("clinic.overview.barriersNone") : t("barriers.lead", { days, withReason: daysWithReason })}
        </p>
      ) : (
        <>
          <p className="text-ink-2">{t("barriers.lead", { days, withReason: daysWithReason })}</p>
          <Reasons words={words} barriers={barriers} />
          <Offers words={words} barriers={barriers} patientId={patientId} draftRevision={draftRevision} />
        </>
      )}
      <p className="mt-3 text-xs text-ink-2">{t("barriers.silence")}</p>
    </Card>
  );
}

function Reasons({ words, barriers: { findings: all, exerciseNames } }: Pick<Part, "words" | "barriers">) {
  const { t, list } = words;
  return (
    <ol className="mt-3 grid gap-3">
      {all.findings.map(({ barrier, days, exercises, wholeDays, givenUpToHere: given }, index) => (
        <li key={barrier}>
          <div className="flex items-baseline justify-between gap-3">
            <span className="font-medium">{t(`common.barriers.${barrier}`)}</span>
            <span className="whitespace-nowrap tabular-nums">{t("barriers.share", { days, of: all.days })}</span>
          </div>
          <ShareBar share={days / all.days} />
          <p className="mt-0.5 text-xs text-ink-2">
            {list([
              ...exercises.map((one) =>
                t("barriers.exercise", { name: exerciseNames[one.exerciseId] ?? "", days: one.days }),
              ),
              ...(wholeDays > 0 ? [t("barriers.wholeDays", { days: wholeDays })] : []),
            ])}
            {" · "}
            {t(index === 0 ? "barriers.firstOnly" : "barriers.upToHere", { given, all: all.given })}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** More than this is a list of everything that could be done, and helps nobody to decide. */
const MOST_OFFERED = 3;

function Offers(part: Part) {
  const { words, barriers } = part;
  return (
    <div className="mt-4 border-t border-line pt-3">
      <h3 className="font-semibold">{words.t("barriers.offersTitle")}</h3>
      <ul className="mt-2 grid gap-4">
        {barriers.findings.findings.slice(0, MOST_OFFERED).map((finding) => (
          <li key={finding.barrier}>
            <OffersFor {...part} finding={finding} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OffersFor({ finding, ...part }: Part & { finding: BarrierFinding }) {
  const { t } = part.words;
  const barrier = t(`common.barriers.${finding.barrier}`);
  if (finding.kind === "too-few") return <p className="text-ink-2">{t("barriers.tooFew", { barrier })}</p>;
  return (
    <>
      <p className="font-medium">{barrier}</p>
      {finding.offers.map((offer) => (
        <OneOffer key={offer.kind} {...part} offer={offer} about={barrier} />
      ))}
    </>
  );
}

function OneOffer({ words, barriers, patientId, draftRevision, offer, about }: Part & { offer: Offer; about: string }) {
  const { t } = words;
  if (offer.kind === "talk") {
    return (
      <p className="mt-2 flex items-start gap-1.5 text-ink-2">
        <Icon name="message-circle" className="mt-0.5 size-4 shrink-0" />
        {t(`barriers.talk.${offer.about}`)}
      </p>
    );
  }
  if (offer.kind === "lesson") {
    const { title } = lessonsIn(words.language)[offer.page];
    const back = `/patients/${patientId}`;
    return (
      <div className="mt-2 flex items-start justify-between gap-3">
        <PortalLink href={`${back}/lessons/${offer.page}`} className="text-primary underline underline-offset-2">
          {t("barriers.page", { title })}
        </PortalLink>
        <GiveForm words={words} patientId={patientId} page={offer.page} title={title} deed="give" from={back} />
      </div>
    );
  }
  return (
    <div className="mt-1">
      <p className="text-ink-2">{t(`barriers.way.${offer.way}`)}</p>
      <ChangeLines words={words} changes={offer.changes} known={barriers} />
      <ProposalForm
        words={words}
        patientId={patientId}
        draftRevision={draftRevision}
        source="barrier"
        changes={offer.changes}
        about={about}
      />
    </div>
  );
}
