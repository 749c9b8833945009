import { ErrorSummary } from "@/components/error-summary";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import { balanceOf } from "@/lib/domain/balance";
import { itemsOfPhase } from "@/lib/domain/draft";
import { workOfItems } from "@/lib/domain/draft-load";
import { burdenOfDraft, NAME_FIELD } from "../draft-faults";
import { BalanceMeter } from "./balance-meter";
import { Conflicts } from "./conflict";
import { FootBar } from "./foot-bar";
import { PhaseBar } from "./phase-bar";
import { Sheet } from "./sheet";
import { SheetHead } from "./sheet-head";
import { SheetRow } from "./sheet-row";
import { StartPanel } from "./start-panel";
import type { Builder, BuilderProps } from "./use-builder";

type Pane = BuilderProps & { builder: Builder; onBring: () => void };

/** The program as it is being written, from its name to the bar that saves and sends it. */
export function SheetPane(props: Pane) {
  const { words, builder, locale, timeZone } = props;
  const { draft, sheet, asked, complaints } = builder;
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (
    <section aria-labelledby="sheet" className="grid min-w-0 gap-3">
      <Notice tone="info" className="md:hidden">
        {words.smallScreen}
      </Notice>
      <Conflicts {...props} draft={draft} nameOf={sheet.nameOf} time={time} />
      {asked > 0 && complaints.length > 0 && <ErrorSummary key={asked} title={words.problem} errors={complaints} />}
      <PaneHead {...props} />
      <PaneBody {...props} />
      <p role="status" className="sr-only">
        {sheet.said}
      </p>
      <FootBar
        state={draft.state}
        words={words}
        time={time}
        removed={sheet.removed}
        undo={draft.stack.past.at(-1)?.said ?? null}
        redo={draft.stack.future[0]?.said ?? null}
        onUndo={sheet.stepBack}
        onRedo={sheet.stepForth}
        onSave={draft.saveNow}
        onPreview={builder.preview}
        onReview={builder.review}
      />
    </section>
  );
}

/** What holds for the whole: name, burden, balance, phases. */
function PaneHead({ words, about, builder, onBring }: Pane) {
  const { draft, library, sheet, messages } = builder;
  const { content } = draft;
  const work = workOfItems(itemsOfPhase(content), (id) => library.byId(id)?.kind ?? null);
  return (
    <>
      <SheetHead
        name={content.name}
        burden={burdenOfDraft(content)}
        words={words}
        error={messages.get(NAME_FIELD)}
        onRename={(name) =>
          draft.change((before) => ({ ...before, name }), { said: words.nameChanged, key: NAME_FIELD })
        }
        aboveLimitWords={content.aboveLimitWords}
        onAboveLimit={(aboveLimitWords) =>
          draft.change((before) => ({ ...before, aboveLimitWords }), {
            said: words.aboveLimitChanged,
            key: "aboveLimitWords",
          })
        }
      />
      {content.items.length > 0 && <BalanceMeter balance={balanceOf(work, { age: about.age })} words={words} />}
      {(content.items.length > 0 || content.phases.length > 0) && (
        <PhaseBar
          content={content}
          seen={sheet.seen}
          words={words}
          messages={messages}
          actions={sheet.phaseActions}
          onSee={sheet.see}
        >
          <button
            type="button"
            onClick={onBring}
            className="inline-flex min-h-8 items-center gap-1 rounded-md px-2 text-xs text-primary hover:bg-primary-soft hover:text-primary-ink max-md:hidden"
          >
            <Icon name="copy" className="size-3.5" />
            {words.start.bring}
          </button>
        </PhaseBar>
      )}
    </>
  );
}

/** The exercises, or where to begin. */
function PaneBody({ words, about, choices, builder, onBring }: Pane) {
  const { draft, library, sheet, grid, copying, messages, focusSearch } = builder;
  const { content } = draft;
  if (content.items.length === 0) {
    return (
      <StartPanel
        choices={choices}
        words={words}
        state={copying.state}
        onTake={(source) => copying.copy(source, "replace")}
        onBring={onBring}
      />
    );
  }
  return (
    <Sheet
      items={sheet.items}
      words={words}
      grid={grid}
      addingTo={sheet.addingTo}
      onAddTo={(section) => {
        sheet.addTo(section);
        focusSearch();
      }}
      onDrop={sheet.drop}
    >
      {(item) => (
        <SheetRow
          key={item.prescriptionId}
          {...sheet.rowActions}
          item={item}
          name={sheet.nameOf(item)}
          exercise={library.byId(item.exerciseId)}
          library={library}
          phases={content.phases}
          about={about}
          words={words}
          messages={messages}
          cellOf={grid.cellOf(item.prescriptionId)}
        />
      )}
    </Sheet>
  );
}
