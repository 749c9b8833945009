import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { SelectField } from "@/components/field";
import { figuresOf, type WholeVersion } from "@/db/queries/versions";
import { changesBetween } from "@/lib/domain/program-changes";
import type { Words } from "@/lib/words/words";
import { ChangeRows } from "../_parts/change-rows";

/** Any two versions side by side: a form that only changes the address, and what differs between them. */
export function Comparison({
  words,
  patientId,
  versions,
  compared,
}: {
  words: Words;
  patientId: string;
  versions: readonly WholeVersion[];
  compared: { from: WholeVersion; to: WholeVersion } | null;
}) {
  const { t } = words;
  const [newest, second] = versions;
  const chosen = { from: compared?.from ?? second, to: compared?.to ?? newest };
  const changes = compared ? changesBetween(compared.from.shape, compared.to.shape) : [];
  return (
    <Card title={t("versions.clinic.compareTitle")} titleId="compare">
      <form
        method="get"
        action={`/patients/${patientId}/program/versions`}
        className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]"
      >
        {(["from", "to"] as const).map((side) => (
          <SelectField
            key={side}
            id={side}
            name={side}
            look="clinic"
            label={t(`versions.clinic.${side}`)}
            defaultValue={chosen[side]?.number}
          >
            {versions.map(({ id, number, startsOn }) => (
              <option key={id} value={number}>
                {t("versions.clinic.option", { number, day: words.day(startsOn, "full") })}
              </option>
            ))}
          </SelectField>
        ))}
        <Button size="clinic" variant="secondary">
          {t("versions.clinic.compare")}
        </Button>
      </form>
      {compared && (
        <section aria-labelledby="differences" className="mt-4 border-t border-line pt-3">
          <h3 id="differences" className="font-semibold">
            {t("versions.clinic.changesFrom", { from: compared.from.number, to: compared.to.number })}
          </h3>
          {changes.length === 0 ? (
            <p className="mt-1 text-ink-2">{t("versions.clinic.same")}</p>
          ) : (
            <ChangeRows words={words} changes={changes} figures={figuresOf(versions)} />
          )}
        </section>
      )}
    </Card>
  );
}
