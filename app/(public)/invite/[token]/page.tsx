import type { Metadata } from "next";
import { Button, ButtonLink } from "@/components/button";
import { ErrorSummary } from "@/components/error-summary";
import { lookAtInvitation } from "@/lib/access/invitation";
import { takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { type Words, wordsFor } from "@/lib/words/words";
import { faultInWords } from "../../_parts/fault-words";
import { PasswordField } from "../../_parts/password-field";
import { PublicPage } from "../../_parts/public-page";

type Props = { params: Promise<{ token: string }> };

const words = wordsFor("en");

// The address holds the secret of the link: it must not travel to another site in a Referer. Our own form needs an Origin.
export const metadata: Metadata = { title: words.t("signIn.invite.submit"), referrer: "same-origin" };

/** Opening the link uses nothing up, because mail scanners open links too; only the form does. */
export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  const [invitation, flash] = await Promise.all([lookAtInvitation(token, now()), takeFlash("join")]);
  const { t } = words;
  if (invitation === null) return <LinkGone words={words} />;

  const { clinicName, name, email, expiresAt } = invitation;
  const [fault] = Object.values(flash?.errors ?? {});
  const problem = fault === undefined ? undefined : faultInWords(words, fault);
  return (
    <PublicPage words={words} width="form">
      {problem !== undefined && (
        <div className="mb-6">
          <ErrorSummary title={t("common.problem")} errors={[{ fieldId: "password", message: problem }]} />
        </div>
      )}
      <h1 className="text-3xl font-semibold">{t("signIn.invite.title", { clinic: clinicName })}</h1>
      <p className="mt-3">{t("signIn.invite.greeting", { name })}</p>
      <p>{t("signIn.invite.lead", { clinic: clinicName })}</p>
      <form
        method="post"
        action={`/api/invitations/${encodeURIComponent(token)}/accept`}
        className="mt-6 grid gap-5 rounded-xl border border-line bg-surface p-4 shadow-1 sm:p-6"
      >
        <p className="wrap-anywhere">{t("signIn.invite.email", { email })}</p>
        {/* Password managers file the password under this name. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          name="password"
          label={t("signIn.invite.password")}
          hint={t("signIn.invite.passwordHint")}
          error={problem}
          autoComplete="new-password"
          words={{ show: t("signIn.showPassword"), hide: t("signIn.hidePassword") }}
        />
        <Button width="full">{t("signIn.invite.submit")}</Button>
      </form>
      <p className="mt-4 text-base text-ink-2">
        {t("signIn.invite.until", { day: words.day(calendarDayAt(expiresAt, "UTC")) })}
      </p>
    </PublicPage>
  );
}

/** Used, replaced, run out or never made: the same page for all. */
function LinkGone({ words: { t } }: { words: Words }) {
  return (
    <PublicPage words={words} width="form">
      <h1 className="text-3xl font-semibold">{t("signIn.invite.gone.title")}</h1>
      <p className="mt-3">{t("signIn.invite.gone.body")}</p>
      <p className="mt-3">{t("signIn.invite.gone.next")}</p>
      <ButtonLink href="/sign-in" variant="secondary" className="mt-6">
        {t("signIn.invite.gone.signIn")}
      </ButtonLink>
    </PublicPage>
  );
}
