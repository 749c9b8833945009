import { Icon } from "@/components/icon";
import { BALANCE_PARTS, type Balance, type BalanceFinding, type BalancePart } from "@/lib/domain/balance";
import { CLINICAL } from "@/lib/domain/clinical-constants";
import type { BuilderWords } from "./builder-words";
import { fill } from "./fill";

/** The week, part by part: minutes and days, and what it lacks against WHO 2020. It advises; starting small is right. */
export function BalanceMeter({ balance, words }: { balance: Balance; words: BuilderWords }) {
  const findings = balance.findings.filter(({ kind }) => kind !== "nothing-planned");
  const lacking = new Set(findings.flatMap((finding) => partOf(finding) ?? []));
  return (
    <section aria-labelledby="balance" className="rounded-lg border border-line bg-surface p-2.5">
      <h3 id="balance" className="sr-only">
        {words.balance.title}
      </h3>
      <ul className="grid grid-cols-2 gap-x-3 gap-y-2 md:grid-cols-4">
        {BALANCE_PARTS.map((part) => (
          <Meter key={part} part={part} balance={balance} state={lacking.has(part) ? "lacks" : "ok"} words={words} />
        ))}
      </ul>
      {findings.length > 0 && (
        <details className="mt-2 border-t border-line pt-1">
          <summary className="flex min-h-8 list-none items-center gap-1.5 text-xs text-ink-2">
            <Icon name="info" className="size-3.5" />
            <span>{words.balance.hints[findings.length]}</span>
            <span className="text-primary underline underline-offset-2">{words.why}</span>
          </summary>
          <ul className="grid list-disc gap-1 ps-5 text-xs">
            {findings.map((finding) => (
              <li key={JSON.stringify(finding)}>{inWords(finding, words)}</li>
            ))}
          </ul>
          <p className="mt-1.5 text-2xs text-ink-2">
            {words.balance.advice} {fill(words.source, { source: CLINICAL.aerobicMinutesFrom.source })}
          </p>
        </details>
      )}
    </section>
  );
}

/** How much of what is asked for a week is planned, from 0 to 1; beyond that it is full. */
function shareOf(part: BalancePart, { parts, aerobicMinutes }: Balance): number {
  const { exercises, days } = parts[part];
  if (part === "aerobic") return aerobicMinutes / CLINICAL.aerobicMinutesFrom.value;
  if (part === "strengthening") return days / CLINICAL.strengthDaysAtLeast.value;
  if (part === "balance") return days / CLINICAL.balanceDaysAtLeast.value;
  return exercises > 0 ? 1 : 0;
}

function Meter({
  part,
  balance,
  state,
  words,
}: {
  part: BalancePart;
  balance: Balance;
  state: "lacks" | "ok";
  words: BuilderWords;
}) {
  const { exercises, days, minutes } = balance.parts[part];
  const share = Math.min(1, shareOf(part, balance));
  const said = [
    minutes === null ? words.balance.unknown : fill(words.balance.minutes, { minutes: String(minutes) }),
    words.balance.days[days],
  ].join(" · ");
  return (
    <li className="grid gap-1">
      <span className="flex items-center gap-1 text-xs font-medium">
        {words.balance.parts[part]}
        {exercises > 0 && state === "ok" && <Icon name="check" className="size-3.5 text-ok" />}
        {exercises > 0 && <span className="sr-only">{state === "ok" ? words.balance.ok : words.balance.lacks}</span>}
      </span>
      <span aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset">
        <span className="block h-full rounded-full bg-adh-3" style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
      <span className="text-2xs text-ink-2 tabular-nums">{exercises === 0 ? words.balance.none : said}</span>
    </li>
  );
}

function partOf(finding: BalanceFinding): BalancePart | null {
  switch (finding.kind) {
    case "part-missing":
      return finding.part;
    case "strength-days-few":
      return "strengthening";
    case "balance-days-few":
      return "balance";
    case "aerobic-minutes-few":
    case "aerobic-effort-not-said":
      return "aerobic";
    default:
      return null;
  }
}

function inWords(finding: BalanceFinding, { balance }: BuilderWords): string {
  switch (finding.kind) {
    case "nothing-planned":
      return balance.none;
    case "part-missing":
      return balance.missing[finding.part];
    case "strength-days-few":
      return balance.strengthDays[finding.days] ?? "";
    case "balance-days-few":
      return balance.balanceDays[finding.days] ?? "";
    case "aerobic-minutes-few":
      return fill(balance.aerobicMinutes, { minutes: String(finding.minutes) });
    case "aerobic-effort-not-said":
      return fill(balance.effortNotSaid, { minutes: String(finding.minutes) });
    case "days-not-chosen":
      return balance.daysOpen[finding.exercises] ?? "";
    case "age-unknown":
      return balance.ageUnknown;
  }
}
