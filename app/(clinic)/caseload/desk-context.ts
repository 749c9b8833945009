"use client";

import { createContext, useContext } from "react";
import type { triage } from "@/lib/words/en/triage";
import type { Deed, Handled, RowFacts } from "./row-facts";

export type DeskWords = Pick<typeof triage, "desk" | "done" | "undo" | "open" | "close" | "cancel" | "others">;

/** What the rows of the caseload need to know, and what they can ask for. */
export type Desk = {
  words: DeskWords;
  /** False in the HTML and without script: then the page is a plain table with links. */
  isReady: boolean;
  /** Changes whenever the rows were read anew. */
  stamp: string;
  singleKeys: "on" | "off";
  pages: { previous: string | null; next: string | null };
  selectedHere: "none" | "some" | "all";
  factsOf: (id: string) => RowFacts | null;
  isSelected: (id: string) => boolean;
  handledOf: (id: string) => Handled | null;
  toggle: (id: string, way: "one" | "range") => void;
  extend: (at: string, to: string) => void;
  toggleAll: () => void;
  clear: () => void;
  /** True when it was begun; a row that was seen to, or that a deed is not for, says why not. */
  begin: (deed: Deed, id: string) => boolean;
  undo: (id: string) => void;
  undoLast: () => void;
  showMore: (id: string) => void;
};

export const DeskContext = createContext<Desk | null>(null);

/** @throws outside of a caseload. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("a row of the caseload stands outside of it");
  return desk;
}
