import type { ReactNode } from "react";
import { Card } from "@/components/card";
import type { PatientRecord } from "@/db/queries/patients";
import type { PainSchemeId } from "@/lib/domain/pain-band";
import type { Words } from "@/lib/words/words";
import { cautionsInWords } from "../../_parts/cautions";
import { painInWords } from "../../_parts/tailoring-words";

/** What a program is fitted to. What nobody asked is said to be so. */
export function AboutCard({
  words,
  patient,
  painScheme,
}: {
  words: Words;
  patient: PatientRecord;
  painScheme: PainSchemeId;
}) {
  const { t, list } = words;
  const { painBaseline, painDuration, legPain, dailyLoad, painReliefPlan } = patient;
  const notAsked = t("tailoring.asked.notAsked");
  const cautions = cautionsInWords(words, patient.cautions);
  return (
    <Card title={t("tailoring.about.title")} titleId="about">
      <dl className="grid gap-2">
        <Fact name={t("tailoring.about.diagnosis")}>{diagnosisInWords(words, patient)}</Fact>
        <Fact name={t("tailoring.about.pain")}>
          {painBaseline === null ? notAsked : painInWords(words, painBaseline, painScheme)}
          {painBaseline !== null && (
            <span className="block text-xs text-ink-2">{t(`tailoring.schemes.${painScheme}`)}</span>
          )}
        </Fact>
        <Fact name={t("tailoring.asked.painDuration")}>
          {painDuration === null ? notAsked : t(`tailoring.asked.painDurations.${painDuration}`)}
        </Fact>
        <Fact name={t("tailoring.asked.legPain")}>
          {legPain === null ? notAsked : t(`tailoring.asked.legPains.${legPain}`)}
        </Fact>
        <Fact name={t("tailoring.asked.dailyLoad")}>
          {dailyLoad === null ? notAsked : t(`tailoring.asked.dailyLoads.${dailyLoad}`)}
        </Fact>
        <Fact name={t("tailoring.about.cautions")}>
          {cautions.length === 0 ? t("tailoring.about.none") : list(cautions)}
        </Fact>
        {painReliefPlan !== null && <Fact name={t("tailoring.about.relief")}>{painReliefPlan}</Fact>}
      </dl>
    </Card>
  );
}

function diagnosisInWords({ t }: Words, { diagnosis, diagnosisCode }: PatientRecord): string {
  if (diagnosis === null) return diagnosisCode ?? t("tailoring.about.unknown");
  return diagnosisCode === null ? diagnosis : t("tailoring.about.coded", { diagnosis, code: diagnosisCode });
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-2">{name}</dt>
      <dd className="whitespace-pre-line wrap-anywhere">{children}</dd>
    </div>
  );
}
