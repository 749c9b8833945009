"use client";

import { useMemo, useState } from "react";
import { ENDS_FIELD, SEARCH_FIELD } from "../draft-faults";
import { changesInShort } from "./changes-in-short";
import { ContextPane } from "./context-pane";
import { CopyDialog } from "./copy-dialog";
import { LibraryPane } from "./library-pane";
import { SheetPane } from "./sheet-pane";
import { type BuilderProps, useBuilder } from "./use-builder";
import { useSteady } from "./use-steady";

/** The library, the sheet and what to keep in mind, side by side. The draft saves itself; sending is a step of its own. */
export function ProgramBuilder(props: BuilderProps) {
  const { patientId, inForce, choices, facts, words } = props;
  const builder = useBuilder(props);
  const { draft, library, sheet, copying, messages } = builder;
  const { content } = draft;
  const [isBringing, setBringing] = useState(false);
  const chosen = useMemo(() => new Set(content.items.map(({ exerciseId }) => exerciseId)), [content.items]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the whole builder, wherever in it the focus is
    <div
      onKeyDown={builder.onKeyDown}
      className="grid items-start gap-4 lg:grid-cols-[18.75rem_minmax(0,1fr)] xl:grid-cols-[18.75rem_minmax(0,1fr)_18rem]"
    >
      <div className="max-md:hidden lg:sticky lg:top-19">
        <LibraryPane
          exercises={library.exercises}
          chosen={chosen}
          words={words}
          error={messages.get(SEARCH_FIELD)}
          search={builder.search}
          onAdd={useSteady(sheet.add)}
          onFavour={builder.favour}
        />
      </div>
      <SheetPane {...props} builder={builder} onBring={() => setBringing(true)} />
      <div className="max-xl:col-span-full xl:sticky xl:top-19 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto">
        <ContextPane
          facts={facts}
          content={content}
          since={inForce && { number: inForce.number, changes: changesInShort(inForce, content, library, words) }}
          words={words}
          endsFault={messages.get(ENDS_FIELD)}
          onChange={(part, said) => draft.change((before) => ({ ...before, ...part }), { said })}
        />
      </div>
      {isBringing && (
        <CopyDialog
          patientId={patientId}
          choices={choices}
          words={words}
          sheet={content.items.length > 0 ? "filled" : "empty"}
          state={copying.state}
          onTake={async (source, how) => {
            if (await copying.copy(source, how)) setBringing(false);
          }}
          onClose={() => setBringing(false)}
        />
      )}
    </div>
  );
}
