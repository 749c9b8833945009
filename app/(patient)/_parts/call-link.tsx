import { Icon } from "@/components/icon";
import type { Words } from "@/lib/words/words";

/** A number to call with one tap; big, because hands shake. */
export function CallLink({ words: { t }, number }: { words: Pick<Words, "t">; number: string }) {
  return (
    <p>
      <a
        href={`tel:${number.replace(/[^\d+]/g, "")}`}
        className="inline-flex min-h-(--target-patient) flex-wrap items-center gap-2 rounded-lg border-2 border-current bg-surface px-[min(1.25rem,4vw)] text-lg font-semibold"
      >
        <Icon name="phone" />
        {t("patient.help.call", { number })}
      </a>
    </p>
  );
}
