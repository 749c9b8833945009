import type { Metadata } from "next";
import { Button } from "@/components/button";
import { ChoiceGroup } from "@/components/choice-group";
import { EmptyState } from "@/components/empty-state";
import { ErrorSummary } from "@/components/error-summary";
import { TextField } from "@/components/field";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { requireViewer, takeFlash } from "@/lib/access/viewer";
import { wordsFor } from "@/lib/words/words";
import { ClinicPage } from "../../_parts/clinic-page";
import { CopyField } from "../../_parts/copy-field";
import { errorsIn, valueIn } from "../../_parts/flash-words";
import { invitationLink } from "../../_parts/invitation-link";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: wordsFor("en").t("clinic.people.title") };
}

const ROLES = ["clinician", "admin"] as const;

/** An admin invites the people who work here. The link is shown once, right after it was made. */
export default async function InviteStaffPage() {
  const viewer = await requireViewer("staff");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  if (viewer.role !== "admin") {
    return (
      <ClinicPage words={words} viewer={viewer} current="people">
        <EmptyState icon="lock" title={t("clinic.people.notYours")}>
          {t("clinic.people.notYoursBody")}
        </EmptyState>
      </ClinicPage>
    );
  }
  const flash = await takeFlash("invitation");
  const link = await invitationLink(flash);
  const errors = errorsIn(words, flash, {
    name: t("clinic.people.name"),
    email: t("clinic.people.email"),
    role: t("clinic.people.role"),
  });
  const error = (name: string) => errors.find(({ fieldId }) => fieldId === name)?.message;
  return (
    <ClinicPage words={words} viewer={viewer} current="people">
      <PageHeader title={t("clinic.people.title")} />
      <p className="mt-1 max-w-prose text-ink-2">{t("clinic.people.lead")}</p>
      {link !== null && (
        <Notice tone="ok" title={t("clinic.invitation.linkTitle")} live="status" className="mt-4 max-w-160">
          <div className="mt-2">
            <CopyField
              label={t("clinic.invitation.link")}
              hint={t("clinic.invitation.staffLinkHint")}
              value={link}
              words={{ copy: t("clinic.invitation.copy"), copied: t("clinic.invitation.copied") }}
            />
          </div>
        </Notice>
      )}
      <form method="post" action="/api/invitations" id="form" className="mt-4 grid max-w-120 gap-4">
        {errors.length > 0 && <ErrorSummary title={t("common.problem")} errors={errors} />}
        <TextField
          id="name"
          name="name"
          look="clinic"
          required
          maxLength={120}
          autoComplete="off"
          label={t("clinic.people.name")}
          error={error("name")}
          defaultValue={valueIn(flash, "name")}
        />
        <TextField
          id="email"
          name="email"
          type="email"
          look="clinic"
          required
          autoComplete="off"
          label={t("clinic.people.email")}
          error={error("email")}
          defaultValue={link === null ? valueIn(flash, "email") : undefined}
        />
        <ChoiceGroup
          id="role"
          name="role"
          size="clinic"
          legend={t("clinic.people.role")}
          error={error("role")}
          chosen={valueIn(flash, "role")}
          choices={ROLES.map((value) => ({ value, label: t(`clinic.people.roles.${value}`) }))}
        />
        <div>
          <Button size="clinic">{t("clinic.people.submit")}</Button>
        </div>
      </form>
    </ClinicPage>
  );
}
