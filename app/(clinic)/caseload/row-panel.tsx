"use client";

import { Button, ButtonLink } from "@/components/button";
import type { WhyNow } from "@/lib/domain/why-now";
import { fill } from "@/lib/words/fill";
import type { DeskWords } from "./desk-context";
import { DeskDialog } from "./desk-dialog";
import type { Deed, RowFacts } from "./row-facts";

/** Which version of a rule speaks, and where it comes from. */
export type RuleFacts = Readonly<Partial<Record<WhyNow["kind"], { version: number; source: string }>>>;

/** Everything that is known about why somebody stands here, with the rule behind each reason, and all that can be done. */
export function RowPanel({
  words,
  row,
  isHandled,
  rules,
  onBegin,
  onClose,
}: {
  words: DeskWords;
  row: RowFacts;
  isHandled: boolean;
  rules: RuleFacts;
  onBegin: (deed: Deed) => void;
  onClose: () => void;
}) {
  const { desk } = words;
  const isSafety = row.kind === "safety-answer";
  const begin = (deed: Deed) => {
    onClose();
    onBegin(deed);
  };
  return (
    <DeskDialog title={row.name} close={words.close} place="side" onClose={onClose}>
      <section className="grid gap-2">
        <h3 className="font-semibold">{desk.why}</h3>
        {row.reasons.length === 0 && <p className="text-ink-2">{desk.nothingWaits}</p>}
        <ul className="grid gap-2">
          {row.reasons.map(({ rule, sentence }) => (
            <li key={rule} className="rounded-md border border-line p-3">
              <p className="font-medium">{sentence}</p>
              <RuleLines words={words} rule={rule} rules={rules} />
            </li>
          ))}
        </ul>
      </section>
      <section className="grid gap-2">
        <h3 className="font-semibold">{desk.actions}</h3>
        {isSafety && <p className="text-ink-2">{fill(desk.safetyFirst, { name: row.name })}</p>}
        <div className="grid gap-1.5 max-lg:[&>*]:min-h-11">
          <ButtonLink href={row.address} size="clinic">
            {words.open}
          </ButtonLink>
          {!isSafety && !isHandled && (
            <>
              <DeedButton label={words.done} icon="check" onClick={() => begin("done")} />
              {row.reasons.length > 0 && (
                <DeedButton label={desk.snooze} icon="clock" onClick={() => begin("snooze")} />
              )}
              <DeedButton label={desk.message} icon="message-circle" onClick={() => begin("message")} />
            </>
          )}
          {!isSafety && (
            <>
              <ButtonLink href={`${row.address}#ease`} size="clinic" variant="secondary" icon="trending-down">
                {desk.ease}
              </ButtonLink>
              <ButtonLink href={`/patients/${row.id}/program/edit`} size="clinic" variant="secondary" icon="pencil">
                {desk.build}
              </ButtonLink>
              <DeedButton label={desk.assign} icon="clipboard-list" onClick={() => begin("assign")} />
            </>
          )}
        </div>
      </section>
    </DeskDialog>
  );
}

function RuleLines({ words: { desk }, rule, rules }: { words: DeskWords; rule: WhyNow["kind"]; rules: RuleFacts }) {
  const facts = rules[rule];
  if (facts === undefined) return null;
  return (
    <p className="mt-0.5 text-xs text-ink-2">
      {fill(desk.rule, { rule, version: facts.version })}. {fill(desk.source, { source: facts.source })}
    </p>
  );
}

function DeedButton({
  label,
  icon,
  onClick,
}: {
  label: string;
  icon: "check" | "clock" | "message-circle" | "clipboard-list";
  onClick: () => void;
}) {
  return (
    <Button type="button" size="clinic" variant="secondary" icon={icon} onClick={onClick}>
      {label}
    </Button>
  );
}
