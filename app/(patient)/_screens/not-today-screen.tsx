import { Button } from "@/components/button";
import { ReasonChips } from "@/components/choice-group";
import { ErrorSummary } from "@/components/error-summary";
import { TextArea } from "@/components/field";
import { BackLine } from "@/components/page-header";
import { PortalLink } from "@/components/portal-link";
import type { Today } from "@/db/queries/today";
import type { Flash } from "@/lib/access/flash";
import type { Words } from "@/lib/words/words";
import { LONGEST_NOTE } from "../_parts/check-in-values";
import { DayHeadline } from "../_parts/day-headline";
import { LeftOutForm } from "../_parts/left-out-form";
import { PatientPage } from "../_parts/patient-page";
import { reasonChoices } from "../_parts/reasons";
import { receiptWords } from "../_parts/receipts";

/** Saying why, without blame: any number of reasons, and a few words if they want. */
export function NotTodayScreen({ words, today, flash }: { words: Words; today: Today; flash: Flash | null }) {
  const { t } = words;
  const errors = flash ? errorsOf(flash, words) : [];
  const errorAt = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message;
  return (
    <PatientPage words={words} headline={<DayHeadline words={words} day={today.day} />}>
      <div className="max-w-2xl">
        <BackLine href="/today" label={t("patient.checkIn.backToToday")} />
        {errors.length > 0 && (
          <div className="mt-2">
            <ErrorSummary title={t("common.problem")} errors={errors} />
          </div>
        )}
        <h1 className="mt-2 text-3xl font-semibold">{t("patient.notToday.title")}</h1>
        <LeftOutForm
          day={today.day}
          words={{
            problem: t("common.problem"),
            problemTitle: t("common.titleWithProblem", {
              title: `${t("patient.notToday.title")} · ${t("common.name")}`,
            }),
            noReason: t("patient.notToday.errors.barriers"),
            receipts: receiptWords(words),
          }}
        >
          <ReasonChips
            id="barriers"
            name="barriers"
            legend={t("patient.notToday.question")}
            legendLook="title"
            hint={t("patient.notToday.hint")}
            error={errorAt("barriers")}
            choices={reasonChoices(words)}
            chosen={chosenOf(flash) ?? today.leftOut?.barriers ?? []}
          />
          <TextArea
            id="note"
            name="note"
            label={t("patient.notToday.note")}
            hint={t("patient.notToday.noteHint")}
            error={errorAt("note")}
            defaultValue={textOf(flash, "note") ?? today.leftOut?.note ?? ""}
            maxLength={LONGEST_NOTE}
          />
          <Button width="full">{t("patient.notToday.submit")}</Button>
        </LeftOutForm>
        <p className="mt-4 text-center">
          <PortalLink
            href="/check-in"
            className="inline-flex min-h-11 items-center text-base text-primary underline underline-offset-2"
          >
            {t("patient.notToday.some")}
          </PortalLink>
        </p>
      </div>
    </PatientPage>
  );
}

function errorsOf(flash: Flash, { t }: Words): { fieldId: string; message: string }[] {
  return Object.keys(flash.errors).map((field) => {
    if (field === "barriers") return { fieldId: field, message: t("patient.notToday.errors.barriers") };
    if (field === "note") return { fieldId: field, message: t("patient.notToday.errors.note", { most: LONGEST_NOTE }) };
    return { fieldId: "barriers", message: t("patient.notToday.errors.other") };
  });
}

function chosenOf(flash: Flash | null): string[] | null {
  const value = flash?.values.barriers;
  if (value === undefined) return null;
  return typeof value === "string" ? [value] : value;
}

function textOf(flash: Flash | null, field: string): string | undefined {
  const value = flash?.values[field];
  return typeof value === "string" ? value : undefined;
}
