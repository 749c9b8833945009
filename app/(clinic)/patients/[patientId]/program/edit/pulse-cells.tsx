import { INTENSITIES, type Intensity, pulseZone } from "@/lib/domain/pulse-zone";
import { hasPulse } from "./cell-names";
import { DoseCell } from "./dose-cells";
import { fill } from "./fill";
import { GridCell } from "./grid-parts";
import type { Row } from "./row-types";

/** The pulse of an aerobic exercise, with a zone to take over; under a beta-blocker, effort takes its place. */
export function PulseCells(row: Row) {
  const { item, words, about, onChange } = row;
  const betaBlocker = about.cautions.includes("beta_blocker");
  const zones = INTENSITIES.map((intensity) => pulseZone({ age: about.age, betaBlocker, intensity }));
  const [first] = zones;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-xs text-ink-2 max-md:col-span-2 md:col-start-3">
      {hasPulse(item, about.cautions) && <PulseRange {...row} />}
      <GridCell className="flex flex-wrap items-center gap-1">
        {zones.map((zone, index) => {
          const intensity = INTENSITIES[index];
          return (
            intensity !== undefined && (
              <ZoneButton
                key={intensity}
                {...row}
                zone={zone}
                intensity={intensity}
                onTake={(part) => onChange(item, part, { field: words.pulse })}
              />
            )
          );
        })}
        {first && <ZoneReason zone={first} words={words} />}
      </GridCell>
    </div>
  );
}

function PulseRange(row: Row) {
  const { words } = row;
  return (
    <>
      <span aria-hidden="true">{words.pulse}</span>
      <GridCell>
        <DoseCell {...row} field="pulseFrom" label={null} className="w-12" />
      </GridCell>
      <span aria-hidden="true">–</span>
      <GridCell>
        <DoseCell {...row} field="pulseTo" label={null} className="w-12" />
      </GridCell>
      <span aria-hidden="true">{words.units.pulse}</span>
    </>
  );
}

type Zone = ReturnType<typeof pulseZone>;

function ZoneButton({
  zone,
  intensity,
  words,
  cellOf,
  onTake,
}: Row & { zone: Zone; intensity: Intensity; onTake: (part: Partial<Row["item"]>) => void }) {
  const values = "cannotSay" in zone ? zone.effort : zone;
  const sentence = "cannotSay" in zone ? words.effortZone : words.zone;
  return (
    <button
      {...cellOf(`zone-${intensity}`, "button")}
      type="button"
      onClick={() =>
        onTake("cannotSay" in zone ? { effort: zone.effort.to } : { pulseFrom: zone.from, pulseTo: zone.to })
      }
      className="min-h-8 rounded-md border border-edge bg-surface px-2 font-medium text-ink hover:bg-primary-soft"
    >
      {fill(sentence, {
        intensity: words.intensities[intensity],
        from: String(values.from),
        to: String(values.to),
      })}
    </button>
  );
}

/** Where the numbers come from, on demand; why there are none, at once. */
function ZoneReason({ zone, words }: { zone: Zone; words: Row["words"] }) {
  if ("cannotSay" in zone) return <span>{words.pulseMissing[zone.cannotSay]}</span>;
  const { of, fromPercent, toPercent, highest } = zone.formula;
  return (
    <details className="contents">
      <summary className="min-h-8 list-none content-center px-1 text-primary underline underline-offset-2">
        {words.why}
      </summary>
      <p className="basis-full">
        {fill(words.formula[of], {
          fromPercent: String(fromPercent),
          toPercent: String(toPercent),
          highest: String(highest),
        })}{" "}
        {fill(words.source, { source: zone.source })}
      </p>
    </details>
  );
}
