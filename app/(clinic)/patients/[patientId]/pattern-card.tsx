import { Card } from "@/components/card";
import type { NotDone, Pattern } from "@/lib/domain/pattern";
import type { Words } from "@/lib/words/words";
import { ShareBar } from "./share-bar";

/** Whether sessions are not done after more pain: two shares of one patient's own days, and no word about causes. */
export function PatternCard({ words, pattern }: { words: Words; pattern: Pattern }) {
  const { t, day } = words;
  const { kind, afterMore, afterOther, median, painUnknown, window } = pattern;
  const from = day(window.from, "short");
  return (
    <Card title={t("barriers.pattern.title")} titleId="pattern">
      <p className="text-ink-2">
        {kind === "too-few"
          ? t("barriers.pattern.too-few", { atLeast: pattern.atLeast })
          : t(`barriers.pattern.${kind}`)}
      </p>
      <dl className="mt-3 grid gap-3 sm:grid-cols-2">
        <Side words={words} name="afterMore" counts={afterMore} />
        <Side words={words} name="afterOther" counts={afterOther} />
      </dl>
      {kind !== "too-few" && (
        <p className="mt-3 tabular-nums">{t("barriers.pattern.difference", inPoints(pattern.difference))}</p>
      )}
      <p className="mt-1">{t("barriers.pattern.together")}</p>
      <details className="mt-2">
        <summary className="inline-flex min-h-8 items-center text-xs text-primary underline underline-offset-2">
          {t("barriers.pattern.how")}
        </summary>
        <div className="mt-1 grid gap-1 text-xs text-ink-2">
          <p>
            {median === null
              ? t("barriers.pattern.medianNone", { from })
              : t("barriers.pattern.median", { median, from })}
          </p>
          <p>{t("barriers.pattern.silent", { silent: afterMore.silent + afterOther.silent })}</p>
          <p>{t("barriers.pattern.unknown", { days: painUnknown })}</p>
        </div>
      </details>
    </Card>
  );
}

function Side({ words: { t }, name, counts }: { words: Words; name: "afterMore" | "afterOther"; counts: NotDone }) {
  const { notDone, due } = counts;
  return (
    <div>
      <dt className="font-medium">{t(`barriers.pattern.${name}`)}</dt>
      <dd className="tabular-nums">
        {due > 0 && <ShareBar share={notDone / due} look={name === "afterMore" ? "plain" : "outlined"} />}
        {due === 0 ? t("barriers.pattern.nothingDue") : t("barriers.pattern.notDone", { notDone, due })}
      </dd>
    </div>
  );
}

const inPoints = ({ by, from, to }: { by: number; from: number; to: number }) => ({
  by: Math.round(by * 100),
  from: Math.round(from * 100),
  to: Math.round(to * 100),
});
