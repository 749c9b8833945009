import { Button } from "@/components/button";
import { ErrorSummary } from "@/components/error-summary";
import { FieldError } from "@/components/field";
import { Icon } from "@/components/icon";
import type { ClinicContact } from "@/db/queries/clinic";
import type { Flash } from "@/lib/access/flash";
import type { Occasion, Sign } from "@/lib/domain/red-flags";
import type { Words } from "@/lib/words/words";
import { CareCard } from "./care-card";
import { nowSentences } from "./now-sentences";
import { SafetyForm } from "./safety-form";

export type SafetyQuestionsProps = {
  words: Words;
  contact: ClinicContact;
  occasion: Occasion;
  /** Made by whoever draws the page; the answer has it. */
  answerId: string;
  /** Where "none of these" leads, and where a refused answer comes back to. */
  next: string;
  back: string;
  flash: Flash | null;
};

/**
 * The questions about red flags: the care cards themselves, whose signs can be ticked, and one answer for none of them.
 * Nothing is ticked for anybody. A sign leads to what to do at once.
 */
export function SafetyQuestions({ words, contact, occasion, answerId, next, back, flash }: SafetyQuestionsProps) {
  const { t } = words;
  const error = flash && errorOf(words, flash);
  const ticked = new Set(flash ? valuesOf(flash, "signs") : []);
  return (
    <SafetyForm
      answerId={answerId}
      next={next}
      words={{
        missing: t("safety.ask.errors.signs"),
        failed: t("safety.ask.errors.other"),
        sending: t("safety.ask.sending"),
      }}
      sentences={nowSentences(words, contact)}
    >
      <input type="hidden" name="occasion" value={occasion} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="back" value={back} />
      <div className="grid gap-5">
        {error && <ErrorSummary title={t("common.problem")} errors={[{ fieldId: "signs", message: error }]} />}
        {(["emergency", "urgent"] as const).map((urgency) => (
          <CareCard
            key={urgency}
            words={words}
            urgency={urgency}
            contact={contact}
            drawSigns={(signs, lead, id) => (
              <fieldset className="min-w-0" aria-describedby={error ? "signs-error" : undefined}>
                <legend className="font-semibold">{lead}</legend>
                <div className="mt-2 grid gap-2">
                  {signs.map((sign, index) => (
                    <SignBox
                      key={sign}
                      id={id === "emergency" && index === 0 ? "signs" : `signs-${sign}`}
                      sign={sign}
                      label={t(`safety.signs.${sign}`)}
                      ticked={ticked.has(sign)}
                    />
                  ))}
                </div>
              </fieldset>
            )}
          />
        ))}
        {error && <FieldError id="signs-error">{error}</FieldError>}
        <label className={`${BOX} border-edge bg-surface font-semibold has-checked:border-primary`}>
          <input
            type="checkbox"
            name="none"
            value="yes"
            defaultChecked={flash?.values.none === "yes"}
            className="native-option"
          />
          <Tick />
          <span className="min-w-0 flex-[1_1_7rem]">{t("safety.ask.none")}</span>
        </label>
        <div>
          <Button width="full">{t("safety.ask.submit")}</Button>
          <p className="mt-2 text-base">{t("safety.notWatched")}</p>
        </div>
      </div>
    </SafetyForm>
  );
}

/** A box that looks like one, so that nobody takes an answer for a button. */
function Tick() {
  return (
    <span aria-hidden="true" className="grid size-6 shrink-0 place-items-center rounded-xs border-2 border-current">
      <Icon name="check" className="hidden size-5 group-has-checked:block" />
    </span>
  );
}

const BOX =
  "group option-focus relative flex min-h-(--target-patient) flex-wrap items-center gap-x-3 rounded-md border-2 px-[min(1rem,4vw)] py-1.5 text-lg";

function SignBox({ id, sign, label, ticked }: { id: string; sign: Sign; label: string; ticked: boolean }) {
  return (
    <label className={`${BOX} border-current/40 bg-surface has-checked:border-current`}>
      <input id={id} type="checkbox" name="signs" value={sign} defaultChecked={ticked} className="native-option" />
      <Tick />
      <span className="min-w-0 flex-[1_1_7rem] first-letter:uppercase">{label}</span>
    </label>
  );
}

function errorOf({ t }: Words, flash: Flash): string | null {
  if (Object.keys(flash.errors).length === 0) return null;
  if (!("signs" in flash.errors)) return t("safety.ask.errors.other");
  return t(valuesOf(flash, "signs").length > 0 ? "safety.ask.errors.both" : "safety.ask.errors.signs");
}

function valuesOf(flash: Flash, field: string): string[] {
  const value = flash.values[field];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
