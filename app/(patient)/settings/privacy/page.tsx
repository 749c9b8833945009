import type { Metadata } from "next";
import { Card } from "@/components/card";
import { EmptyState } from "@/components/empty-state";
import { BackLine } from "@/components/page-header";
import { PortalLink } from "@/components/portal-link";
import { listRecordLines, WHOSE_LINES, type WhoseLines } from "@/db/queries/record-lines";
import { reading, requireViewer } from "@/lib/access/viewer";
import { type Words, wordsFor } from "@/lib/words/words";
import { PatientPage } from "../../_parts/patient-page";
import { type DayOfDeeds, type DeedOfDay, daysOfDeeds } from "./deeds";

type Search = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: wordsFor("en").t("settings.opened.title") };

/** Who opened my record, when, and why if they said so. Opening this page leaves a line too. */
export default async function OpenedPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer("patient");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const search = await searchParams;
  const whose = WHOSE_LINES.find((one) => one === search.who) ?? "others";
  const from = beforeIn(search.before);
  const { lines, before } = await reading(viewer, (scope) => listRecordLines(scope, { whose, before: from }));
  const days = daysOfDeeds(words, lines, viewer.timeZone);
  return (
    <PatientPage words={words}>
      <div className="max-w-2xl">
        <BackLine href="/settings" label={t("settings.opened.back")} />
        <h1 className="mt-2 text-3xl font-semibold">{t("settings.opened.title")}</h1>
        <p className="mt-2">{t("settings.opened.lead")}</p>
        <p className="mt-1 text-base text-ink-2">{t("settings.opened.list")}</p>
        <Whose words={words} whose={whose} />
        {days.length === 0 && <EmptyState icon="eye" title={t("settings.opened.none")} className="mt-4 rounded-xl" />}
        {days.map((day) => (
          <Day key={day.day} words={words} timeZone={viewer.timeZone} {...day} />
        ))}
        <nav aria-label={t("settings.opened.pages")} className="mt-4 flex flex-wrap gap-x-5">
          {from !== null && <Onward href={pathOf(whose, null)} label={t("settings.opened.latest")} />}
          {before !== null && <Onward href={pathOf(whose, before)} label={t("settings.opened.earlier")} />}
        </nav>
      </div>
    </PatientPage>
  );
}

function Whose({ words: { t }, whose }: { words: Words; whose: WhoseLines }) {
  return (
    <nav aria-label={t("settings.opened.whose")} className="mt-4 flex flex-wrap gap-2">
      {WHOSE_LINES.map((one) => (
        <PortalLink
          key={one}
          href={pathOf(one, null)}
          aria-current={one === whose ? "page" : undefined}
          className={`inline-flex min-h-11 items-center rounded-full border-2 px-4 text-base font-semibold ${one === whose ? "border-primary bg-primary-soft text-primary-ink" : "border-edge bg-surface text-ink hover:bg-sunken"}`}
        >
          {t(`settings.opened.${one}`)}
        </PortalLink>
      ))}
    </nav>
  );
}

function Day({ words, timeZone, day, deeds }: DayOfDeeds & { words: Words; timeZone: string }) {
  return (
    <Card look="patient" title={words.day(day, "full")} titleId={`day-${day}`} className="mt-4">
      <ul className="divide-y divide-line">
        {deeds.map((deed) => (
          <li key={deed.key} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
            <span className="min-w-0">
              {deed.sentence}
              {deed.reason !== null && (
                <span className="block text-base text-ink-2">
                  {words.t("settings.opened.why", { reason: deed.reason })}
                </span>
              )}
            </span>
            <span className="text-base text-ink-2 tabular-nums">{whenOf(words, deed, timeZone)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function whenOf(words: Words, { moments }: DeedOfDay, timeZone: string): string {
  const [last] = moments;
  const time = last ? words.moment(last, timeZone, "time") : "";
  return moments.length === 1
    ? words.t("settings.opened.once", { time })
    : words.t("settings.opened.times", { count: moments.length, time });
}

function Onward({ href, label }: { href: string; label: string }) {
  return (
    <PortalLink href={href} className="inline-flex min-h-11 items-center text-primary underline underline-offset-2">
      {label}
    </PortalLink>
  );
}

function pathOf(whose: WhoseLines, before: number | null): string {
  const search = new URLSearchParams();
  if (whose !== "others") search.set("who", whose);
  if (before !== null) search.set("before", String(before));
  return search.size === 0 ? "/settings/privacy" : `/settings/privacy?${search}`;
}

/** A line to go on from; anything else is the newest. */
function beforeIn(typed: string | string[] | undefined): number | null {
  return typeof typed === "string" && /^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : null;
}
