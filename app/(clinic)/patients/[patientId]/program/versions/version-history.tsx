import { ChangeLine } from "@/app/_parts/change-lines";
import { changesInWords } from "@/app/_parts/changes-in-words";
import { ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { Icon } from "@/components/icon";
import { PortalLink } from "@/components/portal-link";
import type { Program } from "@/db/queries/program";
import type { Versions, WholeVersion } from "@/db/queries/versions";
import type { StaffViewer } from "@/lib/access/viewer";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { changesBetween, changesForPatient } from "@/lib/domain/program-changes";
import type { Words } from "@/lib/words/words";
import { Restore } from "../_parts/restore";
import { StandingChip, spanInWords, standingOf } from "../_parts/version-facts";

type Given = {
  words: Words;
  viewer: StaffViewer;
  patientId: string;
  versions: readonly WholeVersion[];
  inForceId: Versions["inForceId"];
  draft: Program["draft"];
  today: CalendarDay;
};

const FEW = 2;

/** Who sent what when, what it changed and whether it was seen: a card each where the page is narrow, a row where it is wide. */
export function VersionHistory(given: Given) {
  const { words, versions } = given;
  const { t } = words;
  return (
    <Card title={t("versions.clinic.all")} titleId="all-versions">
      <div
        aria-hidden="true"
        className="hidden gap-x-6 pb-1 text-xs text-ink-2 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)_12rem_13rem]"
      >
        <span>{t("versions.clinic.columns.version")}</span>
        <span>{t("versions.clinic.columns.changes")}</span>
        <span>{t("versions.clinic.columns.sent")}</span>
      </div>
      <ul className="divide-y divide-line lg:border-t lg:border-line max-lg:-mt-3">
        {versions.map((version, index) => (
          <li
            key={version.id}
            className="grid gap-x-6 gap-y-2 py-3 lg:grid-cols-[13rem_minmax(0,1fr)_12rem_13rem] lg:items-start"
          >
            <WhichOne {...given} version={version} />
            <Changed words={words} version={version} before={versions[index + 1] ?? null} />
            <SentAndSeen {...given} version={version} isFirst={index === versions.length - 1} />
            <Actions {...given} version={version} before={versions[index + 1] ?? null} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type OfOne = Given & { version: WholeVersion };

function WhichOne({ words, patientId, version, inForceId, today }: OfOne) {
  const { number, name } = version;
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <PortalLink
          href={`/patients/${patientId}/program/versions/${version.id}`}
          className="inline-flex min-h-6 items-center font-semibold text-primary underline underline-offset-2 max-lg:min-h-11"
        >
          {words.t("versions.clinic.one", { number })}
        </PortalLink>
        <StandingChip words={words} standing={standingOf(version, inForceId, today)} />
      </p>
      <p className="wrap-anywhere">{name}</p>
      <p className="text-ink-2">{spanInWords(words, version)}</p>
    </div>
  );
}

function Changed({ words, version, before }: { words: Words; version: WholeVersion; before: WholeVersion | null }) {
  const { t } = words;
  if (before === null) return <p className="text-ink-2">{t("versions.clinic.firstVersion")}</p>;
  const lines = changesInWords(words, changesForPatient(changesBetween(before.shape, version.shape)));
  if (lines.length === 0) return <p className="text-ink-2">{t("versions.clinic.noChange")}</p>;
  return (
    <ul className="grid gap-0.5">
      {lines.slice(0, FEW).map((line) => (
        <li key={line} className="wrap-anywhere">
          <ChangeLine words={words} line={line} />
        </li>
      ))}
      {lines.length > FEW && (
        <li className="text-ink-2">{t("versions.clinic.moreChanges", { count: lines.length - FEW })}</li>
      )}
    </ul>
  );
}

/** A first program is no change, so nobody is asked whether they have seen it. */
function SentAndSeen({ words, viewer, version, isFirst }: OfOne & { isFirst: boolean }) {
  const { t, moment } = words;
  const { sentByName: name, sentAt, seenAt } = version;
  return (
    <div className="text-ink-2">
      <p>{t("versions.clinic.sentBy", { name, moment: moment(sentAt, viewer.timeZone) })}</p>
      {seenAt !== null && (
        <p className="flex items-center gap-1">
          <Icon name="eye" className="size-4" />
          {t("versions.clinic.seen", { moment: moment(seenAt, viewer.timeZone) })}
        </p>
      )}
      {seenAt === null && !isFirst && <p>{t("versions.clinic.unseen")}</p>}
    </div>
  );
}

function Actions({ words, viewer, patientId, version, before, draft }: OfOne & { before: WholeVersion | null }) {
  const { t } = words;
  return (
    <div className="flex flex-wrap gap-2 lg:justify-end">
      {before && (
        <ButtonLink
          href={`/patients/${patientId}/program/versions?from=${before.number}&to=${version.number}`}
          size="clinic"
          variant="secondary"
          aria-label={t("versions.clinic.compareNumbers", { from: before.number, to: version.number })}
        >
          {t("versions.clinic.compare")}
        </ButtonLink>
      )}
      <Restore words={words} viewer={viewer} patientId={patientId} version={version} draft={draft} />
    </div>
  );
}
