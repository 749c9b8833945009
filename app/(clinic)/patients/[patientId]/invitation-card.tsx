import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { TextField } from "@/components/field";
import { Notice } from "@/components/notice";
import type { PatientRecord } from "@/db/queries/patients";
import type { Flash } from "@/lib/access/flash";
import type { Words } from "@/lib/words/words";
import { CopyField } from "../../_parts/copy-field";
import { errorsIn, valueIn } from "../../_parts/flash-words";

/** How this person gets an account of their own. The link itself is shown once, right after it was made. */
export function InvitationCard({
  words,
  patient,
  flash,
  link,
  timeZone,
}: {
  words: Words;
  patient: PatientRecord;
  flash: Flash | null;
  link: string | null;
  /** Of the reader. */
  timeZone: string;
}) {
  const { t } = words;
  const [error] = errorsIn(words, flash, { email: t("clinic.invitation.email") });
  return (
    <Card title={t("clinic.invitation.title")} titleId="invitation">
      {link ? (
        <Notice tone="ok" title={t("clinic.invitation.linkTitle")} live="status">
          <div className="mt-2">
            <CopyField
              label={t("clinic.invitation.link")}
              hint={t("clinic.invitation.linkHint", { name: patient.givenName })}
              value={link}
              words={{ copy: t("clinic.invitation.copy"), copied: t("clinic.invitation.copied") }}
            />
          </div>
        </Notice>
      ) : (
        <p className="text-ink-2">{stateInWords(words, patient, timeZone)}</p>
      )}
      <form method="post" action={`/api/patients/${patient.id}/invitation`} className="mt-3 grid gap-2">
        <TextField
          id="email"
          name="email"
          type="email"
          look="clinic"
          autoComplete="off"
          required
          label={t("clinic.invitation.email")}
          hint={patient.invitation ? t("clinic.invitation.sendAgainHint") : undefined}
          error={error?.message}
          defaultValue={valueIn(flash, "email") ?? patient.invitation?.email}
        />
        <Button size="clinic" variant="secondary">
          {t(patient.invitation ? "clinic.invitation.sendAgain" : "clinic.invitation.send")}
        </Button>
      </form>
    </Card>
  );
}

function stateInWords({ t, moment }: Words, { invitation }: PatientRecord, timeZone: string): string {
  if (invitation === null) return t("clinic.invitation.none");
  return t("clinic.invitation.open", {
    day: moment(invitation.invitedAt, timeZone),
    until: moment(invitation.expiresAt, timeZone),
  });
}
