import type { Metadata } from "next";
import { Button, ButtonLink } from "@/components/button";
import { Card } from "@/components/card";
import { type Choice, ChoiceGroup } from "@/components/choice-group";
import { ErrorSummary } from "@/components/error-summary";
import { SelectField } from "@/components/field";
import { Notice } from "@/components/notice";
import { SignOut } from "@/components/patient-shell";
import type { Flash } from "@/lib/access/flash";
import { type PatientViewer, requireViewer, takeFlash } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { calendarDayAt } from "@/lib/domain/calendar-day";
import { MOTIONS, PAIN_SCALES, TEXT_SIZES, THEMES } from "@/lib/domain/viewer";
import { type Words, wordsFor } from "@/lib/words/words";
import { PatientPage } from "../_parts/patient-page";
import { DeviceCard } from "./device-card";
import { zonesByRegion } from "./time-zones";

type Props = { searchParams: Promise<{ saved?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor("en");
  const title = t("settings.title");
  return { title: (await takeFlash("settings")) ? t("common.titleWithProblem", { title }) : title };
}

/** How I want to read, tell and be guided; then what concerns my record, this device and signing out. */
export default async function SettingsPage({ searchParams }: Props) {
  const viewer = await requireViewer("patient");
  const words = wordsFor(viewer.locale);
  const { t } = words;
  const [flash, { saved }] = await Promise.all([takeFlash("settings"), searchParams]);
  const errors = errorsIn(words, flash);
  return (
    <PatientPage words={words}>
      <div className="max-w-2xl">
        <h1 className="mt-1 text-3xl font-semibold">{t("settings.title")}</h1>
        {saved === "yes" && errors.length === 0 && (
          <Notice tone="ok" live="status" className="mt-3">
            {t("settings.saved")}
          </Notice>
        )}
        {errors.length > 0 && (
          <div className="mt-3">
            <ErrorSummary title={t("common.problem")} errors={errors} />
          </div>
        )}
        <SettingsForm
          words={words}
          viewer={viewer}
          errorAt={(field) => errors.find(({ fieldId }) => fieldId === field)?.message}
        />
        <Record words={words} patientId={viewer.patientId} />
        <Card look="patient" title={t("settings.device.title")} titleId="device" className="mt-4">
          <p className="mb-2">{t("device.install.keepsBody")}</p>
          <DeviceCard words={words.messages.settings.device} />
          <h3 className="mt-5 font-semibold">{t("device.install.title")}</h3>
          <p className="mt-1">{t("device.install.body")}</p>
          <p className="mt-1 text-base text-ink-2">{t("device.install.byHand")}</p>
        </Card>
        <Card look="patient" title={t("settings.leave.title")} titleId="leave" className="mt-4">
          <p className="mb-2">{t("settings.leave.note")}</p>
          <SignOut label={t("common.signOut")} words="shown" className="-ms-3 w-fit" />
        </Card>
      </div>
    </PatientPage>
  );
}

type Part = { words: Words; viewer: PatientViewer; errorAt: (field: string) => string | undefined };

/** One form with one button: nothing changes until it is saved. */
function SettingsForm(part: Part) {
  const { t } = part.words;
  return (
    <form method="post" action="/api/settings" className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
      <Reading {...part} />
      <Pain {...part} />
      <Guided {...part} />
      <TimeZone {...part} />
      <Button width="full">{t("settings.save")}</Button>
    </form>
  );
}

function Reading({ words: { t }, viewer, errorAt }: Part) {
  const { textSize, motion } = viewer.display;
  return (
    <Card look="patient" title={t("settings.reading.title")} titleId="reading">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <ChoiceGroup
          id="textSize"
          name="textSize"
          legend={t("settings.reading.textSize")}
          choices={TEXT_SIZES.map((value) => ({ value, label: t(`settings.reading.textSizes.${value}`) }))}
          chosen={textSize}
          error={errorAt("textSize")}
        />
        <ChoiceGroup
          id="theme"
          name="theme"
          legend={t("settings.reading.theme")}
          choices={THEMES.map((value) => ({ value, label: t(`settings.reading.themes.${value}`) }))}
          chosen={viewer.theme}
          error={errorAt("theme")}
        />
        <ChoiceGroup
          id="motion"
          name="motion"
          legend={t("settings.reading.motion")}
          hint={t("settings.reading.motionHint")}
          choices={MOTIONS.map((value) => ({ value, label: t(`settings.reading.motions.${value}`) }))}
          chosen={motion}
          error={errorAt("motion")}
        />
      </div>
    </Card>
  );
}

function Pain({ words: { t }, viewer, errorAt }: Part) {
  return (
    <Card look="patient" title={t("settings.pain.title")} titleId="pain">
      <ChoiceGroup
        id="painScale"
        name="painScale"
        layout="stack"
        legend={t("settings.pain.scale")}
        choices={PAIN_SCALES.map((value) => ({
          value,
          label: t(`settings.pain.scales.${value}`),
          hint: t(`settings.pain.hints.${value}`),
        }))}
        chosen={viewer.display.painScale}
        error={errorAt("painScale")}
      />
      <p className="mt-3 text-base text-ink-2">{t("settings.pain.note")}</p>
    </Card>
  );
}

function Guided({ words: { t }, viewer, errorAt }: Part) {
  const switches: Choice[] = (["on", "off"] as const).map((value) => ({
    value,
    label: t(`settings.guided.switches.${value}`),
  }));
  return (
    <Card look="patient" title={t("settings.guided.title")} titleId="guided">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {(["sounds", "voice"] as const).map((name) => (
          <ChoiceGroup
            key={name}
            id={name}
            name={name}
            legend={t(`settings.guided.${name}`)}
            hint={t(`settings.guided.${name}Hint`)}
            choices={switches}
            chosen={viewer.display[name] ? "on" : "off"}
            error={errorAt(name)}
          />
        ))}
      </div>
    </Card>
  );
}

function TimeZone({ words, viewer, errorAt }: Part) {
  const { t } = words;
  const { timeZone } = viewer;
  const instant = now();
  const there = { time: words.moment(instant, timeZone, "time"), day: words.day(calendarDayAt(instant, timeZone)) };
  return (
    <Card look="patient" title={t("settings.timeZone.title")} titleId="time-zone">
      <SelectField
        id="timeZone"
        name="timeZone"
        label={t("settings.timeZone.label")}
        hint={t("settings.timeZone.now", there)}
        error={errorAt("timeZone")}
        defaultValue={timeZone}
      >
        {zonesByRegion(timeZone).map(({ region, zones }) => (
          <optgroup key={region} label={region}>
            {zones.map(({ zone, place }) => (
              <option key={zone} value={zone}>
                {place}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <p className="mt-3 text-base text-ink-2">{t("settings.timeZone.note")}</p>
      <p className="mt-1 text-base text-ink-2">{t("settings.timeZone.keeps")}</p>
    </Card>
  );
}

function Record({ words: { t }, patientId }: { words: Words; patientId: string }) {
  return (
    <Card look="patient" title={t("settings.record.title")} titleId="record" className="mt-4">
      <p>{t("settings.record.openedHint")}</p>
      <ButtonLink href="/settings/privacy" variant="secondary" size="patient-small" icon="eye" className="mt-2">
        {t("settings.record.opened")}
      </ButtonLink>
      <h3 className="mt-5 text-lg font-semibold">{t("settings.record.download")}</h3>
      <p>{t("settings.record.downloadHint")}</p>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {(["json", "csv"] as const).map((format) => (
          <li key={format}>
            <a
              href={`/api/patients/${patientId}/export.${format}`}
              download
              className="inline-flex min-h-11 items-center text-primary underline underline-offset-2"
            >
              {t(`settings.record.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const LEGENDS = {
  textSize: "settings.reading.textSize",
  theme: "settings.reading.theme",
  motion: "settings.reading.motion",
  painScale: "settings.pain.scale",
  sounds: "settings.guided.sounds",
  voice: "settings.guided.voice",
} as const;
const isLegend = (field: string): field is keyof typeof LEGENDS => Object.hasOwn(LEGENDS, field);

function errorsIn({ t }: Words, flash: Flash | null): { fieldId: string; message: string }[] {
  return Object.keys(flash?.errors ?? {}).map((field) => {
    if (field === "timeZone") return { fieldId: field, message: t("settings.errors.timeZone") };
    if (isLegend(field)) return { fieldId: field, message: t("settings.errors.choice", { what: t(LEGENDS[field]) }) };
    return { fieldId: "textSize", message: t("settings.errors.other") };
  });
}
