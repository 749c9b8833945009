import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Button } from "@/components/button";
import { ErrorSummary } from "@/components/error-summary";
import { TextField } from "@/components/field";
import { Notice } from "@/components/notice";
import type { Flash } from "@/lib/access/flash";
import { ownPath } from "@/lib/access/own-path";
import { currentViewer, takeFlash } from "@/lib/access/viewer";
import { type Words, wordsFor } from "@/lib/words/words";
import { PasswordField } from "../_parts/password-field";
import { PublicPage } from "../_parts/public-page";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

const words = wordsFor("en");

export async function generateMetadata(): Promise<Metadata> {
  const title = words.t("signIn.title");
  return { title: (await takeFlash("sign-in")) ? words.t("common.titleWithProblem", { title }) : title };
}

/** A plain form post, so that signing in needs no script. What was wrong is said once, for both fields together. */
export default async function SignInPage({ searchParams }: Props) {
  const { next: asked } = await searchParams;
  const next = ownPath(typeof asked === "string" ? asked : null);
  const [viewer, flash] = await Promise.all([currentViewer(), takeFlash("sign-in")]);
  if (viewer) redirect(next ?? "/");

  const { t } = words;
  const problem = flash && problemOf(flash, words);
  return (
    <PublicPage words={words} width="form">
      {problem && (
        <div className="mb-6">
          <ErrorSummary title={t("common.problem")} errors={[{ fieldId: "email", message: problem }]} />
        </div>
      )}
      <h1 className="text-3xl font-semibold">{t("signIn.title")}</h1>
      <p className="mt-2 text-ink-2">{t("signIn.lead")}</p>
      {next !== null && !problem && <Notice className="mt-4 text-base">{t("signIn.signInFirst")}</Notice>}
      <form
        method="post"
        action="/api/sign-in"
        className="mt-6 grid gap-5 rounded-xl border border-line bg-surface p-4 shadow-1 sm:p-6"
      >
        {next !== null && <input type="hidden" name="next" value={next} />}
        <TextField
          id="email"
          name="email"
          type="email"
          label={t("signIn.email")}
          defaultValue={typed(flash, "email")}
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
        />
        <PasswordField
          name="password"
          label={t("signIn.password")}
          autoComplete="current-password"
          words={{ show: t("signIn.showPassword"), hide: t("signIn.hidePassword") }}
        />
        <Button width="full">{t("signIn.submit")}</Button>
      </form>
      <p className="mt-6 text-base text-ink-2">{t("signIn.noAccount")}</p>
      <p className="mt-1 text-base text-ink-2">{t("signIn.forgotten")}</p>
    </PublicPage>
  );
}

function typed(flash: Flash | null, field: string): string | undefined {
  const value = flash?.values[field];
  return typeof value === "string" ? value : undefined;
}

/** One sentence for the whole form: too many tries and how long to wait, or that the two do not fit together. */
function problemOf(flash: Flash, { t }: Words): string {
  const minutes = Number(typed(flash, "minutes"));
  if (Number.isInteger(minutes) && minutes > 0) return t("signIn.errors.throttled", { minutes });
  const isOurFault = flash.errors.form === "away" || flash.errors.form === "went-wrong";
  return t(isOurFault ? "signIn.errors.away" : "signIn.errors.refused");
}
