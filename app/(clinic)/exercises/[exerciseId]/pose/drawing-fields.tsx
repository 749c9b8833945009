import { ReasonChips } from "@/components/choice-group";
import { SelectField } from "@/components/field";
import { type OwnFigure, REGION_NAMES } from "@/lib/figure/own";
import { LIMB_NAMES } from "@/lib/figure/skeleton";
import type { JointName, Property } from "@/lib/figure/types";
import { FOLLOWED, measuresOf, newProperty, SIMPLE_PROPERTIES, withArrow } from "./pose-edits";
import type { PoseWords } from "./pose-words";
import { Slider } from "./slider";

type Part = { drawing: OwnFigure; words: PoseWords; onChange: (drawing: OwnFigure) => void };

/** What belongs to the whole drawing: how it is seen, what works, what is at hand. */
export function DrawingFields({ drawing, words, onChange }: Part) {
  const joint = drawing.tracks[0]?.joint ?? null;
  const isOther = drawing.tracks.length > 1 || (joint !== null && !isFollowed(joint));
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          id="view"
          look="clinic"
          label={words.view}
          value={drawing.view}
          onChange={(event) => onChange({ ...drawing, view: event.target.value as OwnFigure["view"] })}
        >
          {(["side", "front", "back"] as const).map((view) => (
            <option key={view} value={view}>
              {words.views[view]}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="facing"
          look="clinic"
          label={words.facing}
          value={drawing.facing ?? "right"}
          onChange={(event) => onChange({ ...drawing, facing: event.target.value === "left" ? "left" : undefined })}
        >
          {(["right", "left"] as const).map((facing) => (
            <option key={facing} value={facing}>
              {words.facings[facing]}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="repeats"
          look="clinic"
          label={words.repeats}
          value={drawing.repeats}
          onChange={(event) => onChange({ ...drawing, repeats: event.target.value === "again" ? "again" : "back" })}
        >
          {(["back", "again"] as const).map((repeats) => (
            <option key={repeats} value={repeats}>
              {words.repeating[repeats]}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="arrow"
          look="clinic"
          label={words.arrow}
          value={isOther ? "other" : (joint ?? "")}
          onChange={(event) => {
            const followed = FOLLOWED.find((one) => one === event.target.value);
            if (event.target.value !== "other") onChange(withArrow(drawing, followed ?? null));
          }}
        >
          <option value="">{words.noArrow}</option>
          {isOther && <option value="other">{words.otherArrow}</option>}
          {FOLLOWED.map((one) => (
            <option key={one} value={one}>
              {words.followed[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <ReasonChips
        id="works"
        name="works"
        size="clinic"
        legend={words.works}
        chosen={drawing.works}
        onChange={(works) => onChange({ ...drawing, works: REGION_NAMES.filter((region) => works.includes(region)) })}
        choices={REGION_NAMES.map((value) => ({ value, label: words.regions[value] }))}
      />
      <Properties drawing={drawing} words={words} onChange={onChange} />
      <ReasonChips
        id="slides"
        name="slides"
        size="clinic"
        legend={words.slides}
        chosen={drawing.slides ?? []}
        onChange={(slides) => onChange({ ...drawing, slides: LIMB_NAMES.filter((limb) => slides.includes(limb)) })}
        choices={LIMB_NAMES.map((value) => ({ value, label: words.limbs[value] }))}
      />
    </div>
  );
}

const isFollowed = (joint: JointName): boolean => FOLLOWED.some((one) => one === joint);

/** What stands there or is held. Simple things can be added; others come with the figure that was started from. */
function Properties({ drawing, words, onChange }: Part) {
  const { properties } = drawing;
  const kinds = [...new Set([...SIMPLE_PROPERTIES, ...properties.map(({ kind }) => kind)])];
  const change = (next: readonly Property[]) => onChange({ ...drawing, properties: next });
  return (
    <div className="grid gap-3">
      <ReasonChips
        id="properties"
        name="properties"
        size="clinic"
        legend={words.properties}
        chosen={properties.map(({ kind }) => kind)}
        onChange={(chosen) => {
          const kept = properties.filter(({ kind }) => chosen.includes(kind));
          const added = SIMPLE_PROPERTIES.filter(
            (kind) => chosen.includes(kind) && !properties.some((property) => property.kind === kind),
          );
          change([...kept, ...added.map(newProperty)]);
        }}
        choices={kinds.map((kind) => ({ value: kind, label: words.propertyNames[kind] }))}
      />
      {properties.map((property, index) => {
        const measures = measuresOf(property);
        if (measures.length === 0) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: there may be two of a kind, and they keep their order
          <section key={index} className="grid gap-1 rounded-lg border border-line bg-surface p-3">
            <h2 className="font-semibold">{words.propertyNames[property.kind]}</h2>
            {measures.map(({ name, value }) => (
              <Slider
                key={name}
                label={words.measures[name]}
                value={value}
                from={name === "from" || name === "to" || name === "at" ? -150 : 0}
                to={name === "from" || name === "to" || name === "at" ? 150 : 200}
                onChange={(next) =>
                  change(properties.map((one, at) => (at === index ? { ...one, [name]: next } : one)))
                }
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}
