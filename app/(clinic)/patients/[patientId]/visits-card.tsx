import { uuidv7 } from "uuidv7";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { SelectField, TextField } from "@/components/field";
import type { Flash } from "@/lib/access/flash";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { VISIT_WAYS, type Visit } from "@/lib/domain/visit";
import type { Words } from "@/lib/words/words";
import { errorsIn, refusedIn, valueIn } from "../../_parts/flash-words";

const VISITS_SHOWN = 4;

/** When the care team and the patient met, and a form to note it: both work without script. */
export function VisitsCard({
  words,
  visits,
  patientId,
  today,
  flash,
}: {
  words: Words;
  visits: readonly Visit[];
  patientId: string;
  today: CalendarDay;
  flash: Flash | null;
}) {
  const { t } = words;
  const more = visits.length - VISITS_SHOWN;
  return (
    <Card title={t("overview.visits.title")} titleId="visits">
      {visits.length === 0 ? (
        <p className="text-ink-2">{t("overview.visits.none")}</p>
      ) : (
        <ul className="grid gap-2">
          {visits.slice(0, VISITS_SHOWN).map((visit) => (
            <VisitLine key={visit.id} words={words} visit={visit} patientId={patientId} />
          ))}
        </ul>
      )}
      {more > 0 && <p className="mt-1 text-xs text-ink-2">{t("overview.visits.earlier", { count: more })}</p>}
      <VisitForm words={words} patientId={patientId} today={today} flash={flash} />
    </Card>
  );
}

function VisitLine({ words: { t, day }, visit, patientId }: { words: Words; visit: Visit; patientId: string }) {
  const on = day(visit.day, "short");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3">
      <p>
        <span className="font-medium">{on}</span> {t(`overview.visits.way.${visit.way}`)}
        <span className="block text-xs text-ink-2">{t("overview.visits.notedBy", { name: visit.notedByName })}</span>
      </p>
      <form method="post" action={`/api/patients/${patientId}/visits/${visit.id}/remove`}>
        <Button size="clinic" variant="quiet" aria-label={t("overview.visits.removeNamed", { day: on })}>
          {t("overview.visits.remove")}
        </Button>
      </form>
    </li>
  );
}

function VisitForm({
  words,
  patientId,
  today,
  flash,
}: {
  words: Words;
  patientId: string;
  today: CalendarDay;
  flash: Flash | null;
}) {
  const { t } = words;
  const refused = refusedIn(flash);
  const faults = errorsIn(words, refused, {});
  const faultOf = (field: string) => faults.find(({ fieldId }) => fieldId === field)?.message;
  return (
    <form
      method="post"
      action={`/api/patients/${patientId}/visits/${uuidv7()}`}
      className="mt-3 grid grid-cols-1 gap-2"
    >
      <TextField
        id="visit-day"
        name="day"
        type="date"
        look="clinic"
        label={t("overview.visits.day")}
        max={today}
        required
        defaultValue={valueIn(refused, "day") ?? today}
        error={faultOf("day")}
      />
      <SelectField
        id="visit-way"
        name="way"
        look="clinic"
        label={t("overview.visits.wayLabel")}
        defaultValue={valueIn(refused, "way") ?? "in_person"}
        error={faultOf("way")}
      >
        {VISIT_WAYS.map((way) => (
          <option key={way} value={way}>
            {t(`overview.visits.way.${way}`)}
          </option>
        ))}
      </SelectField>
      <Button size="clinic" variant="secondary" width="full">
        {t("overview.visits.add")}
      </Button>
    </form>
  );
}
