import { CAST } from "@/db/seed/cast";
import { A_PASSWORD } from "./support/people";
import { expectSound } from "./support/sound";
import { expect, test } from "./support/test";
import { t } from "./support/words";

test("somebody new is invited, joins by the link once, and starts on today", async ({ open }) => {
  const ines = await open("ines");
  await ines.goto("/caseload");
  await ines.getByRole("link", { name: t("clinic.caseload.addPatient") }).click();
  await ines.getByLabel(t("clinic.newPatient.givenName")).fill("Aiko");
  await ines.getByLabel(t("clinic.newPatient.familyName")).fill("Mori-Berg");
  await ines.getByLabel(t("clinic.newPatient.painCeiling")).selectOption("4");
  await ines.getByRole("button", { name: t("clinic.newPatient.submit") }).click();
  await expect(ines.getByRole("heading", { level: 1, name: "Aiko Mori-Berg" })).toBeVisible();

  const email = `aiko.${Date.now()}@demo.steadyback.example`;
  await ines.getByLabel(t("clinic.invitation.email")).fill(email);
  await ines.getByRole("button", { name: t("clinic.invitation.send") }).click();
  const link = await ines.getByLabel(t("clinic.invitation.link"), { exact: true }).inputValue();
  await expectSound(ines);
  await ines.reload();
  await expect(ines.getByText(/Invited on .*, not opened yet/).first()).toBeVisible();

  const aiko = await open("nobody");
  await aiko.goto(link);
  await expect(aiko.getByRole("heading", { level: 1 })).toHaveText(
    t("signIn.invite.title", { clinic: CAST.clinicName }),
  );
  await expect(aiko.getByText(email)).toBeVisible();
  const password = aiko.getByLabel(t("signIn.invite.password"));
  await password.fill("too short");
  await aiko.getByRole("button", { name: t("signIn.invite.submit") }).click();
  await expect(aiko.getByRole("alert").filter({ hasText: t("errors.fields.password-too-short") })).toBeFocused();
  await expectSound(aiko);
  await password.fill(A_PASSWORD);
  await aiko.getByRole("button", { name: t("signIn.invite.submit") }).click();
  await expect(aiko).toHaveURL(/\/today$/);
  await expect(aiko.getByRole("heading", { level: 1 })).toHaveText(t("patient.today.morning", { name: "Aiko" }));
  await expect(aiko.getByText(t("patient.today.noProgramTitle"))).toBeVisible();
  await expectSound(aiko);

  const somebodyElse = await open("nobody");
  await somebodyElse.goto(link);
  await expect(somebodyElse.getByRole("heading", { level: 1 })).toHaveText(t("signIn.invite.gone.title"));
});

test("an admin invites a clinician, who finds an empty caseload", async ({ open }) => {
  const ada = await open("ada");
  await ada.goto("/people/invite");
  await ada.getByLabel(t("clinic.people.name")).fill("Jon");
  await ada.getByLabel(t("clinic.people.email")).fill(`jon.${Date.now()}@demo.steadyback.example`);
  await ada.getByRole("radio", { name: t("clinic.people.roles.clinician") }).check();
  await ada.getByRole("button", { name: t("clinic.people.submit") }).click();
  const link = await ada.getByLabel(t("clinic.invitation.link"), { exact: true }).inputValue();

  const jon = await open("nobody");
  await jon.goto(link);
  await jon.getByLabel(t("signIn.invite.password")).fill(A_PASSWORD);
  await jon.getByRole("button", { name: t("signIn.invite.submit") }).click();
  await expect(jon.getByText(t("clinic.caseload.newClinicTitle"))).toBeVisible();
  await expectSound(jon);
});
