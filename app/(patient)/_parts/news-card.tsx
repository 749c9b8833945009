import { ChangeLines } from "@/app/_parts/change-lines";
import { changesInWords } from "@/app/_parts/changes-in-words";
import { Button, ButtonLink } from "@/components/button";
import { Icon } from "@/components/icon";
import type { News, WholeVersion } from "@/db/queries/versions";
import { type CalendarDay, calendarDayAt } from "@/lib/domain/calendar-day";
import { changesBetween, changesForPatient } from "@/lib/domain/program-changes";
import type { Words } from "@/lib/words/words";

const FEW = 3;

/** "Your physio changed your program", with what, why and who, until the patient says that they have seen it. */
export function NewsCard({
  words,
  news: { version, before },
  page,
  today,
  timeZone,
}: {
  words: Words;
  news: News;
  /** Where the card stands: on today it is short and leads to the program. */
  page: "/today" | "/program";
  today: CalendarDay;
  timeZone: string;
}) {
  const { t } = words;
  const lines = changesInWords(words, changesForPatient(changesBetween(before.shape, version.shape)));
  const shown = page === "/today" ? lines.slice(0, FEW) : lines;
  return (
    <section
      aria-labelledby="news"
      className="rounded-xl border-2 border-info bg-info-soft p-4 text-info-ink print:hidden"
    >
      <h2 id="news" className="flex items-start gap-2 text-xl font-semibold">
        <Icon name="clipboard-list" className="mt-0.5 size-6" />
        {t("versions.notice.title")}
      </h2>
      <p className="mt-1 text-base">{sentBy(words, version, today, timeZone)}</p>
      {lines.length === 0 ? (
        <p className="mt-2">{t("versions.notice.nothing")}</p>
      ) : (
        <ChangeLines words={words} lines={shown} className="mt-2" />
      )}
      {lines.length > shown.length && (
        <p className="mt-1">{t("versions.notice.more", { count: lines.length - shown.length })}</p>
      )}
      {version.note !== null && (
        <p className="mt-2 whitespace-pre-line wrap-anywhere">
          {t("versions.notice.note", { name: version.sentByName, note: version.note })}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        {page === "/today" && (
          <ButtonLink href="/program" size="patient-small">
            {t("versions.notice.see")}
          </ButtonLink>
        )}
        <form method="post" action={`/api/program/versions/${version.id}/seen`}>
          <input type="hidden" name="next" value={page} />
          <Button size="patient-small" variant="secondary" icon="check">
            {t("versions.notice.seen")}
          </Button>
        </form>
      </div>
    </section>
  );
}

function sentBy(
  words: Words,
  { sentByName: name, sentAt, startsOn }: WholeVersion,
  today: CalendarDay,
  timeZone: string,
): string {
  const day = words.day(calendarDayAt(sentAt, timeZone));
  return startsOn > today
    ? words.t("versions.notice.whoStarts", { name, day, startsOn: words.day(startsOn) })
    : words.t("versions.notice.who", { name, day });
}
