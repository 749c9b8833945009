import type { Metadata } from "next";
import { ChangeLines } from "@/app/_parts/change-lines";
import { changesInWords } from "@/app/_parts/changes-in-words";
import { Card } from "@/components/card";
import { Chip } from "@/components/chip";
import { EmptyState } from "@/components/empty-state";
import { BackLine } from "@/components/page-header";
import { findOwnVersions, type Versions, type WholeVersion } from "@/db/queries/versions";
import { reading, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { changesBetween, changesForPatient } from "@/lib/domain/program-changes";
import { type Words, wordsFor } from "@/lib/words/words";
import { PatientPage } from "../../_parts/patient-page";

export const metadata: Metadata = { title: wordsFor("en").t("versions.history.title") };

/** Everything I was sent, newest first: what each changed, why, and who sent it. */
export default async function HistoryPage() {
  const viewer = await requireViewer("patient");
  const instant = now();
  const { versions, inForceId } = await reading(viewer, (scope) => findOwnVersions(scope, { now: instant }));
  const words = wordsFor(viewer.locale);
  const { t } = words;
  return (
    <PatientPage words={words} current="program">
      <div className="max-w-2xl">
        <BackLine href="/program" label={t("versions.history.back")} />
        <h1 className="mt-1 text-3xl font-semibold">{t("versions.history.title")}</h1>
        {versions.length === 0 ? (
          <EmptyState icon="history" title={t("versions.history.none")} className="mt-4 rounded-xl">
            {t("versions.history.noneBody")}
          </EmptyState>
        ) : (
          <>
            <p className="mt-2 text-ink-2">{t("versions.history.lead")}</p>
            <ol className="mt-4 grid gap-4">
              {versions.map((version, index) => (
                <li key={version.id}>
                  <OneVersion
                    words={words}
                    version={version}
                    before={versions[index + 1] ?? null}
                    standing={standingOf(version, inForceId, calendarDayAt(instant, viewer.timeZone))}
                  />
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </PatientPage>
  );
}

type Standing = "now" | "later" | "earlier";

function standingOf(version: WholeVersion, inForceId: Versions["inForceId"], today: CalendarDay): Standing {
  if (version.id === inForceId) return "now";
  return version.startsOn > today ? "later" : "earlier";
}

function OneVersion({
  words,
  version,
  before,
  standing,
}: {
  words: Words;
  version: WholeVersion;
  before: WholeVersion | null;
  standing: Standing;
}) {
  const { t } = words;
  const { sentByName: name, note } = version;
  const day = words.day(version.startsOn, "full");
  return (
    <Card
      look="patient"
      title={t("versions.history.from", { day })}
      titleId={`version-${version.id}`}
      aside={standing === "now" ? <Chip tone="ok">{t("versions.history.now")}</Chip> : undefined}
    >
      <p className="-mt-2 text-base text-ink-2">
        {t("versions.history.sentBy", { name })}
        {standing === "later" && `. ${t("versions.history.later", { day })}.`}
      </p>
      <div className="mt-2">
        <WhatChanged words={words} version={version} before={before} />
      </div>
      {note !== null && (
        <p className="mt-3 rounded-md bg-sunken p-3 whitespace-pre-line wrap-anywhere">
          {t("versions.notice.note", { name, note })}
        </p>
      )}
    </Card>
  );
}

function WhatChanged({ words, version, before }: { words: Words; version: WholeVersion; before: WholeVersion | null }) {
  const { t, list } = words;
  if (before === null) {
    const exercises = list(version.items.map((item) => item.name));
    return (
      <p className="wrap-anywhere">
        {t("versions.history.first")}. {t("versions.history.firstHolds", { exercises })}
      </p>
    );
  }
  const lines = changesInWords(words, changesForPatient(changesBetween(before.shape, version.shape)));
  if (lines.length === 0) return <p>{t("versions.history.nothing")}</p>;
  return <ChangeLines words={words} lines={lines} />;
}
