import { Button, ButtonLink } from "@/components/button";
import { EMERGENCY_SIGNS, URGENT_SIGNS } from "@/lib/domain/red-flags";
import type { Words } from "@/lib/words/words";
import { ReportForm } from "./report-form";

/**
 * The questions about red flags before the first exercise, answered by one tap where there is nothing to tell.
 * They are asked once for a program, so its version names the answer: two taps, or two phones, are one.
 */
export function StartQuestions({ words: { t }, versionId }: { words: Words; versionId: string }) {
  return (
    <section aria-labelledby="start-questions" className="rounded-xl border-2 border-info bg-surface p-4">
      <h2 id="start-questions" className="text-xl font-semibold">
        {t("safety.start.title")}
      </h2>
      <p className="mt-1 text-base text-ink-2">{t("safety.start.lead")}</p>
      <ul className="mt-3 grid list-disc gap-1 ps-6">
        {[...EMERGENCY_SIGNS, ...URGENT_SIGNS].map((sign) => (
          <li key={sign} className="first-letter:uppercase">
            {t(`safety.signs.${sign}`)}
          </li>
        ))}
      </ul>
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        <ReportForm
          report={{ kind: "safety-answer", id: versionId }}
          action={`/api/safety-answers/${versionId}`}
          next="/today"
          words={{
            missing: t("safety.ask.errors.signs"),
            failed: t("safety.ask.errors.other"),
            sending: t("safety.ask.sending"),
          }}
        >
          <input type="hidden" name="occasion" value="start" />
          <input type="hidden" name="none" value="yes" />
          <input type="hidden" name="next" value="/today" />
          <input type="hidden" name="back" value="/get-help?occasion=start" />
          <Button width="full">{t("safety.ask.none")}</Button>
        </ReportForm>
        <ButtonLink href="/get-help?occasion=start" variant="secondary" width="full">
          {t("safety.start.some")}
        </ButtonLink>
      </div>
      <p className="mt-3 text-base">{t("safety.notWatched")}</p>
    </section>
  );
}
