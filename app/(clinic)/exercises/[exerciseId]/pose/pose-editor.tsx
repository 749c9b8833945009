"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "@/components/button";
import { SelectField, TextArea } from "@/components/field";
import { MovingPictogram } from "@/components/moving-pictogram";
import { Notice } from "@/components/notice";
import { Pictogram } from "@/components/pictogram";
import { animated } from "@/lib/figure/draw";
import { FIGURES, isFigureSlug } from "@/lib/figure/figures";
import { drawingOf, figureOf, type OwnFigure, type PoseFault, poseFaults } from "@/lib/figure/own";
import { fill } from "../../../_parts/fill";
import { type Kept, keepExercise } from "../../keep";
import { DrawingFields } from "./drawing-fields";
import { PoseCanvas } from "./pose-canvas";
import { canAddPose, canRemovePose, withCopyAfter, withoutPose, withPose } from "./pose-edits";
import { PoseSliders } from "./pose-sliders";
import type { PoseWords } from "./pose-words";

type Saving = { kind: "untouched" | "changed" | "saving" | "saved" } | Exclude<Kept, { kind: "kept" }>;

/**
 * Draws a clinic's own exercise: positions by handles or sliders, what works and what is at hand, checked as it goes by
 * the rules that the server checks by. What could not be saved stays on the page.
 */
export function PoseEditor({
  action,
  exercise,
  revision: kept,
  initial,
  starts,
  words,
}: {
  action: string;
  /** The rest of the exercise as the API takes it; a drawing is saved with all of it. */
  exercise: Readonly<Record<string, unknown>> & { altText: string };
  revision: number;
  initial: OwnFigure;
  /** The shipped figures by name, to start from. */
  starts: readonly { slug: string; name: string }[];
  words: PoseWords;
}) {
  const [drawing, setDrawing] = useState(initial);
  const [altText, setAltText] = useState(exercise.altText);
  const [index, setIndex] = useState(0);
  const [revision, setRevision] = useState(kept);
  const [saving, setSaving] = useState<Saving>({ kind: "untouched" });
  const faults = useMemo(() => poseFaults(drawing), [drawing]);
  const at = Math.min(index, drawing.poses.length - 1);
  const pose = drawing.poses[at] ?? drawing.poses[0];

  const change = (next: OwnFigure) => {
    setDrawing(next);
    setSaving({ kind: "changed" });
  };
  async function save(onTopOf: number, figure: OwnFigure | null): Promise<void> {
    setSaving({ kind: "saving" });
    const answer = await keepExercise(action, { ...exercise, altText, figure }, onTopOf);
    if (answer.kind === "kept") setRevision(answer.revision);
    setSaving(answer.kind === "kept" ? { kind: "saved" } : answer);
  }
  return (
    <div className="mt-4 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-6">
      <div className="grid min-w-0 gap-4">
        <StartFrom
          words={words}
          starts={starts}
          onStart={(next) => {
            setIndex(0);
            change(next);
          }}
        />
        <Positions words={words} drawing={drawing} index={at} onChoose={setIndex} onChange={change} />
        <PoseCanvas
          drawing={drawing}
          pose={pose}
          before={drawing.poses[at - 1] ?? null}
          label={fill(words.canvas, { number: String(at + 1) })}
          onChange={(next) => change(withPose(drawing, at, next))}
        />
        <Check words={words} faults={faults} />
        <PoseSliders
          pose={pose}
          view={drawing.view}
          words={words}
          onChange={(next) => change(withPose(drawing, at, next))}
        />
      </div>
      <div className="grid min-w-0 gap-4">
        <Previews words={words} drawing={drawing} altText={altText} />
        <DrawingFields drawing={drawing} words={words} onChange={change} />
        <TextArea
          id="altText"
          look="clinic"
          label={words.altText}
          hint={words.altTextHint}
          rows={3}
          maxLength={500}
          value={altText}
          onChange={(event) => {
            setAltText(event.target.value);
            setSaving({ kind: "changed" });
          }}
        />
        <div className="sticky bottom-0 grid gap-2 border-t border-line bg-bg py-3">
          <SavingState words={words} saving={saving} onMine={(onTopOf) => save(onTopOf, drawing)} />
          <Button
            type="button"
            size="clinic"
            width="full"
            disabled={saving.kind === "saving"}
            onClick={() => save(revision, drawing)}
          >
            {saving.kind === "saving" ? words.saving : words.save}
          </Button>
        </div>
      </div>
    </div>
  );
}

function StartFrom({
  words,
  starts,
  onStart,
}: {
  words: PoseWords;
  starts: readonly { slug: string; name: string }[];
  onStart: (drawing: OwnFigure) => void;
}) {
  const [slug, setSlug] = useState(starts[0]?.slug ?? "");
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        id="start"
        look="clinic"
        label={words.startFrom}
        hint={words.startHint}
        value={slug}
        onChange={(event) => setSlug(event.target.value)}
        className="min-w-0 flex-1 basis-60 sm:max-w-80"
      >
        {starts.map((start) => (
          <option key={start.slug} value={start.slug}>
            {start.name}
          </option>
        ))}
      </SelectField>
      <Pictogram slug={slug} decorative="beside-its-name" className="w-20" />
      <Button
        type="button"
        size="clinic"
        variant="secondary"
        onClick={() => isFigureSlug(slug) && onStart(drawingOf(FIGURES[slug]))}
      >
        {words.start}
      </Button>
    </div>
  );
}

