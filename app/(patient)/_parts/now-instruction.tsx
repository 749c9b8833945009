import type { ReactNode, Ref } from "react";
import { Icon } from "@/components/icon";
import type { Sign } from "@/lib/domain/red-flags";
import { CARE_LOOKS } from "./care-look";
import { type NowSentences, pressingOf } from "./now-sentences";

/** What to do after a sign was named: whom to call, what to say, and the part that says that it was read. */
export function NowInstruction({
  sentences,
  signs,
  titleId,
  titleRef,
  children,
}: {
  sentences: NowSentences;
  signs: readonly Sign[];
  titleId: string;
  titleRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}) {
  const { urgency, hidden, title, lead, number, call } = pressingOf(sentences, signs);
  const { phone } = sentences;
  return (
    <div className={`min-h-dvh border-t-8 font-sans text-lg ${CARE_LOOKS[urgency]}`}>
      <div className="mx-auto grid max-w-2xl gap-5 px-4 py-6">
        <h1 id={titleId} ref={titleRef} tabIndex={-1} className="text-3xl font-semibold outline-none">
          <span className="sr-only">{hidden}</span>
          {title}
        </h1>
        {number && call && <BigCall number={number} call={call} />}
        <p className="text-xl">{lead}</p>
        <section
          aria-labelledby={`${titleId}-say`}
          className="rounded-xl border border-current/40 bg-surface p-4 text-ink"
        >
          <h2 id={`${titleId}-say`} className="text-xl font-semibold">
            {sentences.say}
          </h2>
          <p className="mt-2">{sentences.sayLead}</p>
          <ul className="mt-1 list-disc ps-6">
            {signs.map((sign) => (
              <li key={sign}>{sentences.signs[sign]}</li>
            ))}
          </ul>
        </section>
        <p>
          <strong>{sentences.stopped}</strong> {sentences.told}
        </p>
        {children}
        {phone && (
          <div className="grid gap-1">
            <p className="font-semibold">{phone.title}</p>
            <BigCall number={phone.number} call={phone.call} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Big, because hands shake. */
export function BigCall({ number, call }: { number: string; call: string }) {
  return (
    <p>
      <a
        href={`tel:${number.replace(/[^\d+]/g, "")}`}
        className="inline-flex min-h-(--target-patient) flex-wrap items-center gap-2 rounded-lg border-2 border-current bg-surface px-[min(1.25rem,4vw)] text-lg font-semibold"
      >
        <Icon name="phone" />
        {call}
      </a>
    </p>
  );
}
