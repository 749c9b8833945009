import { Card } from "@/components/card";
import type { RulesVersion } from "@/db/queries/rules";
import { THRESHOLD_NAMES } from "@/lib/domain/thresholds";
import type { Words } from "@/lib/words/words";
import { shown } from "./threshold-words";

/** Every version of the clinic's numbers, the newest first: who set it, when, and what it changed. */
export function RulesHistory({
  words,
  history,
  timeZone,
}: {
  words: Words;
  history: readonly RulesVersion[];
  timeZone: string;
}) {
  const { t } = words;
  return (
    <div className="mt-4">
      <Card title={t("rules.history")} titleId="rules-history">
        {history.length === 0 ? (
          <p className="text-ink-2">{t("rules.usual")}</p>
        ) : (
          <ol className="grid gap-3">
            {history.map((version, place) => (
              <li key={version.version}>
                <p className="font-medium">
                  {t("rules.entry", {
                    version: version.version,
                    moment: words.moment(new Date(version.setAt), timeZone),
                    name: version.setByName ?? t("rules.nobody"),
                  })}
                </p>
                <ul className="text-ink-2">
                  {changesSince(words, version, history[place + 1]).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        )}
      </Card>
    </div>
  );
}

function changesSince({ t, number }: Words, after: RulesVersion, before: RulesVersion | undefined): string[] {
  if (before === undefined) return [t("rules.first")];
  const changed = THRESHOLD_NAMES.filter((name) => after.rules.thresholds[name] !== before.rules.thresholds[name]);
  const lines = changed.map((name) =>
    t("rules.changed", {
      name: t(`rules.names.${name}`),
      before: number(shown(name, before.rules.thresholds[name])),
      after: number(shown(name, after.rules.thresholds[name])),
    }),
  );
  if (after.rules.painScheme === before.rules.painScheme) return lines;
  const scheme = {
    name: t("rules.names.painScheme"),
    before: t(`rules.schemes.${before.rules.painScheme}`),
    after: t(`rules.schemes.${after.rules.painScheme}`),
  };
  return [...lines, t("rules.changed", scheme)];
}