/** The positions in their order; the one in hand can be copied behind itself or taken away. */
function Positions({
  words,
  drawing,
  index,
  onChoose,
  onChange,
}: {
  words: PoseWords;
  drawing: OwnFigure;
  index: number;
  onChoose: (index: number) => void;
  onChange: (drawing: OwnFigure) => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{words.poses}</legend>
        {drawing.poses.map((_, at) => (
          <label
            // biome-ignore lint/suspicious/noArrayIndexKey: positions are known by their number only
            key={at}
            className="option-focus relative inline-flex min-h-9 items-center rounded-md border border-edge bg-surface px-3 has-checked:border-primary has-checked:bg-primary-soft has-checked:text-primary-ink"
          >
            <input
              type="radio"
              name="position"
              checked={at === index}
              onChange={() => onChoose(at)}
              className="native-option"
            />
            {fill(words.pose, { number: String(at + 1) })}
          </label>
        ))}
      </fieldset>
      <Button
        type="button"
        size="clinic"
        variant="secondary"
        icon="plus"
        disabled={!canAddPose(drawing)}
        onClick={() => {
          onChange(withCopyAfter(drawing, index));
          onChoose(index + 1);
        }}
      >
        {words.addPose}
      </Button>
      <Button
        type="button"
        size="clinic"
        variant="secondary"
        icon="trash-2"
        disabled={!canRemovePose(drawing)}
        onClick={() => {
          onChange(withoutPose(drawing, index));
          onChoose(Math.max(0, index - 1));
        }}
      >
        {words.removePose}
      </Button>
    </div>
  );
}

function Check({ words, faults }: { words: PoseWords; faults: readonly PoseFault[] }) {
  if (faults.length === 0) {
    return (
      <Notice tone="ok" live="status">
        {words.clean}
      </Notice>
    );
  }
  return (
    <Notice tone="warn" live="status">
      <ul>
        {faults.map(({ pose, part, fault }) => (
          <li key={`${pose} ${part} ${fault}`}>
            {fill(words.faultAt, {
              pose: String(pose + 1),
              part: words.parts[part],
              fault: words.faults[fault],
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The still and the moving picture, as patients will see them. They follow a moment behind a dragging hand. */
function Previews({ words, drawing, altText }: { words: PoseWords; drawing: OwnFigure; altText: string }) {
  const shown = useDeferredValue(drawing);
  const moving = useMemo(() => {
    const figure = figureOf("", shown);
    return figure && poseFaults(shown).every(({ fault }) => fault !== "cannot-stand") ? animated(figure) : null;
  }, [shown]);
  if (moving === null) return null;
  return (
    <div className="grid grid-cols-[2fr_3fr] gap-2">
      <figure>
        <Pictogram slug="" figure={shown} alt={altText} size="card" />
        <figcaption className="mt-1 text-xs text-ink-2">{words.preview}</figcaption>
      </figure>
      <figure>
        <MovingPictogram picture={moving} alt={altText} words={{ pause: words.pause, play: words.play }} />
        <figcaption className="mt-1 text-xs text-ink-2">{words.moving}</figcaption>
      </figure>
    </div>
  );
}

function SavingState({
  words,
  saving,
  onMine,
}: {
  words: PoseWords;
  saving: Saving;
  onMine: (revision: number) => void;
}) {
  switch (saving.kind) {
    case "saved":
      return (
        <Notice tone="ok" live="status">
          {words.saved}
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="danger" live="alert">
          {words.failed}
        </Notice>
      );
    case "signed-out":
      return (
        <Notice tone="warn" live="alert">
          {words.signedOut}
        </Notice>
      );
    case "fields":
      return (
        <Notice tone="danger" live="alert" title={words.problem}>
          <ul>
            {Object.entries(saving.fields).map(([path, sentence]) => (
              <li key={path}>{sentenceOf(words, path, sentence)}</li>
            ))}
          </ul>
        </Notice>
      );
    case "conflict":
      return (
        <Notice
          tone="warn"
          live="alert"
          title={fill(words.conflict.title, {
            name: saving.changedByName,
            time: new Date(saving.changedAt).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }),
          })}
        >
          <p>{words.conflict.body}</p>
          <Button
            type="button"
            size="clinic"
            variant="secondary"
            className="mt-2"
            onClick={() => onMine(saving.revision)}
          >
            {words.conflict.mine}
          </Button>
        </Notice>
      );
    default:
      return null;
  }
}

/** `figure.poses[1].nearLeg` is said as "Position 2, near leg". */
function sentenceOf(words: PoseWords, path: string, sentence: string): string {
  const [, pose, part] = /^figure\.poses\[(\d+)\]\.(\w+)/.exec(path) ?? [];
  if (pose === undefined || part === undefined || !isPart(words, part)) return sentence;
  return fill(words.faultAt, { pose: String(Number(pose) + 1), part: words.parts[part], fault: sentence });
}

const isPart = (words: PoseWords, part: string): part is keyof PoseWords["parts"] => Object.hasOwn(words.parts, part);
