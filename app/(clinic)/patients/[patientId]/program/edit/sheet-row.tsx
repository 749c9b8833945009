"use client";

import { useSortable } from "@dnd-kit/sortable";
import { type ReactNode, useState } from "react";
import { classNames } from "@/components/class-names";
import { Icon } from "@/components/icon";
import { SECTIONS } from "@/lib/domain/plan";
import { presetCell } from "./cell-names";
import { DayCells } from "./day-cells";
import { DoseCells } from "./dose-cells";
import { fill } from "./fill";
import { GridCell, GridRowFrame, GridRowHeader } from "./grid-parts";
import { isUsual } from "./library-exercise";
import { Menu } from "./menu";
import { Picture } from "./picture";
import { hasPreset, presetInShort, presetsFor } from "./presets";
import { PulseCells } from "./pulse-cells";
import { type Open, RowFoot } from "./row-foot";
import { RowMessages } from "./row-messages";
import type { Row } from "./row-types";
import { RowWarnings } from "./row-warnings";
import { RulePanel } from "./rule-panel";
import { SwapPanel } from "./swap-panel";
import { focusCell } from "./use-grid";

/** One exercise of the sheet: its dose, its days, its cue, what may replace it and when it goes on. */
export function SheetRow(row: Row) {
  const { item, name, exercise, words, about } = row;
  const [open, setOpen] = useState<Open>(null);
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: item.prescriptionId,
  });
  function close() {
    setOpen(null);
    focusCell({ row: item.prescriptionId, cell: open ?? "sets" });
  }
  const isAerobic = exercise?.kind === "aerobic";
  const lines = isAerobic ? "md:row-span-4" : "md:row-span-3";
  const offset = transform === null ? undefined : `translate(0, ${Math.round(transform.y)}px)`;
  return (
    <GridRowFrame
      ref={setNodeRef}
      aria-label={name}
      style={offset === undefined ? undefined : { transform: offset, transition }}
      className={classNames(
        "grid gap-2 rounded-lg border border-line bg-surface p-2.5 focus-within:border-edge",
        isDragging ? "relative z-10 shadow-3" : undefined,
      )}
    >
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-2.5 gap-y-2 md:grid-cols-[auto_auto_minmax(0,1fr)]">
        <span
          ref={setActivatorNodeRef}
          {...listeners}
          title={fill(words.drag, { exercise: name })}
          className={`-mx-1 ${lines} grid w-6 cursor-grab touch-none place-items-center self-stretch rounded-sm text-ink-2 hover:bg-sunken active:cursor-grabbing max-md:hidden`}
        >
          <Icon name="grip-vertical" className="size-4" />
        </span>
        <Picture exercise={exercise} className={`w-18 self-start max-md:w-16 ${lines}`} />
        <RowTitle {...row} />
        <DoseCells {...row} />
        {isAerobic && <PulseCells {...row} />}
        <DayCells {...row} />
      </div>
      <RowFoot {...row} open={open} onOpen={(next) => setOpen(next === open ? null : next)} />
      {open === "swaps" && (
        <InRow>
          <SwapPanel {...row} onClose={close} />
        </InRow>
      )}
      {open === "rule" && (
        <InRow>
          <RulePanel {...row} onClose={close} />
        </InRow>
      )}
      <InRow>
        <RowWarnings item={item} exercise={exercise} about={about} words={words} />
        <RowMessages item={item} messages={row.messages} />
      </InRow>
    </GridRowFrame>
  );
}

const InRow = ({ children }: { children: ReactNode }) => <GridCell className="empty:hidden">{children}</GridCell>;

/** Its name, in which phase it is due, a whole dose by one press, and what else can be done with it. */
function RowTitle(row: Row) {
  const { item, name, exercise, words, phases, cellOf, onChange } = row;
  const phase = phases.find(({ id }) => id === item.phaseId);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <GridRowHeader className="flex min-w-32 flex-1 flex-wrap items-center gap-x-2">
        <h4 className="text-base font-semibold">{name}</h4>
        {exercise === undefined && <Tag tone="warn">{words.gone}</Tag>}
        {exercise && isUsual(item, exercise) && (
          <Tag tone="info" title={words.usualDoseHint}>
            {words.usualDose}
          </Tag>
        )}
        {phase && <Tag tone="plain">{phase.name}</Tag>}
      </GridRowHeader>
      <GridCell className="flex gap-1 max-md:hidden">
        {exercise &&
          presetsFor(exercise.kind).map((preset, index) => {
            const dose = presetInShort(preset, words.units);
            return (
              <button
                key={dose}
                {...cellOf(presetCell(index), "button")}
                type="button"
                aria-label={fill(words.preset, { dose, exercise: name })}
                aria-pressed={hasPreset(item, preset)}
                onClick={() => onChange(item, preset, { field: words.dose })}
                className="min-h-8 rounded-full border border-line px-2.5 text-xs text-ink-2 tabular-nums hover:border-primary hover:bg-primary-soft hover:text-primary-ink aria-pressed:border-primary aria-pressed:bg-primary-soft aria-pressed:font-semibold aria-pressed:text-primary-ink"
              >
                {dose}
              </button>
            );
          })}
      </GridCell>
      <GridCell className="max-md:hidden">
        <RowMenu {...row} />
      </GridCell>
    </div>
  );
}

function Tag({ tone, title, children }: { tone: "info" | "plain" | "warn"; title?: string; children: string }) {
  const tones = {
    info: "bg-info-soft text-info-ink",
    plain: "bg-sunken text-ink-2",
    warn: "bg-warn-soft text-warn-ink",
  };
  return (
    <span title={title} className={`rounded-full px-2 py-0.5 text-2xs font-medium ${tones[tone]}`}>
      {children}
    </span>
  );
}

function RowMenu({ item, name, words, phases, cellOf, onChange, onMove, onDuplicate, onRemove }: Row) {
  const id = item.prescriptionId;
  const sections = SECTIONS.filter((section) => section !== item.section).map((section) => ({
    label: fill(words.moveTo, { section: words.sections[section] }),
    onChoose: () => onChange(item, { section }, { field: words.sectionWord }),
  }));
  const every = { id: null, name: words.phases.every };
  const due = phases.length === 0 ? [] : [every, ...phases].filter((phase) => phase.id !== item.phaseId);
  return (
    <Menu
      button={cellOf("more", "button")}
      label={fill(words.more, { exercise: name })}
      className="grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink"
      entries={[
        { label: words.moveUp, keys: "Alt ↑", onChoose: () => onMove(id, -1) },
        { label: words.moveDown, keys: "Alt ↓", onChoose: () => onMove(id, 1) },
        ...sections,
        ...due.map((phase) => ({
          label: fill(words.dueIn, { phase: phase.name }),
          onChoose: () => onChange(item, { phaseId: phase.id }, { field: words.phases.due }),
        })),
        { label: words.duplicate, keys: "Ctrl D", onChoose: () => onDuplicate(id) },
        { label: fill(words.remove, { exercise: name }), keys: "Del", tone: "danger", onChoose: () => onRemove(id) },
      ]}
    >
      <Icon name="ellipsis" className="size-4" />
    </Menu>
  );
}
